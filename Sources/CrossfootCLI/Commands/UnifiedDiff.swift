import Crossfoot
import Renderers
import SourceText

/// What edits do to a text, as `diff -u` writes it. Edits are of figures, so lines stay as many as they were.
///
/// On a terminal nothing of the text is obeyed; into a file it goes as it is, so that `patch` can take it.
func unifiedDiff(path: String, before source: SourceText, edits: [Edit], forTerminal: Bool) -> String {
  let old = lines(source.bytes)
  let new = lines(applying(edits, to: source.bytes))
  let changed = old.indices.filter { old[$0] != new[$0] }
  guard !changed.isEmpty else { return "" }
  func shown(_ line: [UInt8]) -> String {
    var text = String(decoding: line, as: UTF8.self)
    let isCut = line.last != 0x0A
    if !isCut { text.unicodeScalars.removeLast() }
    return (forTerminal ? terminalSafe(text) : text) + (isCut ? "\n\\ No newline at end of file" : "") + "\n"
  }
  let name = forTerminal ? terminalSafe(path) : path
  var text = "--- a/\(name)\n+++ b/\(name)\n"
  for hunk in hunks(around: changed, count: old.count) {
    text += "@@ -\(hunk.lowerBound + 1),\(hunk.count) +\(hunk.lowerBound + 1),\(hunk.count) @@\n"
    var line = hunk.lowerBound
    while line < hunk.upperBound {
      let end = hunk[line...].prefix { (old[$0] != new[$0]) == (old[line] != new[line]) }.last! + 1
      if old[line] == new[line] {
        for index in line..<end { text += " " + shown(old[index]) }
      } else {
        for index in line..<end { text += "-" + shown(old[index]) }
        for index in line..<end { text += "+" + shown(new[index]) }
      }
      line = end
    }
  }
  return text
}

/// Lines with their ends.
private func lines(_ bytes: [UInt8]) -> [[UInt8]] {
  var lines: [[UInt8]] = []
  var start = 0
  for (index, byte) in bytes.enumerated() where byte == 0x0A {
    lines.append(Array(bytes[start...index]))
    start = index + 1
  }
  if start < bytes.count { lines.append(Array(bytes[start...])) }
  return lines
}

/// The changed lines with three around each, joined where they meet.
private func hunks(around changed: [Int], count: Int) -> [Range<Int>] {
  var hunks: [Range<Int>] = []
  for line in changed {
    let range = max(0, line - 3)..<min(count, line + 4)
    if let last = hunks.last, last.upperBound >= range.lowerBound {
      hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
    } else {
      hunks.append(range)
    }
  }
  return hunks
}
