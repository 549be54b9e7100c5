/// A finder of claims in prose, by what it looks at.
enum ProseFinder: Sendable {
  /// Anything in the document.
  case whole(@Sendable () -> [Claim])
  /// The passages of the figures that it is asked for, and no more than so many figures on either side of them, by default
  /// more than a long sentence has; all tables too if it says so.
  case near(sight: Int = 64, asksTables: Bool = false, @Sendable (Range<Int>) -> [Claim])

  var isNear: Bool {
    if case .near = self { true } else { false }
  }

  /// What it finds in the figures of some passages; by passage where passages are known from before, whose claims are
  /// taken over.
  fileprivate func claims(in reading: Reading, _ passages: Range<Int>, number: Int, _ known: KnownPassages?)
    -> [[Claim]]
  {
    switch self {
    case .whole(let find): return [find()]
    case .near(let sight, let asksTables, let find):
      guard let known else { return [find(reading.figures(of: passages))] }
      return passages.map { passage in
        let figures = reading.passages[passage].mentions
        if figures.isEmpty { return [] }
        return known.claims(of: number, in: passage, at: figures, sight: sight, asksTables: asksTables) ?? find(figures)
      }
    }
  }
}

extension Cores {
  /// What each finder finds, in the order of the text, beside a piece of work that takes long.
  ///
  /// Those that look no further than about a passage go through a few pages together, which then lie in the processor's
  /// cache.
  func map<Long: Sendable>(
    beside long: @Sendable () -> Long, finding finders: [ProseFinder], in reading: Reading, _ known: KnownPassages?
  ) -> (Long, [[[Claim]]]) {
    let whole = finders.indices.filter { !finders[$0].isNear }
    let near = finders.indices.filter { finders[$0].isNear }
    let pages = reading.runs(ofFigures: Reading.page)
    let (result, parts) = map(beside: long, 0..<whole.count + pages.count) { work in
      (work < whole.count ? [whole[work]] : near).map {
        finders[$0].claims(
          in: reading, work < whole.count ? 0..<0 : pages[work - whole.count], number: $0, known)
      }
    }
    var found = finders.map { _ in [[Claim]]() }
    for (place, number) in whole.enumerated() { found[number] = parts[place][0] }
    for part in parts[whole.count...] {
      for (place, number) in near.enumerated() { found[number] += part[place] }
    }
    return (result, found)
  }
}

extension Reading {
  /// How many figures are looked at by one finder after the other before the next ones are.
  fileprivate static let page = 256

  /// All figures in runs of a few pages, each of whole passages.
  var pages: [Range<Int>] { runs(ofFigures: Self.page).map(figures(of:)) }

  /// All figures in a dozen runs of about one length, each of whole passages.
  var pieces: [Range<Int>] { runs(ofFigures: mentions.count / 12).map(figures(of:)) }

  /// All passages in runs that have so many figures, or a passage more.
  func runs(ofFigures count: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = (passage: 0, figure: 0)
    for (place, passage) in passages.enumerated() where passage.mentions.upperBound - start.figure > count {
      runs.append(start.passage..<place + 1)
      start = (place + 1, passage.mentions.upperBound)
    }
    return start.passage < passages.count ? runs + [start.passage..<passages.count] : runs
  }

  /// The figures of some passages.
  fileprivate func figures(of run: Range<Int>) -> Range<Int> {
    run.isEmpty
      ? 0..<0 : passages[run.lowerBound].mentions.lowerBound..<passages[run.upperBound - 1].mentions.upperBound
  }

  /// The passages of the figures asked for.
  func passages(of asked: Range<Int>) -> Range<Int> {
    asked.isEmpty ? 0..<0 : mentions[asked.lowerBound].passage..<mentions[asked.upperBound - 1].passage + 1
  }

  /// Those of the figures asked for that have so many before them and so many behind them in the text.
  func places(_ asked: Range<Int>, from first: Int = 0, upTo last: Int = 0) -> Range<Int> {
    guard first + last < mentions.count else { return 0..<0 }
    return asked.clamped(to: first..<mentions.count - last)
  }

  /// The same, of those whose sketches let them be what is looked for: a look at the others costs next to nothing.
  @inline(__always)
  func places(
    _ asked: Range<Int>, from first: Int = 0, upTo last: Int = 0, where mayBe: (MentionSketch) -> Bool
  ) -> [Int] {
    let sketches = sketches
    return places(asked, from: first, upTo: last).chosen { mayBe(sketches[$0]) }
  }
}
