import Crossfoot

/// A document that the client has open; its buffer wins over the file.
struct OpenDocument: Sendable {
  var uri: DocumentURI
  var languageID: String
  /// The client's number, kept as sent also where it does not rise: arrival is what orders changes.
  var version: Int?
  var buffer: TextBuffer
  /// The job of the present state, and its report once it is there.
  var job = 0
  var report: Report?
  /// What was last read of it, in whatever state.
  var reading = EarlierReading()
  /// Whether there will be none, since the check trapped.
  var isGivenUp = false
  /// The one that the configuration asks for.
  var language: Language?
  /// Where the last change ended, a UTF-8 offset; nil after opening and saving.
  var lastEdit: Int?
}

struct WorkspaceFolder: Sendable, Equatable {
  var uri: DocumentURI
  var path: String?
}

/// The check of each folder, as its configuration made it.
struct Checks: Sendable {
  /// By folder path; the empty key is for documents outside of all folders.
  private var byFolder: [String: Check] = [:]
  private var awaited: Set<String> = []
  private var problems: [String: String] = [:]

  mutating func expect(_ folder: String?) { awaited.insert(folder ?? "") }

  /// Takes over what was read; returns a problem that has not been told yet.
  mutating func take(_ configured: Configured, for folder: String?) -> String? {
    let key = folder ?? ""
    awaited.remove(key)
    if let check = configured.check { byFolder[key] = check }
    defer { problems[key] = configured.problem }
    return configured.problem != problems[key] ? configured.problem : nil
  }

  subscript(folder: String?) -> Check? { byFolder[folder ?? ""] }
  var isSettled: Bool { awaited.isEmpty }
}
