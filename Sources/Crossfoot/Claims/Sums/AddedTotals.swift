/// What was done together with what is added to it: 「收入完成 a。…加上级补助 b、上年结余 c，收入总计 t」.
///
/// The words name every figure: accuses where the base is the figure that the paragraph is about.
func addedTotals(in reading: Reading) -> [Claim] {
  reading.mentions.indices.compactMap { total -> Claim? in
    let sketch = reading.sketches[total]
    guard sketch.isAddend, sketch.has(.total), sketch.isExact, let first = firstAdded(before: total, in: reading) else {
      return nil
    }
    let mention = reading.mentions[total]
    let items = Array(first..<total)
    let isBase = { (index: Int) in
      let base = reading.mentions[index]
      return reading.isAddend(base) && reading.addable(base, mention) && base.depth == mention.depth
        && base.cues.isDisjoint(with: CueSet(.total).union(CueSet(.ofWhich)))
    }
    let before = reading.passages[mention.passage].mentions.lowerBound..<first
    // 「…，收入总计 s。支出 a，…加上解 b，支出总计 t」: the total before ended what is said of something else.
    let ended = before.suffix(furthest).last { reading.sketches[$0].has(.total) && reading.sketches[$0].isAddend }
    let behind = ended.map { Array(($0 + 1..<first).lazy.filter(isBase).prefix(8)) } ?? []
    let bases = behind + before.prefix(furthest).lazy.filter(isBase).prefix(8).filter { !behind.contains($0) }
    guard let base = bases.first else { return nil }
    // 「上年结余 a，本年收入 b，加上级补助 c」: all of the sentence are added.
    let said = before.suffix(furthest).reversed().prefix { reading.mentions[$0].sentence == mention.sentence }
    let own = said.reversed().filter(isBase)
    let claims = (bases.map { [$0] } + [own]).map { claim(total, $0 + items, in: reading) }
    let isFirm = own.count < 2 && isOfOneThing(base, total, in: reading)
    return settle(claims, isFirm: isFirm, reason: .incompleteParts)
  }
}

/// The first figure of the list that ends before a total, where the list begins with 加 and nothing else stands in it.
private func firstAdded(before total: Int, in reading: Reading) -> Int? {
  let mention = reading.mentions[total]
  for place in (reading.passages[mention.passage].mentions.lowerBound..<total).suffix(furthest).reversed() {
    let item = reading.mentions[place]
    guard item.sentence == mention.sentence, item.depth == mention.depth, reading.isAddend(item),
      reading.addable(item, mention), item.quantity.modifier == .none
    else { return nil }
    if isAdded(item, in: reading) { return place }
  }
  return nil
}

/// Whether the clause of a figure begins with 加, and so adds it to something said before.
func isAdded(_ item: Mention, in reading: Reading) -> Bool {
  let passage = reading.passages[item.passage]
  var start = item.token
  while start > 0, passage.tokens[start - 1].figure == nil,
    !passage.tokens[start - 1].isMark(.comma, .period, .semicolon, .colon)
  { start -= 1 }
  return passage.text(start..<item.token).unicodeScalars.first == "加"
}

/// 「收入完成」 and 「收入总计」 share the word before the total's.
private func isOfOneThing(_ base: Int, _ total: Int, in reading: Reading) -> Bool {
  shareWord(reading.mentions[base].key, reading.mentions[total].key)
}

/// Whether two letters stand side by side in both names.
func shareWord(_ name: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Bool {
  zip(other, other.dropFirst()).contains { pair in zip(name, name.dropFirst()).contains { $0 == pair } }
}

private func claim(_ total: Int, _ parts: [Int], in reading: Reading) -> Claim {
  Claim(
    kind: .sum, rule: "sum-mismatch", stated: reading.mentions[total].quantity,
    operands: parts.map { Operand(.part, reading.mentions[$0].quantity) }, formula: .sum(count: parts.count))
}

/// How many figures from the head of a paragraph, or back from a total, are looked at.
private let furthest = 60
