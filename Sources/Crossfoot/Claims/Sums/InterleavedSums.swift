/// Lists whose items tell several figures each: 「资产 T，负债 U。其中：甲资产 a，负债 u；乙资产 b，负债 v」, T = a + b, U = u + v;
/// 「T 个问题已整改 U 个，其中：甲类问题 a 个，已整改 u 个；乙类问题 b 个，已整改 v 个」.
///
/// Names or, without them, units say which figure of an item belongs to which total. Where one of the sums holds the items are
/// all there are, so that another that does not is wrong.
func interleavedSums(in reading: Reading) -> [Claim] {
  reading.passages.flatMap { passage -> [Claim] in
    guard passage.mentions.count >= 6 else { return [] }
    return passage.tokens.indices.filter {
      passage.tokens[$0].has(CueSet(.ofWhich)) || passage.tokens[$0].isMark(.colon)
    }.flatMap { token -> [Claim] in
      InterleavedList(behind: token, in: passage, reading)?.claims ?? []
    }
  }
}

private struct InterleavedList {
  let reading: Reading
  /// The figures of each item, as many in all of them.
  var items: [[Int]] = []
  /// One for each figure of an item, where there is one.
  var totals: [Int?] = []

  init?(behind marker: Int, in passage: Passage, _ reading: Reading) {
    self.reading = reading
    guard let number = passage.mentions.first.map({ reading.mentions[$0].passage }) else { return nil }
    let first = reading.firstMention(atOrAfter: marker, in: number)
    guard first < passage.mentions.upperBound, first > passage.mentions.lowerBound else { return nil }
    let opening = reading.mentions[first]
    let list = (first..<passage.mentions.upperBound).prefix { reading.mentions[$0].sentence == opening.sentence }
    // The marker's own sentence must hold the items, one a segment or, in one segment, one a clause.
    let figures = list.filter { isFigure($0, opening.depth) }
    guard figures.count >= 4 else { return nil }
    let isOne = reading.mentions[figures[0]].segment == reading.mentions[figures[figures.count - 1]].segment
    let item = { (index: Int) in isOne ? reading.mentions[index].clause : reading.mentions[index].segment }
    items = figures.runs { item($0) == item($1) }.map(Array.init)
    guard (2...20).contains(items.count), (2...3).contains(items[0].count) else { return nil }
    // 「年末保有量 n 辆」 of one item is of no list.
    items = items.map { item in item.filter { isOfKind($0, of: items[0]) } }
    guard items.allSatisfy({ isAlike($0, items[0]) }) else { return nil }
    let before = (max(passage.mentions.lowerBound, first - 12)..<first).chosen {
      isFigure($0, opening.depth) && opening.sentence - reading.mentions[$0].sentence <= 1
    }
    for place in items[0].indices { totals.append(total(of: place, among: before)) }
    // One that no words name is found by what fits, where another is named.
    guard totals.contains(where: { $0 != nil }) else { return nil }
    for place in items[0].indices where totals[place] == nil {
      totals[place] = before.first {
        !totals.contains($0) && reading.addable($0, items[0][place]) && isSound(claim(place, $0))
      }
    }
    guard totals.compactMap({ $0 }) == totals.compactMap({ $0 }).sorted() else { return nil }
  }

  /// 「收入 T，利润 P。其中甲 n 家，收入 a；乙 m 家，收入 b」: the name tells which of two is meant.
  private func total(of place: Int, among before: [Int]) -> Int? {
    let name = reading.mentions[items[0][place]].key
    let free = before.filter { !totals.contains($0) }
    let own = free.filter { isTotal($0, of: items[0][place]) }
    return own.last { endsAlike(reading.mentions[$0].key, name) } ?? own.last
      ?? free.last { reading.addable($0, items[0][place]) && saysSame(reading.mentions[$0].key, name) }
  }

  var claims: [Claim] {
    let claims = totals.indices.compactMap { place in totals[place].map { claim(place, $0) } }
    // One that two numbers fit by chance shows nothing.
    let isComplete = claims.contains { isSound($0) && SlipSearch.width(of: $0) < 0.1 }
    return isComplete ? claims : []
  }

  private func claim(_ place: Int, _ total: Int) -> Claim {
    Claim(
      kind: .sum, rule: "sum-mismatch", stated: reading.mentions[total].quantity,
      operands: items.map { Operand(.part, reading.mentions[$0[place]].quantity) }, formula: .sum(count: items.count))
  }

  private func isFigure(_ index: Int, _ depth: Int) -> Bool {
    let mention = reading.mentions[index]
    return mention.isSummand && mention.depth == depth && mention.quantity.modifier == .none
      && !mention.cues.contains(CueSet(.per)) && !reading.isBase(index)
  }

  private func isOfKind(_ index: Int, of model: [Int]) -> Bool {
    model.contains {
      reading.addable($0, index)
        && reading.mentions[$0].quantity.unit.symbol == reading.mentions[index].quantity.unit.symbol
    }
  }

  /// The same kinds of figures in the same order, one of them at least with the same words at the end of its name.
  private func isAlike(_ item: [Int], _ model: [Int]) -> Bool {
    item.count == model.count
      && zip(item, model).allSatisfy { a, b in
        reading.addable(a, b) && reading.mentions[a].quantity.unit.symbol == reading.mentions[b].quantity.unit.symbol
      }
      && zip(item, model).contains { a, b in
        let (one, two) = (reading.mentions[a].key, reading.mentions[b].key)
        return a == b || one.isEmpty || two.isEmpty || endsAlike(one, two)
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

  /// 受理 of 「共受理各类案件 T 件」 and 「甲法院受理 a 件」.
  private func saysSame(_ name: [Unicode.Scalar], _ own: [Unicode.Scalar]) -> Bool {
    let verb = own.suffix(2)
    // 「不合格」 is no 合格.
    return verb.count == 2 && contains(name, verb) && name.contains("不") == own.contains("不")
  }
}
