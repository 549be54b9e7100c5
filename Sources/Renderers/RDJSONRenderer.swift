import Crossfoot
import Documents
import SourceText

/// Reviewdog's diagnostic format: lines from 1, columns from 1 in UTF-8 bytes, ends exclusive; no range in files without lines.
public struct RDJSONRenderer: Renderer {
  let options: RenderOptions

  public init(options: RenderOptions) {
    self.options = options
  }

  public var separator: [UInt8] { Array(",".utf8) }

  public func start(_ run: RunSummary) -> [UInt8] {
    Array("{\"source\":{\"name\":\"crossfoot\"},\"diagnostics\":[".utf8)
  }

  public func end(_ run: RunSummary) -> [UInt8] { Array("\n]}\n".utf8) }

  public func part(_ document: CheckedDocument) -> [UInt8] {
    switch document {
    case .failed(let path, let message):
      return diagnostic { writer in
        writer.member("message", message)
        writer.key("location")
        writer.object { $0.member("path", path) }
        writer.member("severity", "ERROR")
      }
    case .checked(let report):
      let diagnostics = findings(of: report, options).map { finding in
        diagnostic { write(finding, in: report, to: &$0) }
      }
      return Array(diagnostics.joined(separator: separator))
    }
  }

  private func diagnostic(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    writer.object(members)
    return Array("\n".utf8) + writer.bytes
  }

  private func write(_ finding: Finding, in report: Report, to writer: inout JSONWriter) {
    let source = report.document.source
    writer.member("message", finding.placedMessage(in: report.document, options.language))
    writer.key("location")
    writer.object { writer in
      writer.member("path", report.document.path)
      if report.document.hasLines { write(finding.range, in: source, to: &writer) }
    }
    writer.member("severity", severity(finding.severity))
    writer.key("code")
    writer.object { $0.member("value", finding.rule) }
    let edits = suggestions(for: finding, in: report)
    if !edits.isEmpty {
      writer.key("suggestions")
      writer.list(edits) { writer, edit in
        writer.object { writer in
          write(edit.range, in: source, to: &writer)
          writer.member("text", edit.text)
        }
      }
    }
  }

  private func write(_ range: Range<Int>, in source: SourceText, to writer: inout JSONWriter) {
    writer.key("range")
    writer.object { writer in
      for (key, offset) in [("start", range.lowerBound), ("end", range.upperBound)] as [(StaticString, Int)] {
        writer.key(key)
        writer.object { writer in
          let line = source.lines.line(atUTF8: offset)
          writer.key("line")
          writer.number(line + 1)
          // A byte order mark counts: the column is one of the file's bytes.
          writer.key("column")
          writer.number(offset - source.lines.starts[line] + 1)
        }
      }
    }
  }

  private func severity(_ severity: Severity?) -> String {
    switch severity {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .information, .hint, nil: "INFO"
    }
  }
}
