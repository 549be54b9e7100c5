/// The same quantity named again: equal figures with one name confirm each other, a slip between them accuses.
func repeatClaims(in reading: Reading, tables: TableLookup) -> [Claim] {
  var claims: [Claim] = []
  var earlier: [RepeatKey: [Int]] = [:]
  for (index, mention) in reading.mentions.enumerated() where isComparable(mention) {
    let key = RepeatKey(mention)
    let others = earlier[key, default: []].suffix(200)
    if let same = others.reversed().first(where: { isSame(reading.mentions[$0], mention) }) {
      claims.append(claim(mention.quantity, reading.mentions[same].quantity))
    } else if let slip = others.reversed().first(where: { isSlip(reading.mentions[$0], mention) }) {
      claims.append(claim(mention.quantity, reading.mentions[slip].quantity))
    }
    earlier[key, default: []].append(index)
    if let cell = tables.same(as: mention) { claims.append(claim(mention.quantity, cell)) }
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

/// The same words, or one name that ends the other, with what is counted behind it.
private func isSameName(_ a: Mention, _ b: Mention) -> Bool {
  if a.key == b.key, a.key.count + min(a.noun.unicodeScalars.count, 2) >= 4 {
    return a.noun.isEmpty && b.noun.isEmpty || isSameNoun(a.noun, b.noun) || a.key.count >= 4
  }
  let shorter = min(a.key.count, b.key.count)
  return shorter >= 5 && zip(a.key.reversed(), b.key.reversed()).prefix { $0 == $1 }.count == shorter
}

/// 「35个片区改造」 and 「35个片区162万平方米」 count the same.
private func isSameNoun(_ a: String, _ b: String) -> Bool {
  zip(a, b).prefix { $0 == $1 }.count >= 2
}

/// One value under one name; a value of many digits needs less of a name.
private func isSame(_ a: Mention, _ b: Mention) -> Bool {
  guard a.quantity.value == b.quantity.value else { return false }
  let likeness = max(similarity(a.key, b.key), isSameNoun(a.noun, b.noun) ? 0.8 : 0)
  switch digits(b.quantity) {
  case 4...: return likeness >= 0.4 || a.key.count < 2 || b.key.count < 2
  case 2...3: return likeness >= 0.6 || a.key.isEmpty && a.passage != b.passage
  default: return likeness >= 0.75
  }
}

/// The same words, the same period, and figures that one slip of the fingers tells apart.
private func isSlip(_ a: Mention, _ b: Mention) -> Bool {
  guard a.quantity.value != b.quantity.value, isSamePeriod(a.period, b.period), a.segment != b.segment,
    isSameName(a, b), max(digits(a.quantity), digits(b.quantity)) >= 4
  else { return false }
  let search = SlipSearch(claim(b.quantity, a.quantity))
  return !search.candidates.isEmpty && search.coincidence < (b.key.count >= 6 ? 1e-2 : 5e-3)
}

extension TableLookup {
  /// A cell that says the same, maybe in another unit.
  func same(as mention: Mention) -> Quantity? {
    guard digits(mention.quantity) >= 3 else { return nil }
    return figures.first { name, cell in
      cell.unit.dimension == mention.quantity.unit.dimension && digits(cell) >= 3 && cell.face.meets(mention.quantity.face)
        && similarity(name, mention.key) >= 0.6
    }?.quantity
  }
}

private func claim(_ quantity: Quantity, _ earlier: Quantity) -> Claim {
  Claim(
    kind: .repeat, rule: "repeat-mismatch", stated: quantity, operands: [Operand(.mention, earlier)],
    formula: .same, basis: .inferred)
}
