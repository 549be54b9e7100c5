import Documents

/// A figure as the words of its own block name it, before it is known what stands above.
struct FigureDraft: Sendable {
  var quantity: Quantity
  var role: Mention.Role
  /// In its block: passage, sentence, segment and clause are for what comes before to tell.
  var placement: Mention.Placement
  /// How far it is from the block's beginning, and the period that the block named before it; empty where it named none.
  var opening: Passage.Running
  var noun: String
  var cues: CueSet
  var key: [Unicode.Scalar]
  var flows: FlowSet
}

/// Names the figures of one block: labels, roles, places in sentence and bracket.
///
/// All that can be told without the blocks before, so that several are made at once.
struct FigureDrafts: Sendable {
  private(set) var figures: [FigureDraft] = []
  /// For each bracket token that holds a figure, its partner.
  private(set) var brackets: [Int: Int] = [:]
  /// What the block leaves to the next, counted from its own beginning.
  private(set) var closing = Passage.Running()
  /// Where an aside (「收入 c，上年同期 o，增长 p%」) named the period before, what comes behind its segment is of.
  private var periodBeforeAside: String?
  private var lastUnit: (printed: Unit, scale: Rational, currency: String?, unit: Unit)?

  init(_ said: BlockReading.Words, with lexicon: Lexicon) {
    let lexed = said.lexed
    brackets = bracketsAroundFigures(lexed)
    let passage = Passage(
      lexed: lexed, isHeading: said.isHeading, level: said.level, mark: said.mark, brackets: brackets)
    advance(.period)
    var open: [Int] = []
    var clauseStart = 0
    var lastPeriod: Range<Int>?
    for index in passage.tokens.indices {
      switch passage.tokens[index].kind {
      case .mark(let mark):
        advance(mark)
        switch mark {
        case .open where brackets[index] != nil: open.append(index)
        case .close where brackets[index] != nil: _ = open.popLast()
        default: break
        }
        if passage.startsClause(behind: index) { clauseStart = index + 1 }
      case .date: lastPeriod = passage.tokens[index].range
      case .cue(let cues) where cues.contains(CueSet(.period)): lastPeriod = passage.tokens[index].range
      case .figure(let figure):
        take(&lastPeriod, in: lexed)
        add(figure, token: index, clause: clauseStart, in: passage, open: open, lexicon.flows)
      default: break
      }
    }
    take(&lastPeriod, in: lexed)
  }

  /// Spells the last period that was named only where a figure is of it, or what comes behind may be.
  private mutating func take(_ period: inout Range<Int>?, in lexed: LexedProse) {
    guard let range = period else { return }
    let named = canonicalPeriod(lexed.words(range))
    if isPrior(named), figures.last?.opening.segment == closing.segment {
      periodBeforeAside = periodBeforeAside ?? closing.period
    }
    closing.period = named
    period = nil
  }

  private mutating func advance(_ mark: Token.Mark) {
    if mark == .period || mark == .semicolon, let before = periodBeforeAside {
      closing.period = before
      periodBeforeAside = nil
    }
    switch mark {
    case .period:
      closing.sentence += 1
      closing.segment += 1
      closing.clause += 1
    case .semicolon:
      closing.segment += 1
      closing.clause += 1
    case .comma, .colon:
      closing.clause += 1
    default: break
    }
  }

  private mutating func add(
    _ figure: Int, token: Int, clause start: Int, in passage: Passage, open: [Int], _ flows: FlowLexicon
  ) {
    let words = wordsBefore(token, in: passage)
    let clauseWords = max(start, token - longestClause)
    let scanned = passage.lexed.figures[figure]
    let cues = passage.tokens[words].reduce(into: CueSet()) { set, token in
      if case .cue(let cues) = token.kind { set.formUnion(cues) }
    }
    let quantity = quantity(
      of: scanned, in: passage.lexed, unit: unit(of: scanned, currency: currency(before: token, in: passage)),
      modifier: modifier(before: token, in: passage) ?? scanned.modifier, label: label(words, in: passage))
    let placement = Mention.Placement(
      passage: 0, token: Int32(token), labelToken: Int32(words.lowerBound), sentence: 0, segment: 0, clause: 0,
      depth: Int32(open.count), openBracket: Int32(open.last ?? -1))
    figures.append(
      FigureDraft(
        quantity: quantity, role: role(of: quantity, token: token, clause: clauseWords, in: passage),
        placement: placement, opening: closing, noun: noun(after: token, in: passage, quantity), cues: cues,
        key: key(words, in: passage),
        flows: flows.classes(in: passage.lexed.prose.text, passage.range(of: words))))
  }

  /// The unit with the scale and the currency that stand before it. Figures in a row that print one share one.
  private mutating func unit(of figure: ScannedFigure, currency: String?) -> Unit {
    if let last = lastUnit, last.scale == figure.scale, last.currency == currency, last.printed == figure.unit {
      return last.unit
    }
    let unit = scaledUnit(of: figure, currency: currency)
    lastUnit = (figure.unit, figure.scale, currency, unit)
    return unit
  }
}

extension Passage {
  /// Whether a mark ends what stands before it as a clause.
  fileprivate func startsClause(behind token: Int) -> Bool {
    tokens[token].isMark(.comma, .semicolon, .period, .colon)
      || tokens[token].isMark(.open) && brackets[token] != nil
  }
}

extension Passage.Running {
  /// What is reached after so many sentences, segments and clauses, and under the period that they name, if they name one.
  func advanced(by words: Passage.Running) -> Passage.Running {
    Passage.Running(
      sentence: sentence + words.sentence, segment: segment + words.segment, clause: clause + words.clause,
      period: words.period.isEmpty ? period : words.period)
  }
}

/// How many tokens before a figure the words that tell its role may stand; longer clauses are lists.
private let longestClause = 1000

private func bracketsAroundFigures(_ lexed: LexedProse) -> [Int: Int] {
  if lexed.figures.isEmpty { return [:] }
  var pairs: [Int: Int] = [:]
  var open: [(token: Int, figures: Int)] = []
  var figures = 0
  for (index, token) in lexed.tokens.enumerated() {
    if token.figure != nil { figures += 1 }
    if token.isMark(.open) { open.append((index, figures)) }
    if token.isMark(.close), let last = open.popLast(), figures > last.figures {
      pairs[last.token] = index
      pairs[index] = last.token
    }
  }
  return pairs
}
