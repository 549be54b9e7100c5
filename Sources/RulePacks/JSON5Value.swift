/// One value of a JSON5 text with the place where it stands.
public struct JSON5Value: Sendable, Hashable {
  /// Zero-based UTF-8 range in the text, quotes and brackets included.
  public var range: Range<Int>
  public var content: Content

  public enum Content: Sendable, Hashable {
    case null
    case bool(Bool)
    /// As written, such as `1e3` or `0x1F`.
    case number(String)
    case string(String)
    case array([JSON5Value])
    /// In the order of the text; a key may stand twice.
    case object([Member])
  }

  public struct Member: Sendable, Hashable {
    public var key: String
    public var keyRange: Range<Int>
    public var value: JSON5Value
  }

  /// What it is, in the words of a message: "a string".
  public var typeName: String {
    switch content {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a string"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

/// Why a text is no JSON5, and where.
public struct JSON5Mistake: Error, Sendable, Equatable {
  /// Zero-based UTF-8 range in the text; empty at its end.
  public var range: Range<Int>
  public var message: String
}
