/// A whole of what is so and what is not: 「抽检 T 批次，合格 a 批次，不合格 b 批次」, 「立项 T 项，已验收 a 项，未验收 b 项」.
///
/// Nothing is left out between the two, so a mismatch accuses, if no third part follows.
func complementStructures(
  at asked: Range<Int>, in reading: Reading, splits: Splits, flows: FlowLexicon
) -> [SumStructure] {
  let structures =
    reading.places(asked, from: 2).compactMap { index -> SumStructure? in
      // 「整改 a 处，整改率 p%，尚未整改 b 处」: the rate is of the part before it.
      let gap = reading.sketches[index - 1].role == .rate && index > 2 ? 1 : 0
      guard reading.areAlike(index - 2 - gap, index - 1 - gap, index) else { return nil }
      let (total, first, second) = (
        reading.mentions[index - 2 - gap], reading.mentions[index - 1 - gap], reading.mentions[index]
      )
      guard isNegation(second.key, of: first.key, reading.scopes),
        total.sentence == second.sentence,
        second.clause - first.clause <= 1 + gap, first.clause - total.clause <= 1,
        [total, first, second].allSatisfy({ isPlain($0, beside: total, in: reading) }),
        total.quantity.value >= first.quantity.value, total.quantity.value >= second.quantity.value,
        !reading.isBase(index - 2 - gap), !isFollowed(index, in: reading), !isFellow(index - 2 - gap, in: reading)
      else { return nil }
      return SumStructure(
        total: index - 2 - gap, parts: [index - 1 - gap, index], marker: .complement, isComplete: true)
    } + gradedStructures(at: asked, in: reading) + doneAndRest(at: asked, in: reading)
  return structures.filter {
    // 「新收 a，办结 b，未办结 c」: those of last year may be among the rest.
    let isFresh = flows.head(.fresh, of: reading.naming(reading.mentions[$0.total])) != nil
    return reading.holds($0) || !isFresh && !isGradeToo($0, in: reading, splits)
  }
}

/// 「非常满意 x 份，满意 a 份，不满意 b 份」: what stands before the parts is one more of them, as a name with their word, a split
/// that names all of them, a 、 between or an earlier total says, or a sum that is far off and no slip away.
private func isGradeToo(_ structure: SumStructure, in reading: Reading, _ splits: Splits) -> Bool {
  let (total, parts) = (reading.mentions[structure.total], structure.parts.map { reading.mentions[$0] })
  let (name, stem) = (reading.letters(naming: total), reading.letters(naming: parts[0]))
  if stem.count >= 2, name.count > stem.count, name.suffix(stem.count).elementsEqual(stem) { return true }
  if reading.tokens(of: total)[total.token + 1].isMark(.listComma) { return true }
  if splits.contains(where: { $0.has(total.key) && $0.has(parts[0].key) }) { return true }
  let sum = parts.reduce(Rational.zero) { $0 + $1.quantity.value }
  let all = sum + total.quantity.value
  // 「上年结转 r，本年收入 T，支出 a，未支出 b」: both are what could be spent.
  let isOfEarlier = (max(0, structure.total - 4)..<structure.total).contains {
    let value = reading.mentions[$0].quantity.value
    return reading.addable($0, structure.total) && (value == all || value + total.quantity.value == sum)
  }
  if isOfEarlier { return true }
  let isFarOff = (sum - total.quantity.value).magnitude > total.quantity.value * Rational(1, 5)
  return isFarOff && !SlipSearch.explains(reading.claim(structure, basis: .stated))
}

/// The same in degrees: 「收到建议 T 条，采纳 a 条，部分采纳 b 条，未采纳 c 条」.
private func gradedStructures(at asked: Range<Int>, in reading: Reading) -> [SumStructure] {
  reading.places(asked, from: 3).compactMap { index in
    guard reading.areAlike(index - 3, index - 2, index - 1), reading.areAlike(index - 2, index - 1, index) else {
      return nil
    }
    let last = reading.mentions[index]
    // All words, since 完成 is no part of a key.
    guard let stem = stem(of: reading.letters(naming: last))
    else { return nil }
    let parts = (max(0, index - 4)..<index).reversed().prefix {
      isGrade(reading.letters(naming: reading.mentions[$0]), of: stem, reading.scopes)
    }
    guard (2...3).contains(parts.count), let first = parts.last, first > 0 else { return nil }
    let total = reading.mentions[first - 1]
    let list = Array(first...index)
    guard Set(list.map { reading.naming(reading.mentions[$0]) }).count == list.count, !isFollowed(index, in: reading),
      reading.isSummand(total), total.quantity.modifier == .none, !reading.isBase(first - 1),
      list.allSatisfy({
        let part = reading.mentions[$0]
        return isPlain(part, beside: total, in: reading) && part.sentence == total.sentence
          && part.quantity.value <= total.quantity.value && part.cues.isDisjoint(with: CueSet(.ofWhich))
      }), zip([first - 1] + list, list).allSatisfy({ reading.mentions[$1].clause - reading.mentions[$0].clause == 1 })
    else { return nil }
    return SumStructure(total: first - 1, parts: list, marker: .complement, isComplete: true)
  }
}

extension Reading {
  /// Whether three figures may be parts or totals of one sum, told from numbers alone.
  fileprivate func areAlike(_ first: Int, _ second: Int, _ third: Int) -> Bool {
    let measure = sketches[first].measure
    return sketches[first].isSummand && sketches[second].isSummand && sketches[third].isSummand
      && sketches[second].measure == measure && sketches[third].measure == measure
  }
}

/// 采纳 of 「未采纳」 and 「不予采纳」.
private func stem(of name: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar>? {
  guard let first = name.first, negations.contains(first) else { return nil }
  let stem = name.dropFirst().first == "予" ? name.dropFirst(2) : name.dropFirst()
  return stem.count >= 2 ? stem : nil
}

/// 「采纳」, 「已采纳」, 「部分采纳」: how far a thing was done, and nothing of how or by whom.
private func isGrade(
  _ name: [Unicode.Scalar], of stem: ArraySlice<Unicode.Scalar>, _ scopes: ScopeLexicon
) -> Bool {
  guard name.count >= stem.count, name.suffix(stem.count).elementsEqual(stem) else { return false }
  let rest = name.dropLast(stem.count)
  return rest.isEmpty || scopes.ending(.degree, of: rest)?.count == rest.count
}

/// 「不合格」 of 「合格」, 「未验收」 of 「已验收」.
private func isNegation(_ name: [Unicode.Scalar], of other: [Unicode.Scalar], _ scopes: ScopeLexicon) -> Bool {
  // 「尚未整改」
  let name = name.dropFirst(scopes.opening(.notYet, of: name) ?? 0)
  guard let first = name.first, negations.contains(first), name.count >= 3 else { return false }
  let stem = name.dropFirst()
  return stem.elementsEqual(other) || other.first == "已" && stem.elementsEqual(other.dropFirst())
}

private let negations: Set<Unicode.Scalar> = ["不", "未", "非"]

private func isPlain(_ mention: Mention, beside total: Mention, in reading: Reading) -> Bool {
  reading.isSummand(mention) && mention.quantity.modifier == .none && mention.quantity.unit == total.quantity.unit
    && mention.depth == total.depth && mention.period == total.period
}

/// 「优秀 x 个、良好 y 个、合格 a 个、不合格 b 个」: y is one of the grades.
private func isFellow(_ index: Int, in reading: Reading) -> Bool {
  guard index > 0 else { return false }
  let (before, own) = (reading.mentions[index - 1], reading.mentions[index])
  return before.clause == own.clause && before.quantity.unit == own.quantity.unit
    && reading.tokens(of: own)[before.token + 1].isMark(.listComma)
}

/// 「…，停业 10 家」 right behind is a third part.
private func isFollowed(_ index: Int, in reading: Reading) -> Bool {
  let mention = reading.mentions[index]
  guard index + 1 < reading.mentions.count else { return false }
  let next = reading.mentions[index + 1]
  return next.sentence == mention.sentence && next.quantity.unit == mention.quantity.unit
}
