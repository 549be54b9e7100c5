/// A set of words that is matched at a byte position in one walk.
///
/// A node has one slot for each distinct byte that the words use, so a step is one array access.
struct ByteTrie: Sendable {
  private var columns = [UInt8](repeating: 0, count: 256)
  private var width = 1
  private var next: [Int32] = []
  private var values: [Int32] = []

  /// Words with the value that a match returns (non-negative); a word given twice keeps its last value.
  init(_ words: [(word: String, value: Int32)]) {
    for (word, _) in words {
      for byte in word.utf8 where columns[Int(byte)] == 0 && width < 256 {
        columns[Int(byte)] = UInt8(width)
        width += 1
      }
    }
    addNode()
    for (word, value) in words where !word.isEmpty {
      var node = 0
      for byte in word.utf8 {
        let slot = node * width + Int(columns[Int(byte)])
        if next[slot] == 0 {
          let new = values.count
          addNode()
          next[slot] = Int32(new)
        }
        node = Int(next[slot])
      }
      values[node] = value
    }
  }

  private mutating func addNode() {
    next.append(contentsOf: repeatElement(0, count: width))
    values.append(-1)
  }

  /// The longest word that stands at `start`, or nil.
  func longestMatch(in bytes: [UInt8], at start: Int) -> (end: Int, value: Int32)? {
    var node = 0
    var i = start
    var found: (Int, Int32)?
    while i < bytes.count {
      let column = Int(columns[Int(bytes[i])])
      if column == 0 { break }
      node = Int(next[node * width + column])
      if node == 0 { break }
      i += 1
      if values[node] >= 0 { found = (i, values[node]) }
    }
    return found
  }
}
