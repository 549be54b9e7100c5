/// Words by the names of their classes, as `rules/*/words.json5` gives them.
///
/// They are places in one run of bytes, since each start reads thousands of them: a text of its own for each would cost a
/// third of it.
public struct WordLists: Sendable, ExpressibleByDictionaryLiteral {
  /// Where the words stand, among bytes that mean nothing.
  private(set) var bytes: [UInt8] = []
  private var lists: [String: [Range<Int>]] = [:]

  public init(dictionaryLiteral lists: (String, [String])...) {
    for (name, words) in lists { add(words, to: name) }
  }

  public var names: some Collection<String> { lists.keys }

  /// The words of a class in their order; nil where it has no list.
  public subscript(name: String) -> [String]? {
    lists[name]?.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// The words of a class as ranges of `bytes`, none for a class without a list.
  func places(of name: String) -> [Range<Int>] { lists[name] ?? [] }

  public mutating func add(_ words: [String], to name: String) {
    var places: [Range<Int>] = []
    for word in words {
      bytes += word.utf8
      places.append(bytes.count - word.utf8.count..<bytes.count)
    }
    lists[name, default: []] += places
  }

  /// Adds words that stand in a text, by class.
  public mutating func add(_ words: [(name: String, places: [Range<Int>])], in text: [UInt8]) {
    let start = bytes.count
    bytes += text
    for (name, places) in words {
      lists[name, default: []] += places.map { $0.lowerBound + start..<$0.upperBound + start }
    }
  }

  /// Writes ASCII letters small in all of them.
  mutating func makeSmall() { bytes = smallLetters(bytes) }

  /// Adds the words that its classes lack.
  public mutating func formUnion(_ other: WordLists) {
    for name in other.names {
      let known = Set((self[name] ?? []).map(ExactText.init))
      add((other[name] ?? []).filter { !known.contains(ExactText($0)) }, to: name)
    }
  }
}
