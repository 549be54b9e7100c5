/// What ignore files keep out of a walk over folders; a value, so that each folder has its own.
public struct IgnoreRules: Sendable {
  private struct Rule: Sendable {
    /// Absolute; the pattern starts from here.
    var folder: String
    var glob: Glob
    var isKept: Bool
  }
  private var rules: [Rule] = []

  /// Read in this order; of what matches, the last line counts.
  public static let names = [".gitignore", ".ignore", ".crossfootignore"]

  public init() {}

  /// Takes over the ignore files of a folder, which go before those of the folders above it.
  public mutating func enter(_ folder: String, access: FileAccess) {
    for name in Self.names {
      guard let bytes = access.read(folder == "/" ? "/" + name : folder + "/" + name) else { continue }
      add(String(decoding: bytes, as: UTF8.self), folder: folder)
    }
  }

  /// The rules for a walk that begins in a folder: of all folders from the root of its repository down, if it is in one.
  public static func starting(in folder: String, access: FileAccess) -> IgnoreRules {
    var above: [String] = []
    var place = folder
    var rules = IgnoreRules()
    while true {
      above.append(place)
      let git = place == "/" ? "/.git" : place + "/.git"
      if access.names(git) != nil || access.isFile(git) {
        for folder in above.reversed() { rules.enter(folder, access: access) }
        return rules
      }
      if place == "/" { break }
      place = enclosingFolder(of: place)
    }
    rules.enter(folder, access: access)
    return rules
  }

  mutating func add(_ text: String, folder: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      var pattern = line
      while pattern.last == " ", !pattern.hasSuffix("\\ ") { pattern.removeLast() }
      guard !pattern.isEmpty, !pattern.hasPrefix("#") else { continue }
      let isKept = pattern.hasPrefix("!")
      rules.append(Rule(folder: folder, glob: Glob(isKept ? pattern.dropFirst() : pattern), isKept: isKept))
    }
  }

  /// Whether an absolute path is left out. Folders above it were asked for before.
  public func ignores(_ path: String, isFolder: Bool) -> Bool {
    let rule = rules.last { $0.glob.matches(relativePath(path, to: $0.folder), isFolder: isFolder) }
    return rule.map { !$0.isKept } ?? false
  }
}
