/// Totals of a paragraph that ends in 「其中：」 and the numbered items below it, one figure of each name an item.
///
/// 「预算为 B，支出决算为 X。其中：⏎1、…预算为 b₁，支出决算为 x₁⏎2、…」. Cost: at most `mostItems` items a total.
func itemStructures(at asked: Range<Int>, in reading: Reading) -> [SumStructure] {
  var structures: [SumStructure] = []
  for index in reading.passages(of: asked) {
    guard let level = itemLevel(below: index, in: reading) else { continue }
    var totals = reading.passages[index].mentions.chosen { reading.sketches[$0].isSummand }
    // 「…预算为 T。⏎按功能分类：⏎1、…」
    if totals.isEmpty, index > 0, reading.passages[index].tokens.last?.isMark(.colon) == true {
      totals = reading.passages[index - 1].mentions.chosen { reading.sketches[$0].isSummand }
    }
    guard !totals.isEmpty, let items = items(below: index, level: level, in: reading) else { continue }
    for total in totals {
      let others = totals.filter { $0 != total }
      guard let (parts, without) = parts(of: total, not: others, in: items, of: reading),
        // An item that exceeds the total is of another thing that goes by the same name.
        parts.allSatisfy({ reading.mentions[$0].quantity.value <= reading.mentions[total].quantity.value }),
        !isToldAgain(total, by: parts, in: reading)
      else { continue }
      var structure = SumStructure(total: total, parts: parts, marker: .ofWhich, isComplete: false)
      // 「图书馆。年初未安排预算，决算 b」
      if without > 0, !reading.holds(structure) { continue }
      structure.isComplete = without == 0 && isAnnounced(structure, in: reading)
      structures.append(structure)
    }
  }
  return structures
}

/// 「共收受 T 元。具体事实如下：⏎1、…收受 a 元⏎2、…收受 b、c 元，共计 d 元」: a colon ends the total's paragraph, the items tell of the
/// same deed, and a slip explains what does not fit.
private func isAnnounced(_ structure: SumStructure, in reading: Reading) -> Bool {
  let total = reading.mentions[structure.total]
  let passage = reading.passages[total.passage]
  guard total.cues.contains(CueSet(.total)), total.quantity.modifier == .none,
    passage.tokens.last?.isMark(.colon) == true,
    !passage.tokens[total.token...].contains(where: { $0.has(CueSet(.openEnded)) })
  else { return false }
  let words = reading.letters(naming: total)
  return structure.parts.allSatisfy {
    let part = reading.mentions[$0]
    return part.quantity.modifier == .none
      && (part.cues.contains(CueSet(.total)) || sharesPair(reading.letters(naming: part), words))
  } && mayBeSlip(reading.claim(structure, basis: .stated))
}

/// The level of the items right behind a passage, if there are any.
private func itemLevel(below passage: Int, in reading: Reading) -> Int? {
  guard passage + 1 < reading.passages.count else { return nil }
  let level = reading.passages[passage + 1].level
  return level > reading.passages[passage].level ? level : nil
}

/// A list that a total adds up is no longer; a book of equal sections would cost the square of them.
private let mostItems = 100

/// The figures of each item of the run behind a passage; nil where there are too many items.
private func items(below passage: Int, level: Int, in reading: Reading) -> [Range<Int>]? {
  var items: [Range<Int>] = []
  for next in (passage + 1)..<reading.passages.count {
    let (own, mentions) = (reading.passages[next].level, reading.passages[next].mentions)
    if own == level {
      guard items.count < mostItems else { return nil }
      items.append(mentions)
    } else if own > 0, own < level {
      break
    } else if own == 0, let item = items.last, item.isEmpty, !mentions.isEmpty {
      // 「1. 行政运行（项）。⏎年初预算为 a」
      items[items.count - 1] = mentions
    }
  }
  return items
}

/// A figure of each item, and how many items have none; nil where more than one of four has, or where there is no second item.
private func parts(
  of total: Int, not others: [Int], in items: [Range<Int>], of reading: Reading
) -> (parts: [Int], without: Int)? {
  var parts: [Int] = []
  var without = 0
  for item in items {
    if let part = matching(total, not: others, among: item, in: reading) {
      parts.append(part)
    } else {
      without += 1
      if without * 4 > items.count - without { return nil }
    }
  }
  return parts.count >= 2 && without * 4 <= parts.count ? (parts, without) : nil
}

/// 「经费 T，其中用车费 a、接待费 b。比上年减少 d，其中：⏎1.用车费 a…⏎2.接待费 b…」: a is no total of the items, but what one of them
/// tells again, as its name or its value says.
private func isToldAgain(_ total: Int, by parts: [Int], in reading: Reading) -> Bool {
  let own = reading.mentions[total]
  let isNamed =
    parts.contains { reading.mentions[$0].key == own.key }
    && parts.count { sharedEnding(reading.mentions[$0].key, own.key) >= 2 } == 1
  let others = parts.filter { reading.mentions[$0].quantity.value != own.quantity.value }
  return isNamed
    || others.count < parts.count && !others.allSatisfy { reading.mentions[$0].quantity.value.isZero }
}

/// The item's first figure whose name ends as the total's does, or the only one, if its name does not end as another total's.
private func matching(_ total: Int, not others: [Int], among mentions: Range<Int>, in reading: Reading) -> Int? {
  let wanted = reading.mentions[total]
  let figures = mentions.chosen {
    reading.isSummand(reading.mentions[$0]) && reading.addable(reading.mentions[$0], wanted)
  }
  if let named = figures.first(where: { hasSameEnding(reading.mentions[$0].key, wanted.key) }) { return named }
  if figures.count != 1 { return ownTotal(of: figures, in: reading) }
  let isOfAnother = others.contains { hasSameEnding(reading.mentions[figures[0]].key, reading.mentions[$0].key) }
  return isOfAnother ? nil : figures[0]
}

/// 「先后收受 a、b、c 元，共计 s 元」: what an item itself says its figures come to.
private func ownTotal(of figures: [Int], in reading: Reading) -> Int? {
  let totals = figures.filter { reading.mentions[$0].cues.contains(CueSet(.total)) }
  return totals.count == 1 && totals[0] == figures.last ? totals[0] : nil
}

private func hasSameEnding(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
  let shared = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
  return shared >= 2 && shared >= min(4, min(a.count, b.count))
}
