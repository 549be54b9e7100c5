/// Numbers that are shared out, or were put together, in equal lots: `t people were seen at n clinics. On average each clinic
/// saw u`, `t were trained in n groups of u`. Kept where they fit.
func englishLots(in passage: EnglishPassage) -> [Claim] {
  passage.figures.indices.compactMap { passage.eachLot($0) ?? passage.groups(of: $0) }
}

extension EnglishPassage {
  /// `each NOUN … u` behind a total and the number of the noun, within two sentences.
  fileprivate func eachLot(_ index: Int) -> Claim? {
    let lot = figures[index]
    guard isPlainLot(lot) || lot.isPer && lot.role != .none, let each = each(before: index) else { return nil }
    let noun = singular(word(each + 1))
    let before = figures.indices.filter {
      $0 < index && figures[$0].isLevel && lot.sentence - figures[$0].sentence <= 2 && !figures[$0].isBase
        && figures[$0].quantity.modifier == .none
    }
    let counts = before.filter { count in (1...3).contains { singular(word(figures[count].token + $0)) == noun } }
    let totals = before.reversed().filter {
      figures[$0].isLike(lot) && figures[$0].quantity.value > lot.quantity.value && !counts.contains($0)
    }
    return counts.reversed().lazy.flatMap { count in
      totals.lazy.map { lots(figures[$0].quantity, figures[count].quantity, of: lot.quantity) }
    }.first(where: \.isRounded)
  }

  /// An average is rounded even where things are counted.
  private func lots(_ total: Quantity, _ count: Quantity, of lot: Quantity) -> Claim {
    Claim(
      kind: .product, rule: "product-mismatch", stated: lot,
      operands: [Operand(.numerator, total), Operand(.denominator, count)], formula: .ratio(), basis: .inferred,
      slack: Rational(1, 2))
  }

  /// The place of `each` or `every` in the clause, with a noun behind it.
  private func each(before index: Int) -> Int? {
    tokens.indices[..<figures[index].token].reversed().prefix(6)
      .prefix { tokens[$0].figure == nil && !tokens[$0].isMark(.comma, .period, .semicolon) }
      .first { ["each", "every"].contains(word($0)) && tokens[$0 + 1].kind == .text }
  }

  /// `t … in n NOUN of u`
  fileprivate func groups(of index: Int) -> Claim? {
    guard index > 1 else { return nil }
    let (total, count, lot) = (figures[index - 2], figures[index - 1], figures[index])
    let between = count.token + 1..<lot.token
    guard isPlainLot(lot), isPlainLot(count), isPlainLot(total), total.sentence == lot.sentence,
      (2...3).contains(between.count), word(lot.token - 1) == "of",
      between.dropLast().allSatisfy({ tokens[$0].kind == .text }),
      ["in", "into"].contains(word(count.token - 1))
    else { return nil }
    let claim = Claim(
      kind: .product, rule: "product-mismatch", stated: total.quantity,
      operands: [Operand(.factor, count.quantity), Operand(.factor, lot.quantity)], formula: .product(count: 2),
      basis: .inferred)
    return isSound(claim) ? claim : nil
  }

  private func isPlainLot(_ figure: EnglishFigure) -> Bool {
    figure.isLevel && !figure.isRate && !figure.isBase && figure.quantity.modifier == .none
      && figure.quantity.value > .one
  }
}
