/// Growth beside a level whose earlier value another paragraph tells: `Revenue of l, up p%` above `Revenue was l, compared with b`.
///
/// Kept where it fits: the other paragraph may compare with another period.
func englishRetoldGrowth(in passages: [EnglishPassage]) -> [Claim] {
  var bases: [Rational: [(level: EnglishFigure, base: EnglishFigure)]] = [:]
  for passage in passages {
    for (level, base) in zip(passage.figures, passage.figures.dropFirst())
    where isPlain(level) && base.isBase && base.role == .level && base.isLike(level)
      && level.sentence == base.sentence && base.quantity.modifier == .none
    {
      bases[level.quantity.value, default: []].append((level, base))
    }
  }
  if bases.isEmpty { return [] }
  return passages.flatMap { passage in
    passage.figures.indices.dropFirst().compactMap { index -> Claim? in
      let (level, growth) = (passage.figures[index - 1], passage.figures[index])
      guard case .growth(let sign) = growth.role, growth.isRate, growth.quantity.modifier == .none, isPlain(level),
        level.sentence == growth.sentence, growth.token - level.token <= 5
      else { return nil }
      let claims = bases[level.quantity.value, default: []].filter { $0.level.isLike(level) }.map {
        Claim(
          kind: .change, rule: "change-mismatch", stated: growth.quantity,
          operands: [Operand(.numerator, level.quantity), Operand(.base, $0.base.quantity)], formula: .growth,
          basis: .inferred, statedSign: sign < 0 ? -1 : 1)
      }
      return claims.first(where: \.isRounded)
    }
  }
}

private func isPlain(_ figure: EnglishFigure) -> Bool {
  figure.isLevel && !figure.isRate && !figure.isBase && figure.quantity.modifier == .none
}
