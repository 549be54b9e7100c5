/// A vocabulary made ready for matching at a byte position.
public struct Lexicon: Sendable {
  private let cueTrie: ByteTrie
  private let cueSets: [CueSet]
  private let unitTrie: ByteTrie
  let units: [Unit]
  private let unitTakesScale: [Bool]

  /// Cost: linear in the vocabulary; made once a run.
  public init(_ vocabulary: Vocabulary) {
    var sets: [String: CueSet] = [:]
    for (name, words) in vocabulary.words {
      guard let cue = Cue(rawValue: name) else { continue }
      for word in words { sets[word, default: []].insert(CueSet(cue)) }
    }
    let sorted = sets.sorted { $0.key < $1.key }
    cueSets = sorted.map(\.value)
    cueTrie = ByteTrie(sorted.enumerated().map { ($1.key, Int32($0)) })
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

  func unit(in bytes: [UInt8], at start: Int) -> (end: Int, unit: Unit, takesScale: Bool)? {
    unitTrie.longestMatch(in: bytes, at: start).map {
      ($0.end, units[Int($0.value)], unitTakesScale[Int($0.value)])
    }
  }
}
