/// A value as a user types it in the place of a figure: `87.095`, `870，950元`, `八十七`.
public struct TypedValue: Sendable, Hashable {
  /// In the base unit of the figure's dimension.
  public var value: Rational
  /// Decimals to write in the figure's own unit.
  public var places: Int

  /// nil for what is no number, or has a unit that the figure and its like in the report do not.
  ///
  /// Without a unit the figure's own counts.
  public init?(_ text: String, for figure: Quantity, in report: Report) {
    guard let format = FigureFormat(of: figure, in: report.document.source) else { return nil }
    var bytes = Array(narrowed(text).utf8)
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes.removeFirst() }
    guard let numeral = readDigits(bytes, at: 0) ?? readChineseNumeral(bytes, at: 0), numeral.value.isValid else {
      return nil
    }
    let symbol = String(decoding: bytes[numeral.range.upperBound...].drop { $0 == 0x20 }, as: UTF8.self)
    let number = (isNegative ? -numeral.value : numeral.value) * Rational(format.outerSign)
    let own = numeral.ulp.decimalPlaces ?? 0
    if symbol.isEmpty || symbol == figure.unit.symbol {
      value = number * format.scale
      places = own
    } else if let other = report.quantities.first(where: {
      $0.unit.dimension == figure.unit.dimension && $0.unit.symbol == symbol
    }) {
      value = number * other.unit.scale
      places = max(format.places, min(12, format.places(for: value) ?? 0))
    } else {
      return nil
    }
    guard value.isValid, format.numeral(for: value, places: places) != nil else { return nil }
  }
}

/// Full-width digits and marks as ASCII, blanks at both ends gone.
private func narrowed(_ text: String) -> String {
  var scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
    switch scalar {
    case "\u{FF01}"..."\u{FF5E}": Unicode.Scalar(scalar.value - 0xFEE0)!
    case "−": "-"
    case "\u{3000}": " "
    default: scalar
    }
  }
  while scalars.last == " " { scalars.removeLast() }
  return String(String.UnicodeScalarView(scalars.drop { $0 == " " }))
}

/// What the formula of a claim gives, as the stated figure would be printed, with its unit.
public func computedText(of judgement: Judgement) -> String {
  let claim = judgement.claim
  return FigureText(in: claim.stated.unit).computed(judgement.computed * Rational(claim.statedSign), like: claim.stated)
}
