import SourceText

func fishCompletions() -> String {
  var lines = ["# fish completion for crossfoot; made by `crossfoot completions fish`"]
  for command in Command.allCases {
    lines.append(
      "complete -c crossfoot -n __fish_use_subcommand -f -a \(command.rawValue) -d \(quoted(command.summary.en))")
    let condition = quoted("__fish_seen_subcommand_from \(command.rawValue)")
    for flag in command.flags {
      var line = "complete -c crossfoot -n \(condition) -l \(flag.name.dropFirst(2))"
      if let short = flag.short { line += " -s \(short.dropFirst())" }
      if flag.takesValue { line += flag.takesFile ? " -r -F" : " -x" }
      if !flag.choices.isEmpty { line += " -a \(quoted(flag.choices.joined(separator: " ")))" }
      lines.append(line + " -d \(quoted(flag.help.en))")
    }
    if !command.operandChoices.isEmpty {
      lines.append("complete -c crossfoot -n \(condition) -a \(quoted(command.operandChoices.joined(separator: " ")))")
    }
  }
  let rules = quoted("(crossfoot rules 2>/dev/null | string split -f1 ' ')")
  lines.append("complete -c crossfoot -n '__fish_seen_subcommand_from explain' -f -a \(rules)")
  return lines.joined(separator: "\n") + "\n"
}

private func quoted(_ text: String) -> String {
  "'" + text.exchanging("\\", for: "\\\\").exchanging("'", for: "\\'") + "'"
}
