import SourceText

/// Figures by their size, so that those that may equal another are found without looking at the rest.
///
/// Figures of one precision lie together: how far an equal may stand off is the same for all of them, so that as good as
/// nothing else is met. Cost: n·log n to make, a binary search for each precision to ask.
struct SizeIndex: Sendable {
  private struct Precision: Sendable {
    /// How far what a figure may mean lies from what it says.
    var reach: Double
    var places: [(size: Double, place: Int)] = []
  }

  private var precisions: [Precision] = []

  init(_ figures: some Sequence<Quantity>) {
    var known: [Double: Int] = [:]
    for (place, figure) in figures.enumerated() {
      let size = figure.value.size
      let reach = figure.face.reach(from: size)
      let index = known[reach] ?? precisions.count
      if index == precisions.count {
        known[reach] = index
        precisions.append(Precision(reach: reach))
      }
      precisions[index].places.append((size, place))
    }
    for index in precisions.indices {
      precisions[index].places.sort { $0.size != $1.size ? $0.size < $1.size : $0.place < $1.place }
    }
  }

  /// The places, in order, of figures within one in a hundred of another's size, among them all that may be it.
  func places(mayBe figure: Quantity) -> [Int] {
    let size = figure.value.size
    let farthest = abs(size) * 0.01
    let own = figure.face.reach(from: size)
    var found: [Int] = []
    found.reserveCapacity(16)
    for precision in precisions {
      let places = precision.places
      // Sums of doubles err by far less than a millionth.
      let room = min(farthest, (own + precision.reach) * 1.000_001 + farthest * 0.000_001)
      var next = places.firstPlace { $0.size >= size - room }
      while next < places.count, places[next].size <= size + room {
        found.append(places[next].place)
        next += 1
      }
    }
    found.sort()
    return found
  }
}

extension Interval {
  /// The distance of the farther end from a number; infinite where an end is missing.
  fileprivate func reach(from size: Double) -> Double {
    guard let low, let high else { return .infinity }
    let reach = max(abs(low.size - size), abs(high.size - size))
    return reach.isNaN ? .infinity : reach
  }
}
