/// One name three times: what it is of two things, then of both together.
///
/// 「甲 T₁，其中一般 a₁；乙 T₂，其中一般 a₂。合计 T，其中一般 a」: a = a₁ + a₂. Found because it fits.
func sameNameStructures(in reading: Reading, known: [SumStructure]) -> [SumStructure] {
  var structures: [SumStructure] = []
  for passage in reading.passages {
    if passage.mentions.count < 3 { continue }
    // By the set of their letters, which is told apart faster than names.
    var byLetters: [UInt64: [Int]] = [:]
    for index in passage.mentions
    where reading.isSummand(reading.mentions[index]) && reading.mentions[index].key.count >= 2 {
      let mention = reading.mentions[index]
      let same = byLetters[mention.letters, default: []].filter {
        reading.addable($0, index) && reading.mentions[$0].key == mention.key
      }
      let search = RunSearch(reading: reading, total: index)
      if same.count >= 2, let run = search.prefix(of: Array(same.suffix(8).reversed())),
        search.coincidence(parts: run.count, tried: same.count) < 0.02
      {
        structures.append(SumStructure(total: index, parts: run.reversed(), marker: .order, isComplete: false))
      }
      byLetters[mention.letters, default: []].append(index)
    }
  }
  return structures
}
