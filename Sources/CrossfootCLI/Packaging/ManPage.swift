import Crossfoot
import SourceText

/// The manual page in roff, from the same lists as `--help`.
func manPage(_ language: Language) -> String {
  func say(_ en: String, _ zh: String) -> String { escaped(Localized(en, zh).text(language)) }
  let commands = Command.allCases.map { command in
    let usage = [command.rawValue, command.operands].filter { !$0.isEmpty }.joined(separator: " ")
    return ".TP\n.B \(escaped(usage))\n\(escaped(command.summary.text(language)))"
  }
  let flags = allFlags.map { flag in
    let names = ([flag.short] + [flag.name]).compactMap { $0 }.joined(separator: ", ")
    return ".TP\n.B \(escaped(names + placeholder(flag.value)))\n\(escaped(flag.help.text(language)))"
  }
  return """
    .TH CROSSFOOT 1 "" "crossfoot \(version)" "\(say("User Commands", "用户命令"))"
    .SH \(say("NAME", "名称"))
    crossfoot \\- \(say("cross-check the numbers inside reports", "核对报告中的数字是否勾稽相符"))
    .SH \(say("SYNOPSIS", "用法"))
    .B crossfoot
    .I COMMAND
    [OPTION...] [PATH...]
    .SH \(say("COMMANDS", "命令"))
    \(commands.joined(separator: "\n"))
    .SH \(say("OPTIONS", "选项"))
    \(flags.joined(separator: "\n"))
    .SH \(say("EXIT STATUS", "退出码"))
    \(escaped(exitCodes.text(language)))
    .SH \(say("FILES", "文件"))
    .TP
    .B .crossfoot.json5, crossfoot.json5
    \(say("the configuration of the files beside and below it; written by 'crossfoot init'", "其所在文件夹及以下文件的配置，由 crossfoot init 生成"))
    .TP
    .B .crossfootignore, .ignore, .gitignore
    \(say("what is left out where a folder is checked", "核对文件夹时略过的路径"))

    """
}

/// Text as roff shows it: a line that begins with a point or a quote is no request.
private func escaped(_ text: String) -> String {
  let plain = text.exchanging("\\", for: "\\e").exchanging("-", for: "\\-")
  return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
}
