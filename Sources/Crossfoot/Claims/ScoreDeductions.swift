/// Full marks, marks given and marks taken off: 「满分 50 分，得 48.5 分，扣 1.5 分」, 「分值 10 分，扣 2 分，扣 1 分，得 7 分」, 「自评得分 97.5 分，其中甲扣
/// 1 分、乙扣 1.5 分」 of 100.
///
/// They accuse where a slip explains what does not fit: of 100 only where the words say that it is all that was taken off.
func scoreDeductions(at asked: Range<Int>, in reading: Reading, lexicon: Lexicon) -> [Claim] {
  reading.passages(of: asked).flatMap { passage -> [Claim] in
    let scores = reading.passages[passage].mentions.chosen {
      let sketch = reading.sketches[$0]
      return sketch.kind == .score && sketch.isExact && !isRule(reading.mentions[$0], in: reading)
    }
    guard scores.count > 1 else { return [] }
    let kinds = scores.map { kind(of: $0, in: reading, lexicon.flows) }
    return scores.indices.compactMap { first in
      guard kinds[first] == .deducted, first > 0, kinds[first - 1] != .deducted else { return nil }
      let end = kinds[first...].firstIndex { $0 != .deducted } ?? scores.count
      return Deductions(scores[..<first].suffix(2), Array(scores[first..<end]), scores[end...].first, in: reading) {
        kind(of: $0, in: reading, lexicon.flows) == .gained
      }?.claim
    }
  }
}

/// Whether marks were given or taken off; nil for full marks and others.
private func kind(of score: Int, in reading: Reading, _ flows: FlowLexicon) -> FlowWord? {
  let words = reading.letters(naming: reading.mentions[score])
  return [.deducted, .gained].first { flows.stem(of: $0, words) != nil }
}

/// 「每低 1 个百分点扣 0.5 分」
private func isRule(_ score: Mention, in reading: Reading) -> Bool {
  let tokens = reading.tokens(of: score)
  let clause = tokens[..<score.token].reversed().prefix { !$0.isMark(.comma, .period, .semicolon) }
  return clause.contains { $0.has(CueSet(.per)) }
}

private struct Deductions {
  let reading: Reading
  let full: Int?
  let given: Int
  let taken: [Int]

  /// Of the two scores before a run of deductions, the run, and the score behind it.
  init?(
    _ before: ArraySlice<Int>, _ taken: [Int], _ behind: Int?, in reading: Reading, isGiven: (Int) -> Bool
  ) {
    guard let last = before.last else { return nil }
    self.reading = reading
    self.taken = taken
    func isNear(_ a: Int, _ b: Int) -> Bool {
      let (a, b) = (reading.mentions[a], reading.mentions[b])
      return a.sentence == b.sentence && a.segment == b.segment && (0...1).contains(a.depth - b.depth)
    }
    if isGiven(last) {
      given = last
      full =
        before.count > 1 && !isGiven(before[before.startIndex]) && isNear(before[before.startIndex], last)
        ? before.first : nil
      // Marks of a list have full marks, told or not.
      guard full != nil || reading.mentions[last].cues.contains(CueSet(.score)), before.count > 1 || full == nil,
        full.map({ _ in reading.mentions[taken[0]].sentence - reading.mentions[last].sentence <= 1 })
          ?? (before.count == 1)
      else { return nil }
    } else {
      guard let behind, isGiven(behind), isNear(last, taken[0]), isNear(taken[taken.count - 1], behind) else {
        return nil
      }
      (full, given) = (last, behind)
    }
  }

  var claim: Claim? {
    let ways = [claim(of: taken), claim(of: Array(taken.prefix(1)))]
    if let sound = ways.first(where: isSound) { return sound }
    let first = reading.mentions[taken[0]]
    guard let full else { return isOfHundred && mayBeSlip(ways[0]) ? ways[0] : nil }
    guard reading.mentions[given].quantity.value < reading.mentions[full].quantity.value,
      taken.allSatisfy({ reading.mentions[$0].segment == first.segment }),
      first.segment == reading.mentions[full].segment, mayBeSlip(ways[0])
    else { return nil }
    return ways[0]
  }

  /// 「项目综合得分 92.8 分，扣 7.2 分」: what all of it got, and right behind it all that was taken off.
  private var isOfHundred: Bool {
    let (marks, off) = (reading.mentions[given], reading.mentions[taken[0]])
    return taken.count == 1 && off.clause - marks.clause == 1 && off.sentence == marks.sentence
      && marks.quantity.value >= Rational(60)
      && reading.scopes.first(.evaluated, in: reading.letters(naming: marks)) != nil
      && marks.quantity.modifier == .none && off.quantity.modifier == .none
  }

  private func claim(of taken: [Int]) -> Claim {
    let operands =
      (full.map { [Operand(.whole, reading.mentions[$0].quantity)] } ?? [])
      + taken.map { Operand(.part, reading.mentions[$0].quantity) }
    let hundred: [Formula.Term] = full == nil ? [.init(Rational(100), [])] : []
    let terms = operands.indices.map { Formula.Term(full != nil && $0 == 0 ? .one : Rational(-1), [$0]) }
    return Claim(
      kind: .score, rule: "score-mismatch", stated: reading.mentions[given].quantity, operands: operands,
      formula: Formula(numerator: hundred + terms))
  }
}
