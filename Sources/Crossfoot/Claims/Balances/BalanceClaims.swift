/// What the figures of a balance must come to, and the rate beside it.
extension Balance {
  func claim(in reading: Reading, _ lexicon: Lexicon) -> Claim? {
    guard let opening else { return nil }
    let operands = [opening] + flows.map(\.index)
    var claim = Claim(
      kind: .identity, rule: "identity-mismatch", stated: reading.mentions[closing].quantity,
      operands: operands.map { Operand(.part, reading.mentions[$0].quantity) },
      formula: .sum(signs: [1] + flows.map(\.sign)), basis: .inferred, statedSign: isOver ? -1 : 1)
    // 「未办结 c 件（含上年结转 o 件）」: a figure behind is of the balance too.
    let goesOn =
      reading.firstInBracket(behind: closing).map { reading.addable(reading.mentions[$0], reading.mentions[closing]) }
      == true
    if !isSound(claim) {
      // 「收入 a，上年结转 o；支出总计 T，年末结转 c」: T holds c.
      let isTotal = flows.contains { $0.sign < 0 && reading.mentions[$0.index].cues.contains(CueSet(.total)) }
      if isTotal, claim.computed.isZero { return nil }
      let isStrange = hasStranger(claim)
      if let rest = fromTotal(opening, in: reading) {
        claim.operands = rest.map { Operand(.part, reading.mentions[$0.index].quantity) }
        claim.formula = .sum(signs: rest.map(\.sign))
      }
      if isStrange, !isSound(claim) { return nil }
      if let totals = ofTotals(in: reading) { return isSound(totals) ? totals : nil }
      if !isSound(claim), let other = withOtherSigns(in: reading) { return other }
    }
    let isExact = (operands + [closing]).allSatisfy { reading.mentions[$0].quantity.modifier == .none }
    return settle(
      [claim], isFirm: isComplete && isExact && !goesOn && !hasFellow(in: reading, lexicon),
      reason: .incompleteParts)
  }

  /// 「收入 a，上年结转 o，收入总计 T；支出 b，结转下年 c」: T holds o, and what is left is of T.
  private func fromTotal(_ opening: Int, in reading: Reading) -> ArraySlice<(index: Int, sign: Int)>? {
    let total = flows.firstIndex {
      $0.sign > 0 && $0.index > opening && reading.mentions[$0.index].cues.contains(CueSet(.total))
    }
    return total.map { flows[$0...] }.flatMap { $0.count > 1 ? $0 : nil }
  }

  /// 「收入 a，加补助 b、上年结转 c，收入总计 T；支出 d，加调出 e，支出总计 S；结转下年 n」: n = T − S, where others stand beside the totals.
  private func ofTotals(in reading: Reading) -> Claim? {
    let totals = flows.filter { reading.mentions[$0.index].cues.contains(CueSet(.total)) }
    guard totals.count == 2, totals[0].sign > 0, totals[1].sign < 0, flows.count > 2 else { return nil }
    return Claim(
      kind: .identity, rule: "identity-mismatch", stated: reading.mentions[closing].quantity,
      operands: totals.map { Operand(.part, reading.mentions[$0.index].quantity) }, formula: .sum(signs: [1, -1]),
      basis: .inferred)
  }

  /// 「贷款 o，归还本金 b，支付利息 i，尚欠 c」, 「上年结转 o，收入总计 T，支出 b，结转 c」: without one of its figures the balance holds.
  private func hasStranger(_ claim: Claim) -> Bool {
    let signs = [1] + flows.map(\.sign)
    guard signs.count > 2 else { return false }
    return signs.indices.contains { place in
      var (operands, others) = (claim.operands, signs)
      operands.remove(at: place)
      others.remove(at: place)
      var rest = claim
      rest.operands = operands
      rest.formula = .sum(signs: others)
      return verdict(of: rest) == .holds
    }
  }

  /// 「请假 c，缺席 d」, 「未付工程款 c，未付货款 d」: what is left is told in two figures; 「…，另有 d 人辞职」: more went.
  private func hasFellow(in reading: Reading, _ lexicon: Lexicon) -> Bool {
    guard closing + 1 < reading.mentions.count else { return false }
    let (last, next) = (reading.mentions[closing], reading.mentions[closing + 1])
    let further = reading.mentions[(closing + 1)...].prefix(4).prefix { $0.sentence == last.sentence }
    if further.contains(where: { reading.addable($0, last) && $0.cues.contains(CueSet(.others)) }) { return true }
    return next.sentence == last.sentence && next.clause - last.clause <= 1 && reading.isAddend(next)
      && next.depth == last.depth && next.quantity.unit.symbol == last.quantity.unit.symbol
      && reading.flow(next, lexicon).map { [.closing, .outflow, .inflow].contains($0) } ?? false
      && !next.isPartOfAnother
  }

  /// 办结率: what went over all that was there and came.
  func rate(in reading: Reading, _ lexicon: Lexicon) -> Claim? {
    let out = flows.filter { $0.sign < 0 }
    guard let opening, out.count == 1, flows.count > 1, closing + 1 < reading.mentions.count else { return nil }
    let sources = [opening] + flows.filter { $0.sign > 0 }.map(\.index)
    let rate = [closing + 1, closing - 1].lazy.map { reading.mentions[$0] }.first {
      $0.role == .rate && $0.sentence == reading.mentions[closing].sentence
    }
    guard let rate else { return nil }
    let claim = Claim(
      kind: .rate, rule: "rate-mismatch", stated: rate.quantity,
      operands: [Operand(.numerator, reading.mentions[out[0].index].quantity)]
        + sources.map { Operand(.denominator, reading.mentions[$0].quantity) },
      formula: .ratio(parts: 1, wholes: sources.count), basis: .inferred)
    let verdict = verdict(of: claim)
    if verdict == .holds || verdict == .rounding { return claim }
    // The words are those of a rate of the whole, and the balance leaves nothing out.
    let name = rate.key
    guard isComplete, name.last == "率", name.contains("结"), let own = self.claim(in: reading, lexicon),
      Crossfoot.verdict(of: own) == .holds
    else { return nil }
    var broken = claim
    broken.basis = .stated
    return broken
  }
}
