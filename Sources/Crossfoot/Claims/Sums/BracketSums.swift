import SourceText

/// 「T（甲 a，乙 b）」 and 「T，其中甲 a、乙 b；」 around and inside brackets: parts stand one level deeper.
func bracketStructures(in reading: Reading) -> [SumStructure] {
  var structures: [SumStructure] = []
  for (number, passage) in reading.passages.enumerated() {
    for (open, close) in passage.brackets where open < close {
      guard let structure = structure(open: open, close: close, number: number, reading: reading) else { continue }
      structures.append(structure)
    }
  }
  return structures.sorted { $0.total < $1.total }
}

private func structure(open: Int, close: Int, number: Int, reading: Reading) -> SumStructure? {
  let passage = reading.passages[number]
  let place = reading.passages[number].mentions
  let from = reading.firstMention(atOrAfter: open, in: number)
  let inside = (from..<reading.firstMention(atOrAfter: close, in: number)).chosen {
    reading.mentions[$0].openBracket == open && reading.isSummand(reading.mentions[$0])
  }
  guard let first = inside.first, from > place.lowerBound else { return nil }
  let before = (max(place.lowerBound, from - 20)..<from).last { reading.isSummand(reading.mentions[$0]) }
  guard let owner = before, reading.mentions[from - 1].clause == reading.mentions[owner].clause
  else { return nil }
  let parts = topLevel(of: inside, like: reading.mentions[owner], in: reading)
  guard parts.count >= 2 || (parts.count == 1 && inside.count == 1) else { return nil }
  guard reading.mentions[owner].clause == clauseBefore(open, last: from - 1, in: passage, reading: reading) else {
    return nil
  }
  let opening = (open + 1)..<reading.mentions[first].token
  let words = core(passage.text(opening))
  let isSubset = passage.tokens[opening].contains { $0.has(CueSet(.including)) }
  let leavesOut = passage.tokens[open..<close].contains { $0.has(CueSet(.openEnded)) }
  if parts.count == 1 || hasAside(parts, of: owner, in: reading) { return nil }
  // 「处分 6 人（党纪 5 人、政务 3 人，2 人双重处分）」
  let behind = core(passage.text(reading.mentions[parts[parts.count - 1]].token + 1..<close))
  if reading.scopes.first(.twice, in: behind) != nil { return nil }
  // 「在职 41 人（比上年末净减 2 人：退休 3 人、调出 1 人、招聘 2 人）」: a list of another figure.
  if passage.tokens[opening].contains(where: { $0.isMark(.colon) }),
    passage.tokens[opening].contains(where: { $0.figure != nil })
  {
    return nil
  }
  return SumStructure(
    total: owner, parts: parts, marker: .bracket,
    isComplete: !isSubset && !leavesOut && !isFromAnotherTime(parts, in: reading)
      && reading.scopes.first(.excepted, in: words) == nil)
}

/// 「T（已预交 a，应负担部分随首期付清，即首期实付 b）」 tells a story, 「T（有 5 户两类问题并存）」 counts two things, and
/// 「T（a 家中心在保留的 T 家内改建）」 says the total again: no lists.
private func hasAside(_ parts: [Int], of owner: Int, in reading: Reading) -> Bool {
  let whole = reading.mentions[owner].quantity.value
  let values = parts.map { reading.mentions[$0].quantity.value }
  if values.contains(whole), values.reduce(.zero, +) != whole { return true }
  let kinds = parts.count { reading.mentions[$0].quantity.unit.isOfKinds }
  if 0 < kinds, kinds < parts.count { return true }
  return zip(parts, parts.dropFirst()).contains { reading.mentions[$1].clause - reading.mentions[$0].clause > $1 - $0 }
    && values.contains { $0 > whole }
}

/// 「T（上年末 a，注销 b）」: one of them tells what it was, and the others what came after.
private func isFromAnotherTime(_ parts: [Int], in reading: Reading) -> Bool {
  let dated = parts.count { index in
    let mention = reading.mentions[index]
    return reading.tokens(of: mention)[mention.labelToken..<mention.token].contains {
      $0.kind == .date || $0.has(CueSet(.period))
    }
  }
  return dated > 0 && dated < parts.count
}

/// The clause of the last mention before the bracket; a bracket belongs to what stands right before it.
private func clauseBefore(_ open: Int, last: Int, in passage: Passage, reading: Reading) -> Int? {
  let between = passage.tokens[(reading.mentions[last].token + 1)..<open]
  if between.contains(where: { $0.isMark(.comma, .semicolon, .period, .colon) }) { return nil }
  return reading.mentions[last].clause
}

/// The figures that are parts themselves: not those that a 其中 inside names as parts of a part.
private func topLevel(of inside: [Int], like owner: Mention, in reading: Reading) -> [Int] {
  var parts: [Int] = []
  var segmentOfChildren = -1
  for index in inside {
    let mention = reading.mentions[index]
    if mention.segment == segmentOfChildren { continue }
    if !parts.isEmpty, mention.cues.contains(CueSet(.ofWhich)) || reading.opens(mention, with: CueSet(.including)) {
      segmentOfChildren = mention.segment
      continue
    }
    let areCounts = owner.quantity.unit.kind == .count && mention.quantity.unit.kind == .count
    if reading.addable(mention, owner) || areCounts, !areHomeAndHead(mention, owner) { parts.append(index) }
  }
  return parts
}

/// 户 and 人: who lives in a household is no part of it.
private func areHomeAndHead(_ a: Mention, _ b: Mention) -> Bool {
  let units = [a.quantity.unit.dimension, b.quantity.unit.dimension]
  return units.contains("household") && units.contains("person")
}
