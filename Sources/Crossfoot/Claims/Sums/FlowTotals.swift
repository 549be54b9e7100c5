/// 「预算支出 a，调出资金 b，支出总计 T」: a segment of nothing but a flow, what comes to it, and its total, which bears the flow's word.
///
/// What is small may have been left out, so a mismatch accuses where a slip explains it.
func flowTotal(_ total: Int, of figures: [Int], in passage: Passage, _ reading: Reading) -> SumStructure? {
  let mention = reading.mentions[total]
  let list = figures.chosen { reading.mentions[$0].segment == mention.segment }
  guard let first = list.first, list.count >= 2, mention.key.count >= 2, mention.quantity.modifier == .none,
    mention.cues.contains(CueSet(.total)), sharedEnding(reading.mentions[first].key, mention.key) == mention.key.count,
    reading.mentions[first].segment == mention.segment, opensSegment(first, in: passage, reading),
    total - first == list.count
  else { return nil }
  let isEven = (first...total).allSatisfy {
    let own = reading.mentions[$0]
    return own.clause - reading.mentions[first].clause == $0 - first && own.quantity.unit == mention.quantity.unit
      && own.quantity.modifier == .none && own.cues.isDisjoint(with: loose)
  }
  let words = passage.tokens[reading.mentions[first].token..<mention.token]
  guard isEven, !words.contains(where: { $0.has(CueSet(.openEnded)) }) else { return nil }
  let structure = SumStructure(total: total, parts: list, marker: .closing, isComplete: true)
  return mayBeSlip(reading.claim(structure, basis: .stated)) ? structure : nil
}

private let loose = CueSet(.ofWhich).union(CueSet(.including)).union(CueSet(.per)).union(CueSet(.respectively))

/// No figure of the segment stands before it.
private func opensSegment(_ first: Int, in passage: Passage, _ reading: Reading) -> Bool {
  first == passage.mentions.lowerBound || reading.mentions[first - 1].segment < reading.mentions[first].segment
}

/// 「…，收入总计 T；支出 a，调出 b，支出总计 T」: what adds up to the first total says nothing of the second.
func isOfTwin(_ rival: SumStructure, beside structure: SumStructure, in reading: Reading) -> Bool {
  guard structure.marker == .closing, structure.isComplete, let last = rival.parts.last,
    let first = structure.parts.first, last < first
  else { return false }
  let value = reading.mentions[structure.total].quantity.value
  return (last + 1..<first).contains {
    reading.mentions[$0].quantity.value == value && reading.addable($0, structure.total)
      && reading.mentions[$0].cues.contains(CueSet(.total))
  }
}

/// 「甲退缴 a 元，乙退缴 b 元，共计退缴 T 元」: the verb behind 共计 is that of each part, clause by clause.
func isOfOneDeed(_ total: Int, _ list: [Int], _ reading: Reading) -> Bool {
  let mention = reading.mentions[total]
  let words = reading.letters(naming: mention)
  guard words.count == 4, words[1] == "计", mention.cues.contains(CueSet(.total)), mention.quantity.modifier == .none
  else { return false }
  let parts = list.map { reading.mentions[$0] }
  let steps = zip(parts, parts.dropFirst() + [mention]).map { $1.clause - $0.clause }
  return steps.allSatisfy { $0 == 1 }
    && parts.allSatisfy {
      reading.addable($0, mention) && $0.quantity.modifier == .none && $0.cues.isDisjoint(with: loose)
        && contains(reading.letters(naming: $0), words.suffix(2))
    }
}
