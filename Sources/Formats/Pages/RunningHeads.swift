import Documents
import SourceText

/// Leaves out what is the pages' and not the text's: lines at the top or bottom that come again on other pages, and page
/// numbers.
func withoutRunningHeads(_ pages: [[PageLine]]) -> [[PageLine]] {
  var counts: [[UInt8]: Int] = [:]
  for page in pages {
    for pattern in Set(edges(page).map { page[$0].pattern }) { counts[pattern, default: 0] += 1 }
  }
  let filled = pages.count { !$0.isEmpty }
  // A head may differ on left and right pages, and between chapters.
  let enough = max(2, min(filled / 4, 5))
  return pages.map { page in
    var dropped = edges(page).filter { i in
      isPageNumber(page[i]) || (filled > 1 && counts[page[i].pattern, default: 0] >= enough && !isData(page[i]))
    }
    // Below a title of its own the unit is that of a table, though other tables have it too.
    if !dropped.contains(0) { dropped.removeAll { $0 == 1 && givesUnit(page[1]) } }
    return page.indices.filter { !dropped.contains($0) }.map { page[$0] }
  }
}

/// The lines that may be running heads or feet: two at each end.
private func edges(_ page: [PageLine]) -> [Int] {
  page.indices.filter { ($0 < 2 || $0 >= page.count - 2) && !page[$0].isRuled }
}

/// 「单位：万元」
private func givesUnit(_ line: PageLine) -> Bool {
  line.segments.contains { CaptionWords.isUnit($0.text, 0..<$0.text.count) }
}

/// A row of a table whose figures look like those at the edge of another page.
private func isData(_ line: PageLine) -> Bool {
  line.segments.count > 2
    && line.segments.dropFirst().allSatisfy { segment in
      segment.text.allSatisfy { (0x25...0x39).contains($0) }
    }
}

/// 「3」, 「- 3 -」, 「3/9」, 「第 3 页 共 9 页」, "Page 3 of 9"
private func isPageNumber(_ line: PageLine) -> Bool {
  guard line.segments.count <= 2 else { return false }
  var text = String(decoding: line.segments.flatMap(\.text), as: UTF8.self).lowercased()
  for word in ["第", "页", "共", "page", "of", "—", "–", "－", "-", "/", " ", "，"] {
    text = text.exchanging(word, for: "")
  }
  return (1...8).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
}
