/// The texts that a workbook's cells share, one after another in one buffer.
struct SharedStrings {
  private var bytes: [UInt8] = []
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

  subscript(index: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(index) else { return nil }
    return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }
}

/// Adds the text of a string item, its runs joined and readings of characters left out.
func readRichText(_ xml: inout XMLReader, into bytes: inout [UInt8]) throws(ReadingProblem) {
  try xml.children { xml throws(ReadingProblem) in
    switch xml.name {
    case "t": try xml.text(into: &bytes)
    case "r":
      var text: [UInt8] = []
      var position = ""
      try xml.children { xml throws(ReadingProblem) in
        switch xml.name {
        case "t": try xml.text(into: &text)
        case "rPr":
          try xml.children { xml throws(ReadingProblem) in
            if xml.name == "vertAlign" { position = xml.attribute("val") ?? "" }
          }
        default: break
        }
      }
      bytes += position == "superscript" ? raised(text) : position == "subscript" ? lowered(text) : text
    default: break
    }
  }
}
