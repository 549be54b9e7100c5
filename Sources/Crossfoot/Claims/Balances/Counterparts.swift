/// What was due, what was done of it, and what was not: 「应种 a，实种 b，漏种 c」, 「应到 a，实到 b，请假 c，缺席 d」.
///
/// One verb stands behind 应 and behind 实 or 已, so nothing lies between the two but what the last figures tell: accuses,
/// if no further figure of the kind follows.
func counterpartClaims(at asked: Range<Int>, in reading: Reading, lexicon: Lexicon) -> [Claim] {
  reading.places(asked, upTo: 2) { $0.isSummand && $0.isExact && $0.names(.due) }.compactMap { index in
    let due = reading.mentions[index]
    guard isPlain(due, beside: due, in: reading),
      let verb = verbDue(reading.naming(due), lexicon)
    else { return nil }
    let behind = (index + 1..<min(reading.mentions.count, index + 7)).prefix {
      reading.mentions[$0].sentence == due.sentence
    }.filter { isPlain(reading.mentions[$0], beside: due, in: reading) }
    guard let first = behind.first, opens(reading.naming(reading.mentions[first]), .done, verb, lexicon),
      reading.mentions[first].quantity.value <= due.quantity.value
    else { return nil }
    let missing = behind.dropFirst().prefix {
      let words = reading.naming(reading.mentions[$0])
      return (opens(words, .missing, verb, lexicon) || lexicon.flows.opensWithRest(words))
        && !lexicon.flows.holds(.earlier, in: words)
    }
    guard let last = missing.last, missing.count < 4, missing.count == behind.count - 1 else { return nil }
    if missing.count > 1 {
      return reading.claim(
        SumStructure(total: index, parts: [first] + missing, marker: .complement, isComplete: true), basis: .stated)
    }
    return Claim(
      kind: .identity, rule: "identity-mismatch", stated: reading.mentions[last].quantity,
      operands: [Operand(.part, due.quantity), Operand(.part, reading.mentions[first].quantity)],
      formula: .sum(signs: [1, -1]))
  }
}

private func isPlain(_ mention: Mention, beside due: Mention, in reading: Reading) -> Bool {
  reading.isPlain(mention, beside: due) && mention.quantity.unit.symbol == due.quantity.unit.symbol
}

/// 种 in 「适龄儿童应种」.
private func verbDue(_ name: String, _ lexicon: Lexicon) -> Unicode.Scalar? {
  let bytes = Array(name.utf8)
  guard let word = lexicon.flows.first(.due, in: bytes) else { return nil }
  return String(decoding: bytes[word.upperBound...].prefix(4), as: UTF8.self).unicodeScalars.first
}

/// Whether a name begins with a word of a class and the verb right behind it.
private func opens(_ name: String, _ kind: FlowWord, _ verb: Unicode.Scalar, _ lexicon: Lexicon) -> Bool {
  guard let bytes = lexicon.flows.head(kind, of: name) else { return false }
  return name.unicodeScalars.dropFirst(bytes / 3).first == verb
}
