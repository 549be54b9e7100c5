/// Claims that one value of one figure would mend.
struct Mend: Equatable {
  var figure: Range<Int>
  /// Places of claims, in order; two or more.
  var claims: [Int]
}

/// The fewest figures whose change mends all claims, where a claim that no chosen mend covers is a change of its own
/// (Fellegi and Holt, 1976). Of equally small changes the one with the larger and the earlier mends.
///
/// Cost: bounded; a tangle that takes more than `SmallestChange.limit` steps keeps the best change found until then.
func smallestChange(of mends: [Mend]) -> [Mend] {
  components(mends).flatMap { SmallestChange($0).best }.sorted {
    ($0.claims[0], $0.figure.lowerBound) < ($1.claims[0], $1.figure.lowerBound)
  }
}

/// Mends that have to do with each other, by way of common claims or one figure.
private func components(_ mends: [Mend]) -> [[Mend]] {
  // Each mend leads to an earlier one of its group, the first to itself.
  var leaders: [Int] = []
  func leader(_ mend: Int) -> Int {
    var mend = mend
    while leaders[mend] != mend {
      leaders[mend] = leaders[leaders[mend]]
      mend = leaders[mend]
    }
    return mend
  }
  var byFigure: [Range<Int>: Int] = [:]
  var byClaim: [Int: Int] = [:]
  for (place, mend) in mends.enumerated() {
    leaders.append(place)
    let near = [byFigure[mend.figure]] + mend.claims.map { byClaim[$0] }
    for other in near.compactMap(\.self).map(leader) {
      let own = leader(place)
      leaders[max(own, other)] = min(own, other)
    }
    byFigure[mend.figure] = place
    for claim in mend.claims { byClaim[claim] = place }
  }
  return Dictionary(grouping: mends.indices, by: leader).sorted { $0.key < $1.key }.map { $0.value.map { mends[$0] } }
}

private struct SmallestChange {
  private(set) var best: [Mend] = []
  private let mends: [Mend]
  private var gain = 0
  private var steps = 0

  static let limit = 4000

  init(_ mends: [Mend]) {
    self.mends = mends.sorted {
      if $0.claims.count != $1.claims.count { return $0.claims.count > $1.claims.count }
      return ($0.claims[0], $0.figure.lowerBound) < ($1.claims[0], $1.figure.lowerBound)
    }
    search(from: 0, chosen: [], covered: [], saved: 0)
  }

  /// Each mend first taken, then left out. A mend saves one change for every claim that it covers anew, but for the first.
  private mutating func search(from start: Int, chosen: [Mend], covered: Set<Int>, saved: Int) {
    steps += 1
    if saved > gain {
      gain = saved
      best = chosen
    }
    for place in start..<max(start, mends.count) where steps < Self.limit {
      let mend = mends[place]
      let new = mend.claims.count { !covered.contains($0) }
      guard new > 1, !chosen.contains(where: { $0.figure == mend.figure }) else { continue }
      search(from: place + 1, chosen: chosen + [mend], covered: covered.union(mend.claims), saved: saved + new - 1)
    }
  }
}
