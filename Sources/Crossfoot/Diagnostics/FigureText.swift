/// Numbers as diagnostics print them: in a printed figure's unit, with a real minus sign.
struct FigureText {
  let unit: Unit
  let showsUnit: Bool

  init(in unit: Unit, showsUnit: Bool = true) {
    self.unit = unit
    self.showsUnit = showsUnit
  }

  /// A figure of the text with the decimals that it was printed with, commas left out.
  func printed(_ quantity: Quantity, sign: Int = 1) -> String {
    text(quantity.value * Rational(sign), places: Self.places(of: quantity))
  }

  /// A value in base units that was computed: exact if that takes few decimals, else rounded to two more than `like` has.
  func computed(_ value: Rational, like quantity: Quantity) -> String {
    let own = Self.places(of: quantity)
    let needed = (value / unit.scale).decimalPlaces ?? .max
    return text(value, places: needed <= max(6, own + 2) ? needed : max(2, own + 2))
  }

  private func text(_ value: Rational, places: Int) -> String {
    guard value.isValid else { return "?" }
    let number = (value / unit.scale).decimal(places: places)
    let signed = number.hasPrefix("-") ? "−" + number.dropFirst() : number
    return showsUnit ? prefixed(signed, by: unit) + unit.symbol : signed
  }

  /// The decimals that were printed, at most 12.
  static func places(of quantity: Quantity) -> Int {
    let value = (quantity.value / quantity.unit.scale).decimalPlaces ?? 12
    let ulp = (quantity.ulp / quantity.unit.scale).decimalPlaces ?? 0
    return min(12, max(value, ulp))
  }
}

/// A number with what stands before it, such as `£`, behind its sign.
func prefixed(_ number: String, by unit: Unit) -> String {
  number.hasPrefix("−") ? "−" + unit.prefix + number.dropFirst() : unit.prefix + number
}
