/// A stretch between single stars, as `*of which: rent*`.
enum Emphasis {
  private static let longest = 512

  /// The star that ends what the star at `start` begins; nil where either is a plain star, as in `5 * 3` and `12*`.
  static func end(of start: Int, in b: [UInt8], end: Int) -> Int? {
    guard start == 0 || !isInWord(b[start - 1]), start + 2 < end, !isBlank(b[start + 1]) else { return nil }
    var i = start + 2
    let limit = min(end, start + longest)
    while i < limit, b[i] != 0x2A { i += 1 }
    guard i < limit, !isBlank(b[i - 1]), i + 1 >= end || b[i + 1] != 0x2A && !isInWord(b[i + 1]) else { return nil }
    return i
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }

  private static func isInWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2A
  }
}
