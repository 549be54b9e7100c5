/// Lists whose items tell several figures each: 「资产 T，负债 U。其中：甲资产 a，负债 u；乙资产 b，负债 v」, T = a + b, U = u + v;
/// 「T 个问题已整改 U 个，其中：甲类问题 a 个，已整改 u 个；乙类问题 b 个，已整改 v 个」.
///
/// Names or, without them, units say which figure of an item belongs to which total. Where one of the sums holds the items are
/// all there are, so that another that does not is wrong.
func interleavedSums(in reading: Reading) -> [Claim] {
  reading.passages.flatMap { passage -> [Claim] in
    guard passage.mentions.count >= 6 else { return [] }
    return passage.tokens.indices.filter { passage.tokens[$0].has(CueSet(.ofWhich)) }.flatMap { token -> [Claim] in
      InterleavedList(behind: token, in: passage, reading)?.claims ?? []
    }
  }
}

private struct InterleavedList {
  let reading: Reading
  /// The figures of each item, as many in all of them.
  var items: [[Int]] = []
  /// One for each figure of an item.
  var totals: [Int] = []

  init?(behind marker: Int, in passage: Passage, _ reading: Reading) {
    self.reading = reading
    guard let number = passage.mentions.first.map({ reading.mentions[$0].passage }) else { return nil }
    let first = reading.firstMention(atOrAfter: marker, in: number)
    guard first < passage.mentions.upperBound, first > passage.mentions.lowerBound else { return nil }
    let opening = reading.mentions[first]
    let list = (first..<passage.mentions.upperBound).prefix { reading.mentions[$0].sentence == opening.sentence }
    // The marker's own sentence must hold the items, one a segment.
    items = Dictionary(grouping: list.filter { isFigure($0, opening.depth) }) { reading.mentions[$0].segment }
      .sorted { $0.key < $1.key }.map(\.value)
    guard (2...20).contains(items.count), (2...3).contains(items[0].count), items.allSatisfy({ isAlike($0, items[0]) })
    else { return nil }
    let before = (max(passage.mentions.lowerBound, first - 12)..<first).chosen {
      isFigure($0, opening.depth) && opening.sentence - reading.mentions[$0].sentence <= 1
    }
    for figure in items[0] {
      let own = before.filter { isTotal($0, of: figure) && !totals.contains($0) }
      // 「收入 T，利润 P。其中甲 n 家，收入 a；乙 m 家，收入 b」: the name tells which of two is meant.
      let name = reading.mentions[figure].key
      guard let total = own.last(where: { endsAlike(reading.mentions[$0].key, name) }) ?? own.last else { return nil }
      totals.append(total)
    }
    guard totals == totals.sorted() else { return nil }
  }

  var claims: [Claim] {
    let claims = totals.indices.map { place in
      Claim(
        kind: .sum, rule: "sum-mismatch", stated: reading.mentions[totals[place]].quantity,
        operands: items.map { Operand(.part, reading.mentions[$0[place]].quantity) }, formula: .sum(count: items.count))
    }
    // One that two numbers fit by chance shows nothing.
    let isComplete = claims.contains { isSound($0) && SlipSearch.width(of: $0) < 0.1 }
    return isComplete ? claims : []
  }

  private func isFigure(_ index: Int, _ depth: Int) -> Bool {
    let mention = reading.mentions[index]
    return mention.isSummand && mention.depth == depth && mention.quantity.modifier == .none
      && !mention.cues.contains(CueSet(.per)) && !reading.isBase(index)
  }

  /// The same kinds of figures in the same order, with the same words at the end of their names.
  private func isAlike(_ item: [Int], _ model: [Int]) -> Bool {
    item.count == model.count
      && zip(item, model).allSatisfy { a, b in
        let (one, two) = (reading.mentions[a], reading.mentions[b])
        return reading.addable(a, b) && one.quantity.unit.symbol == two.quantity.unit.symbol
          && (a == b || one.key.isEmpty || two.key.isEmpty || endsAlike(one.key, two.key))
      }
  }

  /// A figure of the item's unit whose name the item's ends with; of another unit than the item's others, any name will do.
  private func isTotal(_ index: Int, of part: Int) -> Bool {
    guard reading.addable(index, part) else { return false }
    let (name, own) = (reading.mentions[index].key, reading.mentions[part].key)
    let isOnly = items[0].count { reading.addable($0, part) } == 1
    let noun = core(reading.mentions[index].noun).prefix(2)
    return isOnly || own.count >= 2 && noun.count == 2 && own.suffix(2).elementsEqual(noun)
      || name.count >= 2 && own.count >= 2 && endsAlike(name, own)
  }
}
