/// What a build wrote of the files under `rules/` (`Sources/EmbedFiles/Tool/Digest.swift`), read field by field: fields are
/// parted by tabs, the members of a list by `|`, lines by line feeds.
///
/// Cost: a look at each byte, without the checks of arrays, since a start reads all of it.
package struct DigestReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the next field begins.
  private var next = 0
  /// Whether the line has no more fields.
  package private(set) var isAtLineEnd = true

  package init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Goes to the next line; false where there is none.
  package mutating func beginLine() -> Bool {
    while !isAtLineEnd { _ = field() }
    isAtLineEnd = false
    return next < bytes.count
  }

  /// The place of the next field; empty behind the last.
  package mutating func field() -> Range<Int> {
    if isAtLineEnd { return next..<next }
    let start = next
    while next < bytes.count, bytes[next] != 0x09, bytes[next] != 0x0A { next += 1 }
    isAtLineEnd = next == bytes.count || bytes[next] == 0x0A
    let end = next
    if next < bytes.count { next += 1 }
    return start..<end
  }

  package mutating func text() -> String { text(field()) }

  /// Of decimal digits; nil where the field is empty.
  package mutating func number() -> Int? {
    let field = field()
    return field.isEmpty ? nil : field.reduce(0) { $0 &* 10 &+ Int(bytes[$1] &- 0x30) }
  }

  /// The members of the next field; none where it is empty.
  package mutating func list() -> [String] {
    let field = field()
    var members: [String] = []
    var start = field.lowerBound
    for end in field where bytes[end] == 0x7C {
      members.append(text(start..<end))
      start = end + 1
    }
    if start < field.upperBound { members.append(text(start..<field.upperBound)) }
    return members
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
