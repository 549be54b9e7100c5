/// A vocabulary made ready for matching at a byte position.
///
/// A class, since it goes with every lexer and finder, and a value with twenty lists costs twenty counts at each copy.
public final class Lexicon: Sendable {
  private let cueTrie: ByteTrie
  private let cueSets: [CueSet]
  /// Of cues and numerals.
  private let beginnings: WordBeginnings
  /// 余, 多, 几 count only inside a figure, where the longest match of words would see 「多个」.
  private let oddWords: [[UInt8]]
  private let unitTrie: ByteTrie
  let units: [Unit]
  private let unitTakesScale: [Bool]
  /// What only tables, and only texts whose words are parted by blanks, ask for: a third of the cost of all.
  private let laterHeads: Later<HeadLexicon>
  private let laterSpaced: Later<SpacedLexicon>
  let flows: FlowLexicon
  let scopes: ScopeLexicon

  /// Cost: linear in the vocabulary; made once a run.
  public init(_ vocabulary: Vocabulary) {
    laterHeads = Later { HeadLexicon(vocabulary) }
    laterSpaced = Later { SpacedLexicon(vocabulary) }
    flows = FlowLexicon(vocabulary)
    scopes = ScopeLexicon(vocabulary)
    let (trie, sets) = vocabulary.words.cues
    (cueTrie, cueSets) = (trie, sets)
    beginnings = vocabulary.words.beginnings { !sets[$0].isEmpty }
    oddWords = vocabulary.words[Cue.odd.rawValue].map { Array($0.utf8) }
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

  var heads: HeadLexicon { laterHeads.value }
  var spaced: SpacedLexicon { laterSpaced.value }

  /// Where the Chinese letters end, from a place on, that begin no cue and no numeral.
  func endOfText(in bytes: [UInt8], from start: Int) -> Int {
    beginnings.next(in: bytes, from: start)
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

extension WordLists {
  /// The words of cues; a match gives the place of its classes.
  var cues: (trie: ByteTrie, sets: [CueSet]) {
    let sets = classes(of: Cue.self).map { $0.reduce(into: CueSet()) { $0.formUnion(CueSet($1)) } }
    return (trie { !sets[$0].isEmpty }, sets)
  }

  /// What numerals begin with, and words whose set of classes, by its place, is wanted.
  fileprivate func beginnings(where isWanted: (Int) -> Bool) -> WordBeginnings {
    WordBeginnings(words.filter { isWanted(Int($0.value)) }.lazy.map(\.word), in: bytes, numeralBeginnings)
  }

  /// Those whose set of classes, by its place, is wanted.
  func trie(where isWanted: (Int) -> Bool) -> ByteTrie {
    ByteTrie(sorted: words.filter { isWanted(Int($0.value)) }, in: bytes)
  }
}
