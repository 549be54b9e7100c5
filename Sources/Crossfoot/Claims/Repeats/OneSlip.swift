/// Whether one slip may part two figures, told from their values alone.
///
/// A digit more, a digit less or another place of the point makes a figure twice as large or half as large at least; a digit
/// mistyped or two swapped make it another by 1 … 9 or 9 … 81 of one place.
func mayBeSlip(_ a: Quantity, _ b: Quantity) -> Bool { mayBeSlip(a, b, places: a.places, b.places) }

/// The same for figures whose magnitudes in units of their last places may be known.
func mayBeSlip(
  _ a: Quantity, _ b: Quantity, places first: @autoclosure () -> Int64, _ second: @autoclosure () -> Int64
) -> Bool {
  let (ulp, other) = (a.ulp, b.ulp)
  // A digit more may be a decimal where the last place is that of the unit.
  if ulp == .one || other == .one { return true }
  if ulp == other {
    let (x, y) = (first(), second())
    if x >= 0, y >= 0 { return isOneSlip(x, y) }
  }
  let (x, y) = (a.value.magnitude, b.value.magnitude)
  let two = Rational(2)
  if x >= y * two || y >= x * two { return true }
  let places = (x - y) / min(ulp, other)
  guard places.isValid else { return true }
  return places.isInteger && isOneDigit(places.numerator.magnitude)
}

/// Whether numbers in units of one last place, neither negative, are one digit, one swap, one digit more or one place of the point apart.
@inline(__always)
func isOneSlip(_ a: Int64, _ b: Int64) -> Bool {
  let (more, less) = (max(a, b), min(a, b))
  if isOneDigit(more - less) { return true }
  // What is less than twice as large has as many digits.
  return less <= more / 2 && isOneDigitLess(less, more)
}

/// Whether a number is another without one of its digits, or with its point moved.
private func isOneDigitLess(_ less: Int64, _ more: Int64) -> Bool {
  var size: Int64 = 1
  while size <= more / 10 { size *= 10 }
  // As many digits, or two less.
  if less >= size { return false }
  if less == more % size || less == more / 100 { return true }
  if less < size / 10 { return false }
  // Without a digit behind the first, the first stays.
  if size < 10 || less / (size / 10) != more / size { return false }
  var unit: Int64 = 1
  while unit < size {
    if more / (unit * 10) * unit + more % unit == less { return true }
    unit *= 10
  }
  return false
}

/// A digit mistyped makes a figure another by 1 … 9 of one place, two swapped by 9 … 81.
private func isOneDigit<Number: BinaryInteger>(_ difference: Number) -> Bool {
  var rest = difference
  while rest > 81 {
    let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 10)
    if remainder != 0 { return false }
    rest = quotient
  }
  return true
}

extension Quantity {
  /// The magnitude in units of the last place, for figures of plain digits; −1 for others.
  var places: Int64 {
    var numeral = numeral
    // Bytes cost several times as much through the view of a text.
    guard numeral.withUTF8({ $0.allSatisfy { $0 &- 0x30 < 10 || $0 == 0x2E || $0 == 0x2C } }) else { return -1 }
    let (value, ulp) = (value, ulp)
    if value.denominator == ulp.denominator, let whole = Int64(exactly: value.magnitude.numerator),
      let unit = Int64(exactly: ulp.numerator), unit > 0
    {
      return whole % unit == 0 ? whole / unit : -1
    }
    let places = value.magnitude / ulp
    return places.isInteger ? Int64(exactly: places.numerator) ?? -1 : -1
  }
}
