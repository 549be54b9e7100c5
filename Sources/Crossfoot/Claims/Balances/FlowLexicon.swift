/// Some classes of words of balances, all terms as one: what a look at a name gives that costs no search in it.
struct FlowSet: OptionSet, Sendable {
  let rawValue: UInt32

  static let terms = FlowSet(.closing)

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// An enumeration without payload is the number of its case.
  init(_ word: FlowWord) {
    rawValue = word.isTerm ? 1 : 1 << (UInt32(unsafeBitCast(word, to: UInt8.self)) - FlowWord.lastTerm)
  }
}

extension FlowWord {
  fileprivate static let lastTerm = UInt32(unsafeBitCast(FlowWord.settled, to: UInt8.self))
}

extension WordLists {
  /// The words of balances; a match gives the place of its classes.
  var flows: (trie: ByteTrie, sets: [[FlowWord]]) {
    let sets = classes(of: FlowWord.self)
    return (trie { !sets[$0].isEmpty }, sets)
  }
}

/// The words of balances, looked for inside the names of figures, so that they cut no sentence into other tokens.
struct FlowLexicon: Sendable {
  private let trie: ByteTrie
  /// By what a match gives the term that it is, the last of its classes, and all its classes.
  private let terms: [FlowWord?]
  private let sets: [FlowSet]
  /// The words that end names, the longest first, as names are compared, by the places of the classes.
  private let endings: [[[Unicode.Scalar]]]

  init(_ vocabulary: Vocabulary) {
    let classes: [[FlowWord]]
    (trie, classes) = vocabulary.words.flows
    let all = FlowWord.allCases.filter(\.isTerm)
    terms = classes.map { set in all.last(where: set.contains) }
    sets = classes.map { $0.reduce(into: FlowSet()) { $0.insert(FlowSet($1)) } }
    endings = vocabulary.words.letters(of: FlowWord.self, where: \.isEnding)
  }

  /// The classes of all words in a part of a text. Cost: a look at each letter.
  func classes(in text: [UInt8], _ range: Range<Int>) -> FlowSet {
    var found: FlowSet = []
    for start in range where text[start] & 0xC0 != 0x80 {
      trie.visitMatches(in: text, at: start, before: range.upperBound) { value, _ in found.formUnion(sets[Int(value)]) }
    }
    return found
  }

  /// Whether a name begins with a word for what is left.
  func opensWithRest(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    guard let (word, _) = term(in: bytes, at: 0, before: bytes.count) else { return false }
    return [.closing, .over, .stock, .cut].contains(word)
  }

  /// How many bytes of a name a word of a class takes at its head.
  func head(_ kind: FlowWord, of name: String) -> Int? {
    let bytes = Array(name.utf8)
    return word(of: kind, in: bytes, at: 0, before: bytes.count)
  }

  /// What a name says before a word of a class at its end.
  func stem(of kind: FlowWord, _ name: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar>? {
    let words = endings[Int(unsafeBitCast(kind, to: UInt8.self))]
    return words.first { name.count >= $0.count && name.suffix($0.count).elementsEqual($0) }
      .map { name.dropLast($0.count) }
  }

  /// Whether a part of a text begins with a word of a class.
  func opens(_ kind: FlowWord, _ text: [UInt8], _ range: Range<Int>) -> Bool {
    word(of: kind, in: text, at: range.lowerBound, before: range.upperBound) != nil
  }

  /// Where a word of a class first stands in a name. Cost: a look at each byte.
  func first(_ kind: FlowWord, in name: [UInt8]) -> Range<Int>? { first(kind, in: name, name.indices) }

  /// The same in a part of a text.
  func first(_ kind: FlowWord, in text: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    for start in range where text[start] & 0xC0 != 0x80 {
      if let end = word(of: kind, in: text, at: start, before: range.upperBound) { return start..<end }
    }
    return nil
  }

  /// Where the longest word of a class ends that stands at a place. Of no terms, which have one class here.
  private func word(of kind: FlowWord, in text: [UInt8], at start: Int, before end: Int) -> Int? {
    var found: Int?
    trie.visitMatches(in: text, at: start, before: end) { value, end in
      if sets[Int(value)].contains(FlowSet(kind)) { found = end }
    }
    return found
  }

  /// Whether a word of a class stands in a name.
  func holds(_ kind: FlowWord, in name: String) -> Bool { first(kind, in: Array(name.utf8)) != nil }

  /// The last word of a name, the longest at each place. Cost: one pass.
  func last(in name: String) -> FlowWord? { lastPlaced(in: Array(name.utf8))?.word }

  /// The same for a part of a text.
  func last(in text: [UInt8], _ range: Range<Int>) -> FlowWord? { lastPlaced(in: text, range)?.word }

  /// The word that a name ends with: 「核减」, but not 「核减人工费」.
  func ending(of name: String) -> FlowWord? {
    let bytes = Array(name.utf8)
    return lastPlaced(in: bytes).flatMap { $0.end == bytes.count ? $0.word : nil }
  }

  /// What a name says behind its last word.
  func rest(behindLastOf name: String) -> String {
    let bytes = Array(name.utf8)
    return String(decoding: bytes[(lastPlaced(in: bytes)?.end ?? 0)...], as: UTF8.self)
  }

  /// The longest term that stands at a place.
  private func term(in bytes: [UInt8], at start: Int, before end: Int) -> (word: FlowWord, end: Int)? {
    var found: (FlowWord, Int)?
    trie.visitMatches(in: bytes, at: start, before: end) { value, end in
      if let term = terms[Int(value)] { found = (term, end) }
    }
    return found
  }

  private func lastPlaced(in bytes: [UInt8]) -> (word: FlowWord, end: Int)? { lastPlaced(in: bytes, bytes.indices) }

  private func lastPlaced(in bytes: [UInt8], _ range: Range<Int>) -> (word: FlowWord, end: Int)? {
    var found: (FlowWord, Int)?
    var i = range.lowerBound
    while i < range.upperBound {
      if let (word, end) = term(in: bytes, at: i, before: range.upperBound) {
        if word != .plain { found = (word, end) }
        i = end
      } else {
        i += bytes[i] < 0x80 ? 1 : bytes[i] < 0xE0 ? 2 : bytes[i] < 0xF0 ? 3 : 4
      }
    }
    return found
  }
}
