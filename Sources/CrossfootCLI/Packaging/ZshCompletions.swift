import SourceText

func zshCompletions() -> String {
  let commands = Command.allCases.map { "    \(quoted("\($0.rawValue):\($0.summary.en)"))" }
  let cases = Command.allCases.map { command in
    let operand =
      command == .explain
      ? ["'1:rule:($(crossfoot rules 2>/dev/null | cut -d\" \" -f1))'"]
      : command.operandChoices.isEmpty ? [] : ["'1:word:(\(command.operandChoices.joined(separator: " ")))'"]
    let specs = command.flags.map(spec) + operand + ["'*:file:_files'"]
    return "    \(command.rawValue)) _arguments -s \\\n      \(specs.joined(separator: " \\\n      ")) ;;"
  }
  return """
    #compdef crossfoot
    # zsh completion for crossfoot; made by `crossfoot completions zsh`
    _crossfoot() {
      local -a commands
      commands=(
    \(commands.joined(separator: "\n"))
      )
      if (( CURRENT == 2 )); then
        _describe command commands
        return
      fi
      local command=$words[2]
      shift words
      (( CURRENT-- ))
      case $command in
    \(cases.joined(separator: "\n"))
      esac
    }
    if [ "$funcstack[1]" = _crossfoot ]; then _crossfoot "$@"; else compdef _crossfoot crossfoot; fi

    """
}

private func spec(_ flag: Flag) -> String {
  let words = flag.help.en.exchanging("[", for: "\\[").exchanging("]", for: "\\]").exchanging(":", for: "\\:")
  let value: String
  switch flag.value {
  case .none: value = ""
  case .choice(let choices): value = ":value:(\(choices.joined(separator: " ")))"
  case .text(let name): value = ":\(name):" + (flag.takesFile ? "_files" : "")
  }
  return quoted("\(flag.name)\(flag.takesValue ? "=" : "")[\(words)]\(value)")
}

private func quoted(_ text: String) -> String { "'" + text.exchanging("'", for: "'\\''") + "'" }
