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

extension Table {
  fileprivate func isSame(as other: Table, shiftedBy shift: Int) -> Bool {
    headerRows == other.headerRows && isExcerpt == other.isExcerpt
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
