/// The words that may stand between a figure and its bar.
let comparing = CueSet(.above).union(CueSet(.over)).union(CueSet(.below)).union(CueSet(.under))
  .union(CueSet(.atLeast)).union(CueSet(.atMost)).union(CueSet(.reaching))

/// A figure that another is compared with.
struct Bar {
  let index: Int
  let comparison: Comparison
  /// The first token of the clause that compares.
  let start: Int
  /// Whether all figures of a list are meant: 均.
  let isOfAll: Bool
  let evidence: Evidence
  /// Whether words before it say whose it is: 「高于全省 b 的平均水平」.
  let isToldWhose: Bool
  /// The letters behind it.
  let name: [Unicode.Scalar]
  /// What the clause says is compared, if it does not stand right before: 「产业资金占比高于 b 的要求」.
  let subject: [Unicode.Scalar]

  enum Evidence {
    /// A target stands before it, or words that only say whose it is.
    case target, whose
    /// What it is stands behind it.
    case name
    /// What stands behind it ends as the name of the other figure does.
    case likeness
    /// It was set, and nobody says that it was reached: 「a（监管标准不高于 b）」.
    case set
  }

  init?(_ index: Int, in reading: Reading) {
    let mention = reading.mentions[index]
    let passage = reading.passages[mention.passage]
    let tokens = passage.tokens
    let scopes = reading.scopes
    var (end, last) = (mention.token, mention.token)
    if end > 0, tokens[end - 1].isMark(.open) {
      guard end + 1 < tokens.count, tokens[end + 1].isMark(.close) else { return nil }
      (end, last) = (end - 1, end + 1)
    }
    var start = end
    while start > 0, end - start <= 12, tokens[start - 1].figure == nil,
      !tokens[start - 1].isMark(.comma, .semicolon, .period, .colon, .open, .close)
    { start -= 1 }
    // 「达到 b 以内的目标」, 「控制在 b 以内」: said of rates; see `limitClaims` for levels.
    let isRateWithin = mention.quantity.modifier == .atMost && mention.quantity.unit.kind == .rate
    guard
      let word = (start..<end).last(where: {
        tokens[$0].has(comparing) && (isRateWithin || !tokens[$0].has(CueSet(.within)))
      })
    else { return nil }
    let isWithin = isRateWithin && (tokens[word].has(CueSet(.within)) || !tokens[word].has(CueSet(.atMost)))
    let lead = core(passage.text(start..<word))
    let isSet =
      lead.count >= 2 && tokens[word].has(CueSet(.atLeast).union(CueSet(.atMost)))
      && scopes.without(.bar, in: lead).isEmpty
    let isDirect = scopes.without(.howFar, in: lead).isEmpty
    guard let plain = isWithin ? .lessOrEqual : Comparison(comparing: tokens[word]) else { return nil }
    comparison = scopes.ending(.turned, of: lead) == nil ? plain : plain.negated
    isOfAll = lead.first == "均" || lead.first == "都"
    let between = core(passage.text(word + 1..<end))
    let behind = Array(
      tokens[(last + 1)...].prefix(6).prefix {
        $0.figure == nil && !$0.isMark(.comma, .period, .semicolon, .colon, .open, .listComma)
      })
    name = behind.isEmpty ? [] : core(passage.text(last + 1..<last + 1 + behind.count))
    guard between.count <= 14, name.count <= 14 else { return nil }
    let isToldBefore = between.count >= 2 && scopes.without(.bar, in: between).isEmpty
    subject = isDirect || isSet ? [] : lead
    isToldWhose = isToldBefore && scopes.first(.target, in: between) == nil
    let isLimit = tokens[word].has(CueSet(.within)) && (between.isEmpty || isToldBefore)
    if isWithin, isDirect, isLimit || scopes.first(.target, in: name) != nil {
      evidence = .target
    } else if isWithin {
      return nil
    } else if isSet, between.isEmpty {
      evidence = .set
    } else if name.count >= 2, scopes.without(.bar, in: name).isEmpty, between.isEmpty || isToldBefore {
      evidence = .name
    } else if isToldBefore, last > mention.token {
      evidence = .name
    } else if isToldBefore, name.isEmpty, tokens[word].has(comparing.subtracting(CueSet(.reaching))) {
      evidence = scopes.first(.target, in: between) == nil ? .whose : .target
    } else if name.count >= 3 {
      evidence = .likeness
    } else {
      return nil
    }
    (self.index, self.start) = (index, start)
  }
}

extension Comparison {
  init?(comparing word: Token) {
    if word.has(CueSet(.atLeast)) {
      self = .greaterOrEqual
    } else if word.has(CueSet(.atMost)) {
      self = .lessOrEqual
    } else if word.has(CueSet(.above).union(CueSet(.over))) {
      self = .greater
    } else if word.has(CueSet(.below).union(CueSet(.under))) {
      self = .less
    } else if word.has(CueSet(.link)) {
      // 达到, not 到.
      self = .greaterOrEqual
    } else {
      return nil
    }
  }

  /// What is so where this is not.
  fileprivate var negated: Comparison {
    switch self {
    case .equal: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    }
  }
}
