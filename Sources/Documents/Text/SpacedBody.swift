/// The rows of a table of spaces below its head, with names that were broken over several lines made whole.
struct SpacedBody {
  private struct Piece {
    var place: Int
    var segment: Segment
  }

  private struct Row {
    var line: Int
    /// Those of one column from top to bottom.
    var pieces: [Piece]
    var hasFigures: Bool
    var isMarked: Bool
  }

  private let b: [UInt8]
  private var rows: [Row] = []
  /// The columns that the widest segment of a column takes, and where its leftmost begins.
  private var widest: [Int: Int] = [:]
  private var leftmost: [Int: Int] = [:]

  init(_ b: [UInt8], _ lines: [Line], _ body: [SpacedLine], _ columns: [[Int]]) {
    self.b = b
    for (row, places) in zip(body, columns) {
      for (segment, place) in zip(row.segments, places) {
        widest[place] = max(widest[place] ?? 0, segment.columns.count)
        leftmost[place] = min(leftmost[place] ?? .max, segment.columns.lowerBound)
      }
    }
    var pending: [Piece]?
    for (i, (line, places)) in zip(body, columns).enumerated() {
      let pieces = zip(places, line.segments).map { Piece(place: $0, segment: $1) }
      let row = Row(
        line: line.line, pieces: (pending ?? []) + pieces, hasFigures: line.segments.contains(where: \.isFigure),
        isMarked: lines[line.line].mark != nil)
      if pending != nil {
        pending = nil
      } else if goesOn(row), let last = rows.last, last.line + 1 == row.line, isCut(last, above: row) {
        rows[rows.count - 1].pieces += pieces
        rows[rows.count - 1].line = row.line
        continue
      } else if i + 1 < body.count, body[i + 1].line == row.line + 1,
        goesOn(row)
          ? begins(row, below: body[i + 1], columns[i + 1])
          : isOpen(row, above: body[i + 1], columns[i + 1], isMarked: lines[body[i + 1].line].mark != nil)
      {
        pending = pieces
        continue
      }
      rows.append(row)
    }
  }

  /// Words alone, which may be a part of a name.
  private func goesOn(_ row: Row) -> Bool { !row.hasFigures && !row.isMarked }

  /// The line above was full in every column in which this one goes on.
  private func isCut(_ above: Row, above row: Row) -> Bool {
    above.hasFigures
      && row.pieces.allSatisfy { piece in
        guard let last = above.pieces.last(where: { $0.place == piece.place })?.segment, !last.isFigure else {
          return false
        }
        return last.columns.count + 2 >= widest[piece.place] ?? 0 && !beginsAlike(last, piece.segment)
      }
  }

  /// Names of two rows rather than of one: 「研发人员数量占比」 above 「研发人员学历」.
  private func beginsAlike(_ a: Segment, _ c: Segment) -> Bool {
    zip(b[a.range], b[c.range]).prefix { $0 == $1 }.count >= Self.alike
  }

  /// Bytes of three Chinese characters.
  private static let alike = 9

  /// The line below has figures and no words in this row's columns.
  private func begins(_ row: Row, below next: SpacedLine, _ places: [Int]) -> Bool {
    next.segments.contains(where: \.isFigure)
      && row.pieces.allSatisfy {
        !places.contains($0.place) && $0.segment.columns.count + 4 >= widest[$0.place] ?? 0
      }
  }

  /// A code or a list mark with the first part of a name, whose rest stands below beside the figures.
  private func isOpen(_ row: Row, above next: SpacedLine, _ places: [Int], isMarked: Bool) -> Bool {
    guard let name = row.pieces.last, !name.segment.isFigure, let rest = next.segments.first, !rest.isFigure, !isMarked,
      places[0] == name.place, next.segments.count > 1, next.segments.dropFirst().allSatisfy(\.isFigure),
      name.segment.columns.count + 4 >= widest[name.place] ?? 0
    else { return false }
    if row.pieces.count == 2 { return isCode(row.pieces[0].segment) }
    return row.pieces.count == 1 && row.isMarked && rest.columns.lowerBound > name.segment.columns.lowerBound
  }

  private func isCode(_ segment: Segment) -> Bool {
    segment.range.count >= 3 && b[segment.range].allSatisfy { $0 &- 0x30 < 10 }
  }

  func rows(width: Int) -> [[Cell]] {
    rows.map { row in
      (0..<width).map { place in
        let pieces = row.pieces.filter { $0.place == place }.map(\.segment)
        guard let first = pieces.first else {
          return Cell(prose: Prose(), column: place)
        }
        let indent = first.isFigure ? 0 : first.columns.lowerBound - (leftmost[place] ?? 0)
        return Cell(prose: SpacedTable.prose(b, pieces), column: place, indent: indent)
      }
    }
  }
}

extension SpacedTable {
  /// Joins the pieces of a cell that stand below one another.
  static func prose(_ b: [UInt8], _ pieces: [Segment]) -> Prose {
    var builder = ProseBuilder(b, markdown: false)
    for (i, piece) in pieces.enumerated() {
      if i > 0 { builder.endLine(at: pieces[i - 1].range.upperBound, tight: false) }
      builder.append(piece.range)
    }
    return builder.finished()
  }
}
