/// Where else one quantity stands in the text, in whatever unit and format.
public struct Mentions: Sendable {
  /// Tied by a claim that both are one, or alike in name, dimension and value; the figure itself included. One that is
  /// made up of other figures than this one, as the rate of another section, is another quantity. In order.
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
    let own = report.equations(statingAt: figure.range.lowerBound)
    if !own.isEmpty {
      places = places.filter { place in
        guard place != figure.range.lowerBound else { return true }
        let others = report.equations(statingAt: place)
        return others.isEmpty || others.contains { other in own.contains { $0.sharesOperand(with: other) } }
      }
    }
    let isTelling = significantDigits(figure.value) >= 4 && !figure.unit.dimension.isEmpty
    certain = report.quantities.filter { places.contains($0.range.lowerBound) }
    likely = isTelling ? same.filter { !places.contains($0.range.lowerBound) } : []
    if !certain.contains(where: { $0.range == figure.range }) { certain.insert(figure, at: 0) }
  }
}

extension Report {
  /// The claims that say what a figure is made up of, and hold.
  fileprivate func equations(statingAt place: Int) -> [Claim] {
    judgements.filter {
      $0.claim.stated.range.lowerBound == place && $0.claim.kind != .repeat && $0.claim.comparison == .equal
        && ($0.verdict == .holds || $0.verdict == .rounding)
    }.map(\.claim)
  }
}

extension Claim {
  /// Whether both are made up of one figure or of one value.
  fileprivate func sharesOperand(with other: Claim) -> Bool {
    operands.contains { operand in
      other.operands.contains {
        $0.quantity.value == operand.quantity.value && $0.quantity.unit.dimension == operand.quantity.unit.dimension
      }
    }
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
