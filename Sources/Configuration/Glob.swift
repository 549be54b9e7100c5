/// A pattern for paths as `.gitignore` writes them.
///
/// `*` and `?` stop at a slash, `**` does not, `[a-z]` is one of a set. Without a slash inside, the pattern is for names
/// at any depth; with a slash at its end, for folders. What matches a folder matches all that is in it.
public struct Glob: Sendable, Hashable {
  private var segments: [[Unicode.Scalar]]
  private var isForFolders: Bool

  public init(_ pattern: some StringProtocol) {
    var scalars = Array(pattern.unicodeScalars)
    isForFolders = scalars.last == "/"
    if isForFolders { scalars.removeLast() }
    let isRooted = scalars.contains("/")
    if scalars.first == "/" { scalars.removeFirst() }
    segments = scalars.split(separator: "/").map(Array.init)
    if !isRooted, !segments.isEmpty { segments.insert(["*", "*"], at: 0) }
    // `a/**` is what is in a, not a itself.
    if segments.last == ["*", "*"] { segments.append(["*"]) }
  }

  /// Whether the path, relative to the folder of the pattern, or a folder on the way to it is meant.
  ///
  /// Cost: segments of the path times those of the pattern.
  public func matches(_ path: String, isFolder: Bool = false) -> Bool {
    let names = path.unicodeScalars.split(separator: "/").map(Array.init)
    guard !names.isEmpty, !segments.isEmpty else { return false }
    // Place j: the names so far can be the first j segments.
    var reached = Array(repeating: false, count: segments.count + 1)
    reached[0] = true
    spread(&reached)
    for (index, name) in names.enumerated() {
      var next = Array(repeating: false, count: reached.count)
      for place in segments.indices where reached[place] {
        if isDeep(place) {
          next[place] = true
        } else if Self.matches(segments[place], name) {
          next[place + 1] = true
        }
      }
      spread(&next)
      reached = next
      let isFolder = isFolder || index < names.count - 1
      if reached[segments.count], isFolder || !isForFolders { return true }
    }
    return false
  }

  private func isDeep(_ place: Int) -> Bool { segments[place] == ["*", "*"] }

  /// `**` may stand for nothing.
  private func spread(_ reached: inout [Bool]) {
    for place in segments.indices where reached[place] && isDeep(place) { reached[place + 1] = true }
  }

  /// One segment, with a step back to the last star. Cost: the product of the lengths at worst.
  private static func matches(_ pattern: [Unicode.Scalar], _ name: [Unicode.Scalar]) -> Bool {
    var (p, n) = (0, 0)
    var star: (pattern: Int, name: Int)?
    while n < name.count {
      if p < pattern.count, pattern[p] == "*" {
        star = (p, n)
        p += 1
      } else if p < pattern.count, let next = step(pattern, p, name[n]) {
        p = next
        n += 1
      } else if let last = star {
        star = (last.pattern, last.name + 1)
        (p, n) = (last.pattern + 1, last.name + 1)
      } else {
        return false
      }
    }
    return pattern[p...].allSatisfy { $0 == "*" }
  }

  /// The place in the pattern after one that stands for the character; nil where it does not.
  private static func step(_ pattern: [Unicode.Scalar], _ p: Int, _ scalar: Unicode.Scalar) -> Int? {
    switch pattern[p] {
    case "?": return p + 1
    case "\\" where p + 1 < pattern.count: return pattern[p + 1] == scalar ? p + 2 : nil
    case "[":
      guard let close = pattern[(p + 1)...].dropFirst().firstIndex(of: "]") else { fallthrough }
      var set = pattern[(p + 1)..<close]
      let isNegated = set.first == "!" || set.first == "^"
      if isNegated { set = set.dropFirst() }
      return holds(set, scalar) != isNegated ? close + 1 : nil
    default: return pattern[p] == scalar ? p + 1 : nil
    }
  }

  private static func holds(_ set: ArraySlice<Unicode.Scalar>, _ scalar: Unicode.Scalar) -> Bool {
    var rest = set
    while let low = rest.popFirst() {
      if rest.count > 1, rest.first == "-" {
        let high = rest.dropFirst().first!
        rest = rest.dropFirst(2)
        if low <= scalar, scalar <= high { return true }
      } else if low == scalar {
        return true
      }
    }
    return false
  }
}
