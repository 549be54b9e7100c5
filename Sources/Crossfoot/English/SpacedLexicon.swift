/// The words and units of languages that part words by blanks, made ready for matching.
///
/// Texts are matched in small letters, from the beginning of a word to the end of one.
final class SpacedLexicon: Sendable {
  private let cueTrie: ByteTrie
  private let cueSets: [CueSet]
  private let unitTrie: ByteTrie
  private let units: [Unit]
  /// Names that exclude each other, in small letters.
  let splits: [[[UInt8]]]
  let flows: SpacedFlows
  let senses: SpacedSenses

  /// Cost: linear in the vocabulary.
  init(_ vocabulary: Vocabulary) {
    (cueTrie, cueSets) = vocabulary.spacedWords.cues
    var units: [Unit] = []
    var entries: [(word: String, value: Int32)] = []
    for definition in vocabulary.spacedUnits {
      for symbol in definition.symbols {
        entries.append((smallLetters(symbol), Int32(units.count)))
        units.append(
          Unit(dimension: definition.dimension, scale: definition.scale, symbol: symbol, kind: definition.kind))
      }
    }
    self.units = units
    splits = vocabulary.splits.filter { $0.allSatisfy { $0.allSatisfy(\.isASCII) } }
      .map { $0.map { smallLetters($0.map { UInt8(truncatingIfNeeded: $0.value) }) } }
    unitTrie = ByteTrie(entries)
    flows = SpacedFlows(vocabulary)
    senses = SpacedSenses(vocabulary)
  }

  func cue(in small: [UInt8], at start: Int) -> (end: Int, cues: CueSet)? {
    guard let match = cueTrie.longestMatch(in: small, at: start), endsWord(small, match.end) else { return nil }
    return (match.end, cueSets[Int(match.value)])
  }

  /// A unit that stands behind a number.
  func unit(in small: [UInt8], at start: Int) -> (end: Int, unit: Unit)? {
    guard let match = unitTrie.longestMatch(in: small, at: start), endsWord(small, match.end) else { return nil }
    return (match.end, units[Int(match.value)])
  }

  /// A unit that begins at a place, whatever follows it: `£` of `£m`.
  func prefix(in small: [UInt8], at start: Int) -> (end: Int, unit: Unit)? {
    unitTrie.longestMatch(in: small, at: start).map { ($0.end, units[Int($0.value)]) }
  }

  /// A currency that stands before a number, and where the number begins: `£4`, `US$ 4`, `USD 4`, `$(4`.
  func currency(in small: [UInt8], at start: Int) -> (number: Int, unit: Unit, isBracketed: Bool)? {
    guard let match = unitTrie.longestMatch(in: small, at: start) else { return nil }
    let unit = units[Int(match.value)]
    // Pence stand behind their number: `P38` is a name.
    guard unit.isCurrency, unit.scale >= .one else { return nil }
    var i = match.end
    if i < small.count, small[i] == 0x20 { i += 1 }
    let isBracketed = i < small.count && small[i] == 0x28
    if isBracketed { i += 1 }
    guard i < small.count, small[i] &- 0x30 < 10 else { return nil }
    return (i, unit, isBracketed)
  }
}

extension Unit {
  /// Money has an ISO code of three capitals for a dimension.
  var isCurrency: Bool {
    kind == .amount && dimension.utf8.count == 3 && dimension.utf8.allSatisfy { $0 &- 0x41 < 26 }
  }
}

func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

/// Whether no word goes on at `i`: letters, digits and hyphens before a letter do, a possessive does not.
private func endsWord(_ small: [UInt8], _ i: Int) -> Bool {
  guard i < small.count else { return true }
  if i > 0, !isLetter(small[i - 1]), small[i - 1] &- 0x30 >= 10 { return true }
  if isLetter(small[i]) || small[i] &- 0x30 < 10 { return false }
  return !(small[i] == 0x2D && i + 1 < small.count && isLetter(small[i + 1]))
}

/// ASCII letters made small; the bytes keep their places.
func smallLetters(_ bytes: [UInt8]) -> [UInt8] { bytes.map(smallLetter) }

func smallLetter(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

func smallLetters(_ word: String) -> String {
  word.utf8.allSatisfy { smallLetter($0) == $0 }
    ? word : String(decoding: smallLetters(Array(word.utf8)), as: UTF8.self)
}
