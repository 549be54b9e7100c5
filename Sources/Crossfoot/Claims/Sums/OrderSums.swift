/// Totals whose parts follow or precede them without a word that says so.
///
/// 「生产总值 T。… 第一产业 a；第二产业 b；第三产业 c」. Found because it fits: it may excuse and explain, and accuses only by a slip.
func orderStructures(in reading: Reading, known: [SumStructure], parent: [Int: Int]) -> [SumStructure] {
  var totals = Set(known.map(\.total))
  var structures: [SumStructure] = []
  for passage in reading.passages {
    let addends = passage.mentions.filter { reading.isSummand(reading.mentions[$0]) }
    for (place, total) in addends.enumerated() where !totals.contains(total) {
      let near = Neighbours(total: total, place: place, addends: addends, parent: parent, reading: reading)
      guard let run = near.run() else { continue }
      structures.append(SumStructure(total: total, parts: run, marker: .order, isComplete: false))
      totals.insert(total)
    }
  }
  return structures
}

/// The figures around one that may be its parts.
private struct Neighbours {
  let total: Int
  let reading: Reading
  let parent: [Int: Int]
  private let after: [Int]
  private let before: [Int]

  init(total: Int, place: Int, addends: [Int], parent: [Int: Int], reading: Reading) {
    self.total = total
    self.reading = reading
    self.parent = parent
    let mention = reading.mentions[total]
    let fits = { (index: Int) in
      let other = reading.mentions[index]
      if let whole = parent[index], whole == parent[total] { return false }
      return reading.addable(other, mention) && other.depth == mention.depth
        && other.quantity.value != mention.quantity.value
    }
    after = Array(addends[(place + 1)...].prefix(60).filter(fits))
    before = Array(addends[max(0, place - 60)..<place].filter(fits).reversed())
  }

  /// Figures of the same period first, since a run of theirs had fewer chances to fit.
  func run() -> [Int]? {
    let period = reading.mentions[total].period
    let samePeriod = { (index: Int) in reading.mentions[index].period == period }
    return search(after.filter(samePeriod), limit: 0.1, skips: 1) ?? search(after, limit: 0.05, skips: 4)
      ?? search(before.filter(samePeriod), limit: 0.1, skips: 1)?.reversed()
      ?? search(before, limit: 0.05, skips: 4)?.reversed()
  }

  /// A run from one of the first places on; the fewer chances there were, the shorter its figures may be.
  private func search(_ others: [Int], limit: Double, skips: Int) -> [Int]? {
    let search = RunSearch(reading: reading, total: total)
    for skip in 0..<min(skips, others.count) {
      let rest = Array(others[skip...])
      let top = rest.filter { child in !(parent[child].map { rest.contains($0) && $0 != total } ?? false) }
      for list in top.count == rest.count ? [rest] : [top, rest] {
        guard let run = search.prefix(of: Array(list.prefix(14))) else { continue }
        let tried = skips == 1 ? 2 : (skip + 1) * 8
        if search.coincidence(parts: run.count, tried: tried) < limit || isWholeSentence(run, skip) { return run }
      }
    }
    return nil
  }

  /// A run of three or more that takes in every such figure of its sentence.
  private func isWholeSentence(_ run: [Int], _ skip: Int) -> Bool {
    guard run.count >= 3, skip == 0 else { return false }
    let sentences = Set(run.map { reading.mentions[$0].sentence })
    let first = reading.mentions[run[0]]
    let all = reading.passages[first.passage].mentions.filter {
      sentences.contains(reading.mentions[$0].sentence) && reading.isSummand(reading.mentions[$0])
        && reading.addable(reading.mentions[$0], first) && !run.contains($0)
    }
    return all.count <= 1
  }
}
