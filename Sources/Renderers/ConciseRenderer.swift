public import Crossfoot
import SourceText

/// One line a finding, as compilers write it: `path:line:column: severity [rule] message`.
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
      let position = report.document.source.position(atUTF8: finding.range.lowerBound)
      let kind = finding.severity.map(labels.severity) ?? labels.verdict(finding.judgement?.verdict ?? .holds)
      let place = "\(path):\(position.line):\(position.column)"
      return Array("\(place): \(kind) [\(finding.rule)] \(terminalSafe(finding.message))\n".utf8)
    }
  }
}
