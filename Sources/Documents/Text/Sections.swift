/// The stretches of lines that are read apart from each other: from one heading with number signs to the next.
///
/// No table, paragraph or caption goes on across such a heading, so that what a section holds depends on nothing but its own
/// lines and on how wide the text is wrapped.
func sections(of lines: [Line]) -> [Range<Int>] {
  var found: [Range<Int>] = []
  var start = 0
  for place in lines.indices.dropFirst() where lines[place].opensSection {
    found.append(start..<place)
    start = place
  }
  if start < lines.count { found.append(start..<lines.count) }
  return found
}

extension Line {
  /// A heading that can't be taken for a row of a table.
  fileprivate var opensSection: Bool { hashes > 0 && !isBlank && pipes == 0 && tabs == 0 }
}
