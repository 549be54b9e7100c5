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

  /// What it finds; by passage where passages are known from before, whose claims are taken over.
  func claims(in reading: Reading, number: Int, _ known: KnownPassages?) -> [[Claim]] {
    switch self {
    case .whole(let find): return [find()]
    case .near(let sight, let asksTables, let find):
      guard let known else { return [find(reading.mentions.indices)] }
      return reading.passages.indices.map { passage in
        let figures = reading.passages[passage].mentions
        if figures.isEmpty { return [] }
        return known.claims(of: number, in: passage, at: figures, sight: sight, asksTables: asksTables) ?? find(figures)
      }
    }
  }
}

extension Reading {
  /// All figures in a dozen runs of about one length, each of whole passages.
  var pieces: [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0
    for passage in passages {
      let end = passage.mentions.upperBound
      if end - start > mentions.count / 12 {
        pieces.append(start..<end)
        start = end
      }
    }
    return start < mentions.count ? pieces + [start..<mentions.count] : pieces
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
}
