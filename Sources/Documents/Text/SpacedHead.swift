/// The head of a table of spaces: words stacked over the columns, and words over several columns.
struct SpacedHead {
  private struct Group {
    var segment: Segment
    var ids: [Int]
  }

  /// Words over several columns, a row a line.
  private var groups: [[Group]] = []
  /// The pieces of each column's own head by column id, from top to bottom.
  private var pieces: [Int: [Segment]] = [:]

  /// How many rows of the table are head.
  var count: Int { groups.count + (pieces.isEmpty ? 0 : 1) }

  /// How many rows below the head say where the columns are; a later page may have moved them.
  private static let sample = 12

  /// `inOrder`: the columns of a table whose cells do not stand below one another.
  init(
    _ lines: [SpacedLine], above body: [SpacedLine], _ bodyColumns: [[Int]], _ columns: inout SpacedColumns,
    inOrder: [Int]?, _ b: [UInt8]
  ) {
    guard !lines.isEmpty else { return }
    var spans: [Int: Range<Int>] = [:]
    for (row, ids) in zip(body, bodyColumns).prefix(Self.sample) {
      for (segment, id) in zip(row.segments, ids) {
        let old = spans[id] ?? segment.columns
        spans[id] =
          min(old.lowerBound, segment.columns.lowerBound)..<max(old.upperBound, segment.columns.upperBound)
      }
    }
    columns.move(to: spans)
    let isDelimited = inOrder != nil
    let inOrder = inOrder ?? Self.allColumns(bodyColumns)
    let repeated = lines.indices.map { i in inOrder.flatMap { Self.overRepeats(lines[i...], $0, b) } }
    // Beside names in two columns a word of another line may be the head of one.
    let isSure =
      isDelimited || lines.count == 1
      || body.contains { $0.segments.count == inOrder?.count && $0.segments[1].isFigure }
    let isWhole = lines.map { isSure && $0.segments.count == inOrder?.count }
    var places = lines.indices.map { i in
      if let repeated = repeated[i] { return repeated.map { $0[0] } }
      let isBelowRepeated = i > 0 && repeated[i - 1] != nil
      if let inOrder, isWhole[i] || isBelowRepeated { return inOrder.suffix(lines[i].segments.count) }
      return columns.lay(lines[i], moves: false)
    }
    let isOneToOne = lines.indices.map { i in
      i + 1 < lines.count && repeated[i] == nil && Self.stands(lines[i], oneToOneOver: lines[i + 1])
    }
    // A wide word may reach over the names on its left.
    for i in lines.indices.reversed() where isOneToOne[i] { places[i] = places[i + 1] }
    let order = Dictionary(uniqueKeysWithValues: columns.columns.enumerated().map { ($1.id, $0) })
    let body = Set(bodyColumns.joined())
    for (i, line) in lines.enumerated() {
      var row: [Group] = []
      for (place, (segment, id)) in zip(line.segments, places[i]).enumerated() {
        let below = zip(lines[(i + 1)...], places[(i + 1)...])
        let isOne = isOneToOne[i] || isWhole[i]
        let ids = repeated[i]?[place] ?? (isOne ? [id] : Self.covered(segment, id, below, order, columns))
        if ids.count > 1 {
          row.append(Group(segment: segment, ids: ids))
        } else {
          pieces[id, default: []].append(segment)
        }
      }
      if !row.isEmpty { groups.append(row) }
    }
    nameColumns(body, &columns)
  }

  /// Each word over one of the line below, as over the units of all columns: none of them covers two.
  private static func stands(_ line: SpacedLine, oneToOneOver below: SpacedLine) -> Bool {
    line.segments.count == below.segments.count
      && zip(line.segments, below.segments).allSatisfy { $0.columns.overlaps($1.columns) }
  }

  /// Gives a column of the body that has no word over it the word that stands beside it over no figures.
  private mutating func nameColumns(_ body: Set<Int>, _ columns: inout SpacedColumns) {
    let grouped = Set(groups.joined().flatMap(\.ids))
    for column in columns.columns where body.contains(column.id) && pieces[column.id] == nil {
      guard let i = columns.columns.firstIndex(where: { $0.id == column.id }) else { continue }
      let beside = [i - 1, i + 1].filter { columns.columns.indices.contains($0) }.map { columns.columns[$0] }
        .filter { !body.contains($0.id) && !grouped.contains($0.id) && pieces[$0.id] != nil }
      let nearest = beside.min { Self.gap($0.span, column.span) < Self.gap($1.span, column.span) }
      guard let nearest, Self.gap(nearest.span, column.span) <= 8 else { continue }
      pieces[column.id] = pieces.removeValue(forKey: nearest.id)
      columns.remove(id: nearest.id)
    }
  }

  /// The columns of a body most of whose rows fill them all, so that as many words of a head are theirs in order; nil of others.
  private static func allColumns(_ body: [[Int]]) -> [Int]? {
    guard let fullest = body.max(by: { $0.count < $1.count }), fullest.count > 2,
      Set(body.joined()).count == fullest.count, body.count(where: { $0.count == fullest.count }) * 2 > body.count
    else { return nil }
    return fullest
  }

  /// What each word covers where the line below says the same words under each: 2023年 and 2022年 over 余额 占比 余额 占比.
  ///
  /// The word over the names stands in either line, or in none.
  private static func overRepeats(_ lines: ArraySlice<SpacedLine>, _ columns: [Int], _ b: [UInt8]) -> [[Int]]? {
    guard let all = lines.dropFirst().first?.words(b), let line = lines.first else { return nil }
    let isNamedBelow = all.count == columns.count
    guard isNamedBelow || all.count + 1 == columns.count else { return nil }
    let words = all.dropFirst(isNamedBelow ? 1 : 0)
    for named in isNamedBelow ? [0] : [1, 0] {
      let count = line.segments.count - named
      guard count > 1, words.count > count, words.count.isMultiple(of: count) else { continue }
      let width = words.count / count
      guard zip(words, words.dropFirst(width)).allSatisfy(==) else { continue }
      let covered = (0..<count).map { Array(columns[(1 + $0 * width)..<(1 + ($0 + 1) * width)]) }
      return named == 1 ? [[columns[0]]] + covered : covered
    }
    return nil
  }

  private static func gap(_ a: Range<Int>, _ b: Range<Int>) -> Int {
    max(0, a.lowerBound - b.upperBound, b.lowerBound - a.upperBound)
  }

  /// The columns that a word covers: its own, or those of the two words below between which it stands.
  private static func covered(
    _ segment: Segment, _ id: Int, _ below: some Sequence<(SpacedLine, [Int])>, _ order: [Int: Int],
    _ columns: SpacedColumns
  ) -> [Int] {
    var left: (segment: Segment, id: Int)?
    var right: (segment: Segment, id: Int)?
    var under: (segment: Segment, id: Int)?
    var named = Set<Int>()
    for (line, ids) in below {
      named.formUnion(ids)
      for (other, otherID) in zip(line.segments, ids) {
        if other.columns.overlaps(segment.columns) {
          if under != nil { return [id] }
          under = (other, otherID)
        } else if other.columns.upperBound <= segment.columns.lowerBound {
          if left.map({ $0.segment.columns.upperBound < other.columns.upperBound }) ?? true { left = (other, otherID) }
        } else if right.map({ $0.segment.columns.lowerBound > other.columns.lowerBound }) ?? true {
          right = (other, otherID)
        }
      }
    }
    if let under {
      // Over the middle of two words rather than over the middle of one.
      let middle = twiceTheMiddle(segment.columns)
      let isRight = middle > twiceTheMiddle(under.segment.columns)
      if isRight { left = under } else { right = under }
      guard let left, let right else { return [id] }
      let both = left.segment.columns.lowerBound..<right.segment.columns.upperBound
      guard abs(middle - twiceTheMiddle(both)) < abs(middle - twiceTheMiddle(under.segment.columns)) else {
        return [id]
      }
    }
    guard let left = left.flatMap({ order[$0.id] }), let right = right.flatMap({ order[$0.id] }), left < right
    else { return [id] }
    let ids = columns.columns[left...right].map(\.id)
    return ids.allSatisfy(named.contains) ? ids : [id]
  }

  private static func twiceTheMiddle(_ range: Range<Int>) -> Int { range.lowerBound + range.upperBound }

  /// The rows of the head; `places` maps the ids of columns to their order.
  func rows(_ b: [UInt8], places: [Int: Int]) -> [[Cell]] {
    var rows = groups.map { row in
      var cells: [Cell] = []
      for group in row {
        let place = places[group.ids[0]] ?? 0
        while cells.reduce(0, { $0 + $1.columnSpan }) < place {
          cells.append(Cell(prose: Prose(), column: cells.reduce(0) { $0 + $1.columnSpan }))
        }
        cells.append(
          Cell(prose: SpacedTable.prose(b, [group.segment]), column: place, columnSpan: group.ids.count))
      }
      return cells
    }
    guard !pieces.isEmpty else { return rows }
    let byPlace = Dictionary(pieces.map { (places[$0] ?? 0, $1) }, uniquingKeysWith: +)
    rows.append(
      (0..<places.count).map { Cell(prose: SpacedTable.prose(b, byPlace[$0] ?? []), column: $0) })
    return rows
  }
}
