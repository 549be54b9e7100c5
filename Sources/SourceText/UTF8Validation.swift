/// The offset of the first byte that breaks UTF-8 (RFC 3629: no surrogates, no overlong forms), or nil.
///
/// Cost: one pass, eight bytes a step where all are ASCII.
public func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
  bytes.withUnsafeBufferPointer { buffer in
    let words = UnsafeRawBufferPointer(buffer)
    var i = 0
    while i < buffer.count {
      while i + 8 <= buffer.count, words.loadUnaligned(fromByteOffset: i, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        i += 8
      }
      if i == buffer.count { break }
      if buffer[i] < 0x80 {
        i += 1
        continue
      }
      // Chinese letters and marks: of three bytes, and none of the first that allow only some of the second; two a step.
      while i + 8 <= buffer.count, allowsAnySecond(buffer[i]), allowsAnySecond(buffer[i + 3]),
        words.loadUnaligned(fromByteOffset: i, as: UInt64.self).littleEndian & 0xC0C0_00C0_C000 == 0x8080_0080_8000
      {
        i += 6
      }
      while i + 4 <= buffer.count, allowsAnySecond(buffer[i]),
        words.loadUnaligned(fromByteOffset: i, as: UInt32.self).littleEndian & 0xC0_C000 == 0x80_8000
      {
        i += 3
      }
      if i == buffer.count { break }
      if buffer[i] < 0x80 { continue }
      let length = scalarLength(buffer, at: i)
      if length == 0 { return i }
      i += length
    }
    return nil
  }
}

/// Whether a byte begins scalars of three bytes, and any second byte may follow.
@inline(__always)
private func allowsAnySecond(_ byte: UInt8) -> Bool { byte &- 0xE1 < 15 && byte != 0xED }

/// The number of bytes of the multi-byte scalar at `i`, or 0 where none is well formed.
private func scalarLength(_ b: UnsafeBufferPointer<UInt8>, at i: Int) -> Int {
  func follows(_ n: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xBF) -> Bool {
    guard i + n < b.count, b[i + 1] >= low, b[i + 1] <= high else { return false }
    return n < 2 || (2...n).allSatisfy { b[i + $0] & 0xC0 == 0x80 }
  }
  switch b[i] {
  case 0xC2...0xDF: return follows(1) ? 2 : 0
  case 0xE0: return follows(2, 0xA0) ? 3 : 0
  case 0xED: return follows(2, 0x80, 0x9F) ? 3 : 0
  case 0xE1...0xEF: return follows(2) ? 3 : 0
  case 0xF0: return follows(3, 0x90) ? 4 : 0
  case 0xF1...0xF3: return follows(3) ? 4 : 0
  case 0xF4: return follows(3, 0x80, 0x8F) ? 4 : 0
  default: return 0
  }
}
