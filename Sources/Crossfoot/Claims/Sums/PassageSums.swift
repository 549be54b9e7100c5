/// A total whose parts stand in paragraphs of their own under names that end alike.
///
/// 「甲项目…预算金额 a⏎乙项目…预算金额 b⏎…项目预算金额 T」. Found because it fits. Cost: linear in the passages times a short look back.
func acrossPassages(in reading: Reading) -> [SumStructure] {
  var structures: [SumStructure] = []
  // Of each passage the first figure of an ending and a measure.
  var firsts: [NameEnd: [Int]] = [:]
  for (total, own) in reading.sketches.enumerated() where own.isSummand && own.ending != 0 {
    let name = NameEnd(ending: own.ending, measure: own.measure)
    if firsts[name]?.last.map({ reading.sketches[$0].passage == own.passage }) != true {
      firsts[name, default: []].append(total)
    }
    guard own.isLong, let all = firsts[name], all.count > 2 else { continue }
    let parts = Array(
      all.dropLast().reversed().prefix(12).prefix { reading.sketches[$0].passage >= own.passage - 15 })
    let search = RunSearch(reading: reading, total: total)
    guard parts.count >= 2, let run = search.prefix(of: parts),
      search.coincidence(parts: run.count, tried: parts.count) < 0.02
    else { continue }
    structures.append(SumStructure(total: total, parts: run.reversed(), marker: .order, isComplete: false))
  }
  return structures
}

private struct NameEnd: Hashable {
  var ending: UInt32
  var measure: Int32

  func hash(into hasher: inout Hasher) { hasher.combine(ending ^ UInt32(truncatingIfNeeded: measure) << 16) }
}

/// Whether two names share their last two letters or more.
func endsAlike(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
  sharedEnding(a, b) >= 2
}
