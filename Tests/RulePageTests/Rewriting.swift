import Foundation
import RulePages

let isRewriting = ProcessInfo.processInfo.environment["CROSSFOOT_REWRITE"] == "1"

/// The page with the findings of its blocks as they are now; pending blocks and what holds are left as they stand.
func rewritten(_ page: RulePage) -> String {
  var lines = page.lines
  for block in page.blocks.reversed() where !block.isPending {
    let outcomes = outcomes(of: block.text, markdown: block.isMarkdown)
    var body: [String] = []
    for (index, line) in block.textLines.enumerated() {
      body.append(line)
      body += outcomes.filter { $0.isFinding && $0.lines.upperBound == index }.map(\.expectationLine)
      body += block.expectations.filter { !$0.isFinding && $0.textLine == index }.map { lines[$0.pageLine - 1] }
    }
    let old = block.line..<block.line + block.textLines.count + block.expectations.count
    lines.replaceSubrange(old, with: body)
  }
  return lines.joined(separator: "\n")
}
