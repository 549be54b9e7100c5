/// Totals whose parts follow or precede them without a word that says so.
///
/// 「生产总值 T。… 第一产业 a；第二产业 b；第三产业 c」. Found because it fits: it may excuse and explain, and accuses only by a slip.
func orderStructures(in reading: Reading, known: [SumStructure], parent: TotalsOfParts) -> [SumStructure] {
  var isTotal = [Bool](repeating: false, count: reading.mentions.count)
  for structure in known { isTotal[structure.total] = true }
  var structures: [SumStructure] = []
  for passage in reading.passages {
    let addends = passage.mentions.chosen { reading.sketches[$0].isSummand }
    for (place, total) in addends.enumerated()
    where !isTotal[total] && !reading.mentions[total].quantity.modifier.isLimit {
      let near = Neighbours(total: total, place: place, addends: addends, parent: parent, reading: reading)
      guard let run = near.run() else { continue }
      structures.append(SumStructure(total: total, parts: run, marker: .order, isComplete: false))
      isTotal[total] = true
    }
  }
  return structures
}

/// The figures around one that may be its parts.
private struct Neighbours {
  let total: Int
  let reading: Reading
  let parent: TotalsOfParts
  private let after: [Int]
  private let before: [Int]

  init(total: Int, place: Int, addends: [Int], parent: TotalsOfParts, reading: Reading) {
    self.total = total
    self.reading = reading
    self.parent = parent
    let mention = reading.mentions[total]
    let (measure, whole) = (reading.sketches[total].measure, parent[total])
    let fits = { (index: Int) in
      guard reading.sketches[index].measure == measure else { return false }
      if let whole, parent[index] == whole { return false }
      let other = reading.mentions[index]
      return other.depth == mention.depth && other.quantity.value != mention.quantity.value
    }
    after = addends[(place + 1)...].prefix(60).chosen(fits)
    before = addends[max(0, place - 60)..<place].reversed().chosen(fits)
  }

  /// Figures of the same period first, since a run of theirs had fewer chances to fit.
  func run() -> [Int]? {
    if after.count < 2, before.count < 2 { return nil }
    let period = reading.sketches[total].period
    let samePeriod = { (index: Int) in reading.sketches[index].period == period }
    func ofPeriod(_ others: [Int]) -> [Int] { others.allSatisfy(samePeriod) ? others : others.chosen(samePeriod) }
    return search(ofPeriod(after), limit: 0.1, skips: 1) ?? search(after, limit: 0.05, skips: 4)
      ?? search(ofPeriod(before), limit: 0.1, skips: 1)?.reversed()
      ?? search(before, limit: 0.05, skips: 4)?.reversed()
  }

  /// A run from one of the first places on; the fewer chances there were, the shorter its figures may be.
  private func search(_ others: [Int], limit: Double, skips: Int) -> [Int]? {
    if others.count < 2 { return nil }
    let search = RunSearch(reading: reading, total: total)
    let (parent, total) = (parent, total)
    let hasParts = others.contains { (parent[$0] ?? total) != total }
    // A run is of two figures at least.
    for skip in 0..<min(skips, others.count - 1) {
      let rest = others[skip...]
      let isTop = { (index: Int) in
        guard let whole = parent[index] else { return true }
        return whole == total || !rest.contains(whole)
      }
      if hasParts, !rest.allSatisfy(isTop), let run = hit(rest.chosen(isTop)[...], search, limit, skip, skips) {
        return run
      }
      if let run = hit(rest, search, limit, skip, skips) { return run }
    }
    return nil
  }

  private func hit(
    _ list: ArraySlice<Int>, _ search: RunSearch, _ limit: Double, _ skip: Int, _ skips: Int
  ) -> [Int]? {
    guard let run = search.prefix(of: list.prefix(14)) else { return nil }
    let tried = skips == 1 ? 2 : (skip + 1) * 8
    return search.coincidence(parts: run.count, tried: tried) < limit || isWholeSentence(run, skip) ? run : nil
  }

  /// A run of three or more that takes in every such figure of its sentence.
  private func isWholeSentence(_ run: [Int], _ skip: Int) -> Bool {
    guard run.count >= 3, skip == 0 else { return false }
    let first = reading.mentions[run[0]]
    let sentences = run.map { reading.mentions[$0].sentence }
    let mentions = reading.passages[first.passage].mentions
    let isOther = { (index: Int) in
      sentences.contains(reading.mentions[index].sentence) && reading.sketches[index].isSummand
        && reading.addable(reading.mentions[index], first) && !run.contains(index)
    }
    guard let start = run.min(), let oldest = sentences.min(), let newest = sentences.max() else { return false }
    let before = mentions[..<start].reversed().lazy.prefix { reading.mentions[$0].sentence >= oldest }
    let after = mentions[start...].lazy.prefix { reading.mentions[$0].sentence <= newest }
    return before.filter(isOther).prefix(2).count + after.filter(isOther).prefix(2).count <= 1
  }
}
