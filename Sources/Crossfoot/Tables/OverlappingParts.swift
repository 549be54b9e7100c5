extension Panel {
  /// Sums but those of parts that overlap or leave something out: answers of which a person may give several or none.
  ///
  /// They do where the shares printed beside them are each of the total, and do not come to 100 %. Cost: sums that are
  /// broken times shares.
  func withoutOverlaps(_ sums: [Claim], ratios: [Claim]) -> [Claim] {
    let shares = ratios.filter { $0.kind == .share && $0.operands.count == 2 }
    if shares.isEmpty { return sums }
    return sums.filter { verdict(of: $0) != .broken || !isOverlapping($0, shares) }
  }

  private func isOverlapping(_ sum: Claim, _ shares: [Claim]) -> Bool {
    let own = sum.operands.map { part in
      shares.first {
        $0.operands[0].quantity.range == part.quantity.range && $0.operands[1].quantity.range == sum.stated.range
          && isSound($0)
      }
    }
    let stated = own.compactMap { $0?.stated }
    guard stated.count == own.count else { return false }
    let whole = stated.reduce(Rational.zero) { $0 + $1.value }
    return (whole - .one).magnitude > stated.reduce(Rational.zero) { $0 + $1.ulp }
  }
}
