/// One name three times: what it is of two things, then of both together.
///
/// 「甲 T₁，其中一般 a₁；乙 T₂，其中一般 a₂。合计 T，其中一般 a」: a = a₁ + a₂. Found because it fits.
func sameNameStructures(in reading: Reading, known: [SumStructure]) -> [SumStructure] {
  var structures: [SumStructure] = []
  for passage in reading.passages where passage.mentions.count > 2 {
    var byName: [SameName: (count: Int, last: [Int])] = [:]
    for index in passage.mentions
    where reading.sketches[index].isSummand && reading.mentions[index].key.count >= 2 {
      let name = SameName(measure: reading.sketches[index].measure, mention: reading.mentions[index])
      let same = byName[name, default: (0, [])]
      let search = RunSearch(reading: reading, total: index)
      if same.count >= 2, let run = search.prefix(of: same.last.reversed()),
        search.coincidence(parts: run.count, tried: same.count) < 0.02
      {
        structures.append(SumStructure(total: index, parts: run.reversed(), marker: .order, isComplete: false))
      }
      byName[name] = (same.count + 1, same.last.suffix(7) + [index])
    }
  }
  return structures
}

/// What figures that may be added under one name have in common.
private struct SameName: Hashable {
  let measure: Int32
  let mention: Mention

  static func == (a: SameName, b: SameName) -> Bool { a.measure == b.measure && a.mention.key == b.mention.key }

  func hash(into hasher: inout Hasher) {
    hasher.combine(letterSet(mention.key) ^ UInt64(truncatingIfNeeded: measure))
  }
}
