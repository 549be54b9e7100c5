/// One name three times: what it is of two things, then of both together.
///
/// 「甲 T₁，其中一般 a₁；乙 T₂，其中一般 a₂。合计 T，其中一般 a」: a = a₁ + a₂. Found because it fits.
func sameNameStructures(in reading: Reading, known: [SumStructure]) -> [SumStructure] {
  var structures: [SumStructure] = []
  for passage in reading.passages where passage.mentions.count > 2 {
    var byName: [SameName: Earlier] = [:]
    byName.reserveCapacity(min(passage.mentions.count, 64))
    for index in passage.mentions
    where reading.sketches[index].isSummand && reading.mentions[index].key.count >= 2 {
      let name = SameName(measure: reading.sketches[index].measure, mention: reading.mentions[index])
      let search = RunSearch(reading: reading, total: index)
      if let run = byName[name, default: Earlier()].run(to: index, search) {
        structures.append(SumStructure(total: index, parts: run, marker: .order, isComplete: false))
      }
    }
  }
  return structures
}

/// The figures of one name so far.
private struct Earlier {
  private var count = 0
  /// The last eight, the latest first.
  private var last: [Int] = []

  /// Those of them that add up to a figure, which is then one of them.
  mutating func run(to index: Int, _ search: RunSearch) -> [Int]? {
    defer {
      if last.count == 8 { last.removeLast() }
      last.insert(index, at: 0)
      count += 1
    }
    guard count >= 2, let run = search.prefix(of: last), search.coincidence(parts: run.count, tried: count) < 0.02
    else { return nil }
    return run.reversed()
  }
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
