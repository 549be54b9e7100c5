/// Totals whose parts follow or precede them without a word that says so.
///
/// 「生产总值 T。… 第一产业 a；第二产业 b；第三产业 c」. Found because it fits: it may excuse and explain, and accuses only by a slip.
func orderStructures(in reading: Reading, known: [SumStructure], parent: [Int: Int]) -> [SumStructure] {
  var totals = Set(known.map(\.total))
  var structures: [SumStructure] = []
  for passage in reading.passages {
    let addends = passage.mentions.filter { reading.isAddend(reading.mentions[$0]) }
    for (place, total) in addends.enumerated() where !totals.contains(total) {
      let mention = reading.mentions[total]
      let same = { (index: Int) in
        reading.addable(reading.mentions[index], mention) && reading.mentions[index].depth == mention.depth
          && reading.mentions[index].quantity.value != mention.quantity.value
      }
      let after = addends[(place + 1)...].filter(same)
      let before = Array(addends[..<place].filter(same).reversed())
      guard let run = search(total, after, parent, reading) ?? search(total, before, parent, reading)?.reversed() else {
        continue
      }
      structures.append(SumStructure(total: total, parts: run, marker: .order, isComplete: false))
      totals.insert(total)
    }
  }
  return structures
}

/// A run from one of the first places on; the fewer chances there were, the shorter its figures may be.
private func search(_ total: Int, _ others: [Int], _ parent: [Int: Int], _ reading: Reading) -> [Int]? {
  let search = RunSearch(reading: reading, total: total)
  for skip in 0..<min(4, others.count) {
    let rest = Array(others[skip...])
    let top = rest.filter { child in !(parent[child].map { rest.contains($0) && $0 != total } ?? false) }
    for (attempt, list) in [top, rest].enumerated() where attempt == 0 || top.count != rest.count {
      guard let run = search.prefix(of: Array(list.prefix(14))) else { continue }
      if search.coincidence(parts: run.count, tried: (skip + 1) * 8) < 0.05 || isWholeSentence(run, skip, reading) { return run }
    }
  }
  return nil
}

/// A run of three or more that takes in every such figure of its sentence.
private func isWholeSentence(_ run: [Int], _ skip: Int, _ reading: Reading) -> Bool {
  guard run.count >= 3, skip == 0 else { return false }
  let sentences = Set(run.map { reading.mentions[$0].sentence })
  let first = reading.mentions[run[0]]
  let all = reading.passages[first.passage].mentions.filter {
    sentences.contains(reading.mentions[$0].sentence) && reading.isAddend(reading.mentions[$0])
      && reading.addable(reading.mentions[$0], first) && !run.contains($0)
  }
  return all.count <= 1
}
