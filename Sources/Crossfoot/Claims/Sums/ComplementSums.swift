/// A whole of what is so and what is not: 「抽检 T 批次，合格 a 批次，不合格 b 批次」, 「立项 T 项，已验收 a 项，未验收 b 项」.
///
/// Nothing is left out between the two, so a mismatch accuses, if no third part follows.
func complementStructures(in reading: Reading) -> [SumStructure] {
  reading.mentions.indices.dropFirst(2).compactMap { index in
    let (total, first, second) = (reading.mentions[index - 2], reading.mentions[index - 1], reading.mentions[index])
    guard isNegation(second.key, of: first.key), total.sentence == second.sentence,
      second.clause - first.clause <= 1, first.clause - total.clause <= 1,
      [total, first, second].allSatisfy({ isPlain($0, beside: total, in: reading) }),
      total.quantity.value >= first.quantity.value, total.quantity.value >= second.quantity.value,
      !reading.isBase(index - 2), !isFollowed(index, in: reading)
    else { return nil }
    return SumStructure(total: index - 2, parts: [index - 1, index], marker: .complement, isComplete: true)
  }
}

/// 「不合格」 of 「合格」, 「未验收」 of 「已验收」.
private func isNegation(_ name: [Unicode.Scalar], of other: [Unicode.Scalar]) -> Bool {
  guard let first = name.first, negations.contains(first), name.count >= 3 else { return false }
  let stem = name.dropFirst()
  return stem.elementsEqual(other) || other.first == "已" && stem.elementsEqual(other.dropFirst())
}

private let negations: Set<Unicode.Scalar> = ["不", "未", "非"]

private func isPlain(_ mention: Mention, beside total: Mention, in reading: Reading) -> Bool {
  reading.isSummand(mention) && mention.quantity.modifier == .none && mention.quantity.unit == total.quantity.unit
    && mention.depth == total.depth && mention.period == total.period
}

/// 「…，停业 10 家」 right behind is a third part.
private func isFollowed(_ index: Int, in reading: Reading) -> Bool {
  let mention = reading.mentions[index]
  guard index + 1 < reading.mentions.count else { return false }
  let next = reading.mentions[index + 1]
  return next.sentence == mention.sentence && next.quantity.unit == mention.quantity.unit
}
