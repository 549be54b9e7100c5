import Documents

/// What a format holds in reading order, before it has a place in an extracted text.
enum RawBlock {
  case paragraph(RawParagraph)
  case table(RawTable)
}

struct RawParagraph {
  /// UTF-8; a line feed is a line break of the file.
  var text: [UInt8]
  /// Where the text was read; empty where the format does not say.
  var stretches: [TaggedText.Stretch] = []
  /// 1 is the outermost; nil where the file does not say that it is a heading.
  var level: Int?
  /// Whether a bullet stands before it.
  var isItem = false
  /// Whether it speaks to the program: it has no place and no number.
  var isDirective = false
  /// Where people would look for it; nil: the composer counts paragraphs.
  var place: Place?
  /// One for each line of `text` where lines have places of their own.
  var linePlaces: [Place]

  init(text: [UInt8], level: Int? = nil, place: Place? = nil, linePlaces: [Place] = []) {
    self.text = text
    self.level = level
    self.place = place
    self.linePlaces = linePlaces
  }

  init(_ text: TracedText, level: Int? = nil) {
    self.init(text: text.bytes, level: level)
    stretches = text.stretches
  }

  var isBlank: Bool { text.allSatisfy { $0 <= 0x20 } }
}

struct RawTable {
  var rows: [[RawCell]] = []
  /// How many rows the file says are its head; nil where it does not say.
  var headerRows: Int?
  /// As `Table.isExcerpt`.
  var isExcerpt = false
}

struct RawCell {
  /// What the cell says where it is no more than a text.
  var text: ArraySlice<UInt8> = []
  var blocks: [RawBlock] = []
  /// Zero-based column of the grid.
  var column: Int
  var columnSpan = 1
  var rowSpan = 1
  /// Blanks that the file sets before the text by other means than blanks.
  var indent = 0
  /// Where people would look for it; nil: the composer counts tables, rows and columns.
  var place: Place?
}
