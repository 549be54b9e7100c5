import Documents

/// A paragraph or table with its place in the text that it was put into.
enum Piece {
  case paragraph(PieceParagraph)
  case table(PieceTable)
}

struct PieceParagraph {
  /// Zero-based UTF-8 ranges of its lines, marks of Markdown excluded.
  var lines: [Range<Int>]
  var level: Int?
}

struct PieceTable {
  var rows: [[PieceCell]] = []
  var headerRows: Int?
  var range = 0..<0
}

struct PieceCell {
  /// What stands in it, a range a line.
  var lines: [Range<Int>]
  var column: Int
  var columnSpan = 1
  var rowSpan = 1
  var indent = 0
}

/// A text with all that was said of it.
struct ComposedText {
  var bytes: [UInt8] = []
  var pieces: [Piece] = []
  /// Sorted and disjoint.
  var places: [PlacedRange] = []
}
