import SourceText

/// How many scalars of more than one byte are well formed, and how many bytes break the encoding. `isCut`: the slice may
/// end inside a scalar.
func countUTF8(_ bytes: ArraySlice<UInt8>, isCut: Bool) -> (valid: Int, invalid: Int) {
  var valid = 0
  var invalid = 0
  var i = bytes.startIndex
  while i < bytes.endIndex {
    let length = utf8Length(bytes, at: i)
    if length > 1 { valid += 1 }
    if length == 0, !isCut || bytes.endIndex - i > 3 { invalid += 1 }
    i += max(1, length)
  }
  return (valid, invalid)
}

/// The same text with each byte that breaks UTF-8 replaced.
func repairUTF8(_ bytes: [UInt8]) -> DecodedText {
  var result = DecodedText()
  if firstInvalidUTF8(in: bytes) == nil {
    result.bytes = bytes
    return result
  }
  result.bytes.reserveCapacity(bytes.count + 64)
  var i = 0
  while i < bytes.count {
    let length = utf8Length(bytes[...], at: i)
    if length == 0 { result.addReplacement(for: i) } else { result.bytes.append(contentsOf: bytes[i..<i + length]) }
    i += max(1, length)
  }
  return result
}

/// The bytes of the scalar at an offset, or 0 where none is well formed (RFC 3629).
private func utf8Length(_ bytes: ArraySlice<UInt8>, at i: Int) -> Int {
  let first = bytes[i]
  guard first >= 0x80 else { return 1 }
  let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
  guard length > 0, i + length <= bytes.endIndex else { return 0 }
  for k in 1..<length where bytes[i + k] & 0xC0 != 0x80 { return 0 }
  switch (first, bytes[i + 1]) {
  case (0xE0, ..<0xA0), (0xED, 0xA0...), (0xF0, ..<0x90), (0xF4, 0x90...): return 0
  default: return length
  }
}
