extension Block {
  /// Whether it says what another says, so many bytes further on in the file.
  public func isSame(as other: Block, shiftedBy shift: Int) -> Bool {
    switch (self, other) {
    case (.heading(let a), .heading(let b)):
      a.level == b.level && a.number == b.number && a.mark == b.mark && a.prose.isSame(as: b.prose, shiftedBy: shift)
    case (.paragraph(let a), .paragraph(let b)):
      a.level == b.level && a.number == b.number && a.mark == b.mark && a.markLength == b.markLength
        && a.prose.isSame(as: b.prose, shiftedBy: shift)
    case (.table(let a), .table(let b)): a.isSame(as: b, shiftedBy: shift)
    default: false
    }
  }
}

extension Block {
  /// Whether it has the level in the outline that another has.
  public func isOnLevel(of other: Block) -> Bool {
    switch (self, other) {
    case (.heading(let a), .heading(let b)): a.level == b.level
    case (.paragraph(let a), .paragraph(let b)): a.level == b.level
    case (.table, .table): true
    default: false
    }
  }

  fileprivate mutating func shift(by shift: Int) {
    switch self {
    case .heading(var heading):
      heading.prose.shift(by: shift)
      self = .heading(heading)
    case .paragraph(var paragraph):
      paragraph.prose.shift(by: shift)
      self = .paragraph(paragraph)
    case .table(var table):
      table.shift(by: shift)
      self = .table(table)
    }
  }
}

extension MarkedBlock {
  /// Moves it by so many bytes and lines.
  mutating func shift(by shift: Int, lines lineShift: Int) {
    block.shift(by: shift)
    mark?.shift(by: shift)
    lines = lines.shifted(by: lineShift)
  }
}

extension Range<Int> {
  /// The same range so far further on.
  func shifted(by shift: Int) -> Range { lowerBound + shift..<upperBound + shift }
}

extension Table {
  fileprivate mutating func shift(by shift: Int) {
    range = range.shifted(by: shift)
    for place in captions.indices { captions[place].shift(by: shift) }
    for row in rows.indices {
      for column in rows[row].indices { rows[row][column].prose.shift(by: shift) }
    }
  }

  fileprivate func isSame(as other: Table, shiftedBy shift: Int) -> Bool {
    headerRows == other.headerRows && isExcerpt == other.isExcerpt && isBeside == other.isBeside
      && range.lowerBound == other.range.lowerBound + shift && range.upperBound == other.range.upperBound + shift
      && captions.elementsEqual(other.captions) { $0.isSame(as: $1, shiftedBy: shift) }
      && rows.elementsEqual(other.rows) { $0.elementsEqual($1) { $0.isSame(as: $1, shiftedBy: shift) } }
  }
}

extension Cell {
  fileprivate func isSame(as other: Cell, shiftedBy shift: Int) -> Bool {
    column == other.column && columnSpan == other.columnSpan && rowSpan == other.rowSpan && indent == other.indent
      && prose.isSame(as: other.prose, shiftedBy: shift)
  }
}
