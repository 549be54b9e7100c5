import Documents
import SourceText

extension Document {
  /// Where in the file a comment speaks of the line that holds an offset of the text: before a paragraph whose first line
  /// it is. Inside a table a comment is read as before all of it, and so there is no place.
  func directivePlace(before offset: Int, in tagged: TaggedText) -> Int? {
    let line = source.lines.starts[source.lines.line(atUTF8: offset)]
    guard case .paragraph? = place(atUTF8: offset), place(atUTF8: line) == place(atUTF8: offset),
      line == 0 || place(atUTF8: line - 1) != place(atUTF8: offset)
    else { return nil }
    let place = tagged.sourceRange(line..<offset + 1).lowerBound
    return tagged.isInTable(place) ? nil : place
  }
}

extension TaggedText {
  /// Whether more tables begin than end before a place. Cost: the bytes before it.
  fileprivate func isInTable(_ place: Int) -> Bool {
    var depth = 0
    for i in source.bytes.indices[..<place] where source.bytes[i] == UInt8(ascii: "<") {
      let tag = source.bytes[i...].dropFirst().prefix(6).map { $0 | 0x20 }
      if tag.starts(with: "table".utf8) { depth += 1 }
      if tag == Array("/table".utf8) { depth = max(0, depth - 1) }
    }
    return depth > 0
  }
}
