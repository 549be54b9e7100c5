/// A vocabulary made ready for matching at a byte position.
///
/// A class, since it goes with every lexer and finder, and a value with twenty lists costs twenty counts at each copy.
public final class Lexicon: Sendable {
  private let cueTrie: ByteTrie
  private let cueSets: [CueSet]
  /// 余, 多, 几 count only inside a figure, where the longest match of words would see 「多个」.
  private let oddWords: [[UInt8]]
  private let unitTrie: ByteTrie
  let units: [Unit]
  private let unitTakesScale: [Bool]
  let heads: HeadLexicon
  let flows: FlowLexicon
  let scopes: ScopeLexicon
  let spaced: SpacedLexicon

  /// Cost: linear in the vocabulary; made once a run.
  public init(_ vocabulary: Vocabulary) {
    var vocabulary = vocabulary
    vocabulary.spacedWords.makeSmall()
    heads = HeadLexicon(vocabulary)
    flows = FlowLexicon(vocabulary)
    scopes = ScopeLexicon(vocabulary)
    spaced = SpacedLexicon(vocabulary)
    (cueTrie, cueSets) = cueTable(vocabulary.words)
    oddWords = (vocabulary.words[Cue.odd.rawValue] ?? []).map { Array($0.utf8) }.filter { !$0.isEmpty }
    var units: [Unit] = []
    var takesScale: [Bool] = []
    var entries: [(word: String, value: Int32)] = []
    for definition in vocabulary.units {
      for symbol in definition.symbols {
        entries.append((symbol, Int32(units.count)))
        let unit = Unit(
          dimension: definition.dimension, scale: definition.scale, symbol: symbol, kind: definition.kind)
        units.append(unit)
        takesScale.append(definition.takesScale)
      }
    }
    self.units = units
    unitTakesScale = takesScale
    unitTrie = ByteTrie(entries)
  }

  func cue(in bytes: [UInt8], at start: Int) -> (end: Int, cues: CueSet)? {
    cueTrie.longestMatch(in: bytes, at: start).map { ($0.end, cueSets[Int($0.value)]) }
  }

  /// The end of a word such as 余 that stands between numeral and unit.
  func oddWord(in bytes: [UInt8], at start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    return oddWords.first { $0[0] == bytes[start] && bytes[start...].starts(with: $0) }.map { start + $0.count }
  }

  func unit(in bytes: [UInt8], at start: Int) -> (end: Int, unit: Unit, takesScale: Bool)? {
    unitTrie.longestMatch(in: bytes, at: start).map {
      ($0.end, units[Int($0.value)], unitTakesScale[Int($0.value)])
    }
  }
}

/// The words of all cues, each with its classes.
func cueTable(_ words: WordLists) -> (trie: ByteTrie, sets: [CueSet]) {
  var sets = Cue.allCases.map { CueSet($0) }
  var entries: [ByteTrie.Entry] = []
  for (place, cue) in Cue.allCases.enumerated() {
    for word in words.places(of: cue.rawValue) { entries.append(.init(word: word, value: Int32(place))) }
  }
  let trie = ByteTrie(entries, in: words.bytes) { a, b in
    let set = sets[Int(a)].union(sets[Int(b)])
    if set == sets[Int(a)] { return a }
    sets.append(set)
    return Int32(sets.count - 1)
  }
  return (trie, sets)
}
