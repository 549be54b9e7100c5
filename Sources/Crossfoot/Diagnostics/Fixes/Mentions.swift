/// Where else one quantity stands in the text, in whatever unit and format.
public struct Mentions: Sendable {
  /// Tied by a claim that both are one, or alike in name, dimension and value; the figure itself included. In order.
  public var certain: [Quantity]
  /// Alike in dimension and value only, of four or more digits that are not zeros at an end. In order.
  public var likely: [Quantity]

  /// Cost: the claims and the figures, once.
  public init(of figure: Quantity, in report: Report) {
    var places: Set<Int> = [figure.range.lowerBound]
    let repeats = report.judgements.filter {
      $0.claim.kind == .repeat && ($0.verdict == .holds || $0.verdict == .rounding)
    }
    var grew = true
    while grew {
      grew = false
      for judgement in repeats {
        let all = ([judgement.claim.stated] + judgement.claim.operands.map(\.quantity)).map(\.range.lowerBound)
        if all.contains(where: places.contains), !all.allSatisfy(places.contains) {
          places.formUnion(all)
          grew = true
        }
      }
    }
    let same = report.quantities.filter {
      $0.value == figure.value && $0.unit.dimension == figure.unit.dimension && $0.modifier == figure.modifier
    }
    for quantity in same where !figure.label.isEmpty && quantity.label == figure.label {
      places.insert(quantity.range.lowerBound)
    }
    let isTelling = significantDigits(figure.value) >= 4 && !figure.unit.dimension.isEmpty
    certain = report.quantities.filter { places.contains($0.range.lowerBound) }
    likely = isTelling ? same.filter { !places.contains($0.range.lowerBound) } : []
    if !certain.contains(where: { $0.range == figure.range }) { certain.insert(figure, at: 0) }
  }
}

/// Of a value, zeros at both ends left out; 0 for fractions without end.
private func significantDigits(_ value: Rational) -> Int {
  guard let places = value.decimalPlaces else { return 0 }
  var digits = (value.magnitude * .power(ofTen: places)).numerator
  guard digits > 0 else { return 0 }
  while digits % 10 == 0 { digits /= 10 }
  return String(digits).utf8.count
}
