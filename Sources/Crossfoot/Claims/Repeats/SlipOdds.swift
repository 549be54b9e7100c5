extension SlipSearch {
  /// How often two figures that have nothing to do with each other would be one slip of the likeliest kind apart; nil for
  /// those that no slip explains.
  ///
  /// Of all the figures of a size, few are another one with two digits swapped, many are it with a digit mistyped: the
  /// kinds are weighed apart, unlike in `coincidence`. Cost: that of a search.
  static func odds(of claim: Claim) -> Double? {
    guard let other = claim.operands.first?.quantity, mayBeSlip(claim.stated, other) else { return nil }
    let width = finestWidth(claim.stated, other)
    return SlipSearch(claim).candidates.map { candidate in
      let figure = candidate.figure < 0 ? claim.stated : claim.operands[candidate.figure].quantity
      let digits = figure.numeral.utf8.count { $0 &- 0x30 < 10 }
      return Double(variants(candidate.typing, digits: digits)) * width
    }.min()
  }

  private static func variants(_ typing: Slip.Typing, digits: Int) -> Int {
    switch typing {
    case .transposed: digits - 1
    case .pointMoved: 4
    case .oneDigit: 9 * digits
    // Whichever of the two was meant, the other is one of these.
    case .added: 10 * digits
    case .dropped: 10 * (digits + 1)
    }
  }

  /// The last place over the size. Zeros at the end make a figure rounder than it is printed; one alone is mere chance.
  private static func finestWidth(_ a: Quantity, _ b: Quantity) -> Double {
    let place = max(a.ulp, b.ulp, min(a.step, b.step) / Rational(10))
    let ratio = place / max(a.value.magnitude, b.value.magnitude)
    return ratio.isValid ? ratio.size : 1
  }
}

extension Quantity {
  /// Significant digits, without the zeros that end a whole number: 「4000元」 tells no more than 「4元」.
  var tellingDigits: Int {
    let zeros = ulp < unit.scale ? 0 : numeral.utf8.reversed().prefix { $0 == 0x30 }.count
    return significantDigits - zeros
  }

  /// Digits of the numeral without the zeros before the first.
  var significantDigits: Int {
    withNumeral { bytes in
      var count = 0
      for byte in bytes where byte &- 0x30 < 10 && (count > 0 || byte != 0x30) { count += 1 }
      return count
    }
  }
}
