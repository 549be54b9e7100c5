/// The texts that a workbook's cells share, one after another in one buffer.
struct SharedStrings {
  private(set) var bytes: [UInt8] = []
  private var ends: [Int] = []

  init() {}

  init(_ xml: inout XMLReader) throws(ReadingProblem) {
    var strings = SharedStrings()
    _ = try xml.root()
    try xml.children { xml throws(ReadingProblem) in
      guard xml.isNamed("si") else { return }
      try readRichText(&xml, into: &strings.bytes)
      strings.ends.append(strings.bytes.count)
      guard strings.bytes.count <= Limits.textBytes else {
        throw xml.problem(.tooMuch(.textBytes, most: Limits.textBytes))
      }
    }
    self = strings
  }

  /// Where a text lies in `bytes`, or nil if there is none of the number.
  func range(of index: Int) -> Range<Int>? {
    guard ends.indices.contains(index) else { return nil }
    return (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }
}

/// Adds the text of a string item, its runs joined and readings of characters left out.
func readRichText(_ xml: inout XMLReader, into bytes: inout [UInt8]) throws(ReadingProblem) {
  try xml.children { xml throws(ReadingProblem) in
    switch xml.name {
    case "t":
      let start = bytes.count
      try xml.text(into: &bytes)
      unescape(&bytes, from: start)
    case "r":
      var text: [UInt8] = []
      var position = ""
      var isStruck = false
      try xml.children { xml throws(ReadingProblem) in
        switch xml.name {
        case "t":
          let start = text.count
          try xml.text(into: &text)
          unescape(&text, from: start)
        case "rPr":
          try xml.children { xml throws(ReadingProblem) in
            if xml.name == "vertAlign" { position = xml.attribute("val") ?? "" }
            if xml.name == "strike" { isStruck = xml.isOn }
          }
        default: break
        }
      }
      if isStruck { return }
      bytes += position == "superscript" ? raised(text) : position == "subscript" ? lowered(text) : text
    default: break
    }
  }
}

/// Puts blanks and characters in the place of `_x000D_` and the like, as offices write what XML has no place for.
///
/// Cost: a search for `_` in what most often has none.
func unescape(_ bytes: inout [UInt8], from start: Int) {
  guard let first = bytes[start...].firstIndex(of: UInt8(ascii: "_")) else { return }
  var text: [UInt8] = []
  var i = first
  while i < bytes.count {
    if let scalar = escaped(bytes[i...]) {
      // Either character ends a line; the blank line between the two is none.
      let isEnd = scalar == "\r" || scalar == "\n"
      text.append(contentsOf: UTF8.encode(isEnd ? "\n" : scalar.value < 0x20 ? " " : scalar)!)
      i += 7
    } else {
      text.append(bytes[i])
      i += 1
    }
  }
  bytes.replaceSubrange(first..., with: text)
}

/// The character that `_xHHHH_` stands for where a text begins so.
private func escaped(_ text: ArraySlice<UInt8>) -> Unicode.Scalar? {
  let end = text.startIndex + 6
  guard text.starts(with: "_x".utf8), end < text.endIndex, text[end] == UInt8(ascii: "_") else { return nil }
  return xmlCharacter(ArraySlice([UInt8(ascii: "#")] + text[text.startIndex + 1..<end]))
}
