/// The columns of a table of spaces, found by laying row upon row.
///
/// Rows are laid in order upon the columns of the row before, so that a page on which all columns are moved does no harm.
struct SpacedColumns {
  struct Column {
    var id: Int
    /// Where the last row had it.
    var span: Range<Int>
    var isFigure: Bool
  }

  private(set) var columns: [Column] = []
  private var nextID = 0
  /// In columns of the page: how far from a column a segment is rather one of a new column.
  private static let costOfNewColumn = 6
  /// Words of a head stand over the figures, so they may be parted sooner.
  private static let costOfNewHead = 3
  private static let costOfOtherKind = 3

  /// Begins with the columns of one row.
  mutating func begin(with row: SpacedLine) -> [Int] {
    columns = row.segments.map { segment in
      nextID += 1
      return Column(id: nextID, span: segment.columns, isFigure: segment.isFigure)
    }
    return columns.map(\.id)
  }

  /// Puts the columns where `spans` says, by id.
  mutating func move(to spans: [Int: Range<Int>]) {
    for i in columns.indices { columns[i].span = spans[columns[i].id] ?? columns[i].span }
  }

  /// Lays a row upon the columns, and returns the id of the column of each segment. Cost: segments × columns.
  mutating func lay(_ row: SpacedLine, moves: Bool = true) -> [Int] {
    let segments = row.segments
    let isSameShape =
      segments.count == columns.count && moves && zip(segments, columns).allSatisfy { $0.isFigure == $1.isFigure }
      && !leavesOneOut(segments)
    let cost = moves ? Self.costOfNewColumn : Self.costOfNewHead
    var places: [Int?] = isSameShape ? Array(columns.indices) : align(segments, costOfNew: cost)
    var inserted = 0
    for i in segments.indices {
      if let place = places[i] {
        places[i] = place + inserted
        if moves { columns[place + inserted].span = segments[i].columns }
      } else {
        let next = places[(i + 1)...].lazy.compactMap { $0 }.first.map { $0 + inserted } ?? columns.count
        var place = i == 0 ? 0 : (places[i - 1] ?? -1) + 1
        while place < next, columns[place].span.lowerBound < segments[i].columns.lowerBound { place += 1 }
        nextID += 1
        columns.insert(Column(id: nextID, span: segments[i].columns, isFigure: segments[i].isFigure), at: place)
        places[i] = place
        inserted += 1
      }
    }
    return places.map { columns[$0 ?? 0].id }
  }

  /// Whether a figure stands far beside its column and those around it do not: its own cell is blank.
  private func leavesOneOut(_ segments: [Segment]) -> Bool {
    let shifts = zip(segments, columns).filter(\.0.isFigure).map { segment, column in
      max(column.span.lowerBound - segment.columns.upperBound, segment.columns.lowerBound - column.span.upperBound)
    }
    guard let first = shifts.firstIndex(where: { $0 < 0 }), let last = shifts.lastIndex(where: { $0 < 0 }) else {
      return false
    }
    return shifts[first...last].contains { $0 >= Self.costOfNewColumn }
  }

  mutating func remove(id: Int) {
    columns.removeAll { $0.id == id }
  }

  private enum Step: UInt8 {
    case skip
    case match
    case new
  }

  /// The cheapest way to give each segment a column in order, or nil for a new one.
  private func align(_ segments: [Segment], costOfNew: Int) -> [Int?] {
    let width = columns.count + 1
    var costs = [Int](repeating: 0, count: width)
    var steps = [Step](repeating: .skip, count: width * (segments.count + 1))
    for (i, segment) in segments.enumerated() {
      var next = [Int](repeating: costs[0] + costOfNew, count: width)
      steps[(i + 1) * width] = .new
      for j in columns.indices {
        // A new column must not stand where an old one is.
        let choices: [(cost: Int, step: Step)] = [
          (next[j], .skip), (costs[j] + cost(segment, columns[j], costOfNew), .match),
          (costs[j + 1] + (columns[j].span.overlaps(segment.columns) ? costOfNew * 2 : costOfNew), .new),
        ]
        let best = choices.min { $0.cost < $1.cost } ?? choices[0]
        next[j + 1] = best.cost
        steps[(i + 1) * width + j + 1] = best.step
      }
      costs = next
    }
    var places = [Int?](repeating: nil, count: segments.count)
    var i = segments.count
    var j = columns.count
    while i > 0 {
      switch steps[i * width + j] {
      case .skip: j -= 1
      case .match:
        places[i - 1] = j - 1
        i -= 1
        j -= 1
      case .new: i -= 1
      }
    }
    return places
  }

  private func cost(_ segment: Segment, _ column: Column, _ costOfNew: Int) -> Int {
    let distance = max(
      0,
      max(column.span.lowerBound - segment.columns.upperBound, segment.columns.lowerBound - column.span.upperBound) + 1)
    return distance
      + (segment.isFigure == column.isFigure || costOfNew == Self.costOfNewHead ? 0 : Self.costOfOtherKind)
  }
}
