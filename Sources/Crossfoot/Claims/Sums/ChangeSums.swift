import SourceText

/// A change that 其中 splits into the changes of its parts: 「减少 T，其中：甲与上年持平；乙减少 a；丙增加 b」.
///
/// Kept where it holds. Accuses where the names leave no part out (rules/*/splits.json5), or a slip explains it.
func changeSums(in reading: Reading, evidence: SumEvidence) -> [Claim] {
  reading.passages.indices.flatMap { passage -> [Claim] in
    let tokens = reading.passages[passage].tokens
    guard reading.passages[passage].mentions.count > 1 else { return [] }
    return tokens.indices.flatMap { token -> [Claim] in
      guard tokens[token].has(CueSet(.ofWhich)), let list = ChangeList(behind: token, in: passage, reading) else {
        return []
      }
      return list.claims(evidence)
    }
  }
}

/// The changes behind a 其中 to the end of its sentence.
private struct ChangeList {
  let reading: Reading
  var owners: [Int]
  var parts: [(index: Int, sign: Int)] = []
  /// The first of each segment: 「甲增加 a，其一增加 c；乙增加 b」.
  var heads: [(index: Int, sign: Int)] = []
  /// The words of all parts, those that did not change among them.
  var names: [[Unicode.Scalar]] = []
  var isComplete = true

  init?(behind marker: Int, in passage: Int, _ reading: Reading) {
    self.reading = reading
    let own = reading.passages[passage]
    let end = own.tokens[marker...].firstIndex { $0.isMark(.period) } ?? own.tokens.count
    let from = reading.firstMention(atOrAfter: marker, in: passage)
    owners = (max(own.mentions.lowerBound, from - 8)..<from).reversed().chosen {
      changeSign(of: $0, in: reading) != nil
        && own.tokens[reading.mentions[$0].token..<marker].count { $0.isMark(.period) } <= 1
    }
    guard !owners.isEmpty else { return nil }
    var start = marker + 1
    while start < end {
      let stop = own.tokens[start..<end].firstIndex { $0.isMark(.semicolon) } ?? end
      take(start..<stop, in: passage)
      start = stop + 1
    }
    guard let first = parts.first?.index else { return nil }
    owners.removeAll { !reading.addable(reading.mentions[$0], reading.mentions[first]) }
  }

  /// The changes of one segment that name what they are of; else the segment says that nothing changed, or is unclear.
  private mutating func take(_ segment: Range<Int>, in passage: Int) {
    let own = reading.passages[passage]
    let from = reading.firstMention(atOrAfter: segment.lowerBound, in: passage)
    let behind = reading.firstMention(atOrAfter: segment.upperBound, in: passage)
    let before = parts.count
    for index in from..<behind {
      let mention = reading.mentions[index]
      guard case .change(let sign) = mention.role, sign != 0, let cue = reading.cue(changeWords, before: mention) else {
        continue
      }
      let name = reading.subject(of: mention, before: cue)
      if name.isEmpty || mention.depth > 0 { continue }
      // 「甲和乙分别增加 a 和 b」
      let list = reading.joined(from: index)
      if list.count > 1, reading.cue(.oneToOne, before: mention) != nil,
        list.allSatisfy({ reading.addable($0, index) }),
        let all = reading.respectiveNames(list)
      {
        parts += list.map { ($0, sign) }
        names += all
        continue
      }
      parts.append((index, sign))
      names.append(name)
    }
    if parts.count > before {
      heads.append(parts[before])
      return
    }
    guard let flat = own.tokens[segment].firstIndex(where: { $0.has(CueSet(.flat)) }), from == behind else {
      isComplete = false
      return
    }
    names.append(core(own.text(segment.lowerBound..<flat)))
  }

  func claims(_ evidence: SumEvidence) -> [Claim] {
    guard parts.count >= 2 || parts.count == 1 && names.count >= 2, let nearest = owners.first else { return [] }
    let isNamed = isComplete && (isSplit(names, evidence.splits) || evidence.isConfirmed(names, besides: nearest))
    if parts.count == 1, !isNamed { return [] }
    for list in heads.count > 1 && heads.count < parts.count ? [parts, heads] : [parts] {
      for owner in owners.prefix(3) {
        let claim = claim(of: owner, list)
        if isSound(claim) { return [claim] + shares(list, of: owner) }
      }
    }
    var claim = claim(of: nearest, parts)
    if isNamed, owners.count == 1 { return [claim] }
    claim.basis = .inferred
    if !isComplete || !SlipSearch.explains(claim) { claim.skip = .incompleteParts }
    return [claim]
  }

  private func claim(of owner: Int, _ list: [(index: Int, sign: Int)]) -> Claim {
    Claim(
      kind: .sum, rule: "sum-mismatch", stated: reading.mentions[owner].quantity,
      operands: list.map { Operand(.delta, reading.mentions[$0.index].quantity) },
      formula: .sum(signs: list.map(\.sign)), statedSign: changeSign(of: owner, in: reading) ?? 1)
  }

  /// 「新增 T，其中甲增加 a，占 p%；乙增加 b，占 q%」: of the change that the parts make.
  private func shares(_ list: [(index: Int, sign: Int)], of owner: Int) -> [Claim] {
    guard list.allSatisfy({ $0.sign == list[0].sign }) else { return [] }
    return list.compactMap { part, _ in
      guard part + 1 < reading.mentions.count, reading.sketches[part + 1].role == .share,
        reading.sketches[part + 1].isExact, reading.mentions[part + 1].segment == reading.mentions[part].segment,
        reading.mentions[part + 1].clause - reading.mentions[part].clause == 1
      else { return nil }
      let claim = Claim(
        kind: .share, rule: "share-mismatch", stated: reading.mentions[part + 1].quantity,
        operands: [
          Operand(.numerator, reading.mentions[part].quantity), Operand(.denominator, reading.mentions[owner].quantity),
        ],
        formula: .ratio(), basis: .inferred)
      return isSound(claim) || SlipSearch.explains(claim, chance: 1) ? claim : nil
    }
  }
}

/// A change, or a level that words call a rise: 「新增装机 T」.
private func changeSign(of index: Int, in reading: Reading) -> Int? {
  let mention = reading.mentions[index]
  switch mention.role {
  case .change(let sign): return sign == 0 ? 1 : sign
  case .level:
    return reading.isAddend(mention) && mention.cues.contains(CueSet(.increase))
      && reading.scopes.first(.newly, in: core(mention.label)) != nil
      ? 1 : nil
  default: return nil
  }
}
