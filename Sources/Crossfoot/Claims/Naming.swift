/// The words that name a figure, without a text made of them: most names are asked for one word and forgotten.
extension Passage {
  /// Where all the words stand in the text of the passage, period and links among them.
  func namingRange(_ mention: Mention) -> Range<Int> { range(of: mention.labelToken..<mention.token) }

  /// Where some tokens stand in the text of the passage.
  func range(of tokens: Range<Int>) -> Range<Int> {
    guard let first = tokens.first, let last = tokens.last else { return 0..<0 }
    return lexed.tokens[first].range.lowerBound..<lexed.tokens[last].range.upperBound
  }
}

extension Reading {
  /// The same of a figure of any passage.
  func namingRange(_ mention: Mention) -> Range<Int> { passages[mention.passage].namingRange(mention) }

  /// Their letters: what `core(naming(_:))` gives.
  func letters(naming mention: Mention) -> [Unicode.Scalar] {
    let range = namingRange(mention)
    var letters: [Unicode.Scalar] = []
    letters.reserveCapacity(range.count / 3 + 1)
    appendCore(of: passages[mention.passage].lexed.prose.text, range, to: &letters)
    return letters
  }

  /// Whether the last word of either class before a figure is of `cue` and not of `other`: 「预算支出」 names a deed, 「支出预算」 a plan.
  func isNamed(_ mention: Mention, _ cue: CueSet, not other: CueSet) -> Bool {
    for token in tokens(of: mention)[mention.labelToken..<mention.token].reversed() {
      if token.has(other) { return false }
      if token.has(cue) { return true }
    }
    return false
  }

  /// The last word of a balance among them.
  func flow(_ mention: Mention, _ lexicon: Lexicon) -> FlowWord? {
    lexicon.flows.last(in: passages[mention.passage].lexed.prose.text, namingRange(mention))
  }

  /// Whether they begin with a word of a class.
  func opens(_ mention: Mention, with kind: FlowWord, _ lexicon: Lexicon) -> Bool {
    lexicon.flows.opens(kind, passages[mention.passage].lexed.prose.text, namingRange(mention))
  }

  /// Whether a word of a class stands among them.
  func names(_ mention: Mention, _ kind: FlowWord, _ lexicon: Lexicon) -> Bool {
    lexicon.flows.first(kind, in: passages[mention.passage].lexed.prose.text, namingRange(mention)) != nil
  }

  /// Whether so many figures of its kind stand near before a figure in its passage. Asked first, since names cost more.
  func hasFellows(_ index: Int, atLeast count: Int, within reach: Int) -> Bool {
    let own = sketches[index]
    return (max(0, index - reach)..<index).count {
      sketches[$0].measure == own.measure && sketches[$0].passage == own.passage
    } >= count
  }

  /// What a figure of a list goes by: 「公共停车场」 for 2140 in 「公共停车场 12 处 2140 个」.
  func listedName(_ index: Int) -> [Unicode.Scalar] {
    let own = mentions[index]
    guard own.key.isEmpty, index > 0 else { return own.key }
    let before = mentions[index - 1]
    return before.passage == own.passage && before.token + 1 == own.token ? before.key : own.key
  }

  /// The letters of the words behind a date that stands among them: 「仅到位」 of 「截至 9 月底仅到位」; nil without one.
  func lettersBehindDate(of mention: Mention) -> [Unicode.Scalar]? {
    let words = tokens(of: mention)[mention.labelToken..<mention.token]
    guard let date = words.lastIndex(where: { $0.kind == .date }) else { return nil }
    return core(passages[mention.passage].text(date + 1..<mention.token))
  }

  /// The letters between a figure and the next mark or figure: 「出现破损」 of 「6.4 公里出现破损，」.
  func letters(behind mention: Mention) -> [Unicode.Scalar] {
    let tokens = tokens(of: mention)
    let words = tokens[(mention.token + 1)...].prefix(6).prefix {
      $0.figure == nil && !$0.isMark(.comma, .period, .semicolon, .colon, .open, .listComma)
    }
    return core(passages[mention.passage].text(words.startIndex..<words.endIndex))
  }
}
