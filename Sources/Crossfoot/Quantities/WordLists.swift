/// Words with the names of their classes, as `rules/*/words.json5` gives them.
///
/// Each word stands once, in the order of bytes, as a place in one run of bytes: a start reads thousands of them, and tries are
/// made of them in one pass.
public struct WordLists: Sendable {
  let bytes: [UInt8]
  /// The value of a word is the place of its classes in `sets`.
  private(set) var words: [ByteTrie.Entry] = []
  private let names: [String]
  /// By place the classes, as places in `names`.
  private let sets: [[Int]]

  /// Words by class; of languages that part words by blanks in small letters.
  public init(_ lists: [String: [String]] = [:], inSmallLetters isSmall: Bool = false) {
    names = lists.keys.sorted()
    var classes: [ExactText: [Int]] = [:]
    for (place, name) in names.enumerated() {
      for word in lists[name] ?? [] where !word.isEmpty {
        let word = ExactText(isSmall ? smallLetters(word) : word)
        if classes[word]?.last != place { classes[word, default: []].append(place) }
      }
    }
    var bytes: [UInt8] = []
    var sets: [[Int]] = []
    var places: [[Int]: Int] = [:]
    for (word, set) in classes.sorted(by: { $0.key.text.utf8.lexicographicallyPrecedes($1.key.text.utf8) }) {
      let place = places[set] ?? sets.count
      if place == sets.count {
        places[set] = place
        sets.append(set)
      }
      words.append(.init(word: bytes.count..<bytes.count + word.text.utf8.count, value: Int32(place)))
      bytes += word.text.utf8
    }
    self.bytes = bytes
    self.sets = sets
  }

  /// What a build wrote of such lists (`Sources/EmbedFiles/Tool/Digest.swift`): a line of the names of classes, a line a set
  /// of them by place, an empty line, and a line a word, in order of bytes, with the place of its set.
  public init(digest: String) {
    bytes = Array(digest.utf8)
    var rest = bytes[...]
    func line() -> ArraySlice<UInt8> {
      let line = rest.prefix { $0 != 0x0A }
      rest = rest.dropFirst(line.count + 1)
      return line
    }
    names = line().split(separator: 0x09).map { String(decoding: $0, as: UTF8.self) }
    var sets: [[Int]] = []
    while case let set = line(), !set.isEmpty { sets.append(set.split(separator: 0x09).map(number)) }
    self.sets = sets
    words.reserveCapacity(rest.count / 6)
    var start = rest.startIndex
    while start < bytes.count {
      var end = start
      while bytes[end] != 0x09 { end += 1 }
      let word = start..<end
      var value: Int32 = 0
      end += 1
      while end < bytes.count, bytes[end] != 0x0A {
        value = value &* 10 &+ Int32(bytes[end] &- 0x30)
        end += 1
      }
      words.append(.init(word: word, value: value))
      start = end + 1
    }
  }

  public var isEmpty: Bool { words.isEmpty }

  /// By set of classes those of one kind in it.
  func classes<Kind: RawRepresentable & CaseIterable>(of kind: Kind.Type) -> [[Kind]] where Kind.RawValue == String {
    let cases = Dictionary(uniqueKeysWithValues: kind.allCases.map { (ExactText($0.rawValue), $0) })
    let kinds = names.map { cases[ExactText($0)] }
    return sets.map { $0.compactMap { kinds[$0] } }
  }

  /// By case of an enumeration of classes its words, in order of bytes, none of those that are not wanted. Cost: one pass
  /// over all words.
  func lists<Kind: RawRepresentable & CaseIterable>(
    of kind: Kind.Type, where isWanted: (Kind) -> Bool = { _ in true }
  ) -> [[String]] where Kind.RawValue == String {
    let wanted = kind.allCases.enumerated().filter { isWanted($0.element) }
    let cases = Dictionary(uniqueKeysWithValues: wanted.map { (ExactText($0.element.rawValue), $0.offset) })
    let ofName = names.map { cases[ExactText($0)] }
    let ofSet = sets.map { $0.compactMap { ofName[$0] } }
    var found = [[String]](repeating: [], count: kind.allCases.count)
    for word in words {
      for place in ofSet[Int(word.value)] { found[place].append(String(decoding: bytes[word.word], as: UTF8.self)) }
    }
    return found
  }

  /// The words of a class in order of bytes.
  public subscript(name: String) -> [String] {
    guard let place = names.firstIndex(of: name) else { return [] }
    let isOfClass = sets.map { $0.contains(place) }
    var found: [String] = []
    for word in words where isOfClass[Int(word.value)] {
      found.append(String(decoding: bytes[word.word], as: UTF8.self))
    }
    return found
  }

  /// The words by class.
  public var lists: [String: [String]] {
    Dictionary(uniqueKeysWithValues: names.map { ($0, self[$0]) })
  }
}

/// Of decimal digits.
private func number(_ digits: ArraySlice<UInt8>) -> Int {
  digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
}
