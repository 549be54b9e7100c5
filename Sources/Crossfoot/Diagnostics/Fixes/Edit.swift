/// A replacement of some bytes of the file.
public struct Edit: Sendable, Hashable {
  /// Zero-based UTF-8 range in the file.
  public var range: Range<Int>
  public var text: String

  public init(range: Range<Int>, text: String) {
    self.range = range
    self.text = text
  }
}

/// Applies edits that do not overlap, in any order. Cost: one copy of the text.
public func applying(_ edits: [Edit], to bytes: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  var end = 0
  for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
    result += bytes[end..<edit.range.lowerBound]
    result += edit.text.utf8
    end = edit.range.upperBound
  }
  return result + bytes[end...]
}
