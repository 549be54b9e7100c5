/// What came less what went, where the words call it net: 「新设 a 户，注销 b 户，净增 c 户」, c = a − b.
///
/// Accuses where every figure of the kind before it in its sentence came or went by its words, some of them each, and no
/// two are of things with names of their own: 「吸收存款 a，发放贷款 b，净增存款 c」 are.
func netChanges(at asked: Range<Int>, in reading: Reading, lexicon: Lexicon) -> [Claim] {
  reading.places(asked, from: 2) { $0.isExact && ($0.names(.netIn) || $0.names(.netOut)) }.compactMap { index in
    let net = reading.mentions[index]
    guard reading.hasFellows(index, atLeast: 2, within: mostBetween),
      let sign = netSign(index, in: reading, lexicon)
    else { return nil }
    var flows: [(index: Int, sign: Int)] = []
    for place in (max(0, index - mostBetween)..<index).reversed() {
      let mention = reading.mentions[place]
      guard mention.sentence == net.sentence else { break }
      guard mention.measure == net.measure, mention.depth == net.depth, !isListed(place, in: reading) else { continue }
      guard mention.quantity.modifier == .none, !mention.isPartOfAnother else { return nil }
      switch reading.flow(mention, lexicon) {
      case .inflow: flows.append((place, sign))
      case .outflow: flows.append((place, -sign))
      default: return nil
      }
    }
    let names = (flows.map(\.index) + [index]).map { thing(reading.naming(reading.mentions[$0]), lexicon) }
    guard Set(flows.map(\.sign)).count == 2, Set(names.filter { !$0.isEmpty }).count < 2 else { return nil }
    flows.reverse()
    return Claim(
      kind: .identity, rule: "identity-mismatch", stated: net.quantity,
      operands: flows.map { Operand(.part, reading.mentions[$0.index].quantity) },
      formula: .sum(signs: flows.map(\.sign)))
  }
}

/// How many figures back what came may stand.
private let mostBetween = 10

/// 「新登记 T 户，其中企业 a 户、个体户 b 户；注销 c 户」: a and b are of T, in its segment.
private func isListed(_ index: Int, in reading: Reading) -> Bool {
  let segment = reading.mentions[index].segment
  return (max(0, index - mostBetween)...index).contains {
    reading.mentions[$0].segment == segment && reading.opens(reading.mentions[$0], with: CueSet(.ofWhich))
  }
}

/// 「市场主体」 of 「新登记市场主体」: what came or went.
private func thing(_ name: String, _ lexicon: Lexicon) -> [Unicode.Scalar] {
  let bytes = Array(name.utf8)
  let net = lexicon.flows.first(.netIn, in: bytes) ?? lexicon.flows.first(.netOut, in: bytes)
  return core(
    net.map { String(decoding: bytes[$0.upperBound...], as: UTF8.self) } ?? lexicon.flows.rest(behindLastOf: name))
}

/// Of a figure that one of the two names, 1 for 净增 and −1 for 净减, but not for 「比上年净增」, which is of two years.
private func netSign(_ index: Int, in reading: Reading, _ lexicon: Lexicon) -> Int? {
  let letters = reading.letters(naming: reading.mentions[index])
  guard lexicon.scopes.first(.lastYear, in: letters) == nil, lexicon.scopes.first(.lastMonth, in: letters) == nil else {
    return nil
  }
  return reading.sketches[index].names(.netIn) ? 1 : -1
}
