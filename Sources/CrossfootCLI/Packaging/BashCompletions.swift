func bashCompletions() -> String {
  let commands = Command.allCases.map(\.rawValue).joined(separator: " ")
  let flags = Command.allCases.map { command in
    let words =
      command == .explain
      ? "$(crossfoot rules 2>/dev/null | cut -d' ' -f1)" : command.operandChoices.joined(separator: " ")
    return "    \(command.rawValue)) flags='\(command.flags.map(\.name).joined(separator: " "))' words=\"\(words)\" ;;"
  }
  let values = allFlags.filter { !$0.choices.isEmpty }.map {
    "    \($0.name)) COMPREPLY=($(compgen -W '\($0.choices.joined(separator: " "))' -- \"$cur\")); return ;;"
  }
  let files = allFlags.filter(\.takesFile).map(\.name).joined(separator: "|")
  return """
    # bash completion for crossfoot; made by `crossfoot completions bash`
    _crossfoot() {
      local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} flags='' words=''
      COMPREPLY=()
      if [ "$COMP_CWORD" -eq 1 ]; then
        COMPREPLY=($(compgen -W '\(commands) --help --version' -- "$cur"))
        return
      fi
      # `--flag=value` comes in three words.
      if [ "$prev" = '=' ]; then prev=${COMP_WORDS[COMP_CWORD-2]}; fi
      if [ "$cur" = '=' ]; then cur=''; fi
      case $prev in
    \(values.joined(separator: "\n"))
        \(files)) COMPREPLY=($(compgen -f -- "$cur")); return ;;
      esac
      case ${COMP_WORDS[1]} in
    \(flags.joined(separator: "\n"))
        esac
      case $cur in
        -*) COMPREPLY=($(compgen -W "$flags" -- "$cur")) ;;
        *) COMPREPLY=($(compgen -W "$words" -- "$cur") $(compgen -f -- "$cur")) ;;
      esac
    }
    complete -o filenames -F _crossfoot crossfoot

    """
}
