/// Changes and rates of growth one to one: 「举办 n₁ 期，培训 n₂ 人次，比上年增加 d₁ 期、d₂ 人次，分别增长 p₁%和 p₂%」.
///
/// The units say which level each change is of, so the words leave no other.
func respectiveChanges(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  asked.flatMap { index -> [Claim] in
    guard case .change(let sign) = reading.sketches[index].role, sign != 0 else { return [] }
    let changes = reading.joined(from: index)
    let next = index + changes.count
    guard changes.count > 1, next < reading.mentions.count, isGrowth(reading.mentions[next], sign) else { return [] }
    let rates = reading.joined(from: next)
    guard rates.count == changes.count, reading.mentions[next].sentence == reading.mentions[index].sentence,
      reading.mentions[next].clause - reading.mentions[index].clause <= 1,
      rates.allSatisfy({ reading.mentions[$0].quantity.unit.kind == .rate })
    else { return [] }
    let levels = levels(of: changes, in: reading)
    guard levels.count == changes.count else { return [] }
    return changes.indices.map { place in
      Claim(
        kind: .change, rule: "change-mismatch", stated: reading.mentions[rates[place]].quantity,
        operands: [
          Operand(.whole, reading.mentions[levels[place]].quantity),
          Operand(.delta, reading.mentions[changes[place]].quantity),
        ], formula: .growth(fromDifferenceWithSign: sign), statedSign: sign)
    }
  }
}

private func isGrowth(_ mention: Mention, _ sign: Int) -> Bool { mention.role == .growth(sign) }

extension Reading {
  /// A figure and those that marks or 和 alone join to it.
  func joined(from first: Int) -> [Int] {
    var list = [first]
    let passage = passages[mentions[first].passage]
    while let last = list.last, last + 1 < passage.mentions.upperBound {
      let between = passage.tokens[(mentions[last].token + 1)..<mentions[last + 1].token]
      guard !between.isEmpty, between.count <= 2,
        between.allSatisfy({ $0.isMark(.listComma) || $0.has(CueSet(.and)) })
      else { break }
      list.append(last + 1)
    }
    return list
  }
}

/// For each change the one level of its unit among the figures right before them, in the same order.
private func levels(of changes: [Int], in reading: Reading) -> [Int] {
  let first = reading.mentions[changes[0]]
  let near = (max(0, changes[0] - 6)..<changes[0]).filter {
    reading.mentions[$0].sentence == first.sentence && reading.mentions[$0].depth == first.depth
      && reading.isAddend(reading.mentions[$0]) && reading.mentions[$0].quantity.modifier == .none
      && first.clause - reading.mentions[$0].clause <= changes.count
  }
  let found = changes.compactMap { change -> Int? in
    let own = near.filter { reading.mentions[$0].quantity.unit.symbol == reading.mentions[change].quantity.unit.symbol }
    return own.count == 1 ? own[0] : nil
  }
  return found == found.sorted() ? found : []
}
