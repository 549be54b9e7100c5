/// Parts of a whole in percent: `p% of W`, `a (p%)`, `a of W (p%)`, `a against a budget of b, or p%`.
struct EnglishShares {
  let passage: EnglishPassage
  let sums: EnglishSums
  let place: Int
  let context: EnglishContext
  var claims: [Claim] = []

  var figures: [EnglishFigure] { passage.figures }
  var tokens: [Token] { passage.tokens }

  init(_ passage: EnglishPassage, sums: EnglishSums, place: Int, context: EnglishContext) {
    self.passage = passage
    self.sums = sums
    self.place = place
    self.context = context
    respective()
    let taken = Set(claims.map(\.stated.range))
    for index in passage.figures.indices
    where passage.figures[index].role == .share && passage.figures[index].isRate
      && !taken.contains(passage.figures[index].quantity.range) && !isComparable(index)
    {
      share(index)
    }
    joinPeers()
    joinRunning()
  }

  private mutating func share(_ index: Int) {
    if let told = toldPair(of: index) {
      let claim =
        lacking(index, told.part, told.whole)
        ?? claim(index, figures[told.part].quantity, figures[told.whole].quantity, told.whole)
      if let claim = settle([claim], told.sureness), claim.skip == nil { return claims.append(claim) }
    }
    var parts = Array(parts(of: index).prefix(4))
    // `Against a target of 1,750 we reached 110% of plan`: the part stands in the sentence before.
    // `a (p%)` is of none but a.
    if parts.count <= 1, neighbour(of: index) == nil { parts += before(sentenceOf: index).map { ($0, false) } }
    var candidates: [(claim: Claim, isFirm: Bool)] = []
    for whole in named(behind: index) {
      for part in parts where figures[part.figure].isLike(whole) && part.figure < index {
        candidates.append((claim(index, figures[part.figure].quantity, whole.quantity), part.isFirm))
      }
    }
    for part in parts {
      for whole in wholes(of: index).prefix(8)
      where part.figure != whole.figure && figures[part.figure].isLike(figures[whole.figure]) {
        candidates.append(
          (
            claim(index, figures[part.figure].quantity, figures[whole.figure].quantity, whole.figure),
            part.isFirm && whole.isFirm
          ))
      }
    }
    // `Of the W jobless a (p%) …, down from o (q%)`: q is of what W was.
    if let part = parts.first, figures[part.figure].isBase {
      let levels = Set(figures.filter { $0.isLevel && !$0.isBase }.map(\.quantity.range))
      candidates.removeAll { !isSound($0.claim) && levels.contains($0.claim.operands[1].quantity.range) }
    }
    let isFirm = candidates.first?.isFirm ?? false
    // What the words tell is not excused by a figure of another sentence that happens to fit.
    if isFirm { candidates.removeAll { !$0.isFirm && !isOfSentence(index, $0.claim) } }
    if let claim = settle(candidates.map(\.claim), isFirm: isFirm), isSound(claim) || isFirm || isPlausible(claim) {
      if isSound(claim) || isFirm || farther(index, parts.map(\.figure)) == nil { claims.append(claim) }
      if isSound(claim) || isFirm { return }
    }
    if let claim = farther(index, parts.map(\.figure)) { claims.append(claim) }
  }

  private func isOfSentence(_ index: Int, _ claim: Claim) -> Bool {
    let places = claim.operands.map(\.quantity.range)
    return figures.count { $0.sentence == figures[index].sentence && places.contains($0.quantity.range) }
      == places.count
  }

  /// Wholes of earlier paragraphs, kept where they fit and the share has digits enough to tell.
  private func farther(_ index: Int, _ parts: [Int]) -> Claim? {
    let stated = figures[index].quantity
    guard stated.value >= stated.ulp * Rational(30) else { return nil }
    let sound = parts.prefix(2).flatMap { part in
      context.levels(before: place).reversed().lazy.filter { $0.figure.isLike(figures[part]) }
        .map { claim(index, figures[part].quantity, $0.figure.quantity) }.filter(isSound)
    }
    // Few cut a share off where they could have rounded it.
    return (sound.first(where: \.isRounded) ?? sound.first)?.asGuess
  }

  /// A share of a whole that is far off is of something else.
  private func isPlausible(_ claim: Claim) -> Bool {
    claim.skip == nil && claim.operands[0].quantity.value < claim.operands[1].quantity.value
      && claim.stated.value <= .one
  }

  func claim(_ index: Int, _ part: Quantity, _ whole: Quantity, _ place: Int? = nil) -> Claim {
    let isRate = place.map(isPlan) ?? false
    return Claim(
      kind: isRate ? .rate : .share, rule: isRate ? "rate-mismatch" : "share-mismatch",
      stated: figures[index].quantity, operands: [Operand(.numerator, part), Operand(.denominator, whole)],
      formula: .ratio())
  }

  /// What the percentage is of itself, likeliest first.
  private func parts(of index: Int) -> [(figure: Int, isFirm: Bool)] {
    let here = figures[index]
    var found: [(Int, Bool)] = []
    func take(_ place: Int, _ isFirm: Bool) {
      guard figures.indices.contains(place), isAmount(place), !found.contains(where: { $0.0 == place }) else { return }
      found.append((place, isFirm))
    }
    // `a of W (p%)`, `a of W, p%`.
    if isPartOf(index - 2, index - 1) { take(index - 2, isBeside(index, index - 1)) }
    // `a (p%)`: alone in its bracket, right behind the part and its noun.
    if let open = here.open, here.token == open + 1, let before = amountBefore(index),
      tokens[figures[before].token..<open].allSatisfy({ !$0.isMark(.comma, .semicolon, .period) })
    {
      take(before, open - figures[before].token <= 5)
    }
    // `a, or p% of W`, `a, equal to p% of W`, `a account for p% of W`.
    if index > 0, figures[index - 1].sentence == here.sentence,
      passage.word(here.token - 1) == "or" || passage.has(CueSet(.share), figures[index - 1].token..<here.token)
    {
      take(index - 1, !figures[index - 1].isBase && !isJoined(index - 1))
    }
    if isBesideNamed(index) { take(index - 1, true) }
    // `p% (a)`, `p% of the total (a offences)`, `p% (a of W)`.
    if index + 1 < figures.count, let open = figures[index + 1].open, open != here.open,
      open > here.token, figures[index + 1].token == open + 1, isAmount(index + 1)
    {
      let isPair = isPartOf(index + 1, index + 2) && figures[index + 2].open == open
      take(index + 1, open - here.token <= 1 || isPair && open - here.token <= 12 && isPlainPath(here.token + 1, open))
    }
    for place in (0..<index).reversed().prefix(5) where figures[place].sentence == here.sentence { take(place, false) }
    for place in figures.indices.dropFirst(index + 1).prefix(3) where figures[place].sentence == here.sentence {
      take(place, false)
    }
    return found
  }

  private func wholes(of index: Int) -> [(figure: Int, isFirm: Bool)] {
    let here = figures[index]
    let isOfAnother = isOfNamed(index)
    var found: [(Int, Bool)] = []
    func take(_ place: Int?, _ isFirm: Bool) {
      guard let place, figures.indices.contains(place), isAmount(place), !found.contains(where: { $0.0 == place })
      else { return }
      found.append((place, isFirm && !isOfAnother))
    }
    // `p% of W`, with up to six words before W.
    let isOf = here.token + 1 < tokens.count && tokens[here.token + 1].has(CueSet(.of))
    let isOfTotal = passage.word(here.token + 1) == "of the total" && passage.word(here.token + 2) == "of"
    if isOf || isOfTotal, index + 1 < figures.count,
      figures[index + 1].token - here.token <= 8, isPlainPath(here.token + 2, figures[index + 1].token),
      !isPartOf(index + 1, index + 2)
    {
      // `a account for p% of costs (W)`: the part stands before, so the bracket holds the whole.
      let isBracket = figures[index + 1].open != here.open
      let hasPart =
        index > 0 && figures[index - 1].sentence == here.sentence && isAmount(index - 1)
        && (passage.word(here.token - 1) == "or" || passage.has(CueSet(.share), figures[index - 1].token..<here.token))
      take(index + 1, !isBracket || hasPart)
    }
    // `a of W (p%)`, `p% (a of W)`: W right behind `of`.
    for place in [index - 1, index + 2]
    where figures.indices.contains(place) && figures[place].sentence == here.sentence {
      if place > 0, isPartOf(place - 1, place) { take(place, place > index || isBeside(index, place)) }
    }
    // `W participants, a of them women (p%)`.
    for place in [index - 1, index - 2] where place > 0 && figures[place].sentence == here.sentence && isOfWhich(place)
    {
      // Not what `o the year before` tells, nor `a of them` of another part.
      let all = (0..<place).filter { isAmount($0) && figures[$0].isLevel && figures[$0].isLike(figures[place]) }
      // `n patients in k studies. a of them …`
      let larger = all.filter { figures[$0].quantity.value >= figures[place].quantity.value }
      let levels = larger.isEmpty ? all : larger
      if let level = levels.last(where: { !figures[$0].isBase && !isOfWhich($0) }) {
        // `a of the W staff replied, and b of them (p%) …`
        take(isPartOf(level - 1, level) ? level - 1 : level, true)
      } else {
        take(levels.last, false)
      }
    }
    // `W, of which a (p%) came from …`
    if index > 1, isBeside(index, index - 1), figures[index - 2].sentence == here.sentence,
      let which = (figures[index - 2].token + 1..<figures[index - 1].token).first(where: {
        tokens[$0].has(CueSet(.ofWhich))
      }),
      figures[index - 1].token - which <= 2
    {
      take(besideBracket(index - 2).map { reached(before: $0) }, true)
    }
    // `a against a budget of b, or p%`.
    for place in figures.indices where figures[place].sentence == here.sentence && isPlan(place) { take(place, false) }
    // `Of the W …, a (p%), b (q%)`, and totals whose parts are known.
    for place in figures.indices where figures[place].sentence == here.sentence && passage.isOfThe(place) {
      take(place, figures[place].segment == here.segment || !hasRate(between: place, index))
    }
    for whole in sums.wholes { take(whole.total, false) }
    for place in (0..<index).reversed().prefix(12) { take(place, false) }
    for place in figures.indices.dropFirst(index + 1).prefix(4) where figures[place].sentence == here.sentence {
      take(place, false)
    }
    return found
  }

  /// `p% of voluntary income, …`: a whole of which the phrase names no figure.
  private func isOfNamed(_ index: Int) -> Bool {
    let next = figures[index].token + 1
    guard next + 1 < tokens.count, tokens[next].has(CueSet(.of)) else { return false }
    let phrase = tokens[(next + 1)...].prefix { token in
      if case .mark = token.kind { return false }
      return token.figure == nil
    }
    let end = phrase.endIndex
    let isMarked = end >= tokens.count || tokens[end].isMark(.comma, .semicolon, .period, .close)
    return isMarked && phrase.count { $0.kind == .text } > 1 && !phrase.contains { $0.has(CueSet(.total)) }
      && !["the", "this", "these", "those", "them", "all"].contains(passage.word(next + 1))
  }

  private func before(sentenceOf index: Int) -> [Int] {
    Array(figures.indices.filter { isAmount($0) && figures[$0].sentence == figures[index].sentence - 1 }.prefix(3))
  }

  func isAmount(_ index: Int) -> Bool {
    let figure = figures[index]
    if figure.role == .none || figure.role == .time || figure.isRate { return false }
    if figure.quantity.modifier.isLimit { return false }
    return figure.quantity.unit.kind != .points && figure.quantity.unit.kind != .multiple
  }

  /// No mark or other figure between `of` and the whole, but for the bracket that it may stand in.
  func isPlainPath(_ start: Int, _ end: Int) -> Bool {
    start <= end
      && tokens[start..<end].allSatisfy {
        $0.figure == nil && !$0.isMark(.comma, .semicolon, .period, .colon, .close) && !$0.has(CueSet(.and))
      }
  }

  /// Whether a percentage stands right behind a figure: in a bracket, or with `or` before it.
  private func isBeside(_ index: Int, _ figure: Int) -> Bool {
    let here = figures[index]
    if here.open != nil, here.open == figures[figure].open { return true }
    if let open = here.open { return here.token == open + 1 && here.segment == figures[figure].segment }
    return passage.word(here.token - 1) == "or" && here.segment == figures[figure].segment
  }

  func isNounPhrase(_ start: Int, _ end: Int) -> Bool {
    tokens[start..<end].allSatisfy { $0.kind == .text || $0.has(CueSet(.of)) || $0.has(CueSet(.link)) }
  }

  /// `a of W`, `a of the W members`, `a out of W`.
  func isPartOf(_ part: Int, _ whole: Int) -> Bool {
    guard figures.indices.contains(part), figures.indices.contains(whole), figures[part].isLike(figures[whole]),
      figures[part].sentence == figures[whole].sentence
    else { return false }
    let between = figures[part].token + 1..<figures[whole].token
    guard between.count <= 8, passage.has(CueSet(.of), between) else { return false }
    guard let of = between.first(where: { tokens[$0].has(CueSet(.of)) }) else { return false }
    return isPlainPath(of + 1, figures[whole].token) && tokens[between].allSatisfy { !$0.isMark(.comma) }
  }

  private func isComparable(_ index: Int) -> Bool {
    tokens[..<figures[index].token].reversed().prefix { !$0.isMark(.period, .semicolon, .comma) }
      .contains { $0.has(CueSet(.comparable)) || $0.has(CueSet(.average)) }
  }

  /// `p%, q% and r% respectively (a, b and c of W)`: shares and parts pair off in order.
  private mutating func respective() {
    for sentence in Set(figures.map(\.sentence)).sorted() {
      let own = figures.indices.filter { figures[$0].sentence == sentence }
      let shares = own.filter { figures[$0].role == .share && figures[$0].isRate }
      guard shares.count >= 2, let first = own.first, let last = own.last,
        passage.has(CueSet(.respectively), 0..<tokens.count),
        own.count >= shares.count * 2
      else { continue }
      let amounts = own.filter { isAmount($0) }
      for whole in amounts.reversed() + amounts where first <= last {
        let parts = amounts.filter { $0 != whole && figures[$0].isLike(figures[whole]) }
        guard parts.count >= shares.count else { continue }
        let pairs = zip(shares, parts.prefix(shares.count)).map {
          claim($0, figures[$1].quantity, figures[whole].quantity)
        }
        // One that does not fit among several that do is wrong; nothing else pairs them off.
        if pairs.count(where: isSound) >= max(2, pairs.count - 1) {
          claims += pairs
          break
        }
      }
    }
  }
}
