/// 「支出 T，由基本支出 a 和项目支出 b 组成」: all parts stand between 由, which opens a clause, and the verb behind them.
///
/// The words leave nothing out, so a mismatch accuses.
func composedStructures(at asked: Range<Int>, in reading: Reading) -> [SumStructure] {
  reading.passages(of: asked).flatMap { passage -> [SumStructure] in
    let tokens = reading.passages[passage].tokens
    return tokens.indices.compactMap { token in
      guard tokens[token].has(CueSet(.comprises)), token > 1,
        let from = tokens[..<token].lastIndex(where: { $0.isMark(.period, .semicolon, .colon) || $0.has(CueSet(.from)) }
        ),
        tokens[from].has(CueSet(.from)), isOpening(from, tokens)
      else { return nil }
      return structure(from..<token, passage, in: reading)
    }
  }
}

/// Whether nothing but 主要 stands between a word and the mark before it.
private func isOpening(_ from: Int, _ tokens: [Token]) -> Bool {
  from > 0 && tokens[from - 1].isMark(.comma, .period, .colon)
}

private func structure(_ words: Range<Int>, _ passage: Int, in reading: Reading) -> SumStructure? {
  let text = reading.passages[passage]
  let first = reading.firstMention(atOrAfter: words.lowerBound, in: passage)
  let end = reading.firstMention(atOrAfter: words.upperBound, in: passage)
  guard first > text.mentions.lowerBound, end - first >= 2,
    !text.tokens[words].contains(where: { $0.has(CueSet(.openEnded).union(CueSet(.per))) })
  else { return nil }
  var parts = Array(first..<end)
  // 「…三部分组成」
  if parts.count > 2, reading.mentions[end - 1].quantity.value == Rational(parts.count - 1) { parts.removeLast() }
  let last = reading.mentions[parts[parts.count - 1]]
  // Nothing stands behind the last part but its noun: 「…b 万元两部分组成」.
  guard words.upperBound - last.token <= 4,
    let total = reading.levels(before: first, sentencesBack: 1).first(where: { isNear($0, first, in: reading) }),
    parts.allSatisfy({ isPart($0, of: total, in: reading) })
  else { return nil }
  return SumStructure(total: total, parts: parts, marker: .comprises, isComplete: true)
}

/// The last figure before 由 that is no base, in its sentence or as the last of the one before.
private func isNear(_ total: Int, _ first: Int, in reading: Reading) -> Bool {
  reading.addable(total, first) && !reading.isBase(total) && reading.mentions[total].quantity.modifier == .none
    && reading.isSummand(reading.mentions[total])
}

private func isPart(_ part: Int, of total: Int, in reading: Reading) -> Bool {
  let (mention, whole) = (reading.mentions[part], reading.mentions[total])
  return reading.isSummand(mention) && mention.quantity.unit.symbol == whole.quantity.unit.symbol
    && mention.quantity.modifier == .none && mention.depth == whole.depth
}
