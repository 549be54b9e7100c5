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

  private var nodes: [Node]
  private var next: [Int32]

  /// Words with the value that a match returns (non-negative); of the values of a word given twice `united` makes one, or
  /// the last counts.
  ///
  /// Cost: linear in the bytes of the words.
  init(_ words: [(word: String, value: Int32)], united: (Int32, Int32) -> Int32 = { $1 }) {
    var growing = GrowingTrie(bytes: words.reduce(0) { $0 + $1.word.utf8.count })
    for (word, value) in words where !word.isEmpty {
      let node = growing.node(of: word)
      let old = growing.values[node]
      growing.values[node] = old < 0 ? value : united(old, value)
    }
    nodes = growing.values.map { Node(value: $0) }
    // The range of each node's slots, then where they begin, then what they lead to.
    for step in growing.steps.dropFirst() {
      let (parent, byte) = (Int(step >> 8), UInt8(truncatingIfNeeded: step))
      let (low, count) = (nodes[parent].low, nodes[parent].count)
      let (first, last) = count == 0 ? (byte, byte) : (min(low, byte), max(low + UInt8(count - 1), byte))
      nodes[parent].low = first
      nodes[parent].count = UInt16(last - first) + 1
    }
    var slots = 0
    for node in nodes.indices {
      nodes[node].first = Int32(slots)
      slots += Int(nodes[node].count)
    }
    next = Array(repeating: 0, count: slots)
    for (node, step) in growing.steps.enumerated().dropFirst() {
      let (parent, byte) = (Int(step >> 8), UInt8(truncatingIfNeeded: step))
      next[Int(nodes[parent].first) + Int(byte - nodes[parent].low)] = Int32(node)
    }
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

/// A trie while words are entered: the step from a node by a byte is found by hashing.
private struct GrowingTrie {
  /// By node: the number of the node before it, times 256, and the byte that leads here. Node 0 is the beginning.
  private(set) var steps: [UInt64] = [0]
  /// By node: −1 where no word ends.
  var values: [Int32] = [-1]
  /// Nodes by the hash of the step to them; 0 where there is none.
  private var table: [Int32]

  /// `bytes` is the most that all words have.
  init(bytes: Int) {
    var size = 16
    while size < bytes * 3 / 2 { size *= 2 }
    table = Array(repeating: 0, count: size)
    steps.reserveCapacity(bytes + 1)
    values.reserveCapacity(bytes + 1)
  }

  mutating func node(of word: String) -> Int {
    var word = word
    return word.withUTF8 { bytes in
      let mask = table.count - 1
      var node = 0
      for byte in bytes {
        let step = UInt64(truncatingIfNeeded: node) << 8 | UInt64(byte)
        var place = Int(truncatingIfNeeded: step &* 0x9E37_79B9_7F4A_7C15 >> 24) & mask
        while table[place] != 0, steps[Int(table[place])] != step { place = (place + 1) & mask }
        if table[place] == 0 {
          table[place] = Int32(truncatingIfNeeded: steps.count)
          steps.append(step)
          values.append(-1)
        }
        node = Int(table[place])
      }
      return node
    }
  }
}
