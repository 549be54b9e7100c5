/// The same quantity named again: equal figures with one name confirm each other, a slip between them accuses.
func repeatClaims(in reading: Reading) -> [Claim] {
  var claims: [Claim] = []
  var earlier: [RepeatKey: [Int]] = [:]
  for (index, mention) in reading.mentions.enumerated() where isComparable(mention) {
    let key = RepeatKey(mention)
    let others = earlier[key, default: []].suffix(200)
    if let same = others.reversed().first(where: { isSame(reading.mentions[$0], mention) }) {
      claims.append(claim(mention, reading.mentions[same]))
    } else if let slip = others.reversed().first(where: { isSlip(reading.mentions[$0], mention) }) {
      claims.append(claim(mention, reading.mentions[slip]))
    }
    earlier[key, default: []].append(index)
  }
  return claims
}

/// What two mentions must share before their names are compared.
private struct RepeatKey: Hashable {
  var dimension: String
  var kind: Unit.Kind
  var role: Int

  init(_ mention: Mention) {
    dimension = mention.quantity.unit.dimension
    kind = mention.quantity.unit.kind
    role =
      switch mention.role {
      case .level: 0
      case .change(let sign): 10 + sign
      case .growth(let sign): 20 + sign
      case .points(let sign): 30 + sign
      case .share: 4
      case .rate: 5
      case .percent, .multiple, .bare: 6
      }
  }
}

private func isComparable(_ mention: Mention) -> Bool {
  mention.quantity.value.isValid && mention.quantity.unit.kind != .none && mention.quantity.unit.kind != .time
}

private func digits(_ quantity: Quantity) -> Int {
  quantity.numeral.utf8.count { $0 &- 0x30 < 10 }
}

private func name(_ mention: Mention) -> String {
  mention.quantity.unit.kind == .count ? mention.label + mention.noun : mention.label
}

/// One value under one name; a value of many digits needs less of a name.
private func isSame(_ a: Mention, _ b: Mention) -> Bool {
  guard a.quantity.value == b.quantity.value else { return false }
  let likeness = max(similarity(name(a), name(b)), similarity(a.label, b.label))
  switch digits(b.quantity) {
  case 4...: return likeness >= 0.4 || core(a.label).count < 2 || core(b.label).count < 2
  case 2...3: return likeness >= 0.6 || core(a.label).isEmpty && a.passage != b.passage
  default: return likeness >= 0.75
  }
}

/// The same words, the same period, and figures that one slip of the fingers tells apart.
private func isSlip(_ a: Mention, _ b: Mention) -> Bool {
  guard a.quantity.value != b.quantity.value, a.period == b.period, a.isLevel, b.isLevel, a.passage != b.passage || a.sentence != b.sentence,
    core(a.label).count >= 4, core(a.label) == core(b.label), min(digits(a.quantity), digits(b.quantity)) >= 4
  else { return false }
  let search = SlipSearch(claim(b, a))
  return !search.candidates.isEmpty && search.coincidence < 5e-3
}

private func claim(_ mention: Mention, _ earlier: Mention) -> Claim {
  Claim(
    kind: .repeat, rule: "repeat-mismatch", stated: mention.quantity, operands: [Operand(.mention, earlier.quantity)],
    formula: .same, basis: .inferred)
}
