/// A list that is told once more of another period: 「按类型分，7月份，甲 a；乙 b。1—7月份，甲 c；乙 d」, where the whole of 1—7月份 stands before.
///
/// The first must add up. What does not fit accuses where a slip explains it.
func listsOfPeriods(_ sums: [SumStructure], in reading: Reading) -> [Claim] {
  sums.compactMap { sum in
    guard sum.marker != .order, (2...6).contains(sum.parts.count), sum.parts == sum.parts.sorted(),
      let parts = reading.toldAgain(sum.parts), let total = reading.whole(of: parts, like: sum.total),
      reading.holds(sum)
    else { return nil }
    let claim = reading.claim(
      SumStructure(total: total, parts: parts, marker: sum.marker, isComplete: true), basis: .stated)
    return isSound(claim) || mayBeSlip(claim) ? claim : nil
  }
}

extension Reading {
  /// Figures of the same names in the same order behind a list, of another period.
  fileprivate func toldAgain(_ list: [Int]) -> [Int]? {
    guard let first = list.first, let last = list.last, list.allSatisfy({ mentions[$0].key.count >= 2 }) else {
      return nil
    }
    var found: [Int] = []
    for index in last + 1..<min(mentions.count, last + 1 + 4 * list.count) where found.count < list.count {
      guard mentions[index].passage == mentions[last].passage, mentions[index].sentence - mentions[last].sentence <= 1
      else { break }
      if sketches[index].isSummand, addable(index, first), mentions[index].key == mentions[list[found.count]].key {
        found.append(index)
      }
    }
    guard found.count == list.count, let next = found.first, !areOfOnePeriod(next, first),
      found.allSatisfy({ sketches[$0].isExact && sketches[$0].period == sketches[next].period })
    else { return nil }
    return found
  }

  /// The figure before a list that bears the name of another whole and is of the list's period.
  fileprivate func whole(of parts: [Int], like total: Int) -> Int? {
    let first = parts[0]
    return (max(0, first - farthest)..<first).last {
      $0 != total && sketches[$0].isSummand && addable($0, first) && sketches[$0].period == sketches[first].period
        && mentions[$0].key == mentions[total].key && !parts.contains($0)
    }
  }
}

/// How many figures back from a list its whole may stand.
private let farthest = 60
