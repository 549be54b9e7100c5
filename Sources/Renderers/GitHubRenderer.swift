import Crossfoot
import Documents
import SourceText

/// Workflow commands of GitHub Actions, one annotation a finding: `::error file=…,line=…,title=…::message`.
public struct GitHubRenderer: Renderer {
  let options: RenderOptions

  public init(options: RenderOptions) {
    self.options = options
  }

  public func part(_ document: CheckedDocument) -> [UInt8] {
    switch document {
    case .failed(let path, let message): Array(command("error", [("file", path)], message).utf8)
    case .checked(let report):
      findings(of: report, options).flatMap { Array(annotation($0, in: report.document).utf8) }
    }
  }

  private func annotation(_ finding: Finding, in document: Document) -> String {
    var properties = [("file", document.path)]
    if case .lines(let start, let end) = document.location(of: finding.range, options.language) {
      properties += [("line", "\(start.line)"), ("endLine", "\(end.line)")]
      // Columns are ignored, or taken for those of one line, where an annotation spans several.
      if start.line == end.line { properties += [("col", "\(start.column)"), ("endColumn", "\(end.column)")] }
    }
    let message = finding.placedMessage(in: document, options.language)
    return command(level(finding.severity), properties + [("title", finding.rule)], message)
  }

  private func level(_ severity: Severity?) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .information, .hint, nil: "notice"
    }
  }

  private func command(_ name: String, _ properties: [(String, String)], _ message: String) -> String {
    let list = properties.map { "\($0)=\(escaped($1, alsoMarks: true))" }.joined(separator: ",")
    return "::\(name) \(list)::\(escaped(terminalSafe(message), alsoMarks: false))\n"
  }

  /// As the runner reads it back; a file's name keeps every character but those that a terminal obeys.
  private func escaped(_ text: String, alsoMarks: Bool) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where alsoMarks: result += "%3A"
      case "," where alsoMarks: result += "%2C"
      default: result += picture(of: scalar)
      }
    }
  }
}
