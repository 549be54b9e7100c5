/// What words begin with, to pass over the Chinese letters of a text that begin none.
///
/// A bit for each letter whose UTF-8 begins with E4 to E9 (U+4000 to U+9FFF), and one for what pairs of them are hashed to:
/// half of the letters of a text begin some word, a sixth of the pairs do.
struct WordBeginnings: Sendable {
  /// Those of words; of those that may be a whole word or stand in one before something else; of pairs.
  private let bits: [UInt64]
  private static let letters = 6 << 12
  private static let pairs = 1 << 14

  /// Words by their places in well-formed UTF-8, and letters of three bytes each that are words too.
  ///
  /// Cost: linear; without the checks of arrays, which would double it.
  init(_ words: some Sequence<Range<Int>>, in bytes: [UInt8], _ more: [UInt8]) {
    var bits = [UInt64](repeating: 0, count: (2 * Self.letters + Self.pairs) / 64)
    bits.withUnsafeMutableBufferPointer { bits in
      bytes.withUnsafeBufferPointer { bytes in
        for word in words where word.count >= 3 && Self.isLetter(bytes[word.lowerBound]) {
          let first = Self.number(bytes, word.lowerBound)
          bits[first >> 6] |= 1 << (first & 63)
          let isPair = word.count >= 6 && Self.isLetter(bytes[word.lowerBound + 3])
          let other = isPair ? Self.pair(first, Self.number(bytes, word.lowerBound + 3)) : Self.letters + first
          bits[other >> 6] |= 1 << (other & 63)
        }
      }
    }
    for place in stride(from: 0, to: more.count, by: 3) {
      let letter = more.withUnsafeBufferPointer { Self.number($0, place) }
      for bit in [letter, Self.letters + letter] { bits[bit >> 6] |= 1 << (bit & 63) }
    }
    self.bits = bits
  }

  /// Where a word may begin, or no such letter stands; from a place on where a character begins.
  func next(in bytes: [UInt8], from start: Int) -> Int {
    bits.withUnsafeBufferPointer { bits in
      bytes.withUnsafeBufferPointer { bytes in
        var i = start
        while i < bytes.count, Self.isLetter(bytes[i]), !Self.mayBegin(bytes, i, bits) { i += 3 }
        return i
      }
    }
  }

  @inline(__always)
  private static func mayBegin(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int, _ bits: UnsafeBufferPointer<UInt64>)
    -> Bool
  {
    let first = number(bytes, i)
    func holds(_ place: Int) -> Bool { bits[place >> 6] >> (place & 63) & 1 == 1 }
    if !holds(first) { return false }
    if holds(letters + first) { return true }
    return i + 3 < bytes.count && isLetter(bytes[i + 3]) && holds(pair(first, number(bytes, i + 3)))
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { byte &- 0xE4 < 6 }

  @inline(__always)
  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Int {
    Int(bytes[i] &- 0xE4) << 12 | Int(bytes[i + 1] & 0x3F) << 6 | Int(bytes[i + 2] & 0x3F)
  }

  @inline(__always)
  private static func pair(_ first: Int, _ second: Int) -> Int {
    2 * letters + (first &* 0x9E5 &+ second) & (pairs - 1)
  }
}
