extension RandomAccessCollection where Index == Int {
  /// Cuts where neighbours do not belong together.
  func runs(where belong: (Element, Element) -> Bool) -> [SubSequence] {
    var runs: [SubSequence] = []
    var start = startIndex
    for place in startIndex..<endIndex where place + 1 == endIndex || !belong(self[place], self[place + 1]) {
      runs.append(self[start...place])
      start = place + 1
    }
    return runs
  }
}
