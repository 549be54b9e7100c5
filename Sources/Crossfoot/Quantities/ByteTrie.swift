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

  /// Words with the value that a match returns (non-negative); of the values of a word given twice `united` makes one, or
  /// the last counts.
  ///
  /// Cost: a sort by the first eight bytes, then linear in the bytes of the words.
  init(_ words: [(word: String, value: Int32)], united: (Int32, Int32) -> Int32 = { $1 }) {
    let sorted = SortedWords(words.lazy.map(\.word))
    let bytes = sorted.bytes
    nodes.reserveCapacity(bytes.count / 2)
    next.reserveCapacity(bytes.count / 2)
    // Runs of words whose first bytes are alike, how many those are, and the node where they lead.
    var open = [(run: 0..<sorted.words.count, depth: 0, node: 0)]
    while let (all, depth, node) = open.popLast() {
      var start = all.lowerBound
      if all.count == 1 {
        let word = sorted.words[start]
        addChain(bytes[(word.start + depth)..<word.end], from: node, value: words[word.index].value)
        continue
      }
      while start < all.upperBound, sorted.words[start].end == sorted.words[start].start + depth {
        let (old, new) = (nodes[node].value, words[sorted.words[start].index].value)
        nodes[node].value = old < 0 ? new : united(old, new)
        start += 1
      }
      if start == all.upperBound { continue }
      let last = sorted.words[all.upperBound - 1]
      addSlots(node, bytes[sorted.words[start].start + depth]...bytes[last.start + depth])
      while start < all.upperBound {
        let byte = bytes[sorted.words[start].start + depth]
        var end = start + 1
        while end < all.upperBound, bytes[sorted.words[end].start + depth] == byte { end += 1 }
        open.append((start..<end, depth + 1, addNode(node, byte)))
        start = end
      }
    }
  }

  private mutating func addChain(_ bytes: ArraySlice<UInt8>, from start: Int, value: Int32) {
    var node = start
    for byte in bytes {
      nodes[node].first = Int32(next.count)
      nodes[node].count = 1
      nodes[node].low = byte
      node = nodes.count
      next.append(Int32(node))
      nodes.append(Node())
    }
    nodes[node].value = value
  }

  private mutating func addSlots(_ node: Int, _ range: ClosedRange<UInt8>) {
    nodes[node].first = Int32(next.count)
    nodes[node].count = UInt16(range.count)
    nodes[node].low = range.lowerBound
    for _ in range { next.append(0) }
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

/// Words in the order of their bytes, so that those that begin alike stand together; empty ones are left out.
private struct SortedWords {
  struct Word {
    /// The first eight bytes, the first of them the highest.
    var opening: UInt64
    /// Where it stands in `bytes`.
    var start: Int
    var end: Int
    /// Its place among the words that were given.
    var index: Int
  }

  private(set) var bytes: [UInt8] = []
  private(set) var words: [Word] = []

  init(_ texts: some Collection<String>) {
    words.reserveCapacity(texts.count)
    bytes.reserveCapacity(texts.count * 8)
    for (index, text) in texts.enumerated() where !text.isEmpty {
      let start = bytes.count
      bytes.append(contentsOf: text.utf8)
      var opening: UInt64 = 0
      for place in start..<(start + 8) { opening = opening << 8 | (place < bytes.count ? UInt64(bytes[place]) : 0) }
      words.append(Word(opening: opening, start: start, end: bytes.count, index: index))
    }
    let bytes = bytes
    words.sort { a, b in
      if a.opening != b.opening { return a.opening < b.opening }
      let (x, y) = (bytes[a.start..<a.end], bytes[b.start..<b.end])
      return x.lexicographicallyPrecedes(y) || a.index < b.index && x.elementsEqual(y)
    }
  }
}
