import Crossfoot

/// The text of `--help`, for one command or for the whole program.
func helpText(for command: Command?, language: Language) -> String {
  guard let command else { return programHelp(language) }
  let usage = "crossfoot \(command.rawValue)" + (command.operands.isEmpty ? "" : " \(command.operands)")
  return """
    \(command.summary.text(language))

    \(Localized("Usage: ", "用法：").text(language))\(usage) [OPTION…]

    \(flagTable(command.flags, language))
    """
}

private func programHelp(_ language: Language) -> String {
  let width = Command.allCases.map(\.rawValue.count).max()! + 2
  let commands = Command.allCases.map { "  \(padded($0.rawValue, to: width))\($0.summary.text(language))" }
  let flags = allFlags.filter { ["--help", "--version"].contains($0.name) }
  return """
    \(Localized("Cross-checks the numbers inside reports.", "核对报告中的数字是否勾稽相符。").text(language))

    \(Localized("Usage: ", "用法：").text(language))crossfoot COMMAND [OPTION…]

    \(commands.joined(separator: "\n"))

    \(flagTable(flags, language))

    \(exitCodes.text(language))
    """
}

let exitCodes = Localized(
  "Exit codes: 0 nothing wrong, 1 findings (error or warning), 2 wrong usage or unreadable input.",
  "退出码：0 没有问题，1 有发现（error 或 warning），2 用法有误或输入无法读取。")

private func flagTable(_ flags: [Flag], _ language: Language) -> String {
  let names = flags.map { flag in (flag.short.map { "\($0), " } ?? "    ") + flag.name + placeholder(flag.value) }
  let width = names.map(\.count).max()! + 2
  return zip(names, flags).map { "  \(padded($0, to: width))\($1.help.text(language))" }.joined(separator: "\n")
}

func placeholder(_ value: Flag.Value) -> String {
  switch value {
  case .none: ""
  case .choice(let choices): " " + choices.joined(separator: "|")
  case .text(let name): " " + name
  }
}

private func padded(_ text: String, to width: Int) -> String {
  text + String(repeating: " ", count: max(1, width - text.count))
}
