public import Crossfoot

/// The files under `rules/` as they were when the program was built, in order of their paths (`zh/words.json5`).
public let embeddedRuleFiles: [RuleFile] = EmbeddedFiles.files.map { RuleFile(path: $0.path, text: $0.text) }

/// The page of a rule in Markdown, or nil if there is no such rule.
public func rulePage(_ rule: String) -> String? {
  embeddedRuleFiles.first { $0.path == "\(rule).md" }?.text
}

/// The names of all rules, in order.
public var ruleNames: [String] {
  embeddedRuleFiles.filter { $0.path.hasSuffix(".md") && !$0.path.contains("/") && $0.path != "README.md" }
    .map { String($0.path.dropLast(3)) }
}

/// What a page says first of its rule: its first paragraph, or in Chinese the quoted line (`> …`) below it.
public func ruleSummary(ofPage page: String, language: Language) -> String {
  let lines = page.split(separator: "\n").filter { !$0.hasPrefix("#") }
  if language == .zh, let quoted = lines.first(where: { $0.hasPrefix("> ") }) { return String(quoted.dropFirst(2)) }
  return String(lines.first ?? "")
}
