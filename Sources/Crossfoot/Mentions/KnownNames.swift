/// Names that were met of late, so that figures of one name share its letters: reports name the same things again and again.
struct KnownNames: Sendable {
  private var keys = [[Unicode.Scalar]](repeating: [], count: Self.most)
  private var labels = [String](repeating: "", count: Self.most)
  private var occasions = [Mention.Occasion?](repeating: nil, count: Self.most)
  private var lastOccasion = Mention.Occasion(noun: "", period: "")

  /// How many of each are remembered.
  private static let most = 1024

  /// The same key, in the storage of one that was met.
  mutating func one(_ key: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let place = Self.place(of: key) { $0.value }
    if keys[place] != key { keys[place] = key }
    return keys[place]
  }

  /// The same label in the storage of one that was met, if it was; short ones need none.
  mutating func known(_ label: String) -> String? {
    guard label.utf8.count > 15 else { return nil }
    let place = Self.place(of: label.utf8) { UInt32($0) }
    if ExactText(labels[place]) == ExactText(label) { return labels[place] }
    labels[place] = label
    return nil
  }

  /// What is counted and when, the same object for the same.
  mutating func one(noun: String, period: String) -> Mention.Occasion {
    func isIt(_ known: Mention.Occasion) -> Bool {
      ExactText(known.noun) == ExactText(noun) && ExactText(known.period) == ExactText(period)
    }
    if isIt(lastOccasion) { return lastOccasion }
    let place = Self.place(of: [noun.utf8, period.utf8].joined()) { UInt32($0) }
    if let known = occasions[place], isIt(known) {
      lastOccasion = known
    } else {
      lastOccasion = Mention.Occasion(noun: noun, period: period)
      occasions[place] = lastOccasion
    }
    return lastOccasion
  }

  private static func place<Letters: Sequence>(of name: Letters, _ number: (Letters.Element) -> UInt32) -> Int {
    let hash = name.reduce(0 as UInt64) { ($0 ^ UInt64(number($1))) &* 0x9E37_79B9_7F4A_7C15 }
    return Int(hash >> 32) % most
  }
}
