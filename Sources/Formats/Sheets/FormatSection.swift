import SourceText

/// One of the parts that semicolons make of a number format.
struct FormatSection {
  enum Token: Equatable {
    /// `0`, `#` or `?`
    case digit(Character)
    case point
    case percent
    /// `E+` or `E-`
    case exponent
    case literal(String)
    /// `@`
    case text
    /// A run of one letter of a date or time, such as `yyyy`.
    case date(String)
    /// `[h]`: hours beyond a day.
    case elapsed(Character)
    case slash
    case general
  }

  struct Condition {
    var comparison: String
    var bound: DecimalText

    func holds(_ number: DecimalText) -> Bool {
      let order = number.compared(to: bound)
      switch comparison {
      case ">": return order > 0
      case ">=": return order >= 0
      case "<": return order < 0
      case "<=": return order <= 0
      case "=": return order == 0
      default: return order != 0
      }
    }
  }

  private(set) var tokens: [Token] = []
  private(set) var condition: Condition?
  /// Commas between digits: thousands are parted.
  private(set) var isGrouped = false
  /// Commas after the last digit: each divides by a thousand.
  private(set) var scaledThousands = 0

  var isGeneral: Bool { tokens.contains(.general) }
  var isDate: Bool {
    tokens.contains { if case .date = $0 { true } else if case .elapsed = $0 { true } else { false } }
  }

  /// The sections of a code; a semicolon in quotes or after a backslash is none.
  static func split(_ code: String) -> [String] {
    var result = [""]
    var isQuoted = false
    var isEscaped = false
    for character in code {
      if character == ";" && !isQuoted && !isEscaped {
        result.append("")
        continue
      }
      isEscaped = !isEscaped && !isQuoted && (character == "\\" || character == "!")
      if character == "\"" { isQuoted.toggle() }
      result[result.count - 1].append(character)
    }
    return result
  }

  init(_ code: String) {
    var rest = Substring(code)
    var commas = 0
    while let character = rest.popFirst() {
      if character != ",", commas > 0 {
        if character == "0" || character == "#" || character == "?" {
          isGrouped = true
        } else {
          scaledThousands += commas
        }
        commas = 0
      }
      switch character {
      case "0", "#", "?": tokens.append(.digit(character))
      case ".": tokens.append(isDate && rest.first == "0" ? .literal(".") : .point)
      case ",": if tokens.contains(where: { $0.isNumeric }) { commas += 1 } else { tokens.append(.literal(",")) }
      case "%": tokens.append(.percent)
      case "\\", "!": if let next = rest.popFirst() { tokens.append(.literal(String(next))) }
      case "_":
        _ = rest.popFirst()
        tokens.append(.literal(" "))
      case "*": _ = rest.popFirst()
      case "\"": tokens.append(.literal(Self.take(until: "\"", of: &rest)))
      case "[": readBracket(Self.take(until: "]", of: &rest))
      case "@": tokens.append(.text)
      case "/": tokens.append(.slash)
      default: readLetters(character, &rest)
      }
    }
    scaledThousands += commas
  }

  private static func take(until end: Character, of rest: inout Substring) -> String {
    let taken = rest.prefix { $0 != end }
    rest = rest.dropFirst(taken.count + 1)
    return String(taken)
  }

  /// A colour, a condition, a currency or elapsed time.
  private mutating func readBracket(_ content: String) {
    if let first = content.first, "<>=".contains(first) {
      let comparison = String(content.prefix { "<>=".contains($0) })
      if let bound = DecimalText(content.dropFirst(comparison.count).utf8) {
        condition = Condition(comparison: comparison, bound: bound)
      }
    } else if content.hasPrefix("$") {
      let symbol = content.dropFirst().prefix { $0 != "-" }
      if !symbol.isEmpty { tokens.append(.literal(String(symbol))) }
    } else if let letter = content.lowercased().first, "hms".contains(letter),
      content.lowercased().allSatisfy({ $0 == letter })
    {
      tokens.append(.elapsed(letter))
    }
  }

  private mutating func readLetters(_ character: Character, _ rest: inout Substring) {
    let word = String(character) + rest
    for general in ["General", "G/通用格式", "GENERAL", "general"] where word.hasPrefix(general) {
      rest = rest.dropFirst(general.count - 1)
      tokens.append(.general)
      return
    }
    if character == "E" || character == "e", let sign = rest.first, "+-".contains(sign) {
      rest.removeFirst()
      tokens.append(.exponent)
      return
    }
    for half in ["AM/PM", "am/pm", "A/P", "上午/下午"] where word.hasPrefix(half) {
      rest = rest.dropFirst(half.count - 1)
      tokens.append(.date("AM/PM"))
      return
    }
    let letter = character.lowercased()
    guard "ymdhseab".holds(letter) else {
      tokens.append(.literal(String(character)))
      return
    }
    let run = rest.prefix { $0.lowercased() == letter }
    rest = rest.dropFirst(run.count)
    tokens.append(.date(String(repeating: letter, count: run.count + 1)))
  }
}

extension FormatSection.Token {
  var isNumeric: Bool {
    switch self {
    case .digit, .point, .percent, .exponent, .general: true
    default: false
    }
  }
}
