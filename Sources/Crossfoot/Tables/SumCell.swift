/// What sums ask of a figure first: a few numbers that lie together and hold no reference.
struct SumCell: Sendable {
  var isFigure = false
  /// Near enough to reject; never to accept.
  var size = 0.0
  var ulp = 0.0
  /// The letters of the dimension, and whether they are all of them.
  private var dimension: UInt64 = 0
  private var isWhole = false

  init(_ quantity: Quantity?) {
    guard let quantity else { return }
    isFigure = true
    size = quantity.value.size
    ulp = quantity.ulp.size
    let letters = quantity.unit.dimension.utf8
    isWhole = letters.count <= 8
    if isWhole { for letter in letters { dimension = dimension << 8 | UInt64(letter) } }
  }

  /// Whether the two are surely of one dimension.
  func isAddable(to other: SumCell) -> Bool { isWhole && other.isWhole && dimension == other.dimension }
}

/// A sum in doubles that is carried from part to part, to tell which runs can't make up a total.
struct SumGlance {
  private let total: SumCell
  private var sum = 0.0
  private var room: Double
  private var largest: Double
  private var isSure: Bool

  init(total: SumCell) {
    self.total = total
    room = total.ulp
    largest = abs(total.size)
    isSure = total.isFigure
  }

  mutating func add(_ part: SumCell, sign: Int) {
    guard part.isFigure else { return }
    isSure = isSure && part.isAddable(to: total)
    sum += sign < 0 ? -part.size : part.size
    room += part.ulp
    largest = max(largest, abs(part.size), abs(sum))
  }

  /// Whether the parts so far differ from the total by more than all the roundings: the exact sum need not be formed.
  var isApart: Bool { isSure && largest < 1e18 && abs(total.size - sum) > room * 0.500_001 + largest * 1e-9 }
}

extension SumRelation {
  /// Whether the parts surely break at a place where all that there are can be added.
  func isApart(_ lines: [SumLine], at place: Int) -> Bool {
    var glance = SumGlance(total: lines[total].cells[place])
    var hasParts = false
    for part in parts {
      let cell = lines[part.line].cells[place]
      glance.add(cell, sign: part.sign)
      hasParts = hasParts || cell.isFigure
    }
    return hasParts && glance.isApart
  }
}

/// Whether two or more of the first parts, in their order, may make up a total at one of the places.
@inline(__always)
func mayRunAddUp(
  to total: Int, count: Int, _ part: (Int) -> SumRelation.Part, _ lines: [SumLine], places: [Int]
) -> Bool {
  places.contains { place in
    var glance = SumGlance(total: lines[total].cells[place])
    guard lines[total].cells[place].isFigure else { return false }
    for number in 0..<count {
      let part = part(number)
      glance.add(lines[part.line].cells[place], sign: part.sign)
      if number > 0, !glance.isApart { return true }
    }
    return false
  }
}
