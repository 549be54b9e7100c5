/// Words with the names of their classes, as `rules/*/words.json5` gives them.
///
/// Each word stands once, in the order of bytes, as a place in one run of bytes: a start reads thousands of them, and tries are
/// made of them in one pass.
public struct WordLists: Sendable {
  /// Read when it is first asked for: most texts ask for the words of one language.
  private let contents: Later<Contents>

  fileprivate final class Contents: Sendable {
    let bytes: [UInt8]
    let words: [ByteTrie.Entry]
    let names: [String]
    let sets: [[Int]]

    init(bytes: [UInt8], words: [ByteTrie.Entry], names: [String], sets: [[Int]]) {
      self.bytes = bytes
      self.words = words
      self.names = names
      self.sets = sets
    }
  }

  var bytes: [UInt8] { contents.value.bytes }
  /// The value of a word is the place of its classes in `sets`.
  var words: [ByteTrie.Entry] { contents.value.words }
  /// In the order of their bytes.
  private var names: [String] { contents.value.names }
  /// By place the classes, as places in `names`.
  private var sets: [[Int]] { contents.value.sets }

  /// Words by class; of languages that part words by blanks in small letters.
  public init(_ lists: [String: [String]] = [:], inSmallLetters isSmall: Bool = false) {
    contents = Later { Contents(lists, inSmallLetters: isSmall) }
  }

  /// What a build wrote of such lists (`Sources/EmbedFiles/Tool/Digest.swift`): a line of the names of classes, a line a set
  /// of them by place, an empty line, and a line a word, in order of bytes, with the place of its set.
  public init(digest: String) {
    contents = Later { Contents(digest: digest) }
  }

  public var isEmpty: Bool { words.isEmpty }

  /// By set of classes those of one kind in it.
  func classes<Kind: RawRepresentable & CaseIterable>(of kind: Kind.Type) -> [[Kind]] where Kind.RawValue == String {
    var kinds = [Kind?](repeating: nil, count: names.count)
    for kind in kind.allCases { place(of: kind.rawValue).map { kinds[$0] = kind } }
    return sets.map { $0.compactMap { kinds[$0] } }
  }

  /// By case of an enumeration of classes its words as names are compared, the longest first, none of the classes that are not
  /// wanted. Cost: one pass over all words.
  func letters<Kind: RawRepresentable & CaseIterable>(
    of kind: Kind.Type, where isWanted: (Kind) -> Bool = { _ in true }
  ) -> [[[Unicode.Scalar]]] where Kind.RawValue == String {
    var ofName = [Int?](repeating: nil, count: names.count)
    for (offset, kind) in kind.allCases.enumerated() where isWanted(kind) {
      place(of: kind.rawValue).map { ofName[$0] = offset }
    }
    let ofSet = sets.map { $0.compactMap { ofName[$0] } }
    var found = [[[Unicode.Scalar]]](repeating: [], count: kind.allCases.count)
    for word in words where !ofSet[Int(word.value)].isEmpty {
      let letters = simplifiedLetters(of: bytes, word.word)
      for place in ofSet[Int(word.value)] { found[place].append(letters) }
    }
    return found.map { $0.sorted { $0.count > $1.count } }
  }

  private func place(of name: String) -> Int? {
    let place = names.firstPlace { $0 >= name }
    return place < names.count && names[place] == name ? place : nil
  }

  /// The words of a class in order of bytes.
  public subscript(name: String) -> [String] {
    guard let place = place(of: name) else { return [] }
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

extension WordLists.Contents {
  fileprivate convenience init(_ lists: [String: [String]], inSmallLetters isSmall: Bool) {
    let names = lists.keys.sorted()
    var classes: [ExactText: [Int]] = [:]
    for (place, name) in names.enumerated() {
      for word in lists[name] ?? [] where !word.isEmpty {
        let word = ExactText(isSmall ? smallLetters(word) : word)
        if classes[word]?.last != place { classes[word, default: []].append(place) }
      }
    }
    var bytes: [UInt8] = []
    var words: [ByteTrie.Entry] = []
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
    self.init(bytes: bytes, words: words, names: names, sets: sets)
  }

  fileprivate convenience init(digest: String) {
    let bytes = Array(digest.utf8)
    var (names, sets, words): ([String], [[Int]], [ByteTrie.Entry]) = ([], [], [])
    words.reserveCapacity(bytes.count / 8)
    bytes.withUnsafeBufferPointer { bytes in
      var reader = DigestReader(bytes)
      guard reader.beginLine() else { return }
      while !reader.isAtLineEnd { names.append(reader.text()) }
      while reader.beginLine() {
        var set: [Int] = []
        while !reader.isAtLineEnd { if let name = reader.number() { set.append(name) } }
        // The line between them and the words.
        if set.isEmpty { break }
        sets.append(set)
      }
      while reader.beginLine() {
        words.append(.init(word: reader.field(), value: Int32(truncatingIfNeeded: reader.number() ?? 0)))
      }
    }
    self.init(bytes: bytes, words: words, names: names, sets: sets)
  }
}
