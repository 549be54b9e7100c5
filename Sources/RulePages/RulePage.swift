import SourceText

/// The page of a rule: documentation, and examples that are tests.
public struct RulePage: Sendable {
  /// That of the rule, and of the file without `.md`.
  public let name: String
  /// As messages name the file.
  public let path: String
  public let lines: [String]

  public init(name: String, path: String, text: String) {
    self.name = name
    self.path = path
    lines = text.exchanging("\r\n", for: "\n").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The fenced blocks whose language is `md` or `text`.
  public var blocks: [RuleExample] {
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

/// One block of a page: a text to lint and what is expected of it.
public struct RuleExample: Sendable {
  public let pageName: String
  public let path: String
  /// 1-based line of the opening fence in the page.
  public let line: Int
  public let isMarkdown: Bool
  /// Whether the engine does not satisfy it yet. It must fail then.
  public let isPending: Bool
  public private(set) var textLines: [String] = []
  public private(set) var expectations: [Expectation] = []

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

  public var text: String { textLines.joined(separator: "\n") + "\n" }
}

/// `! rule "quoted": part of the equation or message` is a finding, `= rule "quoted"` a claim that holds.
public struct Expectation: Sendable {
  public let isFinding: Bool
  public let rule: String
  public let quoted: String
  public let message: String
  /// Zero-based line of the block's text that it speaks of.
  public let textLine: Int
  /// 1-based, for messages.
  public let pageLine: Int

  init?(_ line: String, textLine: Int, pageLine: Int) {
    guard line.hasPrefix("! ") || line.hasPrefix("= ") else { return nil }
    let parts = line.dropFirst(2).split(separator: "\"", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    isFinding = line.hasPrefix("!")
    rule = String(parts[0].filter { $0 != " " && $0 != "\t" })
    quoted = String(parts[1])
    message = String(parts[2].drop { $0 == ":" || $0 == " " })
    self.textLine = textLine
    self.pageLine = pageLine
  }
}
