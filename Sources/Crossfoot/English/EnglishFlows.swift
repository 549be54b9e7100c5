/// What English words say of a figure in a balance, looked for around it, so that they cut no sentence into other tokens.
struct SpacedFlows: Sendable {
  private let trie: ByteTrie
  private let flows: [FlowWord?]

  /// Cost: linear in the words.
  init(_ vocabulary: Vocabulary) {
    let classes: [[FlowWord]]
    (trie, classes) = vocabulary.spacedWords.flows
    flows = classes.map { set in FlowWord.allCases.last(where: set.contains) }
  }

  /// The words of balances in a text in small letters, in its order.
  func words(in small: [UInt8]) -> [FlowWord] {
    var found: [FlowWord] = []
    var i = 0
    while i < small.count {
      let isStart = i == 0 || !isLetter(small[i - 1])
      if isStart, let (end, value) = trie.longestMatch(in: small, at: i), end == small.count || !isLetter(small[end]) {
        if let flow = flows[Int(value)], flow != .plain { found.append(flow) }
        i = end
      } else {
        i += 1
      }
    }
    return found
  }
}

extension EnglishPassage {
  /// What the words around a figure say of it: those behind it in its clause, or else those that lead to it.
  ///
  /// `118 became vacant and 126 were let`, `gifts of a and returns of b, less grants of c`.
  func flow(of index: Int) -> FlowWord? {
    let here = figures[index].token
    let behind = tokens.indices.dropFirst(here + 1).prefix { tokens[$0].figure == nil && !isClauseEnd($0) }
    let before = tokens.indices.prefix(here).reversed().prefix { tokens[$0].figure == nil && !isClauseEnd($0) }
    let led = before.last.map { words(in: $0..<here) } ?? []
    // A noun and its `of`, or a verb right before, names the figure; what stands behind may be of the next.
    if let last = led.last, behind.isEmpty || isNamed(index) { return last }
    return behind.last.flatMap { words(in: here + 1..<($0 + 1)).first } ?? led.last
  }

  /// `gifts of a`, `imports were a`, `leaving a`: nothing behind the figure names it.
  private func isNamed(_ index: Int) -> Bool {
    let token = figures[index].token - 1
    guard token >= 0 else { return false }
    return tokens[token].has(CueSet(.of).union(CueSet(.giving)).union(CueSet(.reaching)).union(CueSet(.remainder)))
      || tokens[token].has(CueSet(.link)) && !["the", "a", "an"].contains(word(token))
  }

  private func isClauseEnd(_ token: Int) -> Bool {
    tokens[token].isMark(.comma, .semicolon, .period, .colon, .open, .close) || tokens[token].has(CueSet(.and))
  }

  private func words(in range: Range<Int>) -> [FlowWord] {
    guard let first = range.first, let last = range.last else { return [] }
    let text = lexed.prose.text[tokens[first].range.lowerBound..<tokens[last].range.upperBound]
    return lexicon.flows.words(in: smallLetters(Array(text)))
  }
}

/// What was there, came, went and is left: `opened the year at a. During it b were received and c were closed, leaving d`.
///
/// Words must name what was there, what is left and each move between them. Cost: linear, but for balances.
func englishBalances(in passage: EnglishPassage) -> [Claim] {
  let figures = passage.figures
  guard figures.count >= 3 else { return [] }
  return figures.indices.compactMap { closing -> Claim? in
    guard closing >= 2, isStock(figures[closing]), !figures[closing].isBase || figures[closing].isReached,
      figures[closing].quantity.modifier == .none
    else { return nil }
    let isNamed = passage.flow(of: closing) == .closing
    guard isNamed || passage.follows(closing) else { return nil }
    var moves: [(index: Int, sign: Int)] = []
    for index in (0..<closing).reversed() {
      guard figures[closing].sentence - figures[index].sentence <= 2 else { return nil }
      // A bracket tells what was before; figures of other kinds go by.
      guard figures[index].open == nil, figures[index].isLike(figures[closing]), figures[index].role != .none else {
        continue
      }
      guard figures[index].quantity.modifier == .none, !figures[index].isPer else { return nil }
      switch passage.flow(of: index) {
      case .inflow: moves.append((index, 1))
      case .outflow: moves.append((index, -1))
      case .opening:
        guard isNamed || passage.namesAgain(index, closing) else { return nil }
        if moves.isEmpty, let sign = passage.outcomeSign(index - 1),
          figures[index].sentence - figures[index - 1].sentence <= 1
        {
          return balance(closing, from: index, [(index - 1, sign)], in: passage)
        }
        return moves.isEmpty ? nil : balance(closing, from: index, moves.reversed(), in: passage)
      default:
        // `64 homes were empty on 1 July; b became vacant and c were let`: both ways, and a day before them.
        guard isNamed, Set(moves.map(\.sign)).count == 2, passage.isDated(index) else { return nil }
        return balance(closing, from: index, moves.reversed(), in: passage)
      }
    }
    return nil
  }
}

/// `rose from o to n with a joiners and b leavers`: moves both ways and nothing else behind the levels.
func englishMoves(in passage: EnglishPassage) -> [Claim] {
  let figures = passage.figures
  return figures.indices.dropLast(3).compactMap { base -> Claim? in
    guard figures[base].isBase, figures[base + 1].isReached, figures[base].isLike(figures[base + 1]),
      figures[base].sentence == figures[base + 1].sentence, isStock(figures[base]), isStock(figures[base + 1])
    else { return nil }
    let moves = figures.indices.filter { $0 > base + 1 && figures[$0].sentence == figures[base].sentence }
    let signs = moves.map { index in
      switch passage.flow(of: index) {
      case .inflow: 1
      case .outflow: -1
      default: 0
      }
    }
    guard signs.contains(1), signs.contains(-1), !signs.contains(0),
      moves.allSatisfy({ figures[$0].isLevel && figures[$0].isLike(figures[base]) && figures[$0].open == nil })
    else { return nil }
    return balance(base + 1, from: base, Array(zip(moves, signs)).map { (index: $0, sign: $1) }, in: passage)
  }
}

func isStock(_ figure: EnglishFigure) -> Bool {
  !figure.isRate && !figure.isPer && figure.role != .none && figure.role != .time && figure.open == nil
    && figure.quantity.unit.kind != .points
}

private func balance(
  _ closing: Int, from opening: Int, _ moves: [(index: Int, sign: Int)], in passage: EnglishPassage
) -> Claim? {
  let figures = passage.figures
  func claim(_ signs: [Int]) -> Claim {
    Claim(
      kind: .sum, rule: "sum-mismatch", stated: figures[closing].quantity,
      operands: ([opening] + moves.map(\.index)).map { Operand(.part, figures[$0].quantity) },
      formula: .sum(signs: [1] + signs))
  }
  let signs = moves.map(\.sign)
  guard let settled = settle([claim(signs)], .likely), settled.skip == nil else { return nil }
  if isSound(settled) { return settled }
  if figures[opening..<closing].indices.contains(where: {
    passage.isAloneInBracket($0) && figures[$0].isLike(figures[closing])
  }) {
    return nil
  }
  if moves.count > 4 { return settled }
  // Bonds that are issued come in, goods that are issued go out: the other way round it may well hold.
  let others = (1..<(1 << moves.count)).map { mask in
    claim(signs.enumerated().map { mask >> $0.offset & 1 == 1 ? -$0.element : $0.element })
  }
  return others.first(where: isSound)?.asGuess ?? settled
}

extension EnglishPassage {
  /// `repayments (5.91)`: words stand before its bracket, and not the figure that it glosses.
  func isAloneInBracket(_ index: Int) -> Bool {
    guard let open = figures[index].open, open > 0, brackets[open] == open + 2 else { return false }
    return tokens[open - 1].figure == nil && tokens[open - 1].kind != .date && !tokens[open - 1].has(CueSet(.period))
  }

  /// `…, so that assets at 31 March were d`
  fileprivate func follows(_ index: Int) -> Bool {
    tokens[..<figures[index].token].reversed().prefix(9).prefix { $0.figure == nil && !$0.isMark(.period, .semicolon) }
      .contains { $0.has(CueSet(.giving)) || smallLetters(lexed.text($0.range)) == "so" }
  }

  /// Whether a noun around the one figure stands around the other too.
  fileprivate func namesAgain(_ opening: Int, _ closing: Int) -> Bool {
    func nouns(_ index: Int) -> Set<String> {
      let here = figures[index].token
      let before = tokens.indices.prefix(here).suffix(6).reversed().prefix(while: isPlain)
      let behind = tokens.indices.dropFirst(here + 1).prefix(5).prefix(while: isPlain)
      let words = Array(before) + Array(behind)
      return Set(words.filter { tokens[$0].kind == .text }.map { singular(word($0)) }.filter { $0.utf8.count > 3 })
    }
    func isPlain(_ token: Int) -> Bool {
      tokens[token].figure == nil && !tokens[token].isMark(.comma, .semicolon, .period)
    }
    return !nouns(opening).isDisjoint(with: nouns(closing))
  }

  /// A day of the calendar right behind a figure's noun: `64 empty homes on 1 July`.
  fileprivate func isDated(_ index: Int) -> Bool {
    tokens[(figures[index].token + 1)...].prefix(6).prefix {
      $0.figure == nil && !$0.isMark(.comma, .semicolon, .period)
    }
    .contains { $0.kind == .date }
  }
}
