import Documents
import SourceText

/// A text with all that was said of it.
struct ComposedText {
  var bytes: [UInt8] = []
  var blocks: [LaidOutBlock] = []
  /// Sorted and disjoint.
  var places = Places()
  /// Where the text was read, for the formats whose readers say.
  var stretches: [TaggedText.Stretch] = []

  /// Adds a part of a text whose stretches are known.
  mutating func append(_ part: ArraySlice<UInt8>, of stretches: [TaggedText.Stretch]) {
    if !stretches.isEmpty, !part.isEmpty {
      let range = part.startIndex..<part.endIndex
      var index = stretches.firstPlace(where: { $0.end > range.lowerBound })
      while index < stretches.count, stretches[index].start < range.upperBound {
        self.stretches.append(stretches[index].clamped(to: range).moved(by: bytes.count - range.lowerBound))
        index += 1
      }
    }
    bytes.append(contentsOf: part)
  }
}

extension Document {
  init(_ composed: ComposedText, path: String) {
    // Without the room that was kept for more text: the document stays while it is judged.
    let bytes = composed.bytes.map { $0 }
    self = readText(SourceText(bytes), laidOut: composed.blocks, path: path, places: composed.places)
  }
}

extension SourceText {
  /// The text of bytes that were made UTF-8 where they were read.
  init(_ bytes: [UInt8]) {
    do { self = try SourceText(utf8: bytes) } catch { self = SourceText(String(decoding: bytes, as: UTF8.self)) }
  }
}
