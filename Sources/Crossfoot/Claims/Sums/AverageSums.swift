/// The parts of an average: 「人均可支配收入 T 元。其中，工资性收入 a 元，…，转移净收入 d 元」: averages of the same people add up.
///
/// Kept where three parts or more add up; what does not accuses where a slip explains it and hardly anything else does.
func averageSums(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  reading.places(asked, upTo: 3) { $0.has(.average) && $0.isAddend && $0.isExact && !$0.has(.ofWhich) }.compactMap {
    total in
    let whole = reading.mentions[total]
    let passage = reading.passages[whole.passage].mentions
    guard whole.depth == 0, whole.quantity.unit.kind == .amount, !reading.isBase(total),
      let first = reading.firstOfWhich(behind: total)
    else { return nil }
    let list = (first..<min(passage.upperBound, first + mostFigures)).prefix {
      let part = reading.mentions[$0]
      return part.sentence == reading.mentions[first].sentence && !part.cues.contains(CueSet(.average))
        && ($0 == first || !reading.opens(part, with: CueSet(.ofWhich)))
    }
    let parts = list.filter {
      reading.mentions[$0].isLevel && reading.mentions[$0].depth == 0 && reading.addable($0, total)
        && !reading.isBase($0)
    }
    guard parts.count >= 3, parts.allSatisfy({ reading.mentions[$0].quantity.modifier == .none }) else { return nil }
    let claim = Claim(
      kind: .sum, rule: "sum-mismatch", stated: whole.quantity,
      operands: parts.map { Operand(.part, reading.mentions[$0].quantity) }, formula: .sum(count: parts.count),
      basis: .inferred)
    return isSound(claim) || SlipSearch.explains(claim, chance: 0.1) ? claim : nil
  }
}

extension Reading {
  /// The first figure behind the 其中 that follows a level in its sentence or at the head of the next.
  fileprivate func firstOfWhich(behind level: Int) -> Int? {
    let own = mentions[level]
    let words = tokens(of: own)[(own.token + 1)...].prefix(mostWords)
    guard let marker = words.firstIndex(where: { $0.has(CueSet(.ofWhich)) }) else { return nil }
    let first = firstMention(atOrAfter: marker, in: own.passage)
    guard first < passages[own.passage].mentions.upperBound, mentions[first].sentence - own.sentence <= 1,
      words[..<marker].count(where: { $0.isMark(.period, .semicolon) }) <= 1
    else { return nil }
    return first
  }
}

/// How many words may stand between.
private let mostWords = 40

/// How many figures such a list may have, shares and growth among them.
private let mostFigures = 32
