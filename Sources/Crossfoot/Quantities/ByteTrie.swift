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
  init(_ words: [(word: String, value: Int32)], united: (Int32, Int32) -> Int32 = { $1 }) {
    var bytes: [UInt8] = []
    let entries = words.map { word, value in
      bytes += word.utf8
      return Entry(word: bytes.count - word.utf8.count..<bytes.count, value: value)
    }
    self.init(entries, in: bytes, united: united)
  }

  /// A word by its place in a run of bytes.
  struct Entry {
    var word: Range<Int>
    var value: Int32
  }

  /// The same of words in one run of bytes. Cost: linear in the bytes of the words.
  init(_ words: [Entry], in bytes: [UInt8], united: (Int32, Int32) -> Int32 = { $1 }) {
    var growing = GrowingTrie(bytes: words.reduce(0) { $0 + $1.word.count })
    for entry in words where !entry.word.isEmpty {
      let node = growing.node(of: bytes[entry.word])
      let old = growing.nodes[node].value
      growing.nodes[node].value = old < 0 ? entry.value : united(old, entry.value)
    }
    // The range of each node's slots, then where they begin, then what they lead to.
    nodes = growing.nodes.map { Node(value: $0.value) }
    for step in growing.nodes.dropFirst() {
      let parent = Int(step.parent)
      let (low, count) = (nodes[parent].low, nodes[parent].count)
      let first = count == 0 ? step.byte : min(low, step.byte)
      let last = count == 0 ? step.byte : max(low &+ UInt8(truncatingIfNeeded: count &- 1), step.byte)
      nodes[parent].low = first
      nodes[parent].count = UInt16(last &- first) &+ 1
    }
    var slots: Int32 = 0
    for node in nodes.indices {
      nodes[node].first = slots
      slots += Int32(nodes[node].count)
    }
    next = Array(repeating: 0, count: Int(slots))
    for (node, step) in growing.nodes.enumerated().dropFirst() {
      let parent = nodes[Int(step.parent)]
      next[Int(parent.first) + Int(step.byte &- parent.low)] = Int32(truncatingIfNeeded: node)
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
  struct Node {
    /// The node before it, and the byte that leads here.
    var parent: Int32
    var byte: UInt8
    /// −1 where no word ends.
    var value: Int32
  }

  /// The first is the beginning.
  var nodes = [Node(parent: 0, byte: 0, value: -1)]
  /// Nodes by the hash of the step to them; 0 where there is none.
  private var table: [Int32]

  /// `bytes` is the most that all words have.
  init(bytes: Int) {
    var size = 16
    while size < bytes * 3 / 2 { size *= 2 }
    table = Array(repeating: 0, count: size)
    nodes.reserveCapacity(bytes + 1)
  }

  mutating func node(of word: ArraySlice<UInt8>) -> Int {
    let mask = table.count - 1
    var node = 0
    for byte in word {
      let step = UInt64(truncatingIfNeeded: node) << 8 | UInt64(byte)
      var place = Int(truncatingIfNeeded: (step &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
      var next = Int(table[place])
      while next != 0, nodes[next].parent != Int32(truncatingIfNeeded: node) || nodes[next].byte != byte {
        place = (place + 1) & mask
        next = Int(table[place])
      }
      if next == 0 {
        next = nodes.count
        table[place] = Int32(truncatingIfNeeded: next)
        nodes.append(Node(parent: Int32(truncatingIfNeeded: node), byte: byte, value: -1))
      }
      node = next
    }
    return node
  }
}
