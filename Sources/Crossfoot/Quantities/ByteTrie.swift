/// A set of words that is matched at a byte position in one walk.
///
/// A node has one slot for each byte between the lowest and the highest that goes on from it, so a step is one array access
/// and most nodes have one slot.
struct ByteTrie: Sendable {
  private struct Node {
    /// Where its slots begin in `next`, how many there are, and the byte of the first.
    var first: Int32 = 0
    var count: UInt16 = 0
    var low: UInt8 = 0
    /// −1 where no word ends.
    var value: Int32 = -1
  }

  private var nodes = [Node()]
  private var next: [Int32] = []

  /// Words with the value that a match returns (non-negative); a word given twice keeps its last value.
  ///
  /// Cost: linear in the bytes of the words.
  init(_ words: [(word: String, value: Int32)]) {
    var bytes: [UInt8] = []
    var starts = [0]
    for (word, _) in words {
      bytes.append(contentsOf: word.utf8)
      starts.append(bytes.count)
    }
    // In the order of their bytes, so that words that begin alike stand together.
    let order = bytes.withUnsafeBufferPointer { bytes in
      words.indices.filter { starts[$0] < starts[$0 + 1] }.sorted { a, b in
        let (x, y) = (bytes[starts[a]..<starts[a + 1]], bytes[starts[b]..<starts[b + 1]])
        return x.lexicographicallyPrecedes(y) || a < b && x.elementsEqual(y)
      }
    }
    // Runs of that order, how many bytes are alike in one, and the node where those lead.
    var open = [(run: 0..<order.count, depth: 0, node: 0)]
    while let (all, depth, node) = open.popLast() {
      var run = all
      if run.count == 1 {
        let word = order[run.lowerBound]
        addChain(bytes[(starts[word] + depth)..<starts[word + 1]], from: node, value: words[word].value)
        continue
      }
      while let word = run.first.map({ order[$0] }), starts[word] + depth == starts[word + 1] {
        nodes[node].value = words[word].value
        run.removeFirst()
      }
      guard let first = run.first, let last = run.last else { continue }
      addSlots(node, bytes[starts[order[first]] + depth]...bytes[starts[order[last]] + depth])
      while let first = run.first {
        let byte = bytes[starts[order[first]] + depth]
        let end = run.first { bytes[starts[order[$0]] + depth] != byte } ?? run.upperBound
        open.append((first..<end, depth + 1, addNode(node, byte)))
        run = end..<run.upperBound
      }
    }
  }

  private mutating func addChain(_ bytes: ArraySlice<UInt8>, from start: Int, value: Int32) {
    var node = start
    for byte in bytes {
      addSlots(node, byte...byte)
      node = addNode(node, byte)
    }
    nodes[node].value = value
  }

  private mutating func addSlots(_ node: Int, _ range: ClosedRange<UInt8>) {
    nodes[node].first = Int32(next.count)
    nodes[node].count = UInt16(range.count)
    nodes[node].low = range.lowerBound
    next.append(contentsOf: repeatElement(0, count: range.count))
  }

  private mutating func addNode(_ parent: Int, _ byte: UInt8) -> Int {
    next[Int(nodes[parent].first) + Int(byte - nodes[parent].low)] = Int32(nodes.count)
    nodes.append(Node())
    return nodes.count - 1
  }

  /// The longest word that stands at `start`, or nil.
  func longestMatch(in bytes: [UInt8], at start: Int) -> (end: Int, value: Int32)? {
    var node = nodes[0]
    var i = start
    var found: (Int, Int32)?
    while i < bytes.count {
      // Below the lowest byte it wraps round to a large number.
      let slot = UInt16(bytes[i] &- node.low)
      if slot >= node.count { break }
      let place = next[Int(node.first) + Int(slot)]
      if place == 0 { break }
      node = nodes[Int(place)]
      i += 1
      if node.value >= 0 { found = (i, node.value) }
    }
    return found
  }
}
