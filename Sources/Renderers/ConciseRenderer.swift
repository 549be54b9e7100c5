import Crossfoot
import SourceText

/// One line a finding, as compilers write it: `path:line:column: severity [rule] message`.
///
/// In a file without lines the place stands after the path: `path 表2 第3行第4列: …`.
public struct ConciseRenderer: Renderer {
  let options: RenderOptions
  private let labels: Labels

  public init(options: RenderOptions) {
    self.options = options
    labels = Labels(options.language)
  }

  public func part(_ document: CheckedDocument) -> [UInt8] {
    guard case .checked(let report) = document else { return [] }
    let path = terminalSafe(report.document.path)
    return findings(of: report, options).flatMap { finding in
      let kind = finding.severity.map(labels.severity) ?? labels.verdict(finding.judgement?.verdict ?? .holds)
      let place: String
      switch report.document.location(of: finding.range, options.language) {
      case .lines(let start, _): place = ":\(start.line):\(start.column)"
      case .place(let words): place = " " + terminalSafe(words)
      }
      return Array("\(path)\(place): \(kind) [\(finding.rule)] \(terminalSafe(finding.message))\n".utf8)
    }
  }
}
