import RulePacks

/// A command line, understood.
struct Invocation {
  /// nil with `--help` or `--version` alone.
  var command: Command?
  var options = Options()
  /// The arguments that are no flags, in order.
  var operands: [String] = []

  /// Takes the arguments after the program's name. Flags and operands may mix; `--` ends the flags.
  static func parse(_ arguments: [String]) throws(UsageError) -> Invocation {
    var invocation = Invocation()
    var rest = arguments[...]
    if rest.first == "help" { rest = rest.dropFirst() + ["--help"] }
    if let word = rest.first, !word.hasPrefix("-") {
      guard let command = Command(rawValue: word) else {
        let near = suggestion(for: word, among: Command.allCases.map(\.rawValue))
        throw .unknownCommand(word, suggestion: near)
      }
      invocation.command = command
      rest = rest.dropFirst()
    }
    if invocation.command == .lsp, !rest.contains(where: { ["--help", "-h", "--version", "-V"].contains($0) }) {
      // Editors add arguments of their own (`--stdio`, `--clientProcessId=7`), which must not end the server.
      invocation.operands = Array(rest)
      return invocation
    }
    try invocation.take(rest)
    guard !invocation.options.wantsHelp, !invocation.options.wantsVersion else { return invocation }
    guard let command = invocation.command else { throw .missingCommand }
    if invocation.operands.count < command.operandCount.lowerBound { throw .missingOperand(command.operands) }
    if invocation.operands.count > command.operandCount.upperBound {
      throw .unexpectedOperand(invocation.operands[command.operandCount.upperBound])
    }
    return invocation
  }

  private mutating func take(_ arguments: ArraySlice<String>) throws(UsageError) {
    let known = command?.flags ?? allFlags.filter { ["--help", "--version", "--lang"].contains($0.name) }
    var rest = arguments
    while let argument = rest.popFirst() {
      if argument == "--" {
        operands += rest
        return
      }
      guard argument.hasPrefix("-"), argument != "-" else {
        operands.append(argument)
        continue
      }
      let (name, attached) = split(argument)
      guard let flag = known.first(where: { $0.name == name || $0.short == name }) else {
        throw .unknownFlag(name, suggestion: suggestion(for: name, among: known.map(\.name)))
      }
      try set(flag, attached: attached, rest: &rest)
    }
  }

  /// `--name=value` and `-jN` in two.
  private func split(_ argument: String) -> (name: String, value: String?) {
    if argument.hasPrefix("--") {
      guard let equals = argument.firstIndex(of: "=") else { return (argument, nil) }
      return (String(argument[..<equals]), String(argument[argument.index(after: equals)...]))
    }
    let value = argument.dropFirst(2)
    return (String(argument.prefix(2)), value.isEmpty ? nil : String(value))
  }

  private mutating func set(
    _ flag: Flag, attached: String?, rest: inout ArraySlice<String>
  ) throws(UsageError) {
    switch flag.value {
    case .none:
      if attached != nil { throw .unexpectedValue(flag: flag.name) }
      _ = flag.apply(&options, "")
    case .choice(let choices):
      guard let value = attached ?? rest.popFirst() else {
        throw .missingValue(flag: flag.name, placeholder: choices.joined(separator: "|"))
      }
      guard flag.apply(&options, value) else {
        let near = suggestion(for: value, among: choices)
        throw .badValue(flag: flag.name, value: value, choices: choices, suggestion: near)
      }
    case .text(let placeholder):
      guard let value = attached ?? rest.popFirst() else {
        throw .missingValue(flag: flag.name, placeholder: placeholder)
      }
      guard flag.apply(&options, value) else {
        throw .badValue(flag: flag.name, value: value, choices: [], suggestion: nil)
      }
    }
  }
}
