import Documents
import SourceText

/// A text with all that was said of it.
struct ComposedText {
  var bytes: [UInt8] = []
  var blocks: [LaidOutBlock] = []
  /// Sorted and disjoint.
  var places = Places()
}

extension Document {
  init(_ composed: ComposedText, path: String) {
    self = readText(SourceText(composed.bytes), laidOut: composed.blocks, path: path, places: composed.places)
  }
}

extension SourceText {
  /// The text of bytes that were made UTF-8 where they were read.
  init(_ bytes: [UInt8]) {
    do { self = try SourceText(utf8: bytes) } catch { self = SourceText(String(decoding: bytes, as: UTF8.self)) }
  }
}
