/// Rates of what came of what was due: 「水费收缴 a 万元，应收 b 万元，收缴率 p%」, 「应检 b 家，实检 a 家，检查率 p%」.
///
/// The two stand right before the rate, a clause each, and one of them alone is due: accuses where a slip explains the difference.
func dueRates(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  reading.places(asked, from: 2) { $0.role == .rate && $0.isExact }.compactMap { index in
    let rate = reading.mentions[index]
    let pair = [index - 2, index - 1]
    guard rate.key.last == "率", rate.key.count >= 3, rate.clause - reading.mentions[index - 1].clause == 1,
      reading.mentions[index - 1].clause - reading.mentions[index - 2].clause == 1, reading.addable(pair[0], pair[1]),
      pair.allSatisfy({ place in
        let level = reading.mentions[place]
        return reading.sketches[place].isAddend && level.quantity.modifier == .none && level.segment == rate.segment
          && level.depth == rate.depth && level.quantity.unit == reading.mentions[pair[0]].quantity.unit
          && level.cues.isDisjoint(with: CueSet(.ofWhich).union(CueSet(.per)).union(CueSet(.versus)))
      })
    else { return nil }
    let names = pair.map { reading.letters(naming: reading.mentions[$0]) }
    let due = names.map { $0.first == "应" }
    guard due[0] != due[1] else { return nil }
    let (part, whole) = due[0] ? (1, 0) : (0, 1)
    // 「收缴 a，应收 b，收缴率」: the rate bears the name of the one, and a letter of the other.
    let stem = rate.key.dropLast().suffix(2)
    guard stem.contains(where: names[part].contains), stem.contains(where: names[whole].contains) else { return nil }
    let claim = Claim(
      kind: .rate, rule: "rate-mismatch", stated: rate.quantity,
      operands: [
        Operand(.numerator, reading.mentions[pair[part]].quantity),
        Operand(.denominator, reading.mentions[pair[whole]].quantity),
      ], formula: .ratio(), basis: .inferred)
    return isSound(claim) || mayBeSlip(claim) ? claim : nil
  }
}
