import SourceText

/// Lists that are counted by their figures or by their items rather than by names.

/// The figures of a 分别 list: as many as the things counted.
func respectiveFigures(after head: Int, in passage: Passage) -> [Range<Int>]? {
  guard passage.lexed.isRespective(passage.tokens[head]) else { return nil }
  var ranges: [Range<Int>] = []
  for token in passage.tokens[(head + 1)...] {
    if token.figure != nil {
      ranges.append(passage.lexed.prose.sourceRange(token.range))
    } else if ranges.isEmpty
      ? token.isMark(.comma, .period, .semicolon) : !(token.isMark(.listComma) || token.has(CueSet(.and)))
    {
      break
    }
  }
  return ranges.count >= 2 ? ranges : nil
}

/// 「用于以下 4 个项目：」 and the items below it, one passage each.
func itemsBelow(_ index: Int, in reading: Reading) -> NameList? {
  let mention = reading.mentions[index]
  let passage = reading.passages[mention.passage]
  guard let last = passage.tokens.last, last.isMark(.colon),
    !passage.tokens[(mention.token + 1)...].contains(where: { $0.isMark(.period, .semicolon) }),
    passage.tokens.count - mention.token <= 24, mention.passage + 1 < reading.passages.count,
    !announcesOther(mention.token + 1..<passage.tokens.count - 1, in: passage, reading.scopes)
  else { return nil }
  let first = reading.passages[mention.passage + 1]
  guard first.level > passage.level, !first.mark.isEmpty else { return nil }
  var items: [Range<Int>] = []
  var isWhole = false
  for next in reading.passages[(mention.passage + 1)...] {
    if next.level == first.level, next.isHeading == first.isHeading {
      guard let start = next.tokens.first?.range, let end = next.tokens.last?.range else { continue }
      items.append(next.lexed.prose.sourceRange(start.lowerBound..<end.upperBound))
    } else if next.level < first.level {
      isWhole = true
      break
    }
  }
  guard items.count >= 2 else { return nil }
  // A list at the end of a text may be cut off; one that names fewer than are listed is wrong in any case.
  // 「6 个项目安排资金 b 万元：」 may list what another figure counts.
  let isAlone =
    passage.tokens.count - mention.token <= 12 && mention.depth == 0
    && !passage.tokens[(mention.token + 1)...].contains { $0.figure != nil }
  return NameList(items: items, isFirm: isAlone && (isWhole || mention.quantity.value < Rational(items.count)))
}

/// 「6 个部门总体较好，但存在以下问题：」: what is listed has a word of its own behind 以下.
private func announcesOther(_ tokens: Range<Int>, in passage: Passage, _ scopes: ScopeLexicon) -> Bool {
  let words = core(passage.text(tokens))
  return words.indices.contains { place in
    scopes.opening(.following, of: words[place...]).map { words.count - place > $0 } ?? false
  }
}

/// 「八大类价格：甲上涨 1.2%，乙上涨 0.4%，…」: as many clauses as things, a figure each.
func clausesBehind(_ index: Int, in reading: Reading) -> NameList? {
  let mention = reading.mentions[index]
  let passage = reading.passages[mention.passage]
  guard let colon = passage.tokens[(mention.token + 1)...].prefix(16).firstIndex(where: { $0.isMark(.colon) }) else {
    return nil
  }
  let first = reading.firstMention(atOrAfter: colon, in: mention.passage)
  let listed = (first..<passage.mentions.upperBound).prefix(40).map { reading.mentions[$0] }.prefix {
    $0.sentence == mention.sentence
  }
  guard listed.count >= 3, Set(listed.map(\.clause)).count == listed.count,
    Set(listed.map(\.quantity.unit)).count == 1
  else { return nil }
  return NameList(items: listed.map(\.quantity.range), isFirm: false)
}
