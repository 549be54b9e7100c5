/// A figure and the bar that it is measured against: 「满意度 a，高于 b 的目标值」, 「覆盖率为 a，未达到 b 的目标」, 「a，高于全国平均水平（b）」.
///
/// The comparing word stands behind the figure, and between it and the bar, or behind the bar, are only words of what such a bar is.
/// Accuses where the bar bears a name behind it or is a target, as 「高于全国平均 b」 may tell by how much.
func barOrders(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  var claims: [Claim] = []
  for index in reading.places(asked, from: 1, where: { $0.mayBeBar }) {
    guard let bar = Bar(index, in: reading) else { continue }
    let subjects = bar.subject.isEmpty ? reading.subjects(of: bar) : reading.named(by: bar)
    claims += subjects.compactMap { reading.claim(that: $0, of: bar) }
  }
  return claims
}

extension MentionSketch {
  fileprivate var mayBeBar: Bool {
    switch role {
    case .level, .share, .rate, .percent: break
    default: return false
    }
    guard kind == .rate || kind == .amount || kind == .count else { return false }
    // In a bracket it has no words of its own.
    return !cues.isDisjoint(with: comparing) || letters == 0 && kind == .rate
  }
}

extension Reading {
  /// The figures right before the clause that compares; those of its list too where all are meant.
  fileprivate func subjects(of bar: Bar) -> [Int] {
    var index = bar.index - 1
    let (tokens, own) = (tokens(of: mentions[bar.index]), mentions[bar.index])
    let isNear = mentions[index].passage == own.passage && mentions[index].sentence == own.sentence
    guard isNear, bar.start - mentions[index].token <= 2,
      tokens[(mentions[index].token + 1)..<bar.start].allSatisfy({ $0.isMark(.comma, .open, .close) })
    else { return [] }
    if case .points = mentions[index].role {
      // 「a，比上年提高 2 个百分点，高于 b 的目标」
      guard index > 0, mentions[index - 1].sentence == own.sentence else { return [] }
      index -= 1
    }
    guard mayBeMeasured(index, against: bar) else { return [] }
    var found = [index]
    while bar.isOfAll, let first = found.first, first > 0, mayBeMeasured(first - 1, against: bar),
      mentions[first - 1].sentence == own.sentence,
      tokens[(mentions[first - 1].token + 1)...].first.map({ $0.isMark(.listComma) || $0.has(CueSet(.and)) }) ?? false
    { found.insert(first - 1, at: 0) }
    return found
  }

  /// The one share or rate before whose part of the sentence begins as what is compared: 「产业类 41 个，占 a。…产业资金占比高于 b 的要求」.
  fileprivate func named(by bar: Bar) -> [Int] {
    guard bar.evidence == .name, sketches[bar.index].kind == .rate, bar.subject.count >= 4 else { return [] }
    let passage = passages[mentions[bar.index].passage]
    let found = (max(passage.mentions.lowerBound, bar.index - 24)..<bar.index).filter { index in
      guard mayBeMeasured(index, against: bar) else { return false }
      var start = mentions[index].token
      while start > 0, !passage.tokens[start - 1].isMark(.semicolon, .period, .colon) { start -= 1 }
      return core(passage.text(start..<start + 1)).starts(with: bar.subject.prefix(2))
    }
    return found.count == 1 ? found : []
  }

  private func mayBeMeasured(_ index: Int, against bar: Bar) -> Bool {
    let (own, other) = (sketches[index], sketches[bar.index])
    guard own.measure == other.measure, own.isExact, own.passage == other.passage else { return false }
    switch own.role {
    case .share, .rate, .percent: return true
    case .growth(let sign): return sign > 0
    case .level: return own.kind != .rate && (bar.evidence == .name || bar.evidence == .likeness)
    default: return false
    }
  }

  fileprivate func claim(that index: Int, of bar: Bar) -> Claim? {
    let subject = mentions[index]
    var limit = mentions[bar.index].quantity
    limit.modifier = .none
    let claim = Claim(
      kind: .order, rule: "order-mismatch", stated: subject.quantity, operands: [Operand(.whole, limit)],
      formula: .same, comparison: bar.comparison)
    let holds = verdict(of: claim) == .holds
    if !bar.subject.isEmpty { return holds ? claim : nil }
    switch bar.evidence {
    case .likeness:
      return holds && subject.key.count >= 3 && bar.name.suffix(3).elementsEqual(subject.key.suffix(3)) ? claim : nil
    case .set: return holds ? claim : nil
    case .whose:
      // 「高于全省平均 2.1%」 may be by how much.
      return holds && limit.value * Rational(3) > subject.quantity.value ? claim : nil
    case .name, .target:
      if holds { return claim }
      if case .growth = subject.role, !bar.isToldWhose || bar.evidence != .name { return nil }
      let isNear =
        limit.value < subject.quantity.value * Rational(2) && subject.quantity.value < limit.value * Rational(2)
      return index == bar.index - 1 && (bar.evidence == .name || isNear) && limit.unit == subject.quantity.unit
        ? claim : nil
    }
  }
}
