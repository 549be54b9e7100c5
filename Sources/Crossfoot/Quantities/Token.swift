/// A piece of prose as the finders see it.
struct Token: Sendable {
  var kind: Kind
  // Of 32 bits, since there is one for each few bytes of text.
  private let start: UInt32
  private let end: UInt32

  init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    start = UInt32(range.lowerBound)
    end = UInt32(range.upperBound)
  }

  /// Zero-based range in the prose's text.
  var range: Range<Int> { Int(start)..<Int(end) }

  enum Kind: Sendable, Equatable {
    /// The place of a figure in the scan's list.
    case figure(Int)
    case cue(CueSet)
    case mark(Mark)
    /// A date or a span of dates.
    case date
    /// A number that is no quantity: an ordinal, a code, a version, a range.
    case noQuantity
    case text
  }

  enum Mark: Sendable, Equatable {
    case comma, listComma, semicolon, period, colon, open, close, quoteOpen, quoteClose
    case plus, minus, times, divide, equals, dash, other
  }
}

extension Token {
  func has(_ cue: CueSet) -> Bool {
    if case .cue(let set) = kind { return !set.isDisjoint(with: cue) }
    return false
  }

  /// Up to six marks written out, since a variable number of them would be an array on the heap at each call.
  @inline(__always)
  func isMark(
    _ a: Mark, _ b: Mark? = nil, _ c: Mark? = nil, _ d: Mark? = nil, _ e: Mark? = nil, _ f: Mark? = nil
  ) -> Bool {
    if case .mark(let mark) = kind { return mark == a || mark == b || mark == c || mark == d || mark == e || mark == f }
    return false
  }

  var figure: Int? {
    if case .figure(let index) = kind { return index }
    return nil
  }
}

/// A figure as the lexer reads it, before anything is known of what it is of.
struct ScannedFigure: Sendable {
  var numeral: Numeral
  /// Range of numeral, scale, unit and modifiers in the prose's text.
  var range: Range<Int>
  /// Product of 千 万 亿 … that were printed between numeral and unit.
  var scale: Rational
  var unit: Unit
  var modifier: Modifier
  /// Added to the value by the later part of a compound numeral (3亿497万).
  var value: Rational
  var ulp: Rational
}
