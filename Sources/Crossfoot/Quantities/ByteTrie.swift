/// A set of words that is matched at a byte position in one walk.
///
/// A node has one slot for each byte between the lowest and the highest that goes on from it, so a step is one array access
/// and most nodes have one slot.
struct ByteTrie: Sendable {
  fileprivate struct Node {
    /// Where its slots begin in `next`, how many there are, and the byte of the first.
    var first: Int32 = 0
    var count: UInt16 = 0
    var low: UInt8 = 0
    /// −1 where no word ends.
    var value: Int32 = -1
  }

  /// How a node is reached: from which other, by which byte.
  fileprivate struct Step {
    var parent: Int32 = 0
    var byte: UInt8 = 0
  }

  private let nodes: [Node]
  private let next: [Int32]

  /// A word by its place in a run of bytes, with the value that a match returns (non-negative).
  struct Entry: Sendable {
    private let start: UInt32
    private let end: UInt32
    let value: Int32

    init(word: Range<Int>, value: Int32) {
      start = UInt32(word.lowerBound)
      end = UInt32(word.upperBound)
      self.value = value
    }

    var word: Range<Int> { Int(start)..<Int(end) }
  }

  /// Words in any order; of the values of a word given twice the last counts. Cost: that of sorting them.
  init(_ words: [(word: String, value: Int32)]) {
    var bytes: [UInt8] = []
    let entries = words.map { word, value in
      bytes += word.utf8
      return Entry(word: bytes.count - word.utf8.count..<bytes.count, value: value)
    }
    let sorted = bytes.withUnsafeBufferPointer { bytes in entries.sorted { precedes($0.word, $1.word, in: bytes) } }
    self.init(sorted: sorted, in: bytes)
  }

  /// Words in the order of their bytes. Cost: linear in the bytes; without the checks of arrays, which would double it.
  init(sorted words: [Entry], in bytes: [UInt8]) {
    let most = words.reduce(1) { $0 + $1.word.count }
    var slots = 0
    var steps: [Step] = []
    nodes = [Node](unsafeUninitializedCapacity: most) { nodes, count in
      steps = [Step](unsafeUninitializedCapacity: most) { steps, length in
        bytes.withUnsafeBufferPointer { length = addNodes(for: words, in: $0, to: nodes, steps) }
      }
      count = steps.count
      for node in 0..<count {
        nodes[node].first = Int32(truncatingIfNeeded: slots)
        slots += Int(nodes[node].count)
      }
    }
    next = [Int32](unsafeUninitializedCapacity: slots) { [nodes] next, count in
      next.initialize(repeating: 0)
      count = slots
      nodes.withUnsafeBufferPointer { nodes in
        for (node, step) in steps.enumerated().dropFirst() {
          let before = nodes[Int(step.parent)]
          next[Int(before.first) + Int(step.byte &- before.low)] = Int32(truncatingIfNeeded: node)
        }
      }
    }
  }

  /// All words that stand at `start` and end where the bytes do that are looked at or before, the shortest first: value and end.
  @inline(__always)
  func visitMatches(in bytes: [UInt8], at start: Int, before end: Int, _ visit: (Int32, Int) -> Void) {
    var node = nodes[0]
    var i = start
    while i < end {
      // Below the lowest byte it wraps round to a large number.
      let slot = UInt16(bytes[i] &- node.low)
      if slot >= node.count { return }
      let place = next[Int(node.first) + Int(slot)]
      if place == 0 { return }
      node = nodes[Int(place)]
      i += 1
      if node.value >= 0 { visit(node.value, i) }
    }
  }

  /// The value of what is a word as a whole, or nil.
  @inline(__always)
  func value(of word: some Sequence<UInt8>) -> Int32? {
    var node = nodes[0]
    for byte in word {
      let slot = UInt16(byte &- node.low)
      if slot >= node.count { return nil }
      let place = next[Int(node.first) + Int(slot)]
      if place == 0 { return nil }
      node = nodes[Int(place)]
    }
    return node.value >= 0 ? node.value : nil
  }

  /// The longest word that stands at `start`, or nil.
  @inline(__always)
  func longestMatch(in bytes: [UInt8], at start: Int) -> (end: Int, value: Int32)? {
    longestMatch(in: bytes, at: start, before: bytes.count)
  }

  /// The same that ends where the bytes that are looked at do.
  func longestMatch(in bytes: [UInt8], at start: Int, before end: Int) -> (end: Int, value: Int32)? {
    var found: (Int, Int32)?
    visitMatches(in: bytes, at: start, before: end) { found = ($1, $0) }
    return found
  }
}

/// Adds a node for each beginning of a word, the empty one first, and the step that leads to it. Returns how many there are.
private func addNodes(
  for words: [ByteTrie.Entry], in bytes: UnsafeBufferPointer<UInt8>,
  to nodes: UnsafeMutableBufferPointer<ByteTrie.Node>, _ steps: UnsafeMutableBufferPointer<ByteTrie.Step>
) -> Int {
  nodes.initializeElement(at: 0, to: ByteTrie.Node())
  steps.initializeElement(at: 0, to: ByteTrie.Step())
  var count = 1
  // By length the node of what the last word begins with.
  var path = [Int](repeating: 0, count: words.reduce(1) { max($0, $1.word.count + 1) })
  var last = 0..<0
  for entry in words {
    let shared = sharedLength(last, entry.word, in: bytes)
    var node = path[shared]
    for place in shared..<entry.word.count {
      let byte = bytes[entry.word.lowerBound + place]
      // In order of bytes the first step is the lowest and the last the highest.
      if nodes[node].count == 0 { nodes[node].low = byte }
      nodes[node].count = UInt16(byte &- nodes[node].low) + 1
      nodes.initializeElement(at: count, to: ByteTrie.Node())
      steps.initializeElement(at: count, to: ByteTrie.Step(parent: Int32(truncatingIfNeeded: node), byte: byte))
      node = count
      count += 1
      path[place + 1] = node
    }
    if node > 0 { nodes[node].value = entry.value }
    last = entry.word
  }
  return count
}

private func sharedLength(_ a: Range<Int>, _ b: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
  let most = min(a.count, b.count)
  var count = 0
  while count < most, bytes[a.lowerBound + count] == bytes[b.lowerBound + count] { count += 1 }
  return count
}

/// Whether a word comes before another, or is the same and stands before it.
private func precedes(_ a: Range<Int>, _ b: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  let shared = sharedLength(a, b, in: bytes)
  if shared == a.count, shared == b.count { return a.lowerBound < b.lowerBound }
  if shared == a.count || shared == b.count { return a.count < b.count }
  return bytes[a.lowerBound + shared] < bytes[b.lowerBound + shared]
}
