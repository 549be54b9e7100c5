import Crossfoot
import Documents
import SourceText

/// Checkstyle's XML: one `file` a document, also without findings; columns in Unicode scalars.
///
/// Findings of files without lines are told of at line 1 with their place in the message.
public struct CheckstyleRenderer: Renderer {
  let options: RenderOptions

  public init(options: RenderOptions) {
    self.options = options
  }

  public func start(_ run: RunSummary) -> [UInt8] { Array("\(xmlDeclaration)<checkstyle version=\"4.3\">\n".utf8) }
  public func end(_ run: RunSummary) -> [UInt8] { Array("</checkstyle>\n".utf8) }

  public func part(_ document: CheckedDocument) -> [UInt8] {
    switch document {
    case .failed(let path, let message):
      return file(path, [error(line: 1, column: 1, severity: "error", message: message, rule: "unreadable")])
    case .checked(let report):
      let errors = findings(of: report, options).map { finding in
        var (line, column) = (1, 1)
        if case .lines(let start, _) = report.document.location(of: finding.range, options.language) {
          (line, column) = (start.line, start.column)
        }
        return error(
          line: line, column: column, severity: severity(finding.severity),
          message: finding.placedMessage(in: report.document, options.language), rule: finding.rule)
      }
      return file(report.document.path, errors)
    }
  }

  private func file(_ path: String, _ errors: [String]) -> [UInt8] {
    Array("<file\(xmlAttribute("name", path))>\n\(errors.joined())</file>\n".utf8)
  }

  private func error(line: Int, column: Int, severity: String, message: String, rule: String) -> String {
    let attributes = [
      xmlAttribute("line", "\(line)"), xmlAttribute("column", "\(column)"), xmlAttribute("severity", severity),
      xmlAttribute("message", message), xmlAttribute("source", "crossfoot.\(rule)"),
    ]
    return "<error\(attributes.joined())/>\n"
  }

  private func severity(_ severity: Severity?) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .information, .hint, nil: "info"
    }
  }
}
