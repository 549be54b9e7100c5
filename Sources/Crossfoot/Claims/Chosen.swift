extension Sequence<Int> {
  /// The places that a condition holds of, as `filter` gives them, with room for a few made at the first: a list that grows
  /// from one moves at each doubling, and most are short.
  @inline(__always)
  func chosen(_ isChosen: (Int) -> Bool) -> [Int] {
    var chosen: [Int] = []
    for place in self where isChosen(place) {
      if chosen.isEmpty { chosen.reserveCapacity(8) }
      chosen.append(place)
    }
    return chosen
  }
}

extension Sequence<Int> {
  /// The nearest to a place first.
  func nearest(to place: Int) -> [Int] { sorted { abs($0 - place) < abs($1 - place) } }
}

extension Array {
  /// Those of which something is true, and the others, each in their order.
  func parted(_ isTrue: (Element) -> Bool) -> (Self, Self) { (filter(isTrue), filter { !isTrue($0) }) }
}
