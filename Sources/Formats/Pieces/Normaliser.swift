import Documents

/// Prose out of lines of a text: joined, blanks beside Chinese gone, full-width signs of numbers narrow.
func prose(of lines: [Range<Int>], in bytes: [UInt8]) -> Prose {
  var prose = Prose()
  var lastIsWide = true
  for line in lines {
    var i = line.lowerBound
    var blankFrom: Int?
    if !prose.isEmpty { blankFrom = i }
    while i < line.upperBound {
      let length = min(scalarLength(bytes[i]), line.upperBound - i)
      if isBlank(bytes, i, length) {
        blankFrom = blankFrom ?? i
      } else {
        let narrow = narrowForm(bytes, i, length)
        let isWide = narrow == nil && bytes[i] >= 0xE2
        if let from = blankFrom, !prose.isEmpty, !lastIsWide, !isWide {
          prose.append([0x20], replacing: from..<i)
        }
        blankFrom = nil
        if let narrow {
          prose.append([narrow], replacing: i..<i + length)
        } else {
          prose.append(bytes[i..<i + length], source: i)
        }
        lastIsWide = isWide
      }
      i += length
    }
  }
  return prose
}

/// Widths of blanks at the start of a line: 1 for a space, 2 for an ideographic one.
func indent(of line: Range<Int>, in bytes: [UInt8]) -> Int {
  var width = 0
  var i = line.lowerBound
  while i < line.upperBound {
    let length = min(scalarLength(bytes[i]), line.upperBound - i)
    guard isBlank(bytes, i, length) else { break }
    width += length == 3 ? 2 : 1
    i += length
  }
  return width
}

private func scalarLength(_ first: UInt8) -> Int {
  first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
}

private func isBlank(_ bytes: [UInt8], _ i: Int, _ length: Int) -> Bool {
  switch length {
  case 1: bytes[i] <= 0x20
  case 2: bytes[i] == 0xC2 && bytes[i + 1] == 0xA0
  // U+3000, U+2000 … U+200B, U+FEFF
  case 3:
    (bytes[i], bytes[i + 1], bytes[i + 2]) == (0xE3, 0x80, 0x80)
      || (bytes[i] == 0xE2 && bytes[i + 1] == 0x80 && bytes[i + 2] <= 0x8B)
      || (bytes[i], bytes[i + 1], bytes[i + 2]) == (0xEF, 0xBB, 0xBF)
  default: false
  }
}

/// The ASCII form of a full-width digit, letter, point, percent sign or bracket.
private func narrowForm(_ bytes: [UInt8], _ i: Int, _ length: Int) -> UInt8? {
  guard length == 3, bytes[i] == 0xEF, bytes[i + 1] == 0xBC || bytes[i + 1] == 0xBD else { return nil }
  let code = Int(bytes[i + 1] & 0x3F) << 6 | Int(bytes[i + 2] & 0x3F)
  let ascii = code - 0xF00 + 0x20
  guard ascii > 0x20, ascii < 0x7F, let byte = UInt8(exactly: ascii) else { return nil }
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "%"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"):
    return byte
  default: return nil
  }
}
