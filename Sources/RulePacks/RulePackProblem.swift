/// A mistake in a rule pack or configuration file, with its place.
public struct RulePackProblem: Error, Sendable, Equatable {
  public var path: String
  /// Zero-based UTF-8 range in the file.
  public var range: Range<Int>
  public var message: String
  /// What may have been meant, such as the known key that is nearest to an unknown one.
  public var suggestion: String?

  public init(path: String, range: Range<Int>, message: String, suggestion: String? = nil) {
    self.path = path
    self.range = range
    self.message = message
    self.suggestion = suggestion
  }
}

/// A file of a rule pack: its path, as messages shall name it, and its text.
public struct RuleFile: Sendable, Hashable {
  public var path: String
  public var text: String

  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// The last component of the path.
  public var name: Substring {
    let start = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) } ?? path.startIndex
    return path[start...]
  }

  /// The rule whose page it is, if it is one.
  var rule: String? { name.hasSuffix(".md") && name != "README.md" ? String(name.dropLast(3)) : nil }
}
