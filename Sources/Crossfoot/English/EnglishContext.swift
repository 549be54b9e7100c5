/// The figures of a document's English prose by the words that name them.
struct EnglishContext {
  /// A level with its name: the words before it, small and without endings, and its place in the text.
  struct Named {
    var figure: EnglishFigure
    var passage: Int
    var words: [String]
  }

  private(set) var levels: [Named] = []
  /// Where each passage's levels begin in the list.
  private var starts: [Int] = []
  private let senses: SpacedSenses?

  init(_ passages: [EnglishPassage]) {
    senses = passages.first?.lexicon.senses
    for (place, passage) in passages.enumerated() {
      starts.append(levels.count)
      for index in passage.figures.indices {
        let figure = passage.figures[index]
        guard figure.isLevel, !figure.isRate, figure.quantity.unit.kind != .points else { continue }
        levels.append(Named(figure: figure, passage: place, words: passage.name(of: index)))
      }
    }
  }

  /// Levels of earlier passages, nearest first.
  func levels(before passage: Int) -> ArraySlice<Named>.SubSequence {
    levels[max(0, starts[passage] - 12)..<starts[passage]]
  }

  /// Levels up to a passage whose name is these words, or ends with them behind a verb or the body: `reported sales`, not
  /// `export sales`.
  func levels(named words: [String], upTo passage: Int) -> [Named] {
    guard !words.isEmpty else { return [] }
    let end = passage + 1 < starts.count ? starts[passage + 1] : levels.count
    return levels[max(0, end - 60)..<end].reversed().filter { named in
      guard named.words.suffix(words.count) == words[...] else { return false }
      guard let before = named.words.dropLast(words.count).last else { return true }
      return before.hasSuffix("ed") || senses.map { $0[before].contains(SenseSet(.reporter)) } ?? false
    }
  }
}

extension EnglishPassage {
  /// The words that name a figure: those before its verb, as `Group revenue for the year … was $312m` gives group, revenue.
  func name(of index: Int) -> [String] {
    var start = figures[index].token
    while start > 0, tokens[start - 1].figure == nil, figures[index].token - start < 14 {
      if tokens[start - 1].isMark(.comma, .semicolon, .period, .colon, .open, .close) { break }
      start -= 1
    }
    return nouns(in: start..<figures[index].token)
  }

  /// `expenditure`, `costs`: names of amounts that are cues too.
  func isSpending(_ token: Int) -> Bool { means(.spending, token) }

  /// The plain words of a range up to a verb or preposition behind them, singular.
  func nouns(in range: Range<Int>) -> [String] {
    var words: [String] = []
    for token in range {
      let word = tokens[token]
      if word.kind == .text && !isFunctionWord(self.word(token)) || isSpending(token) {
        words.append(singular(self.word(token)))
      } else if word.has(CueSet(.generic)) || word.has(CueSet(.others)) || word.kind == .text || words.isEmpty {
        continue
      } else {
        break
      }
    }
    return words
  }
}

extension EnglishPassage {
  /// Q1 to Q4, H1 and H2.
  func isQuarter(_ token: Int) -> Bool { means(.quarter, token) }

  /// `Of the 412 responses received, …`, `Of total borrowings of £84.0m, …`: at the head of a clause.
  func isOfThe(_ index: Int) -> Bool {
    var token = figures[index].token - 1
    if isToldOf(index) { return false }
    let isWord = { (token: Int) in
      self.tokens[token].kind == .text || self.tokens[token].has(CueSet(.total).union(CueSet(.link)))
    }
    while token >= 0, isWord(token) { token -= 1 }
    if token > 0, word(token) == "of", !isHead(token) {
      token -= 1
      while token >= 0, isWord(token) { token -= 1 }
      guard token >= 0, word(token) == "of" else { return false }
    }
    return token >= 0 && tokens[token].has(CueSet(.of)) && isHead(token)
  }

  /// `Of the beneficiaries a (p%) were women`: behind a noun and with a verb or a share of its own, a part.
  private func isToldOf(_ index: Int) -> Bool {
    let (here, next) = (figures[index].token, figures[index].token + 1)
    guard here > 0, next < tokens.count, tokens[here - 1].kind == .text else { return false }
    if brackets[next] == next + 2, figures.indices.contains(index + 1), figures[index + 1].token == next + 1 {
      return figures[index + 1].isRate
    }
    return ["were", "was", "are", "is", "had", "have", "has"].contains(word(next))
      || tokens[next].has(CueSet(.complete))
  }

  private func isHead(_ token: Int) -> Bool {
    token == 0 || tokens[token - 1].isMark(.period, .semicolon, .comma, .colon)
  }
}

private func isFunctionWord(_ word: String) -> Bool {
  ["the", "a", "an", "for", "with", "this", "that", "all", "our", "its", "s", "there"].contains(word)
}

/// Without a plural ending.
func singular(_ word: String) -> String {
  if word.utf8.count > 4, word.hasSuffix("ies") { return word.dropLast(3) + "y" }
  return word.utf8.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
}
