import SourceText

/// A shell that can complete command lines.
enum Shell: String, CaseIterable {
  case bash, zsh, fish
}

/// The script that completes the program's commands, flags and values; made from the lists of both.
func completions(for shell: Shell) -> String {
  switch shell {
  case .bash: bashCompletions()
  case .zsh: zshCompletions()
  case .fish: fishCompletions()
  }
}

extension Flag {
  var choices: [String] {
    if case .choice(let choices) = value { choices } else { [] }
  }

  /// Whether a path follows.
  var takesFile: Bool {
    if case .text(let name) = value { name == "FILE" || name == "PATH" } else { false }
  }

  var takesValue: Bool {
    if case .none = value { false } else { true }
  }
}

extension Command {
  var takesFiles: Bool { operands.holds("PATH") || operands.holds("PACK") }
  /// Words that the first operand may be.
  var operandChoices: [String] {
    self == .completions ? Shell.allCases.map(\.rawValue) : self == .rules ? ["test"] : []
  }
}
