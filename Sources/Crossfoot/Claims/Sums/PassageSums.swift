/// A total whose parts stand in paragraphs of their own under names that end alike.
///
/// 「甲项目…预算金额 a⏎乙项目…预算金额 b⏎…项目预算金额 T」. Found because it fits. Cost: linear in the passages times a short look back.
func acrossPassages(in reading: Reading) -> [SumStructure] {
  var structures: [SumStructure] = []
  for (total, mention) in reading.mentions.enumerated() where reading.isSummand(mention) && mention.key.count >= 2 {
    guard mention.quantity.numeral.utf8.count >= 4 else { continue }
    var parts: [Int] = []
    for passage in (max(0, mention.passage - 15)..<mention.passage).reversed() {
      let named = reading.passages[passage].mentions.first { index in
        let other = reading.mentions[index]
        return reading.isSummand(other) && reading.addable(other, mention) && endsAlike(other.key, mention.key)
      }
      if let named { parts.append(named) }
      if parts.count == 12 { break }
    }
    let search = RunSearch(reading: reading, total: total)
    guard parts.count >= 2, let run = search.prefix(of: parts),
      search.coincidence(parts: run.count, tried: parts.count) < 0.02
    else { continue }
    structures.append(SumStructure(total: total, parts: run.reversed(), marker: .order, isComplete: false))
  }
  return structures
}

/// Whether two names share their last two letters or more.
func endsAlike(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
  zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count >= 2
}
