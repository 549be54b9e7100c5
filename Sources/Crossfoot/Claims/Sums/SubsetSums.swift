/// Amounts printed to the cent that are the sum of others of the paragraph, wherever they stand.
///
/// Facts in judgments and audits scatter the parts of a total over a page. Eight digits that fit leave nothing to chance:
/// 3,400 subsets of fourteen figures hit a given cent by accident once in ten thousand. Cost: bounded by the limits below.
func subsetStructures(in reading: Reading, known: [SumStructure]) -> [SumStructure] {
  let totals = Set(known.map(\.total))
  var structures: [SumStructure] = []
  for passage in reading.passages {
    let figures = passage.mentions.chosen { isFine(reading.mentions[$0]) }
    guard (3...20).contains(figures.count) else { continue }
    for total in figures where !totals.contains(total) {
      let others = figures.chosen {
        $0 != total && reading.addable(reading.mentions[$0], reading.mentions[total])
          && reading.mentions[$0].quantity.value < reading.mentions[total].quantity.value
      }
      if let parts = SubsetSearch(others, reading).parts(of: reading.mentions[total].quantity.value) {
        structures.append(SumStructure(total: total, parts: parts, marker: .order, isComplete: false))
      }
    }
  }
  return structures
}

/// At least seven digits, and printed to the second decimal or finer than a thousandth of a percent.
private func isFine(_ mention: Mention) -> Bool {
  mention.isLevel && mention.quantity.unit.kind == .amount && mention.quantity.modifier == .none
    && mention.quantity.value.magnitude >= mention.quantity.ulp * Rational(1_000_000)
}

private struct SubsetSearch {
  let places: [Int]
  let values: [Rational]

  init(_ places: [Int], _ reading: Reading) {
    self.places = Array(places.prefix(16))
    values = self.places.map { reading.mentions[$0].quantity.value }
  }

  /// The smallest set of two to five figures that makes up the target; nil if none does.
  func parts(of target: Rational) -> [Int]? {
    for size in 2...5 where size <= values.count {
      if let found = search(target, size: size, from: 0) { return found.map { places[$0] } }
    }
    return nil
  }

  private func search(_ rest: Rational, size: Int, from start: Int) -> [Int]? {
    if size == 1 {
      return (start..<max(start, values.count)).first { values[$0] == rest }.map { [$0] }
    }
    guard start + size <= values.count else { return nil }
    for index in start...(values.count - size) where values[index] < rest {
      if let tail = search(rest - values[index], size: size - 1, from: index + 1) { return [index] + tail }
    }
    return nil
  }
}
