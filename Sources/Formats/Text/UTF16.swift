/// A text made UTF-8, and what of it had no meaning.
struct DecodedText {
  var bytes: [UInt8] = []
  /// Zero-based offset in the file of the first byte that had none.
  var firstBad: Int?
  var badCount = 0

  mutating func addReplacement(for offset: Int) {
    if firstBad == nil { firstBad = offset }
    badCount += 1
    bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
  }
}

/// The encoding that a UTF-16 byte order mark names, or nil without one.
func utf16Mark(_ bytes: [UInt8]) -> TextEncoding? {
  bytes.starts(with: [0xFF, 0xFE]) ? .utf16LittleEndian : bytes.starts(with: [0xFE, 0xFF]) ? .utf16BigEndian : nil
}

/// UTF-8 for UTF-16 without its mark; offsets are those of the slice.
func decodeUTF16(_ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding) -> DecodedText {
  var result = DecodedText()
  result.bytes.reserveCapacity(bytes.count * 3 / 2)
  let high = encoding == .utf16BigEndian ? 0 : 1
  func unit(_ i: Int) -> UInt16? {
    i + 1 < bytes.endIndex ? UInt16(bytes[i + high]) << 8 | UInt16(bytes[i + 1 - high]) : nil
  }
  var i = bytes.startIndex
  while i < bytes.endIndex {
    guard let first = unit(i) else {
      result.addReplacement(for: i)
      break
    }
    if let scalar = Unicode.Scalar(first) {
      result.bytes.append(contentsOf: UTF8.encode(scalar)!)
      i += 2
    } else if first < 0xDC00, let second = unit(i + 2), (0xDC00..<0xE000).contains(second) {
      let code = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
      result.bytes.append(contentsOf: UTF8.encode(Unicode.Scalar(code)!)!)
      i += 4
    } else {
      result.addReplacement(for: i)
      i += 2
    }
  }
  return result
}
