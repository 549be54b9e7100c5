import SourceText

/// What encoding a text is in, and what else it may be in.
struct EncodingGuess: Equatable {
  var encoding: TextEncoding
  /// The next likely one, where the choice was close.
  var other: TextEncoding?
  /// Whether all bytes are known to be UTF-8 as it should be.
  var isWellFormed = false

  /// Bytes that are looked at where statistics decide.
  private static let sample = 1 << 18

  /// Judges by the byte order mark, then by what is well formed, then by which characters are usual; nil for bytes that
  /// are no text.
  init?(_ bytes: [UInt8], declared: TextEncoding? = nil) {
    if let marked = utf16Mark(bytes) {
      self.init(encoding: marked)
      return
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self.init(encoding: .utf8)
      return
    }
    let head = bytes.prefix(Self.sample)
    if head.contains(0) {
      guard let found = Self.unmarkedUTF16(head) else { return nil }
      self.init(encoding: found)
      return
    }
    if firstInvalidUTF8(in: bytes) == nil {
      self.init(encoding: .utf8)
      isWellFormed = true
      return
    }
    let (valid, invalid) = countUTF8(head, isCut: head.count < bytes.count)
    if invalid == 0 || valid > 2 * invalid {
      self.init(encoding: .utf8)
    } else if let declared, declared != .utf8 {
      self.init(encoding: declared)
    } else {
      self = Self.doubleByte(head)
    }
  }

  init(encoding: TextEncoding, other: TextEncoding? = nil) {
    self.encoding = encoding
    self.other = other
  }

  /// UTF-16 by the share of units that usual text has; a text of it without a zero byte is taken for no UTF-16.
  private static func unmarkedUTF16(_ bytes: ArraySlice<UInt8>) -> TextEncoding? {
    var usual = [0, 0]
    var units = 0
    for i in stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2) {
      units += 1
      for (order, pair) in [(bytes[i + 1], bytes[i]), (bytes[i], bytes[i + 1])].enumerated() {
        switch pair.0 {
        case 0: if (0x20..<0x7F).contains(pair.1) || [0x09, 0x0A, 0x0D].contains(pair.1) { usual[order] += 1 }
        case 0x20, 0x30, 0x4E...0x9F, 0xFF: usual[order] += 1
        default: break
        }
      }
    }
    guard units > 0, max(usual[0], usual[1]) * 10 >= units * 9 else { return nil }
    return usual[0] >= usual[1] ? .utf16LittleEndian : .utf16BigEndian
  }

  /// GB18030 or Big5: by how many pairs are characters of the first level or common signs in each.
  private static func doubleByte(_ bytes: ArraySlice<UInt8>) -> EncodingGuess {
    var (gb, big5, pairs) = (0, 0, 0)
    var i = bytes.startIndex
    while i + 1 < bytes.endIndex {
      let (lead, trail) = (bytes[i], bytes[i + 1])
      guard lead >= 0x81, lead != 0xFF else {
        i += 1
        continue
      }
      pairs += 1
      let isHigh = trail >= 0xA1 && trail != 0xFF
      if isHigh, (0xB0...0xD7).contains(lead) || (0xA1...0xA3).contains(lead) { gb += 1 }
      if isHigh || (0x40...0x7E).contains(trail), (0xA4...0xC6).contains(lead) || (0xA1...0xA2).contains(lead) {
        big5 += 1
      }
      i += 2
    }
    let isDoubtful = pairs < 8 || abs(gb - big5) * 8 < pairs
    return gb >= big5
      ? EncodingGuess(encoding: .gb18030, other: isDoubtful ? .big5 : nil)
      : EncodingGuess(encoding: .big5, other: isDoubtful ? .gb18030 : nil)
  }
}
