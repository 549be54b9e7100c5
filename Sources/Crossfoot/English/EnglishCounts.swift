/// Numbers of things that are then listed with a figure each: `four withdrawals of a, b, c and d`.
func englishCounts(in passage: EnglishPassage) -> [Claim] {
  let figures = passage.figures
  return figures.indices.compactMap { index -> Claim? in
    let count = figures[index]
    guard count.isLevel, count.quantity.unit.kind == .count, count.quantity.unit.dimension.isEmpty,
      count.quantity.value <= Rational(12), count.quantity.value > .one, count.quantity.modifier == .none
    else { return nil }
    let list = listed(behind: index, in: passage)
    guard list.count >= 2 else { return nil }
    let claim = Claim(
      kind: .count, rule: "count-mismatch", stated: count.quantity,
      operands: [], formula: .constant(list.count))
    return isSound(claim) ? claim.asGuess : nil
  }
}

/// The figures of one kind behind a count in its sentence, up to one of another kind or a total.
private func listed(behind index: Int, in passage: EnglishPassage) -> [Int] {
  let figures = passage.figures
  guard index + 1 < figures.count, figures[index + 1].isLevel else { return [] }
  let first = figures[index + 1]
  let list = figures.indices.dropFirst(index + 1).prefix {
    figures[$0].sentence == figures[index].sentence && figures[$0].isLevel && figures[$0].isLike(first)
  }
  // The list ends with its `and`.
  guard
    let last = list.first(where: { place in
      place > index + 1
        && passage.tokens[figures[place - 1].token..<figures[place].token].contains { $0.has(CueSet(.and)) }
    })
  else { return [] }
  return list.filter { $0 <= last }
}
