import Crossfoot
import Documents
import SourceText

/// JSON of version 1, as README.md promises it: a head, one element a document, a tail.
public struct JSONRenderer: Sendable {
  let options: RenderOptions

  public init(options: RenderOptions) {
    self.options = options
  }

  public func head(version: String) -> [UInt8] {
    var tool = JSONWriter()
    tool.object { tool in
      tool.key("name")
      tool.string("crossfoot")
      tool.key("version")
      tool.string(version)
    }
    return Array("{\"schemaVersion\":1,\"tool\":".utf8) + tool.bytes + Array(",\"documents\":[".utf8)
  }

  public var separator: [UInt8] { Array(",".utf8) }

  public var tail: [UInt8] { Array("\n]}\n".utf8) }

  public func document(_ document: CheckedDocument) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("path")
      switch document {
      case .failed(let path, let message):
        writer.string(path)
        writer.key("error")
        writer.string(message)
      case .checked(let report):
        writer.string(report.document.path)
        writer.key("claims")
        let encoder = ClaimEncoder(document: report.document, language: options.language)
        writer.lines(report.judgements.filter(options.shows)) { encoder.write($1, to: &$0) }
        writer.key("notes")
        writer.lines(report.remarks.filter(options.shows)) { encoder.write($1, to: &$0) }
      }
    }
    return Array("\n".utf8) + writer.bytes
  }
}

extension JSONRenderer: Renderer {
  public func start(_ run: RunSummary) -> [UInt8] { head(version: run.version) }
  public func part(_ document: CheckedDocument) -> [UInt8] { self.document(document) }
  public func end(_ run: RunSummary) -> [UInt8] { tail }
}
