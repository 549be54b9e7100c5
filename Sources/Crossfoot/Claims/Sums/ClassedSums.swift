/// Classes that part the whole, each told of in a segment of its own: 「T 个问题中，立行立改类 a 个已全部整改；分阶段整改类 b 个，已完成 c 个；持续整改类 d 个，
/// 已完成 e 个」, T = a + b + d.
///
/// What does not add up accuses where a slip explains it.
func classedSums(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  reading.places(asked, upTo: 2) { $0.isSummand && $0.isExact && $0.kind == .count }.compactMap { index in
    let whole = reading.mentions[index]
    let end = min(reading.passages[whole.passage].mentions.upperBound, index + Reading.reach)
    let behind = (index + 1..<max(index + 1, end)).prefix { reading.mentions[$0].sentence == whole.sentence }
    var parts: [Int] = []
    for place in behind
    where place == index + 1 || reading.mentions[place].segment != reading.mentions[place - 1].segment {
      guard isClass(place, of: index, in: reading) else { return nil }
      parts.append(place)
    }
    guard parts.count >= 3, let first = parts.first, reading.mentions[first].segment == whole.segment,
      !reading.mentions[(first + 1)...].prefix(3).contains(where: { isSecond($0, behind: first, in: reading) })
    else { return nil }
    let claim = Claim(
      kind: .sum, rule: "sum-mismatch", stated: whole.quantity,
      operands: parts.map { Operand(.part, reading.mentions[$0].quantity) }, formula: .sum(count: parts.count),
      basis: .inferred)
    return isSound(claim) || mayBeSlip(claim) ? claim : nil
  }
}

/// 「…类 a 个」, of the whole's unit.
private func isClass(_ place: Int, of whole: Int, in reading: Reading) -> Bool {
  let mention = reading.mentions[place]
  let words = reading.letters(naming: mention)
  return reading.isSummand(mention) && reading.addable(place, whole) && mention.quantity.modifier == .none
    && mention.depth == reading.mentions[whole].depth && words.count >= 3 && words.last == "类"
    && mention.quantity.unit.symbol == reading.mentions[whole].quantity.unit.symbol
}

/// 「甲类 a 个、乙类 b 个；」: more than one class in a segment.
private func isSecond(_ mention: Mention, behind first: Int, in reading: Reading) -> Bool {
  mention.segment == reading.mentions[first].segment && reading.letters(naming: mention).last == "类"
}
