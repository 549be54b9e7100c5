import Foundation
import Testing

/// A page under `rules/` with its example blocks.
struct RulePage {
  let name: String
  let path: String
  let lines: [String]

  /// The pages of all rules, read from the working copy.
  static let all: [RulePage] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: rulesFolder)) ?? []
    return names.filter { $0.hasSuffix(".md") && $0 != "README.md" }.sorted().map { file in
      let path = "\(rulesFolder)/\(file)"
      let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
      return RulePage(name: String(file.dropLast(3)), path: path, lines: text.components(separatedBy: "\n"))
    }
  }()

  static let rulesFolder = repositoryRoot + "/rules"

  /// The fenced blocks whose language is `md` or `text`.
  var blocks: [RuleExample] {
    var blocks: [RuleExample] = []
    var index = 0
    while index < lines.count {
      let info = lines[index].dropFirst(3).split(separator: " ")
      guard lines[index].hasPrefix("```"), let language = info.first else {
        index += 1
        continue
      }
      let end = lines[(index + 1)...].firstIndex { $0 == "```" } ?? lines.count
      if language == "md" || language == "text" {
        blocks.append(RuleExample(page: self, fence: index, body: index + 1..<end, info: info.map(String.init)))
      }
      index = end + 1
    }
    return blocks
  }
}

let repositoryRoot = #filePath.components(separatedBy: "/Tests/")[0]

/// One block of a page: a text to lint and what is expected of it.
struct RuleExample: Sendable, CustomTestStringConvertible {
  let pageName: String
  let path: String
  /// 1-based line of the opening fence in the page.
  let line: Int
  let isMarkdown: Bool
  /// Whether the engine does not satisfy it yet. It must fail then.
  let isPending: Bool
  private(set) var textLines: [String] = []
  private(set) var expectations: [Expectation] = []

  init(page: RulePage, fence: Int, body: Range<Int>, info: [String]) {
    pageName = page.name
    path = page.path
    line = fence + 1
    isMarkdown = info[0] == "md"
    isPending = info.contains("pending")
    for index in body {
      if let expectation = Expectation(page.lines[index], textLine: textLines.count - 1, pageLine: index + 1) {
        expectations.append(expectation)
      } else {
        textLines.append(page.lines[index])
      }
    }
  }

  var text: String { textLines.joined(separator: "\n") + "\n" }
  var testDescription: String { "\(pageName).md:\(line)" }
}

/// `! rule "quoted": part of the equation or message` is a finding, `= rule "quoted"` a claim that holds.
struct Expectation: Sendable {
  let isFinding: Bool
  let rule: String
  let quoted: String
  let message: String
  /// Zero-based line of the block's text that it speaks of.
  let textLine: Int
  /// 1-based, for messages.
  let pageLine: Int

  init?(_ line: String, textLine: Int, pageLine: Int) {
    guard line.hasPrefix("! ") || line.hasPrefix("= ") else { return nil }
    let parts = line.dropFirst(2).split(separator: "\"", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    isFinding = line.hasPrefix("!")
    rule = parts[0].trimmingCharacters(in: .whitespaces)
    quoted = String(parts[1])
    message = parts[2].drop { $0 == ":" || $0 == " " }.description
    self.textLine = textLine
    self.pageLine = pageLine
  }
}
