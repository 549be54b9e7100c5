/// Totals before a list of 一是, 二是, and a figure of each of its items: 「共整改问题 T 个。一是甲方面 a 个；二是乙方面 b 个」.
///
/// The items' figures are named as the total is, or each is the only one of its unit. Cost: linear in the tokens.
func enumeratedStructures(at asked: Range<Int>, in reading: Reading) -> [SumStructure] {
  reading.passages(of: asked).flatMap { index -> [SumStructure] in
    guard reading.passages[index].mentions.count >= 3 else { return [] }
    return lists(of: reading.passages[index]).flatMap { EnumeratedList($0, index, reading).structures }
  }
}

/// The tokens that open the items of each list: one that begins with 一是, and the next numbers behind it.
private func lists(of passage: Passage) -> [[Int]] {
  var lists: [[Int]] = []
  for token in passage.tokens.indices where passage.tokens[token].has(CueSet(.enumerator)) {
    guard let number = number(of: passage.tokens[token], in: passage) else { continue }
    if number == 0 {
      lists.append([token])
    } else if let last = lists.indices.last, lists[last].count == number {
      lists[last].append(token)
    }
  }
  return lists.filter { $0.count >= 2 }
}

/// 0 for 一是.
private func number(of token: Token, in passage: Passage) -> Int? {
  let word = passage.lexed.prose.text[token.range]
  guard word.count == 6, word.suffix(3).elementsEqual("是".utf8) else { return nil }
  return numbers.firstIndex { word.starts(with: $0.utf8) }
}

private let numbers = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

/// A list and the figures of its items.
private struct EnumeratedList {
  let reading: Reading
  let passage: Passage
  /// The mentions of each item; the last ends with its sentence.
  private var items: [Range<Int>] = []
  private var end: Int

  init(_ openings: [Int], _ index: Int, _ reading: Reading) {
    self.reading = reading
    passage = reading.passages[index]
    let last = openings[openings.count - 1]
    end = passage.tokens[last...].firstIndex { $0.isMark(.period) } ?? passage.tokens.count
    let bounds = openings + [end]
    items = zip(bounds, bounds.dropFirst()).map {
      reading.firstMention(atOrAfter: $0, in: index)..<reading.firstMention(atOrAfter: $1, in: index)
    }
  }

  var structures: [SumStructure] {
    guard let first = items.first?.lowerBound, items.allSatisfy({ (1...12).contains($0.count) }) else { return [] }
    let sentence = reading.mentions[first].sentence
    let totals = (max(passage.mentions.lowerBound, first - 4)..<first).chosen {
      reading.sketches[$0].isSummand && reading.sketches[$0].isExact && !reading.isBase($0)
        && sentence - reading.mentions[$0].sentence <= 1
    }
    return totals.compactMap(structure)
  }

  private func structure(of total: Int) -> SumStructure? {
    let parts = items.compactMap { part(of: total, in: $0) }
    let whole = reading.mentions[total]
    guard parts.count == items.count,
      parts.allSatisfy({ reading.mentions[$0].quantity.value <= whole.quantity.value })
    else { return nil }
    return SumStructure(
      total: total, parts: parts, marker: .comprises, isComplete: isTotal(whole) && areAlike(parts) && !isOpen(total))
  }

  /// The item's figure that is named as the total, or its only one of the total's unit.
  private func part(of total: Int, in item: Range<Int>) -> Int? {
    let whole = reading.mentions[total]
    let figures = item.chosen {
      let mention = reading.mentions[$0]
      return reading.sketches[$0].isSummand && reading.addable($0, total) && mention.depth == whole.depth
        && (mention.quantity.unit.kind != .count || mention.quantity.unit.symbol == whole.quantity.unit.symbol)
        && mention.quantity.modifier == .none
    }
    let named = figures.filter { endsAlike(reading.mentions[$0].key, whole.key) }
    return named.count == 1 ? named[0] : figures.count == 1 ? figures[0] : nil
  }

  /// 共 and its kin, or 总 in 「总投资」.
  private func isTotal(_ whole: Mention) -> Bool {
    whole.cues.contains(CueSet(.total))
      || reading.letters(naming: whole).contains { reading.scopes.has($0, .grand) || $0 == "共" }
  }

  /// One ending of all the names, 「预算方面」 and 「采购方面」: what they tell is one thing.
  private func areAlike(_ parts: [Int]) -> Bool {
    let names = parts.map { reading.mentions[$0].key }
    return names.dropFirst().allSatisfy { endsAlike($0, names[0]) }
  }

  /// 主要 or 等 between the total and the end of the list: it may leave something out.
  private func isOpen(_ total: Int) -> Bool {
    passage.tokens[reading.mentions[total].token..<end].contains { $0.has(CueSet(.openEnded)) }
  }
}
