/// The words of scopes, looked for inside names, so that they cut no sentence into other tokens.
struct ScopeLexicon: Sendable {
  /// By the place of the class among all.
  private let words: [[[Unicode.Scalar]]]
  /// What the words of each class begin and end with, as `letterSet` has it: most names need no further look.
  private let firsts: [UInt64]
  private let lasts: [UInt64]
  /// Names in full with their short forms, the longest first.
  private let shorts: [(full: [Unicode.Scalar], short: [Unicode.Scalar])]
  /// What their names in full begin with, as `letterSet` has it.
  private let shortsBegin: UInt64

  /// Without words.
  static let none = ScopeLexicon(Vocabulary())

  init(_ vocabulary: Vocabulary) {
    words = vocabulary.words.letters(of: ScopeWord.self)
    // Not by a key path, which costs a call of the run time for each word.
    firsts = words.map { letterSet($0.compactMap { $0.first }) }
    lasts = words.map { letterSet($0.compactMap { $0.last }) }
    shorts = words[Self.place(of: .short)].compactMap { entry in
      entry.firstIndex(of: "=").map { (Array(entry[..<$0]), Array(entry[($0 + 1)...])) }
    }.sorted { $0.full.count > $1.full.count }
    shortsBegin = letterSet(shorts.compactMap { $0.full.first })
  }

  private func words(_ kind: ScopeWord) -> [[Unicode.Scalar]] { words[Self.place(of: kind)] }

  /// An enumeration without payload is the number of its case.
  private static func place(of kind: ScopeWord) -> Int { Int(unsafeBitCast(kind, to: UInt8.self)) }

  /// Whether a text is a word of a class.
  func holds(_ word: String, _ kind: ScopeWord) -> Bool {
    guard let first = word.unicodeScalars.first, letterSet(simplified(first)) & firsts[Self.place(of: kind)] != 0 else {
      return false
    }
    return words(kind).contains(simplifiedLetters(word))
  }

  /// The place in its class of the first word that stands in a text.
  func first(_ kind: ScopeWord, in text: [Unicode.Scalar]) -> Int? {
    guard letterSet(text) & firsts[Self.place(of: kind)] != 0 else { return nil }
    return words(kind).firstIndex { word in
      text.indices.contains { text[$0] == word.first && text[$0...].starts(with: word) }
    }
  }

  /// Whether a letter is a word of a class.
  func has(_ letter: Unicode.Scalar, _ kind: ScopeWord) -> Bool {
    letterSet(letter) & firsts[Self.place(of: kind)] != 0 && words(kind).contains { $0.count == 1 && $0[0] == letter }
  }

  /// How many letters of a name a word at its head takes.
  func opening(_ kind: ScopeWord, of name: some Collection<Unicode.Scalar>) -> Int? {
    guard let first = name.first, letterSet(first) & firsts[Self.place(of: kind)] != 0 else { return nil }
    return words(kind).first { name.starts(with: $0) }?.count
  }

  func ending(_ kind: ScopeWord, of name: some BidirectionalCollection<Unicode.Scalar>) -> [Unicode.Scalar]? {
    guard let last = name.last, letterSet(last) & lasts[Self.place(of: kind)] != 0 else { return nil }
    return words(kind).first { word in name.reversed().starts(with: word.reversed()) }
  }

  /// A name without the words of a class at its end, as long as something is left.
  func without(_ kind: ScopeWord, atEndOf name: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var name = name
    while let ending = ending(kind, of: name), name.count > ending.count { name.removeLast(ending.count) }
    return name
  }

  /// A name without the words of a class, wherever they stand.
  func without(_ kind: ScopeWord, in name: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var (rest, left) = (name[...], [Unicode.Scalar]())
    while let letter = rest.first {
      if let length = opening(kind, of: rest) {
        rest = rest.dropFirst(length)
      } else {
        left.append(letter)
        rest = rest.dropFirst()
      }
    }
    return left
  }

  /// A name without the openings that say nothing, as long as three letters are left.
  func withoutOpenings(_ name: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard let first = name.first, letterSet(first) & firsts[Self.place(of: .known)] != 0 else { return name }
    var name = name
    while let opening = words(.known).first(where: {
      name.count >= $0.count + 3 && name.starts(with: $0)
    }) {
      name.removeFirst(opening.count)
    }
    return name
  }

  /// A name as others say it: without openings that say nothing, and with its words in short, so that 「登记在册的困难职工家庭」 and
  /// 「建档困难职工」 are one. Cost: a look at each letter.
  func canonical(_ name: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let name = withoutOpenings(name)
    guard letterSet(name) & shortsBegin != 0 else { return name }
    var found: [Unicode.Scalar] = []
    found.reserveCapacity(name.count)
    var i = 0
    while i < name.count {
      if letterSet(name[i]) & shortsBegin != 0,
        let (full, short) = shorts.first(where: { $0.full.first == name[i] && name[i...].starts(with: $0.full) })
      {
        found += short
        i += full.count
      } else {
        found.append(name[i])
        i += 1
      }
    }
    return found
  }

  /// The first letters of a clause up to one that ends names of places and bodies.
  func bodyName(_ clause: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    for end in clause.indices.dropFirst().prefix(9) {
      let isPlain = [end - 1, end].contains { start in
        words(.plain).contains { clause[start...].starts(with: $0) }
      }
      if !isPlain, ending(.body, of: clause[...end]) != nil { return Array(clause[...end]) }
    }
    return nil
  }

  /// 「全县」, 「我局」, 「本单位」: not 「县本级」.
  func isOwn(_ name: [Unicode.Scalar]) -> Bool {
    guard let ending = ending(.body, of: name) else { return true }
    return name.count <= ending.count || self.ending(.own, of: name.dropLast(ending.count)) != nil
  }
}
