/// A piece of prose as the finders see it.
///
/// Of 16 bytes, since there is one for each few bytes of text.
struct Token: Sendable {
  /// The classes of a cue, the number of a mark, the place of a figure.
  private let content: UInt64
  private let start: UInt32
  /// The length, and in the lowest three bits what it is.
  private let extent: UInt32

  private enum Tag {
    static let figure: UInt32 = 0
    static let cue: UInt32 = 1
    static let mark: UInt32 = 2
    static let date: UInt32 = 3
    static let noQuantity: UInt32 = 4
    static let text: UInt32 = 5
  }

  init(kind: Kind, range: Range<Int>) {
    let tag: UInt32
    switch kind {
    case .figure(let place): (tag, content) = (Tag.figure, UInt64(place))
    case .cue(let cues): (tag, content) = (Tag.cue, cues.rawValue)
    case .mark(let mark): (tag, content) = (Tag.mark, UInt64(mark.rawValue))
    case .date: (tag, content) = (Tag.date, 0)
    case .noQuantity: (tag, content) = (Tag.noQuantity, 0)
    case .text: (tag, content) = (Tag.text, 0)
    }
    start = UInt32(range.lowerBound)
    extent = UInt32(range.count) << 3 | tag
  }

  /// Zero-based range in the prose's text.
  var range: Range<Int> { Int(start)..<Int(start) + Int(extent >> 3) }

  var kind: Kind {
    switch extent & 7 {
    case Tag.figure: .figure(Int(content))
    case Tag.cue: .cue(CueSet(rawValue: content))
    case Tag.mark: .mark(Mark(rawValue: UInt8(content)) ?? .other)
    case Tag.date: .date
    case Tag.noQuantity: .noQuantity
    default: .text
    }
  }

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

  enum Mark: UInt8, Sendable {
    case comma, listComma, semicolon, period, colon, open, close, quoteOpen, quoteClose
    case plus, minus, times, divide, equals, dash, other
  }

  func has(_ cue: CueSet) -> Bool { extent & 7 == Tag.cue && content & cue.rawValue != 0 }

  /// Up to six marks written out, since a variable number of them would be an array on the heap at each call.
  @inline(__always)
  func isMark(
    _ a: Mark, _ b: Mark? = nil, _ c: Mark? = nil, _ d: Mark? = nil, _ e: Mark? = nil, _ f: Mark? = nil
  ) -> Bool {
    guard extent & 7 == Tag.mark else { return false }
    func isIt(_ mark: Mark?) -> Bool { mark.map { content == UInt64($0.rawValue) } ?? false }
    return isIt(a) || isIt(b) || isIt(c) || isIt(d) || isIt(e) || isIt(f)
  }

  var figure: Int? { extent & 7 == Tag.figure ? Int(content) : nil }
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
