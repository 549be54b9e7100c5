/// The bytes of one report as they stand in the file, known to be valid UTF-8.
///
/// Every range in the program is a zero-based, half-open range of UTF-8 offsets into `bytes`,
/// a leading byte order mark included.
public struct SourceText: Sendable, Equatable {
  public let bytes: [UInt8]
  public let lines: LineIndex

  /// Takes bytes that are to be UTF-8, and says where they are not.
  ///
  /// Cost: one pass for the check, one for the lines.
  public init(utf8 bytes: [UInt8]) throws(InvalidUTF8) {
    if let offset = firstInvalidUTF8(in: bytes) { throw InvalidUTF8(offset: offset, byte: bytes[offset]) }
    self.init(trusted: bytes)
  }

  public init(_ string: String) {
    self.init(trusted: Array(string.utf8))
  }

  private init(trusted bytes: [UInt8]) {
    self.bytes = bytes
    lines = LineIndex(bytes)
  }

  /// Where the text begins: after the byte order mark, if there is one.
  public var start: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// The characters of a range, which must lie on character boundaries.
  public func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}

/// A byte that no UTF-8 text can have at its place.
public struct InvalidUTF8: Error, Equatable {
  /// Zero-based offset in the file.
  public let offset: Int
  public let byte: UInt8
}
