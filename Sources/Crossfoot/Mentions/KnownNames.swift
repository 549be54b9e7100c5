/// Names that were met of late, so that figures of one name share its letters: reports name the same things again and again.
struct KnownNames: Sendable {
  private var keys: [[Unicode.Scalar]]
  private var labels: [String]

  /// How many of each are remembered; a power of two.
  private static let most = 1024

  init() {
    keys = Array(repeating: [], count: Self.most)
    labels = Array(repeating: "", count: Self.most)
  }

  /// The same key, in the storage of one that was met.
  mutating func one(_ key: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let place =
      Int(truncatingIfNeeded: key.reduce(0) { ($0 ^ UInt64($1.value)) &* 0x9E37_79B9_7F4A_7C15 } >> 32)
      & (Self.most - 1)
    if keys[place] != key { keys[place] = key }
    return keys[place]
  }

  /// The same label, in the storage of one that was met; short ones need none.
  mutating func one(_ label: String) -> String {
    guard label.utf8.count > 15 else { return label }
    let place =
      Int(truncatingIfNeeded: label.utf8.reduce(0) { ($0 ^ UInt64($1)) &* 0x9E37_79B9_7F4A_7C15 } >> 32)
      & (Self.most - 1)
    if ExactText(labels[place]) != ExactText(label) { labels[place] = label }
    return labels[place]
  }
}
