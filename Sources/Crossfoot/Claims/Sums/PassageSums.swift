/// A total whose parts stand in paragraphs of their own under names that end alike.
///
/// 「甲项目…预算金额 a⏎乙项目…预算金额 b⏎…项目预算金额 T」. Found because it fits. Cost: linear in the passages times a short look back.
func acrossPassages(in reading: Reading) -> [SumStructure] {
  var structures: [SumStructure] = []
  var parts: [Int] = []
  for (total, own) in reading.sketches.enumerated() where own.isSummand && own.ending != 0 && own.isLong {
    parts.removeAll(keepingCapacity: true)
    // Backwards: of each passage the first that fits is left standing.
    var place = total - 1
    while place >= 0, reading.sketches[place].passage >= own.passage - 15 {
      let other = reading.sketches[place]
      place -= 1
      guard other.ending == own.ending, other.isSummand, other.measure == own.measure, other.passage < own.passage
      else {
        continue
      }
      if let last = parts.last, reading.sketches[last].passage == other.passage {
        parts[parts.count - 1] = place + 1
      } else if parts.count == 12 {
        break
      } else {
        parts.append(place + 1)
      }
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
  sharedEnding(a, b) >= 2
}
