import Crossfoot
import Documents
import SourceText

/// GitLab's Code Quality report: one list over all documents; files without lines are told of at line 1.
public struct GitLabRenderer: Renderer {
  let options: RenderOptions

  public init(options: RenderOptions) {
    self.options = options
  }

  public var separator: [UInt8] { Array(",".utf8) }
  public func start(_ run: RunSummary) -> [UInt8] { Array("[".utf8) }
  public func end(_ run: RunSummary) -> [UInt8] { Array("\n]\n".utf8) }

  public func part(_ document: CheckedDocument) -> [UInt8] {
    switch document {
    case .failed(let path, let message):
      return entry(
        Entry(rule: "unreadable", severity: "critical", message: message, path: path, lines: 1...1, fingerprint: ""))
    case .checked(let report):
      let source = report.document.source
      var fingerprints = DistinctFingerprints()
      let entries = findings(of: report, options).map { finding in
        var lines = 1...1
        if case .lines(let start, let end) = report.document.location(of: finding.range, options.language) {
          lines = start.line...end.line
        }
        return entry(
          Entry(
            rule: finding.rule, severity: severity(finding.severity),
            message: finding.placedMessage(in: report.document, options.language), path: report.document.path,
            lines: lines, fingerprint: fingerprints.next(finding, in: source)))
      }
      return Array(entries.joined(separator: separator))
    }
  }

  private struct Entry {
    var rule: String
    var severity: String
    var message: String
    var path: String
    var lines: ClosedRange<Int>
    var fingerprint: String
  }

  private func entry(_ entry: Entry) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("description", entry.message)
      writer.member("check_name", entry.rule)
      // GitLab drops all but one of what shares a fingerprint, so the path is part of it.
      writer.member("fingerprint", "\(entry.path)/\(entry.rule)/\(entry.fingerprint)")
      writer.member("severity", entry.severity)
      writer.key("location")
      writer.object { writer in
        writer.member("path", entry.path)
        writer.key("lines")
        writer.object { writer in
          writer.key("begin")
          writer.number(entry.lines.lowerBound)
          writer.key("end")
          writer.number(entry.lines.upperBound)
        }
      }
    }
    return Array("\n".utf8) + writer.bytes
  }

  private func severity(_ severity: Severity?) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .information, .hint, nil: "info"
    }
  }
}
