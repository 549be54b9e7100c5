/// Lines of an earlier state of a text.
struct KnownLines {
  /// Up to the first line of a section, from which on all is to be scanned.
  let beginning: ArraySlice<Line>
  /// All lines as they were.
  let all: [Line]
  /// The first lines of sections in the part at the end that has not changed.
  let starts: [Int]
  let shift: Int

  /// The lines from an offset on, moved to where they are now, if a section began there.
  func end(from offset: Int, _ breaksBefore: Bool) -> [Line]? {
    guard let first = starts.first, offset >= all[first].raw.lowerBound + shift,
      let start = starts.first(where: { all[$0].raw.lowerBound + shift >= offset }),
      all[start].raw.lowerBound + shift == offset, all[start].breaksBefore == breaksBefore
    else { return nil }
    var rest = Array(all[start...])
    if shift != 0 { for place in rest.indices { rest[place].shift(by: shift) } }
    return rest
  }
}
