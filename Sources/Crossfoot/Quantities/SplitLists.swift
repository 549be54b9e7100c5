/// Lists of names that leave nothing out when they stand together as parts: 出口 and 进口 (`rules/*/splits.json5`).
///
/// The names stand in one run of letters, as names are compared: a start reads a thousand and a half of them.
public struct Splits: Sendable, Equatable, RandomAccessCollection {
  fileprivate final class Names: Sendable, Equatable {
    let letters: [Unicode.Scalar]
    /// Where each name ends in the letters.
    let ends: [Int32]
    /// Where each split ends in the names.
    let splits: [Int32]

    init(letters: [Unicode.Scalar], ends: [Int32], splits: [Int32]) {
      self.letters = letters
      self.ends = ends
      self.splits = splits
    }

    static func == (a: Names, b: Names) -> Bool { a.letters == b.letters && a.ends == b.ends && a.splits == b.splits }
  }

  private let names: Names

  public init(_ splits: [[String]] = []) {
    var run = Run()
    for split in splits {
      for name in split {
        for letter in name.unicodeScalars { run.add(letter) }
        run.endName()
      }
      run.endSplit()
    }
    names = run.names
  }

  /// What a build wrote of them (`Sources/EmbedFiles/Tool/Digest.swift`): a line each, with `|` between the names.
  public init(digest: String) {
    var run = Run()
    run.letters.reserveCapacity(digest.utf8.count / 3)
    run.ends.reserveCapacity(digest.utf8.count / 9)
    for letter in digest.unicodeScalars {
      switch letter {
      case "|": run.endName()
      case "\n":
        run.endName()
        run.endSplit()
      default: run.add(letter)
      }
    }
    names = run.names
  }

  /// Names as they come, letter by letter.
  private struct Run {
    var (letters, ends, splits): ([Unicode.Scalar], [Int32], [Int32]) = ([], [], [])

    var names: Names { Names(letters: letters, ends: ends, splits: splits) }

    /// English names keep their blanks and hyphens.
    mutating func add(_ letter: Unicode.Scalar) {
      if letter.isASCII || namesSomething(letter) { letters.append(simplified(letter)) }
    }

    mutating func endName() { ends.append(Int32(letters.count)) }
    mutating func endSplit() { splits.append(Int32(ends.count)) }
  }

  public static func + (a: Splits, b: Splits) -> Splits {
    if a.isEmpty || b.isEmpty { return a.isEmpty ? b : a }
    return Splits((Array(a) + Array(b)).map { $0.map { String(String.UnicodeScalarView($0)) } })
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { names.splits.count }
  public subscript(place: Int) -> Split {
    let first = Int(place == 0 ? 0 : names.splits[place - 1])
    return Split(names: names, first: first, endIndex: Int(names.splits[place]) - first)
  }
}

/// The names of one split.
public struct Split: Sendable, RandomAccessCollection {
  fileprivate let names: Splits.Names
  /// The place of its first name among all.
  fileprivate let first: Int
  public var startIndex: Int { 0 }
  public let endIndex: Int

  public subscript(place: Int) -> ArraySlice<Unicode.Scalar> {
    names.letters[range(place)]
  }

  func has(_ name: [Unicode.Scalar]) -> Bool { contains { $0.elementsEqual(name) } }

  /// Whether a text begins with a name. Cost: less than that of taking the name in hand.
  func opens(_ text: ArraySlice<Unicode.Scalar>, withNameAt place: Int) -> Bool {
    let range = range(place)
    guard text.count >= range.count else { return false }
    let shift = text.startIndex - range.lowerBound
    return range.allSatisfy { names.letters[$0] == text[$0 + shift] }
  }

  private func range(_ place: Int) -> Range<Int> {
    let place = first + place
    return Int(place == 0 ? 0 : names.ends[place - 1])..<Int(names.ends[place])
  }
}
