/// The end of ` (18.5%)` behind a number: its share of a total, which says nothing of the number itself.
func shareEnd(_ bytes: [UInt8], at start: Int, limit: Int) -> Int? {
  var i = start
  if i < limit, bytes[i] == 0x20 { i += 1 }
  guard i < limit, bytes[i] == 0x28, let number = readDigits(bytes, at: i + 1), number.range.upperBound + 2 == limit,
    bytes[limit - 2] == 0x25, bytes[limit - 1] == 0x29
  else { return nil }
  return limit
}

/// Where marks of footnotes that end a text at `limit` end: 「(2)」, 「①」, 「²」, 「*」; `start` if none stand there.
func footnoteEnd(_ bytes: [UInt8], at start: Int, limit: Int) -> Int {
  var i = start
  while i < limit {
    if bytes[i] == 0x2A || bytes[i] == 0x20 {
      i += 1
    } else if bytes[i] == 0xE2, i + 2 < limit + 1, bytes[i + 1] == 0x91, bytes[i + 2] >= 0xA0 {
      i += 3
    } else if bytes[i] == 0xE2, i + 2 < limit, bytes[i + 1] == 0x81, bytes[i + 2] &- 0xB0 < 10 {
      i += 3
    } else if bytes[i] == 0xC2, i + 1 < limit, [0xB9, 0xB2, 0xB3].contains(bytes[i + 1]) {
      i += 2
    } else if bytes[i] == 0x28, i + 2 < limit, bytes[i + 1] &- 0x31 < 9, bytes[i + 2] == 0x29 {
      i += 3
    } else {
      break
    }
  }
  return i
}
