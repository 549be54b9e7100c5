public import Crossfoot

/// All that can happen to the server.
public enum Event: Sendable {
  case message(JSON)
  /// A frame or a body that is no message.
  case unreadable(String)
  case inputEnded
  case linted(LintResult)
  case configured(folder: String?, Configured)
  /// The files found for a workspace request.
  case listed(scan: Int, [String])
  case parentEnded
  /// A configuration changed, seen by the server's own watch.
  case configurationTouched

  init(_ frame: FrameReader.Frame) {
    switch frame {
    case .body(let bytes):
      do throws(JSONError) {
        self = .message(try JSON(parsing: bytes))
      } catch {
        self = .unreadable("no JSON at byte \(error.offset) of the message")
      }
    case .refused(.missingLength): self = .unreadable("a header without Content-Length")
    case .refused(.badLength): self = .unreadable("Content-Length is no number")
    case .refused(.tooLong): self = .unreadable("a message longer than \(FrameReader.longestBody) bytes")
    case .refused(.endlessHeader): self = .unreadable("headers that do not end")
    case .refused(.charset): self = .unreadable("a charset other than utf-8")
    }
  }
}

/// What came of a job.
public struct LintResult: Sendable {
  public var job: Int
  /// nil: the bytes could not be had or not be read.
  public var report: Report?
  /// All unique fixes together, if the job asked for them.
  public var fixAll: [Edit] = []
  public var besides = BesidesRules()
  /// Of the file that was read, before it was; nil for buffers.
  public var stamp: String?
  /// Whether the file is as it was when the job's `knownStamp` was taken, and was not read.
  public var isUnchanged = false
  /// Whether the check trapped; there is nothing else then.
  public var isGivenUp = false

  init(job: Int, report: Report? = nil) {
    self.job = job
    self.report = report
  }

  public init(givenUp job: Int) {
    self.job = job
    isGivenUp = true
  }
}

/// All that the server asks of the loop; done in order.
public enum Effect: Sendable {
  case send(JSON)
  /// To be answered by `linted`, one at a time.
  case lint(LintJob, Check)
  /// To be answered by `configured`.
  case configure(folder: String?, settings: JSON)
  /// To be answered by `listed`.
  case list(scan: Int, folders: [String])
  case watchParent(Int)
  case watchConfiguration(folders: [String?])
  /// What is no longer of use: taken apart where nothing waits for it.
  case forget(any Sendable)
  /// For standard error; never the text of a document.
  case log(String)
  case exit(Int32)
}

/// A snapshot to be linted.
public struct LintJob: Sendable {
  public var id: Int
  public var content: Content
  /// For rules about names and extensions.
  public var name: String
  public var languageID: String
  var uri: DocumentURI
  /// The client's version of the snapshot; nil for files.
  var version: Int?
  /// Whether somebody looks at the document, which goes before what is only counted.
  var isUrgent = true
  /// Whether all unique fixes together are wanted with the report.
  public var wantsFixAll = false
  /// What was last read of an open document.
  public var earlier: EarlierReading?
  /// The stamp of the file when the client was told its findings, which it still holds.
  public var knownStamp: String?

  public enum Content: Sendable {
    case buffer([UInt8])
    case file(String)
  }
}
