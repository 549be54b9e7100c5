/// Totals of a paragraph that ends in 「其中：」 and the numbered items below it, one figure of each name an item.
///
/// 「预算为 B，支出决算为 X。其中：⏎1、…预算为 b₁，支出决算为 x₁⏎2、…」. Cost: linear in the items.
func itemStructures(in reading: Reading) -> [SumStructure] {
  var structures: [SumStructure] = []
  for index in reading.passages.indices {
    let items = items(below: index, in: reading)
    guard items.count >= 2 else { continue }
    for total in reading.passages[index].mentions where reading.isSummand(reading.mentions[total]) {
      let parts = items.compactMap { matching(total, in: $0, reading: reading) }
      guard parts.count == items.count else { continue }
      structures.append(SumStructure(total: total, parts: parts, marker: .ofWhich, isComplete: false))
    }
  }
  return structures
}

/// The run of items with marks of one level right behind a passage.
private func items(below passage: Int, in reading: Reading) -> [Passage] {
  guard passage + 1 < reading.passages.count else { return [] }
  let level = reading.passages[passage + 1].level
  guard level > reading.passages[passage].level else { return [] }
  var items: [Passage] = []
  for next in reading.passages[(passage + 1)...] {
    if next.level == level {
      items.append(next)
    } else if next.level > 0, next.level < level {
      break
    }
  }
  return items
}

/// The item's first figure whose name ends as the total's does.
private func matching(_ total: Int, in item: Passage, reading: Reading) -> Int? {
  let wanted = reading.mentions[total]
  let figures = item.mentions.filter {
    reading.isSummand(reading.mentions[$0]) && reading.addable(reading.mentions[$0], wanted)
  }
  return figures.first { hasSameEnding(reading.mentions[$0].key, wanted.key) }
    ?? (figures.count == 1 ? figures[0] : nil)
}

private func hasSameEnding(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
  let shared = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
  return shared >= 2 && shared >= min(4, min(a.count, b.count))
}
