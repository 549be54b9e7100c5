/// One name three times: what it is of two things, then of both together.
///
/// 「甲 T₁，其中一般 a₁；乙 T₂，其中一般 a₂。合计 T，其中一般 a」: a = a₁ + a₂. Found because it fits.
func sameNameStructures(in reading: Reading, known: [SumStructure]) -> [SumStructure] {
  var structures: [SumStructure] = []
  for passage in reading.passages {
    var byName: [[Unicode.Scalar]: [Int]] = [:]
    for index in passage.mentions
    where reading.isSummand(reading.mentions[index]) && reading.mentions[index].key.count >= 2 {
      let mention = reading.mentions[index]
      let same = byName[mention.key, default: []].filter { reading.addable(reading.mentions[$0], mention) }
      let search = RunSearch(reading: reading, total: index)
      if same.count >= 2, let run = search.prefix(of: Array(same.suffix(8).reversed())),
        search.coincidence(parts: run.count, tried: same.count) < 0.02
      {
        structures.append(SumStructure(total: index, parts: run.reversed(), marker: .order, isComplete: false))
      }
      byName[mention.key, default: []].append(index)
    }
  }
  return structures
}
