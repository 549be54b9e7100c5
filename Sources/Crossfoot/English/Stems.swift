import SourceText

/// The first six letters of the words of a text in small, endings and function words left out, each once.
///
/// A stem is kept in a number, its first letter in the lowest byte: comparing strings takes ten times as long.
struct Stems: Sendable, Equatable {
  /// In ascending order.
  private(set) var all: [UInt64] = []

  static let total = Stems(of: "total".utf8)

  /// Cost: linear in the text.
  init(of text: some Sequence<UInt8> = []) {
    var word = Word()
    for byte in text {
      if isLetter(byte) {
        word.append(smallLetter(byte))
      } else {
        add(word)
        word = Word()
      }
    }
    add(word)
    all.sort()
    var kept = 0
    for stem in all where kept == 0 || all[kept - 1] != stem {
      all[kept] = stem
      kept += 1
    }
    all.removeSubrange(kept...)
  }

  var isEmpty: Bool { all.isEmpty }

  func contains(_ stem: UInt64) -> Bool { all.hasSorted(stem) }

  func isDisjoint(with other: Stems) -> Bool { !all.contains(where: other.contains) }

  func filter(_ isTrue: (UInt64) -> Bool) -> Stems {
    var few = self
    few.all.removeAll { !isTrue($0) }
    return few
  }

  private mutating func add(_ word: Word) {
    if word.count > 2, let stem = word.stem { all.append(stem) }
  }
}

/// A word as it is read.
private struct Word {
  private(set) var count = 0
  /// The first eight letters, which tell all function words.
  private var letters: UInt64 = 0
  /// The last three, the last one lowest.
  private var ending: UInt32 = 0

  mutating func append(_ letter: UInt8) {
    if count < 8 { letters |= UInt64(letter) << (8 * UInt64(count)) }
    ending = (ending << 8 | UInt32(letter)) & 0xFF_FFFF
    count += 1
  }

  /// Of its singular; nil for a function word.
  var stem: UInt64? {
    var (letters, count) = (letters, count)
    if count > 4, ending == 0x69_6573 {
      // `ies` becomes `y`.
      count -= 2
      letters = first(count - 1, of: letters)
      if count <= 8 { letters |= 0x79 << (8 * UInt64(count - 1)) }
    } else if count > 3, ending & 0xFF == 0x73, ending & 0xFFFF != 0x7373 {
      count -= 1
      letters = first(count, of: letters)
    }
    return count <= 8 && functionWords.hasSorted(letters) ? nil : first(6, of: letters)
  }

  private func first(_ count: Int, of letters: UInt64) -> UInt64 {
    count >= 8 ? letters : letters & (1 << (8 * UInt64(count)) - 1)
  }
}

private let functionWords =
  [
    "the", "and", "for", "with", "from", "which", "that", "this", "these", "other", "all", "was", "were", "are", "not",
    "than", "had", "has", "have", "its", "their", "our", "but", "per", "year", "compared", "while", "number",
  ].map { $0.utf8.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }.sorted()

extension [UInt64] {
  /// Whether a number is among these, which ascend.
  fileprivate func hasSorted(_ number: UInt64) -> Bool {
    let place = firstPlace { $0 >= number }
    return place < count && self[place] == number
  }
}
