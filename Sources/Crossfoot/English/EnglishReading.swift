import Documents

/// A figure of English prose with what its sentence says of it.
struct EnglishFigure: Sendable {
  var quantity: Quantity
  /// Place among the tokens of its passage.
  var token: Int
  /// Counted in the passage: sentences end with a full stop, segments also with a semicolon, clauses also with a comma.
  var sentence = 0
  var segment = 0
  var clause = 0
  /// The token of the innermost bracket around it.
  var open: Int?
  var role = Role.level
  /// What it is compared with, or left: `from o`, `compared with o`, `(2021: o)`.
  var isBase = false
  /// `to n`: the level reached.
  var isReached = false
  /// Of one thing, or an average: added to nothing.
  var isPer = false

  enum Role: Sendable, Equatable {
    case level
    /// What something rose (+1) or fell (−1) by, 0 where words do not tell.
    case delta(Int)
    case growth(Int)
    case points(Int)
    case share
    case multiple
    case time
    /// No figure after all: an end of a range.
    case none
  }

  var isLevel: Bool { role == .level && !isPer }
  var isRate: Bool { quantity.unit.kind == .rate }

  /// What may be added to and compared with it.
  func isLike(_ other: EnglishFigure) -> Bool {
    quantity.unit.dimension == other.quantity.unit.dimension && isRate == other.isRate
  }
}

/// One heading, paragraph or item in English.
struct EnglishPassage: Sendable {
  let lexicon: SpacedLexicon
  var lexed: LexedProse
  var figures: [EnglishFigure] = []
  /// An item of a list.
  var isItem = false
  /// For each bracket token its partner.
  var brackets: [Int: Int] = [:]

  var tokens: [Token] { lexed.tokens }
}

extension EnglishPassage {
  init(_ lexed: LexedProse, with lexicon: SpacedLexicon) {
    self.lexicon = lexicon
    self.lexed = lexed
    guard !lexed.figures.isEmpty else { return }
    brackets = pairs()
    placeFigures()
    let reader = EnglishRoles(passage: self)
    for index in figures.indices { figures[index].isBase = reader.isBase(index) }
    for index in figures.indices {
      figures[index].isReached = reader.leads(index, CueSet(.reaching))
      figures[index].isPer = reader.isPer(index)
      figures[index].role = reader.role(index)
    }
    shareUnits()
    shareUnitsOfBases()
    dropRanges()
    dropOpposites()
    inheritRoles()
  }

  private func pairs() -> [Int: Int] {
    var pairs: [Int: Int] = [:]
    var open: [Int] = []
    for (index, token) in lexed.tokens.enumerated() {
      if token.isMark(.open) { open.append(index) }
      if token.isMark(.close), let last = open.popLast() {
        pairs[last] = index
        pairs[index] = last
      }
    }
    return pairs
  }

  private mutating func placeFigures() {
    var (sentence, segment, clause) = (0, 0, 0)
    var open: [Int] = []
    for (index, token) in lexed.tokens.enumerated() {
      switch token.kind {
      case .mark(.period): (sentence, segment, clause) = (sentence + 1, segment + 1, clause + 1)
      case .mark(.semicolon): (segment, clause) = (segment + 1, clause + 1)
      case .mark(.comma), .mark(.colon), .mark(.dash): clause += 1
      case .mark(.open) where brackets[index] != nil: open.append(index)
      case .mark(.close) where brackets[index] != nil: _ = open.popLast()
      case .figure(let scanned):
        var quantity = quantity(of: lexed.figures[scanned], in: lexed)
        if let modifier = modifier(before: index) { quantity.modifier = modifier }
        quantity.label = label(before: index)
        figures.append(
          EnglishFigure(
            quantity: quantity, token: index, sentence: sentence, segment: segment, clause: clause, open: open.last))
      default: break
      }
    }
  }

  private func modifier(before token: Int) -> Modifier? {
    guard token > 0, case .cue(let cues) = tokens[token - 1].kind else { return nil }
    // `4.6% less than $5m` compares; `less than $5m` widens.
    if token > 1, tokens[token - 2].figure != nil, cues.contains(CueSet(.versus)) { return nil }
    let table: [(Cue, Modifier)] = [
      (.atLeast, .atLeast), (.atMost, .atMost), (.over, .over), (.under, .under), (.nearly, .nearly), (.about, .about),
    ]
    return table.first { cues.contains(CueSet($0.0)) }?.1
  }

  /// The words before a figure, without those that only lead to it.
  private func label(before token: Int) -> String {
    var start = token
    while start > 0, tokens[start - 1].figure == nil, token - start < 8 {
      if case .mark = tokens[start - 1].kind { break }
      start -= 1
    }
    var end = token
    while end > start, tokens[end - 1].kind != .text { end -= 1 }
    guard start < end else { return "" }
    return lexed.text(tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound)
  }

  /// `5 to 6 per cent`, `between $40m and $55m`, `4 in 10`: neither is a figure to reckon with.
  private mutating func dropRanges() {
    for index in figures.indices.dropLast() {
      let (first, second) = (figures[index].token, figures[index + 1].token)
      guard second == first + 2 else { continue }
      let joint = word(first + 1)
      // `27 out of 90` is a part and its whole; `9 out of 10` is a way to say most.
      let isShare = joint == "in" || joint == "out of" && figures[index + 1].quantity.value <= Rational(10)
      let isFrom = has(CueSet(.from), max(0, first - 4)..<first) && !has(CueSet(.range), max(0, first - 6)..<first)
      let isHalf = figures[index].quantity.unit.dimension.isEmpty && !figures[index + 1].quantity.unit.dimension.isEmpty
      let isRange =
        joint == "to" && !isFrom && (isHalf || !figures[index].isDelta && isUnitless(index, index + 1))
      let isBetween = joint == "and" && (first > 0 && word(first - 1) == "between" || word(first - 2) == "between")
      guard isRange || isBetween || isShare && isSmall(index) && isSmall(index + 1) else { continue }
      if isRange, readChange(index) { continue }
      figures[index].role = .none
      figures[index + 1].role = .none
    }
  }

  /// `down 14.0% (1,962 to 1,687)`: a bracket that holds two levels and nothing else tells what a change is from and to.
  private mutating func readChange(_ index: Int) -> Bool {
    guard index > 0, let open = figures[index].open, figures[index].token == open + 1,
      brackets[open] == figures[index + 1].token + 1, figures[index - 1].sentence == figures[index].sentence,
      open - figures[index - 1].token <= 3, !figures[index].isRate,
      figures[index - 1].isDelta || figures[index - 1].role == .share && figures[index - 1].isRate
    else { return false }
    if !figures[index - 1].isDelta { figures[index - 1].role = .growth(0) }
    figures[index].isBase = true
    figures[index + 1].isReached = true
    return true
  }

  /// `from 6.4 to 5.2 days`: the unit of the second is the first's.
  private mutating func shareUnits() {
    for index in figures.indices.dropLast()
    where figures[index].isBase && figures[index].quantity.unit.dimension.isEmpty && figures[index].role == .level {
      let next = figures[index + 1]
      guard next.isReached, next.token == figures[index].token + 2,
        isOfSize(figures[index].quantity, next.quantity),
        !next.quantity.unit.isCurrency, !next.isRate
      else { continue }
      figures[index].quantity.unit = next.quantity.unit
      figures[index].quantity.value = figures[index].quantity.value * next.quantity.unit.scale
      figures[index].quantity.ulp = figures[index].quantity.ulp * next.quantity.unit.scale
      figures[index].quantity.step = figures[index].quantity.step * next.quantity.unit.scale
      figures[index].role = next.role
    }
  }

  /// `14.82 million tonnes, 6.2% more than last year's 13.95 million`: of the level that is compared with it.
  private mutating func shareUnitsOfBases() {
    for index in figures.indices.dropFirst(2)
    where figures[index].isBase && figures[index].quantity.unit.dimension.isEmpty && figures[index].role == .level {
      let (change, level) = (figures[index - 1], figures[index - 2])
      guard change.isDelta, change.isRate, level.role == .level, level.sentence == figures[index].sentence,
        level.quantity.unit.kind == .amount, !level.quantity.unit.isCurrency,
        figures[index].quantity.unit.scale != .one
      else { continue }
      var copy = figures[index].quantity
      let factor = level.quantity.unit.scale / copy.unit.scale
      guard factor.isValid, isOfSize(copy, level.quantity, by: factor) else { continue }
      (copy.value, copy.ulp, copy.step) = (copy.value * factor, copy.ulp * factor, copy.step * factor)
      copy.unit = level.quantity.unit
      figures[index].quantity = copy
    }
  }

  private func isOfSize(_ number: Quantity, _ other: Quantity, by factor: Rational) -> Bool {
    let value = number.value * factor
    return value.isValid && value <= other.value * Rational(10) && other.value <= value * Rational(10)
  }

  /// Whether a number is as large as another's numeral, give or take ten times: both are counted in its unit.
  private func isOfSize(_ number: Quantity, _ other: Quantity) -> Bool {
    let numeral = other.value / other.unit.scale
    return numeral.isValid && number.value <= numeral * Rational(10) && numeral <= number.value * Rational(10)
  }

  /// `from o to n`, in either order.
  private func isPair(_ a: EnglishFigure, _ b: EnglishFigure) -> Bool {
    a.isReached && b.isBase && !b.isReached || b.isReached && a.isBase && !a.isReached
  }

  /// `, or p%`, `, or by p%`
  private func isAlternative(_ index: Int) -> Bool {
    let token = figures[index].token
    return word(token - 1) == "or" || word(token - 1) == "by" && word(token - 2) == "or"
  }

  /// `d, or p% of the budget of W`
  private func isOfWhole(_ index: Int) -> Bool {
    let start = figures[index].token + 1
    guard isFollowedByOf(index), figures.indices.contains(index + 1) else { return false }
    let path = start..<figures[index + 1].token
    return path.count <= 8 && figures[index + 1].isLike(figures[index - 1])
      && tokens[path].allSatisfy { token in
        if case .mark = token.kind { return false }
        return true
      }
  }

  private func isFollowedByOf(_ index: Int) -> Bool {
    let next = figures[index].token + 1
    return next < tokens.count && tokens[next].has(CueSet(.of))
  }

  private func isUnitless(_ a: Int, _ b: Int) -> Bool {
    let (x, y) = (figures[a].quantity.unit, figures[b].quantity.unit)
    return x.dimension == y.dimension || x.dimension.isEmpty
  }

  private func isSmall(_ index: Int) -> Bool {
    figures[index].quantity.unit.dimension.isEmpty && figures[index].quantity.value <= Rational(1000)
  }

  /// `by d, or p%`, `d (p%)`: a percentage beside a change is that change's.
  private mutating func inheritRoles() {
    for index in figures.indices.dropFirst() where figures[index].role == .share {
      let before = figures[index - 1]
      if isAlternative(index), index > 1, isPair(before, figures[index - 2]),
        before.isLike(figures[index - 2]), before.clause == figures[index - 2].clause,
        before.segment == figures[index].segment
      {
        // `from o to n, or p% of spending`: of something else than the level before.
        if !isFollowedByOf(index) { figures[index].role = .growth(0) }
        continue
      }
      guard case .delta(let sign) = before.role, before.sentence == figures[index].sentence, !isOfWhole(index) else {
        continue
      }
      let between = (before.token + 1)..<figures[index].token
      let isAlternative = between.count <= 3 && (between.contains { word($0) == "or" })
      let isBracket =
        figures[index].open == before.token + 1 || figures[index].open.map { $0 - before.token <= 3 } ?? false
      // `140 fewer than planned (99%)`: of the plan, and no change.
      if isBracket, !isAlternative, has(CueSet(.planned), between) { continue }
      if isAlternative || isBracket { figures[index].role = .growth(sign) }
    }
  }
}

extension EnglishFigure {
  var isDelta: Bool {
    switch role {
    case .delta, .growth, .points: true
    default: false
    }
  }
}

/// A figure in base units, with its range in the file.
private func quantity(of figure: ScannedFigure, in lexed: LexedProse) -> Quantity {
  let scale = figure.scale * figure.unit.scale
  var unit = figure.unit
  unit.scale = scale
  return Quantity(
    range: lexed.prose.sourceRange(figure.range), numeralRange: lexed.prose.sourceRange(figure.numeral.range),
    numeral: lexed.text(figure.numeral.range).filter { $0 != " " }, value: figure.value * scale,
    ulp: figure.ulp * scale,
    step: figure.numeral.step * scale, unit: unit, modifier: figure.modifier)
}
