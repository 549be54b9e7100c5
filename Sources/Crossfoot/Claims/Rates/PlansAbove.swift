/// Rates of plans that stand paragraphs above: 「计划投入资金 B，其中县级资金 b。…实际到位资金 A，到位率 p%。其中县级资金到位 a，到位率 q%」.
///
/// What was done stands right before its rate, the plan is the one figure above whose name is the same without the words that tell
/// a plan from a deed. Kept where it holds; what does not accuses where a slip explains it.
func plansAbove(at asked: Range<Int>, in reading: Reading, words: ScopeLexicon) -> [Claim] {
  reading.places(asked, from: 2) { $0.role == .rate && $0.isExact && $0.kind == .rate }.compactMap { index in
    let (done, rate) = (reading.mentions[index - 1], reading.mentions[index])
    guard measures(rate, done, in: reading, words), !rate.key.isEmpty || rate.cues.contains(CueSet(.planned)),
      words.first(.target, in: rate.key) == nil, done.isPlainAddend, done.segment == rate.segment,
      done.depth == rate.depth, rate.clause - done.clause == 1, !isNamedPlan(done, in: reading),
      !hasOwnBase(index - 1, in: reading), let plan = plan(of: index - 1, in: reading, words)
    else { return nil }
    let claim = Claim(
      kind: .rate, rule: "rate-mismatch", stated: rate.quantity,
      operands: [
        Operand(.numerator, done.quantity), reading.base(plan, beside: index - 1, words),
      ], formula: .ratio(), basis: .inferred)
    return isSound(claim) || mayBeSlip(claim) ? claim : nil
  }
}

/// Whether a rate is of what was done over what was planned: 到位率 where 到位 stands before the figure.
private func measures(_ rate: Mention, _ done: Mention, in reading: Reading, _ words: ScopeLexicon) -> Bool {
  switch RateName(of: rate, words) {
  case .fulfilment: return true
  case .difference: return false
  case .own(let stem):
    guard stem.count >= 2, words.first(.begun, in: Array(stem.suffix(2))) != nil else { return false }
    return contains(reading.letters(naming: done), stem.suffix(2))
  }
}

private func isNamedPlan(_ mention: Mention, in reading: Reading) -> Bool {
  reading.isNamed(mention, CueSet(.planned), not: CueSet(.actual).union(CueSet(.complete)))
}

/// Whether the sentence has a figure before it that the rate may be of, and that has no rate of its own.
private func hasOwnBase(_ index: Int, in reading: Reading) -> Bool {
  let done = reading.mentions[index]
  return reading.levels(before: index).contains {
    reading.addable($0, index) && reading.mentions[$0].segment == done.segment
  }
}

/// How many figures back a plan may stand.
private let mostBetween = 30

/// The one plan above of that name, not farther than two paragraphs.
private func plan(of index: Int, in reading: Reading, _ words: ScopeLexicon) -> Int? {
  let name = reading.mentions[index].key
  let short = words.without(.deed, in: name)
  // 「项目支出」 is nothing but such words, and a name all the same.
  if short.isEmpty, name.count >= 4,
    let plan = plan(of: index, in: reading, named: name, as: { words.without(.planning, atEndOf: $0) })
  {
    return plan
  }
  return plan(of: index, in: reading, named: short) { words.without(.deed, in: $0) }
}

private func plan(
  of index: Int, in reading: Reading, named name: [Unicode.Scalar], as short: ([Unicode.Scalar]) -> [Unicode.Scalar]
) -> Int? {
  let done = reading.mentions[index]
  var found: [Int] = []
  for place in (max(0, index - mostBetween)..<index).reversed() {
    let other = reading.mentions[place]
    if done.passage - other.passage > 3 { break }
    guard other.sentence < done.sentence, other.isPlainAddend, other.quantity.unit == done.quantity.unit,
      name.isEmpty
        ? isNamedPlan(other, in: reading) && !other.cues.contains(CueSet(.ofWhich))
        : tellsPlan(place, in: reading) && short(other.key) == name
    else { continue }
    found.append(place)
  }
  guard let plan = found.first, Set(found.map { reading.mentions[$0].quantity.value }).count == 1 else { return nil }
  return plan
}

/// Whether a figure's own words or those at the head of its list are of a plan.
private func tellsPlan(_ index: Int, in reading: Reading) -> Bool {
  let mention = reading.mentions[index]
  if isNamedPlan(mention, in: reading) { return true }
  let first = reading.levels(before: index).last { reading.addable($0, index) }
  guard let head = head(of: first ?? index, in: reading) ?? first else { return false }
  return isNamedPlan(reading.mentions[head], in: reading)
    && reading.isNamed(mention, CueSet(.actual).union(CueSet(.complete)), not: CueSet(.planned)) == false
}

/// 「全年预算 B。其中甲 b₁；乙 b₂」: the figure that a sentence is of which opens with 其中.
private func head(of index: Int, in reading: Reading) -> Int? {
  guard reading.opens(reading.mentions[index], with: CueSet(.ofWhich)) else { return nil }
  return reading.levels(before: index, sentencesBack: 1).first { reading.addable($0, index) }
}
