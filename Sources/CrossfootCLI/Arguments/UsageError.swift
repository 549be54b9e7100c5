import Crossfoot

/// A command line that can't be understood.
enum UsageError: Error, Equatable {
  case missingCommand
  case unknownCommand(String, suggestion: String?)
  case unknownFlag(String, suggestion: String?)
  case missingValue(flag: String, placeholder: String)
  case unexpectedValue(flag: String)
  case badValue(flag: String, value: String, choices: [String], suggestion: String?)
  case missingOperand(String)
  case unexpectedOperand(String)
  case unknownRule(String, suggestion: String?)
  case missingFile(String)
  case missingBaseline
  case unknownShell(String)

  func message(_ language: Language) -> String {
    let words = words
    return words.text.text(language) + (words.suggestion.map { Self.didYouMean($0).text(language) } ?? "")
  }

  private static func didYouMean(_ word: String) -> Localized {
    Localized("; did you mean '\(word)'?", "；是否想用“\(word)”？")
  }

  private var words: (text: Localized, suggestion: String?) {
    switch self {
    case .missingCommand: (Localized("a command is missing", "缺少命令"), nil)
    case .unknownCommand(let word, let near): (Localized("unknown command '\(word)'", "没有“\(word)”这个命令"), near)
    case .unknownFlag(let word, let near): (Localized("unknown option '\(word)'", "没有“\(word)”这个选项"), near)
    case .missingValue(let flag, let placeholder):
      (Localized("option '\(flag)' needs a value: \(placeholder)", "选项“\(flag)”后缺少取值：\(placeholder)"), nil)
    case .unexpectedValue(let flag):
      (Localized("option '\(flag)' takes no value", "选项“\(flag)”不带取值"), nil)
    case .badValue(let flag, let value, let choices, let near):
      (
        Localized(
          "'\(value)' is no value for '\(flag)'\(choices.isEmpty ? "" : " (\(choices.joined(separator: ", ")))")",
          "“\(value)”不是“\(flag)”的取值\(choices.isEmpty ? "" : "（\(choices.joined(separator: "、"))）")"), near
      )
    case .missingOperand(let name): (Localized("\(name) is missing", "缺少 \(name)"), nil)
    case .unexpectedOperand(let word): (Localized("unexpected argument '\(word)'", "多余的参数“\(word)”"), nil)
    case .missingFile(let path): (Localized("no such file: '\(path)'", "没有这个文件：“\(path)”"), nil)
    case .unknownShell(let word):
      (Localized("no completions for '\(word)': bash, zsh or fish", "没有“\(word)”的补全：bash、zsh 或 fish"), nil)
    case .missingBaseline:
      (
        Localized(
          "--write-baseline needs a file: --baseline FILE, or 'baseline' in the configuration",
          "--write-baseline 需要文件名：用 --baseline FILE，或在配置中写 baseline"), nil
      )
    case .unknownRule(let word, let near): (Localized("unknown rule '\(word)'", "没有“\(word)”这条规则"), near)
    }
  }
}
