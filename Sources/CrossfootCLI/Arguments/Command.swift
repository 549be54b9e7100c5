/// What the first argument names.
enum Command: String, Sendable, CaseIterable {
  case check, text, rules, explain, `init`, lsp, schema, completions, man

  /// The operands as `--help` shows them.
  var operands: String {
    switch self {
    case .check: "[PATH…|-]"
    case .lsp, .schema, .man: ""
    case .rules: "[test PACK]"
    case .`init`: "[FOLDER]"
    case .completions: Shell.allCases.map(\.rawValue).joined(separator: "|")
    case .text: "PATH|-"
    case .explain: "RULE"
    }
  }

  /// How many operands may follow.
  var operandCount: ClosedRange<Int> {
    switch self {
    case .check: 0...Int.max
    case .rules: 0...2
    case .schema, .man: 0...0
    case .`init`: 0...1
    case .text, .explain, .completions: 1...1
    case .lsp: 0...Int.max
    }
  }

  var summary: Localized {
    switch self {
    case .check:
      Localized(
        "check the figures of files and folders (default: this folder), or of standard input (-)",
        "核对文件、文件夹（默认当前文件夹）或标准输入（-）中的数字")
    case .text:
      Localized(
        "print the text of a document of any format, which the ranges of findings refer to",
        "显示任何格式的文件中的文字，发现中的位置均指这段文字")
    case .rules:
      Localized(
        "list all rules, or run the examples in the pages of a rule pack of one's own",
        "列出全部规则，或运行自己的规则包各页中的例子")
    case .explain: Localized("print the page of a rule, with examples", "显示一条规则的说明和例子")
    case .`init`:
      Localized("write a commented configuration, .crossfoot.json5", "生成带注释的配置文件 .crossfoot.json5")
    case .schema: Localized("print the JSON Schema of configurations", "显示配置文件的 JSON Schema")
    case .completions: Localized("print the completions for a shell", "显示命令行补全脚本")
    case .man: Localized("print the manual page", "显示手册页（roff）")
    case .lsp: Localized("serve editors (LSP on standard input and output)", "为编辑器提供语言服务（标准输入输出上的 LSP）")
    }
  }

  /// The names of the flags that it takes.
  var flagNames: [String] {
    let always = ["--lang", "--help", "--version"]
    switch self {
    case .check:
      return [
        "--format", "--all", "--min-severity", "--fail-on", "--fix", "--diff", "--watch", "--config", "--no-config",
        "--baseline", "--write-baseline", "--files-from", "--no-ignore", "--color", "--jobs", "--quiet",
        "--stdin-filename", "--encoding",
      ] + always
    case .text: return ["--encoding", "--stdin-filename"] + always
    case .rules, .explain, .`init`, .lsp, .schema, .completions, .man: return always
    }
  }

  var flags: [Flag] { allFlags.filter { flagNames.contains($0.name) } }
}
