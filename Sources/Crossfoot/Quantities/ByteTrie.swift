/// A set of words that is matched at a byte position in one walk.
///
/// A node has one slot for each byte between the lowest and the highest that goes on from it, so a step is one array access
/// and most nodes have one slot. What only one word goes on with is its tail, which is compared as it stands.
struct ByteTrie: Sendable {
  fileprivate struct Node {
    /// Where its slots begin in `next`, or its tail in `bytes`.
    var first: Int32 = 0
    /// How many slots there are; none where there is a tail.
    var count: UInt16 = 0
    /// The byte of the first slot.
    var low: UInt8 = 0
    /// In bytes; the value is that of the word that ends with it.
    var tail: UInt8 = 0
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
  private let bytes: [UInt8]

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
    self.bytes = bytes
    var (nodes, steps) = bytes.withUnsafeBufferPointer { tree(of: words, in: $0) }
    var slots: Int32 = 0
    for node in nodes.indices where nodes[node].tail == 0 {
      nodes[node].first = slots
      slots += Int32(nodes[node].count)
    }
    self.nodes = nodes
    next = [Int32](unsafeUninitializedCapacity: Int(slots)) { next, count in
      next.initialize(repeating: 0)
      count = next.count
      for (node, step) in steps.enumerated().dropFirst() {
        let before = nodes[Int(step.parent)]
        next[Int(before.first) + Int(step.byte &- before.low)] = Int32(truncatingIfNeeded: node)
      }
    }
  }

  /// All words that stand at `start` and end where the bytes do that are looked at or before, the shortest first: value and end.
  @inline(__always)
  func visitMatches(in text: [UInt8], at start: Int, before end: Int, _ visit: (Int32, Int) -> Void) {
    var node = nodes[0]
    var i = start
    while i < end {
      if node.tail > 0 {
        let tailEnd = i + Int(node.tail)
        if tailEnd <= end, endsAlike(text, i..<tailEnd, Int(node.first)) { visit(node.value, tailEnd) }
        return
      }
      // Below the lowest byte it wraps round to a large number.
      let slot = UInt16(text[i] &- node.low)
      if slot >= node.count { return }
      let place = next[Int(node.first) + Int(slot)]
      if place == 0 { return }
      node = nodes[Int(place)]
      i += 1
      if node.value >= 0, node.tail == 0 { visit(node.value, i) }
    }
  }

  private func endsAlike(_ text: [UInt8], _ range: Range<Int>, _ tail: Int) -> Bool {
    for i in range where text[i] != bytes[tail + i - range.lowerBound] { return false }
    return true
  }

  /// The value of what is a word as a whole, or nil.
  @inline(__always)
  func value(of word: some Sequence<UInt8>) -> Int32? {
    var node = nodes[0]
    var tail = 0
    for byte in word {
      if node.tail > 0 {
        guard tail < node.tail, bytes[Int(node.first) + tail] == byte else { return nil }
        tail += 1
        continue
      }
      let slot = UInt16(byte &- node.low)
      if slot >= node.count { return nil }
      let place = next[Int(node.first) + Int(slot)]
      if place == 0 { return nil }
      node = nodes[Int(place)]
    }
    return node.value >= 0 && tail == node.tail ? node.value : nil
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

/// A node for each beginning that words share, and for the byte behind it, the empty one first, with the step that leads to it.
private func tree(of words: [ByteTrie.Entry], in bytes: UnsafeBufferPointer<UInt8>) -> (
  [ByteTrie.Node], [ByteTrie.Step]
) {
  var nodes = [ByteTrie.Node()]
  var steps = [ByteTrie.Step()]
  nodes.reserveCapacity(words.count * 2)
  steps.reserveCapacity(words.count * 2)
  // By length the node of what the last word begins with.
  var path = [Int](repeating: 0, count: words.reduce(1) { max($0, $1.word.count + 1) })
  var shared = 0
  for (place, entry) in words.enumerated() {
    let word = entry.word
    let sharedNext = place + 1 < words.count ? sharedLength(word, words[place + 1].word, in: bytes) : 0
    let stem = min(word.count, max(max(shared, sharedNext) + 1, word.count - Int(UInt8.max)))
    var node = path[shared]
    for length in shared..<stem {
      let byte = bytes[word.lowerBound + length]
      // In order of bytes the first step is the lowest and the last the highest.
      if nodes[node].count == 0 { nodes[node].low = byte }
      nodes[node].count = UInt16(byte &- nodes[node].low) + 1
      steps.append(ByteTrie.Step(parent: Int32(truncatingIfNeeded: node), byte: byte))
      node = nodes.count
      nodes.append(ByteTrie.Node())
      path[length + 1] = node
    }
    if stem < word.count {
      nodes[node].tail = UInt8(word.count - stem)
      nodes[node].first = Int32(truncatingIfNeeded: word.lowerBound + stem)
    }
    if node > 0 { nodes[node].value = entry.value }
    shared = sharedNext
  }
  return (nodes, steps)
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
