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
    self.init(figures.lazy.map { CellSketch($0, rowLetters: 0, headLetters: 0) })
  }

  init(_ sketches: some Sequence<CellSketch>) {
    var known: [Double: Int] = [:]
    var index = -1
    for (place, sketch) in sketches.enumerated() {
      // Of fewer digits, since those of figures of one precision differ by the errors of doubles.
      let reach = Double(Float(sketch.reach))
      // Mostly that of the figure before.
      if index < 0 || precisions[index].reach != reach {
        index = known[reach] ?? precisions.count
        if index == precisions.count {
          known[reach] = index
          precisions.append(Precision(reach: reach))
        }
      }
      precisions[index].places.append((sketch.size, place))
    }
    for index in precisions.indices {
      precisions[index].places.sort { $0.size != $1.size ? $0.size < $1.size : $0.place < $1.place }
    }
  }

  /// The places, in order, of figures within one in a hundred of another's size, among them all that may be it.
  func places(mayBe figure: Quantity) -> [Int] {
    let (size, face) = (figure.value.size, figure.face)
    return places(
      near: size, within: reachOf(size, low: face.low?.size ?? -.infinity, high: face.high?.size ?? .infinity))
  }

  /// The same for a figure of about a size, whose farther end lies so far from it.
  func places(near size: Double, within own: Double) -> [Int] {
    let farthest = abs(size) * 0.01
    var found: [Int] = []
    for precision in precisions {
      let places = precision.places
      // Sums of doubles err by far less than a millionth.
      let room = min(farthest, (own + precision.reach) * 1.000_001 + farthest * 0.000_001)
      var next = places.firstPlace { $0.size >= size - room }
      while next < places.count, places[next].size <= size + room {
        if found.isEmpty { found.reserveCapacity(8) }
        found.append(places[next].place)
        next += 1
      }
    }
    if found.count > 1 { found.sort() }
    return found
  }
}
