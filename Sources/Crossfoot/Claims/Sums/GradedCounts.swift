/// How many of a number of things were given which grade: 「14 个项目中，评价结果为“优”的 11 个、“良”的 2 个、“中”的 1 个」.
///
/// The names are the first of a split of grades (rules/*/splits.json5), and every thing has one: accuses where a slip explains what does
/// not fit.
func gradedCounts(at asked: Range<Int>, in reading: Reading, splits: Splits) -> [Claim] {
  let grades = splits.filter { $0.count > 2 && $0[0].first == "优" }
  return reading.places(asked, from: 1) { $0.isSummand && $0.isExact && $0.kind == .count }.compactMap { first in
    // 「选取 18 个项目，涉及资金 6.42 亿元，…」
    let before = (max(0, first - 3)..<first).last { reading.sketches[$0].kind == .count }
    guard let before else { return nil }
    let (whole, best) = (reading.mentions[before], reading.mentions[first])
    guard isCount(best, beside: whole), best.sentence == whole.sentence, best.segment == whole.segment,
      (0...3).contains(best.clause - whole.clause),
      whole.cues.isDisjoint(with: CueSet(.ofWhich).union(CueSet(.versus))),
      case let name = grade(naming: best, in: reading),
      let scale = grades.first(where: { ends(name, with: $0[0]) })
    else { return nil }
    var parts = [first]
    while let last = parts.last, last + 1 < reading.mentions.count {
      let next = reading.mentions[last + 1]
      guard isCount(next, beside: whole), next.sentence == whole.sentence,
        next.clause - reading.mentions[last].clause <= 1,
        case let name = grade(naming: next, in: reading),
        grades.contains(where: { $0[0] == scale[0] && $0.dropFirst().contains { ends(name, with: $0) } })
      else { break }
      parts.append(last + 1)
    }
    guard parts.count > 1, let last = parts.last, !goesOn(behind: last, in: reading) else { return nil }
    let claim = reading.claim(
      SumStructure(total: before, parts: parts, marker: .complement, isComplete: true), basis: .inferred)
    return isSound(claim) || mayBeSlip(claim) ? claim : nil
  }
}

private func isCount(_ mention: Mention, beside whole: Mention) -> Bool {
  mention.isSummand && mention.quantity.modifier == .none && mention.quantity.unit.kind == .count
    && mention.quantity.unit == whole.quantity.unit && mention.depth == whole.depth
}

/// The words before a figure without 等次 and its kin: 「评价结果为“优”的」, 「“良”」, 「优秀等次」.
private func grade(naming mention: Mention, in reading: Reading) -> [Unicode.Scalar] {
  let words = reading.letters(naming: mention)
  return words.dropLast(reading.scopes.ending(.grade, of: words)?.count ?? 0)
}

private func ends(_ words: [Unicode.Scalar], with grade: ArraySlice<Unicode.Scalar>) -> Bool {
  guard words.count >= grade.count, words.suffix(grade.count).elementsEqual(grade) else { return false }
  // 「不合格」 is another grade than 「合格」.
  return words.count == grade.count || !denials.contains(words[words.count - grade.count - 1])
}

/// Whether the list has another part, or words for the rest.
private func goesOn(behind last: Int, in reading: Reading) -> Bool {
  let mention = reading.mentions[last]
  let behind = reading.tokens(of: mention)[(mention.token + 1)...].prefix(6).prefix { !$0.isMark(.period) }
  return behind.contains { $0.has(CueSet(.others).union(CueSet(.openEnded))) }
    || last + 1 < reading.mentions.count && isCount(reading.mentions[last + 1], beside: mention)
      && reading.mentions[last + 1].segment == mention.segment
}
