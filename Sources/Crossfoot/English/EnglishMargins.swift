/// Margins of an amount on what was sold: `free cash flow was a, a margin of p%` below `revenue of r`. Kept where they fit.
func englishMargins(in passages: [EnglishPassage], context: EnglishContext) -> [Claim] {
  passages.indices.flatMap { place -> [Claim] in
    let passage = passages[place]
    return passage.figures.indices.dropFirst().compactMap { index -> Claim? in
      let (part, margin) = (passage.figures[index - 1], passage.figures[index])
      guard margin.isRate, margin.quantity.modifier == .none, part.isLevel, part.quantity.unit.isCurrency,
        part.sentence == margin.sentence, margin.token - part.token <= 6,
        (part.token + 1..<margin.token).contains(where: { passage.means(.margin, $0) })
      else { return nil }
      let wholes = ["revenue", "sale", "turnover"].flatMap { context.levels(named: [$0], upTo: place) }
      return wholes.lazy.map { whole in
        Claim(
          kind: .share, rule: "share-mismatch", stated: margin.quantity,
          operands: [Operand(.numerator, part.quantity), Operand(.denominator, whole.figure.quantity)],
          formula: .ratio(), basis: .inferred)
      }.first(where: \.isRounded)
    }
  }
}
