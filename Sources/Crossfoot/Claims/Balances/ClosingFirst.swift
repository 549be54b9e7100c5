/// A balance that opens with what is left: 「年末余额 c，年初余额 o，全年归集 a，使用 b」, c = o + a − b.
///
/// Accuses where the words name every figure of the sentence behind what was there, and one of them came and one went.
func closingFirstClaims(at asked: Range<Int>, in reading: Reading, lexicon: Lexicon) -> [Claim] {
  reading.places(asked, from: 1) {
    $0.isSummand && $0.isExact && ($0.names(.start) || $0.namesTerm)
  }.compactMap { index in
    guard reading.addable(index - 1, index) else { return nil }
    let (left, there) = (reading.mentions[index - 1], reading.mentions[index])
    guard isPlain(left, beside: left, in: reading), isPlain(there, beside: left, in: reading),
      there.clause - left.clause == 1, isOpening(reading.naming(there), lexicon),
      isClosing(reading.naming(left), lexicon), sharedEnding(core(left.label), core(there.label)) >= 2
    else { return nil }
    var flows: [(index: Int, sign: Int)] = []
    for next in index + 1..<min(reading.mentions.count, index + 7) {
      let mention = reading.mentions[next]
      guard mention.sentence == left.sentence else { break }
      guard reading.addable(mention, left), mention.isLevel, mention.depth == left.depth else { continue }
      guard isPlain(mention, beside: left, in: reading) else { return nil }
      switch reading.flow(mention, lexicon) {
      case .inflow: flows.append((next, 1))
      case .outflow: flows.append((next, -1))
      default: return nil
      }
    }
    guard Set(flows.map(\.sign)).count == 2 else { return nil }
    return Claim(
      kind: .identity, rule: "identity-mismatch", stated: left.quantity,
      operands: ([index] + flows.map(\.index)).map { Operand(.part, reading.mentions[$0].quantity) },
      formula: .sum(signs: [1] + flows.map(\.sign)))
  }
}

private func isOpening(_ name: String, _ lexicon: Lexicon) -> Bool {
  lexicon.flows.last(in: name) == .opening || lexicon.flows.head(.start, of: name) != nil
}

private func isClosing(_ name: String, _ lexicon: Lexicon) -> Bool {
  [.closing, .stock].contains(lexicon.flows.last(in: name)) || lexicon.flows.head(.end, of: name) != nil
}

private func isPlain(_ mention: Mention, beside left: Mention, in reading: Reading) -> Bool {
  reading.isPlain(mention, beside: left) && mention.sentence == left.sentence && reading.addable(mention, left)
}
