/// What an account adds up to: 「预算收入 a，上级补助 b，上年结转 c，收入总计 T」, 「支出 a，上解 b，还本 c，支出总量为 T」.
///
/// The first figure bears the total's name, and the list goes on from it without another total, a share or a word that it
/// holds more or less. Nil for other totals, and where no single slip explains what is wrong.
func accountParts(of total: Int, in list: [Int], _ reading: Reading) -> [Int]? {
  let whole = reading.mentions[total]
  guard whole.key.count >= 2, whole.cues.contains(CueSet(.total)), whole.quantity.modifier == .none else { return nil }
  let parts = list.filter { reading.mentions[$0].segment == whole.segment }
  guard (3...12).contains(parts.count), let first = parts.first, let last = parts.last,
    reading.mentions[first].key.ends(with: whole.key), whole.clause - reading.mentions[last].clause == 1
  else { return nil }
  let loose = CueSet(.ofWhich).union(CueSet(.including)).union(CueSet(.openEnded)).union(CueSet(.total))
    .union(CueSet(.per)).union(CueSet(.share))
  // What stands behind 上年结转 takes its period over.
  let periods =
    [reading.mentions[first].period]
    + parts.map { reading.mentions[$0] }.filter { reading.scopes.ending(.carried, of: $0.key) != nil }.map(\.period)
  let areParts = parts.allSatisfy {
    let part = reading.mentions[$0]
    return part.quantity.unit == whole.quantity.unit && part.quantity.modifier == .none && part.key.count >= 2
      && part.cues.isDisjoint(with: loose)
      && periods.contains(part.period)
  }
  let words = reading.tokens(of: whole)[reading.mentions[first].token..<reading.mentions[last].token]
  guard areParts, !words.contains(where: { $0.has(loose) || $0.isMark(.open, .colon) }) else { return nil }
  let claim = reading.claim(
    SumStructure(total: total, parts: parts, marker: .closing, isComplete: true), basis: .inferred)
  return SlipSearch.explains(claim, chance: 0.2) ? parts : nil
}

extension [Unicode.Scalar] {
  fileprivate func ends(with ending: [Unicode.Scalar]) -> Bool { suffix(ending.count).elementsEqual(ending) }
}
