import SourceText

/// How one figure of the text is written, so that another value can be put in its place alike:
/// decimals, thousands separators, full width, kind of minus, Chinese numerals.
public struct FigureFormat: Sendable, Hashable {
  /// Decimals as printed.
  public let places: Int
  /// What a numeral of 1 is worth, in the base unit: unit and words such as 万 in one.
  let scale: Rational
  /// −1 where a word or a sign outside of the numeral makes the value negative.
  let outerSign: Int
  private let isWide: Bool
  private let separator: Unicode.Scalar?
  private let point: Unicode.Scalar
  private let minus: Unicode.Scalar?
  private let chinese: ChineseStyle?

  /// nil where the numeral holds something that is neither digit nor mark of one of these kinds.
  public init?(of figure: Quantity, in source: SourceText) {
    var body = Array(source.string(figure.numeralRange).unicodeScalars)
    if let first = body.first, "-−－﹣".unicodeScalars.contains(first) {
      minus = first
      body.removeFirst()
    } else {
      minus = nil
    }
    guard !body.isEmpty, figure.ulp.isValid, figure.ulp > .zero else { return nil }
    outerSign = figure.value.isNegative && minus == nil ? -1 : 1
    chinese = ChineseStyle(body, countsThings: figure.unit.kind == .count && !figure.unit.symbol.isEmpty)
    isWide = body.contains { wideDigits.contains($0) }
    let mark = body.lastIndex { ".．".unicodeScalars.contains($0) }
    places = mark.map { body.count - 1 - $0 } ?? 0
    point = mark.map { body[$0] } ?? (isWide ? "．" : ".")
    separator = body.first { ",， \u{A0}\u{2007}\u{2009}\u{202F}".unicodeScalars.contains($0) }
    scale = figure.ulp * .power(ofTen: places)
    let isPlain = body.allSatisfy {
      narrowDigits.contains($0) || wideDigits.contains($0) || $0 == point || $0 == separator
    }
    guard chinese != nil || isPlain else { return nil }
  }

  /// The numeral for a value in the base unit, rounded half away from zero to `places` decimals; nil where this way of
  /// writing has none for it.
  public func numeral(for value: Rational, places: Int) -> String? {
    let number = (value / scale * Rational(outerSign)).rounded(places: places)
    guard number.isValid, !number.isNegative || minus != nil || (outerSign == 1 && chinese == nil) else { return nil }
    if let chinese { return number.isNegative ? nil : chinese.numeral(for: number) }
    var digits = Array(number.magnitude.decimal(places: places).unicodeScalars)
    let whole = digits.firstIndex(of: ".") ?? digits.count
    if let index = digits.firstIndex(of: ".") { digits[index] = point }
    if let separator {
      for index in stride(from: whole - 3, to: 0, by: -3) { digits.insert(separator, at: index) }
    }
    if isWide { digits = digits.map { narrowDigits.contains($0) ? Unicode.Scalar($0.value + 0xFEE0)! : $0 } }
    if number.isNegative { digits.insert(minus ?? (isWide ? "－" : "-"), at: 0) }
    return String(String.UnicodeScalarView(digits))
  }

  /// How many decimals write a value exactly; nil: no number of them does.
  func places(for value: Rational) -> Int? { (value / scale).decimalPlaces }

  /// The figure as it would be read with another value in its place.
  func figure(_ figure: Quantity, restatedAs value: Rational, places: Int) -> Quantity {
    var copy = figure
    let number = (value / scale).rounded(places: places)
    copy.value = number * scale
    if chinese == nil { copy.ulp = scale * .power(ofTen: -places) }
    copy.step = copy.ulp
    while !copy.value.isZero, (copy.value / (copy.step * Rational(10))).isInteger {
      copy.step = copy.step * Rational(10)
    }
    copy.numeral = number.decimal(places: places)
    return copy
  }
}

private let narrowDigits: ClosedRange<Unicode.Scalar> = "0"..."9"
private let wideDigits: ClosedRange<Unicode.Scalar> = "０"..."９"

extension Rational {
  /// Half away from zero.
  func rounded(places: Int) -> Rational {
    let scaled = magnitude * .power(ofTen: places)
    guard scaled.isValid else { return .overflow }
    let (quotient, rest) = scaled.numerator.quotientAndRemainder(dividingBy: scaled.denominator)
    let whole = Rational(rest >= scaled.denominator - rest ? quotient + 1 : quotient, 1)
    return (isNegative ? -whole : whole) * .power(ofTen: -places)
  }
}
