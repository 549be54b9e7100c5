/// What stands in the element just started, or in the text just read.
extension XMLReader {
  /// Adds the text of the last event, its references resolved.
  func appendContent(to text: inout [UInt8]) throws(ReadingProblem) {
    guard text.count + content.count <= Limits.textBytes else {
      throw problem(.tooMuch(.textBytes, most: Limits.textBytes))
    }
    if contentIsLiteral || !contentHasReferences {
      text.append(contentsOf: bytes[content])
    } else {
      try appendDecoded(content, to: &text)
    }
  }

  private func appendDecoded(_ range: Range<Int>, to text: inout [UInt8]) throws(ReadingProblem) {
    var from = range.lowerBound
    while let and = bytes[from..<range.upperBound].firstIndex(of: UInt8(ascii: "&")) {
      text.append(contentsOf: bytes[from..<and])
      guard let end = bytes[and..<min(and + 12, range.upperBound)].firstIndex(of: UInt8(ascii: ";")),
        let scalar = xmlCharacter(bytes[and + 1..<end])
      else { throw problem(.malformedXML(offset: and)) }
      text.append(contentsOf: UTF8.encode(scalar)!)
      from = end + 1
    }
    text.append(contentsOf: bytes[from..<range.upperBound])
  }

  /// The value of an attribute of the element just started, by its local name.
  func attribute(_ name: StaticString) -> String? {
    guard let range = attributeRange(name) else { return nil }
    guard bytes[range].contains(UInt8(ascii: "&")) else { return String(decoding: bytes[range], as: UTF8.self) }
    var text: [UInt8] = []
    guard (try? appendDecoded(range, to: &text)) != nil else { return nil }
    return String(decoding: text, as: UTF8.self)
  }

  /// The value as a whole number, or nil where it is none.
  func integer(_ name: StaticString) -> Int? {
    guard let range = attributeRange(name), range.count <= 12 else { return nil }
    return wholeNumber(bytes[range])
  }

  /// The place of an attribute's value in `bytes`.
  func attributeRange(_ name: StaticString) -> Range<Int>? {
    for attribute in attributes where isSame(attribute.name, name) { return attribute.value }
    return nil
  }

  func isSame(_ range: Range<Int>, _ name: StaticString) -> Bool {
    guard range.count == name.utf8CodeUnitCount else { return false }
    let start = name.utf8Start
    for i in 0..<range.count where bytes[range.lowerBound + i] != start[i] { return false }
    return true
  }
}
