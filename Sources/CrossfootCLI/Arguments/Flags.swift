import Crossfoot
import Formats

/// One flag: its names, what follows it, what it does to the options, and the words of `--help`.
struct Flag: Sendable {
  let name: String
  let short: String?
  let value: Value
  let help: Localized
  /// False where the value is none that the flag can take.
  let apply: @Sendable (inout Options, String) -> Bool

  init(
    _ name: String, short: String? = nil, value: Value = .none, _ help: Localized,
    apply: @escaping @Sendable (inout Options, String) -> Bool
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.help = help
    self.apply = apply
  }

  enum Value: Sendable {
    case none
    case choice([String])
    case text(String)
  }
}

extension Flag {
  /// A flag that only is there or not.
  static func toggle(
    _ name: String, short: String? = nil, _ path: WritableKeyPath<Options, Bool> & Sendable, _ help: Localized
  ) -> Flag {
    Flag(name, short: short, value: .none, help) { options, _ in
      options[keyPath: path] = true
      return true
    }
  }

  /// A flag that takes one word of an enumeration.
  static func choice<Choice: RawRepresentable & CaseIterable & Sendable>(
    _ name: String, _ path: WritableKeyPath<Options, Choice> & Sendable, _ help: Localized
  ) -> Flag where Choice.RawValue == String {
    Flag(name, value: .choice(Choice.allCases.map(\.rawValue)), help) { options, text in
      guard let choice = Choice(rawValue: text) else { return false }
      options[keyPath: path] = choice
      return true
    }
  }
}

extension Flag {
  /// A flag that takes a text, which may not be empty.
  static func text(
    _ name: String, _ placeholder: String, _ path: WritableKeyPath<Options, String?> & Sendable, _ help: Localized
  ) -> Flag {
    Flag(name, value: .text(placeholder), help) { options, text in
      options[keyPath: path] = text
      return !text.isEmpty
    }
  }
}

/// Every flag there is. Parsing, help and suggestions come from this list and from `Command`.
let allFlags: [Flag] = [
  .choice("--format", \.format, Localized("how findings are written (default: text)", "输出格式（默认 text）")),
  .toggle(
    "--all", \.showsAll,
    Localized("also list claims that hold or could not be judged", "同时列出成立的和未能核对的")),
  .choice(
    "--min-severity", \.minimum,
    Localized("leave out findings below this severity (default: hint)", "不列出低于此级别的发现（默认 hint）")),
  .choice(
    "--lang", \.language, Localized("language of messages (default: from the locale)", "消息的语言（默认取自区域设置）")),
  .choice(
    "--color", \.color, Localized("colours on the terminal (default: auto)", "终端颜色（默认 auto）")),
  Flag(
    "--jobs", short: "-j", value: .text("N"),
    Localized(
      "documents checked at once, or cores for a single one (default: all processors)",
      "同时核对的文件数，或单个文件所用的处理器数（默认全部处理器）")
  ) { options, text in
    guard let jobs = Int(text), (1...1024).contains(jobs) else { return false }
    options.jobs = jobs
    return true
  },
  .choice(
    "--fail-on", \.failOn,
    Localized("from which severity on the exit code is 1 (default: warning)", "退出码为 1 的最低级别（默认 warning）")),
  .toggle(
    "--fix", \.fixes, Localized("correct the figures that have only one remedy", "改正只有一种改法的数字")),
  .toggle(
    "--diff", \.diffs,
    Localized("print what --fix would change, and change nothing", "只显示 --fix 将作的改动，不改文件")),
  .toggle(
    "--watch", \.watches,
    Localized("check again whatever changes, until ctrl-C", "持续监视，文件变动时重新核对，按 ctrl-C 结束")),
  .text(
    "--config", "FILE", \.configuration,
    Localized(
      "the configuration for all files (default: the nearest .crossfoot.json5 above each)",
      "所有文件使用的配置（默认取各文件上方最近的 .crossfoot.json5）")),
  .toggle("--no-config", \.ignoresConfiguration, Localized("use no configuration", "不使用配置")),
  .text(
    "--baseline", "FILE", \.baseline,
    Localized("leave out the findings that this file lists", "不显示此清单中已有的发现")),
  .toggle(
    "--write-baseline", \.writesBaseline,
    Localized("write all present findings to the baseline", "把现有的全部发现写入清单")),
  .text(
    "--files-from", "FILE", \.filesFrom,
    Localized(
      "read the paths to check from a file or standard input (-), a line each or ended by NUL",
      "从文件或标准输入（-）读取要核对的路径，每行一个或以 NUL 结尾")),
  .toggle(
    "--no-ignore", \.ignoresIgnoreFiles,
    Localized(
      "do not leave out what .gitignore, .ignore and .crossfootignore name",
      "不理会 .gitignore、.ignore 和 .crossfootignore")),
  .toggle(
    "--quiet", short: "-q", \.isQuiet, Localized("findings only, no last line with the counts", "只输出发现，不输出末行统计")),
  Flag(
    "--stdin-filename", value: .text("PATH"),
    Localized("the name that standard input is given, and its format", "标准输入所用的文件名，并据此判断格式")
  ) { options, text in
    options.standardInputName = text
    return !text.isEmpty
  },
  Flag(
    "--encoding", value: .text("NAME"),
    Localized(
      "encoding of texts: utf-8, gb18030, gbk, big5, utf-16le, utf-16be (default: found out)",
      "文本的编码：utf-8、gb18030、gbk、big5、utf-16le、utf-16be（默认自动识别）")
  ) { options, text in
    options.encoding = TextEncoding(name: text)
    return options.encoding != nil
  },
  .toggle("--help", short: "-h", \.wantsHelp, Localized("print this help", "显示帮助")),
  .toggle("--version", short: "-V", \.wantsVersion, Localized("print the version", "显示版本")),
]
