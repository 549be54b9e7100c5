/// Rates of what is not there: `employed a against an establishment of W, a vacancy rate of p%`, `a passed and b did not, a
/// failure rate of p%`.
extension EnglishShares {
  /// The claim of a rate whose words name a lack, where the part and the whole that its sentence tells are not its own.
  func lacking(_ index: Int, _ part: Int, _ whole: Int) -> Claim? {
    if part == whole + 1, isRateOf(index), isAndDenied(part), !passage.isOfThe(whole), !isPlan(whole) {
      return ofBoth(index, part, whole)
    }
    guard namesLack(index) else { return nil }
    let (plain, rest) = (
      claim(index, figures[part].quantity, figures[whole].quantity),
      complement(index, figures[part].quantity, figures[whole].quantity)
    )
    if isSound(plain) { return nil }
    return isSound(rest) || isNear(rest) && !isNear(plain) ? rest : nil
  }

  /// (W − a) ÷ W
  private func complement(_ index: Int, _ part: Quantity, _ whole: Quantity) -> Claim {
    Claim(
      kind: .share, rule: "share-mismatch", stated: figures[index].quantity,
      operands: [Operand(.whole, whole), Operand(.part, part)],
      formula: Formula(numerator: [.init([0]), .init(Rational(-1), [1])], denominator: [.init([0])]))
  }

  /// b ÷ (a + b)
  private func ofBoth(_ index: Int, _ part: Int, _ other: Int) -> Claim {
    Claim(
      kind: .share, rule: "share-mismatch", stated: figures[index].quantity,
      operands: [Operand(.part, figures[other].quantity), Operand(.part, figures[part].quantity)],
      formula: Formula(numerator: [.init([1])], denominator: [.init([0]), .init([1])]))
  }

  /// `and b did not`
  private func isAndDenied(_ index: Int) -> Bool {
    let token = figures[index].token
    return token > 0 && tokens[token - 1].has(CueSet(.and)) && passage.isDenied(index)
  }

  private func namesLack(_ index: Int) -> Bool {
    let here = figures[index].token
    return (max(0, here - 4)..<here).contains { token in
      tokens[token].has(CueSet(.rate)) && passage.means(.lack, token)
    }
  }
}
