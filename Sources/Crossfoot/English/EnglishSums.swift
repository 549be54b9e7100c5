/// Totals and their parts in English prose.
struct EnglishSums {
  let passage: EnglishPassage
  var claims: [Claim] = []
  /// Each total with its parts, as far as they add up: what shares may be of.
  var wholes: [(total: Int, parts: [Int])] = []
  var seen: Set<Int> = []

  var figures: [EnglishFigure] { passage.figures }
  var tokens: [Token] { passage.tokens }
  var lexicon: SpacedLexicon { passage.lexicon }

  init(_ passage: EnglishPassage) {
    self.passage = passage
    toldOf()
    for index in passage.figures.indices {
      opened(by: index)
      closed(by: index)
    }
    rolled()
    for index in passage.figures.indices { given(index) }
    bracketed()
    cameFrom()
    ofEarlierWhole()
    brought()
    added()
    for index in passage.figures.indices {
      paralleled(by: index)
      apposed(to: index)
      complemented(by: index)
    }
    ofThese()
    ofSegments()
    ofSubjects()
    restsOfPairs()
    rests()
    partitioned()
    completed()
    inferred()
  }

  func isPart(_ index: Int, of total: Int) -> Bool {
    figures[index].isLevel && !figures[index].isBase && figures[index].isLike(figures[total])
  }

  /// `T, of which a … and b …`, `T, comprising a, b and c`, `T: a, b and c`, `Of the T, a …, b …`.
  private mutating func opened(by total: Int) {
    // An average number of staff has parts too.
    guard figures[total].role == .level || isAmount(total), !isCompared(total), let opening = opening(behind: total)
    else { return }
    var all = parts(of: total, from: opening.token)
    if all.isEmpty { all = bracketedParts(of: total, from: opening.token) }
    if !opening.isList { all = all.filter { figures[$0].segment == figures[total].segment } }
    guard all.count >= 2 else { return }
    if let part = partRaised(of: total), !fits(claim(total, all)) {
      return add(part, all, isFirm: opening.isFirm && isNear(claim(part, all)))
    }
    add(total, all, isFirm: opening.isFirm)
  }

  /// Where the parts of a total begin; whether only parts can follow, and whether semicolons part them.
  private func opening(behind total: Int) -> (token: Int, isFirm: Bool, isList: Bool)? {
    let start = figures[total].token + 1
    var isOpen = false
    var crossed = false
    var depth = 0
    for token in start..<min(start + 40, tokens.count) {
      let word = tokens[token]
      if word.isMark(.open) { depth += 1 }
      if word.isMark(.close) { depth -= 1 }
      if word.has(CueSet(.openEnded)) || word.has(CueSet(.including)) { isOpen = true }
      if word.has(CueSet(.comprises)) { return crossed ? nil : (token, !isOpen, false) }
      if word.has(CueSet(.ofWhich)) { return crossed ? nil : (token, false, false) }
      // The colon of `(2021: o)` opens no list.
      if word.isMark(.colon, .dash), depth <= 0, figures[total].open == nil || !crossed {
        let isWhole = isTotal(total) || !crossed && isWholeList(total, from: token)
        return (token, word.isMark(.colon) && !isOpen && isWhole, !endsWithSegment(total, from: token))
      }
      // `T of expenditure (2021: o), of which …`: brackets are passed over, and counts of other things.
      if let place = word.figure, figures[place].open == figures[total].open, figures[place].role != .none {
        if figures[place].isLike(figures[total]), figures[place].quantity.value > Rational(12) { break }
        // `T, equivalent to p% of GDP, of which …`, `T over three years: …`, `T, three more than a year ago: …`
        if !figures[place].isRate, figures[place].role != .time, !isCompared(place) { crossed = true }
      }
      if word.isMark(.period, .semicolon) { break }
    }
    return passage.isOfThe(total) ? (start, false, true) : nil
  }

  /// Whether a list ends with its `and` before the next semicolon.
  private func endsWithSegment(_ total: Int, from token: Int) -> Bool {
    let own = figures.indices.filter { figures[$0].token > token && figures[$0].segment == figures[total].segment }
    guard own.count >= 2 else { return false }
    return passage.has(CueSet(.and), figures[own[own.count - 2]].token..<figures[own[own.count - 1]].token)
  }

  /// `T: a for x, b for y and c for z`: nothing but parts behind the colon, the last joined by a word, near the total.
  private func isWholeList(_ total: Int, from token: Int) -> Bool {
    let isShort = endsWithSegment(total, from: token)
    let behind = figures.indices.filter {
      figures[$0].token > token && figures[$0].sentence == figures[total].sentence && !isCountAmongMoney($0, total)
        && figures[$0].open == figures[total].open && (!isShort || figures[$0].segment == figures[total].segment)
    }
    guard behind.count >= 2, behind.allSatisfy({ isPart($0, of: total) && figures[$0].quantity.modifier == .none }),
      !tokens[figures[behind[behind.count - 1]].token...].prefix(14).prefix(while: { !$0.isMark(.period, .semicolon) })
        .dropFirst(2).contains(where: isOfSome),
      passage.has(CueSet(.and), figures[behind[behind.count - 2]].token..<figures[behind[behind.count - 1]].token)
    else { return false }
    let sum = behind.reduce(Rational.zero) { $0 + figures[$1].quantity.value }
    let value = figures[total].quantity.value
    return behind.count > 2
      ? sum <= value * Rational(5) && value <= sum * Rational(5) : (sum - value).magnitude * Rational(2) <= value
  }

  /// `out of a total of T`: more than what stands before it.
  private func isOutOf(_ total: Int) -> Bool {
    let here = figures[total].token
    // `a and b made up p% of the total of T`
    if total > 0, figures[total - 1].isRate, here - figures[total - 1].token <= 5,
      tokens[figures[total - 1].token + 1].has(CueSet(.of).union(CueSet(.ofWhich)))
    {
      return true
    }
    return (max(0, here - 4)..<here).contains { passage.word($0) == "out of" }
  }

  /// `are the largest groups`, `are in the north`, `as well as cooks`: those that were named are not all.
  private func isOfSome(_ token: Token) -> Bool {
    token.has(CueSet(.top).union(CueSet(.openEnded)))
      || ["are", "were", "well", "besides", "plus"].contains(passage.lexed.text(token.range))
  }

  /// Figures behind a token that may be parts of a total: to the sentence's end, brackets of other depth left out.
  private func parts(of total: Int, from token: Int) -> [Int] {
    figures.indices.filter {
      figures[$0].token > token && figures[$0].sentence == figures[total].sentence && isPart($0, of: total)
        && figures[$0].open == figures[total].open && !isTotal($0)
    }
  }

  /// `split between maintenance (a) and growth (b)`: each part alone in its bracket.
  private func bracketedParts(of total: Int, from token: Int) -> [Int] {
    let behind = figures.indices.filter { figures[$0].token > token && figures[$0].segment == figures[total].segment }
    let isEach = behind.allSatisfy { index in
      isPart(index, of: total)
        && figures[index].open.map { figures[index].token == $0 + 1 && passage.brackets[$0] == $0 + 2 } ?? false
    }
    return isEach ? behind : []
  }

  /// `a …, b … and c …, T in all`, `totalling T`, `a total of T`, `together T`.
  private mutating func closed(by total: Int) {
    guard figures[total].isLevel || figures[total].isBase,
      isTotal(total) || isMade(total) || isToldBehind(total) || isSummed(total),
      !isOutOf(total), !figures[total].isBase || !EnglishRoles(passage: passage).leads(total, CueSet(.versus))
    else {
      return
    }
    let before = figures.indices.filter {
      $0 < total && figures[$0].sentence == figures[total].sentence && isPart($0, of: total)
        && (figures[$0].open == figures[total].open || figures[total].open != nil)
    }
    if before.count >= 2 {
      // `a, b and all of them together T`: rather one more of the list.
      // `each of the n centres ran u sessions, t in all`: multiplied.
      let start = figures[before[0]].token
      let head = tokens[..<start].lastIndex { $0.isMark(.period) }.map { $0 + 1 } ?? 0
      let isEach = head < start && tokens[head].has(CueSet(.per)) && !isNear(claim(total, before))
      if isEach || passage.has(CueSet(.per), max(0, start - 3)..<start), !fits(claim(total, before)) { return }
      // `from a in the first year to b in the second and c in the third, T over the three`: the base is a part too.
      let all = withBases(before, of: total)
      if all.count > before.count { return add(total, fits(claim(total, before)) ? before : all, isFirm: false) }
      let isListed = passage.has(CueSet(.and), figures[before[before.count - 1]].token..<figures[total].token)
      if isListed, !fits(claim(total, before)), !isNear(claim(total, before)) { return }
      if isOfEarlier(total, before) { return }
      return add(total, before, isFirm: true)
    }
    let previous = figures.indices.filter {
      figures[$0].sentence == figures[total].sentence - 1 && isPart($0, of: total)
    }
    if before.isEmpty, previous.count >= 2 { add(total, previous.filter { figures[$0].open == nil }, isFirm: false) }
  }

  /// `a in the first, b in the second and c in the third quarter, making T`: three figures or more, all before it.
  private func isMade(_ total: Int) -> Bool {
    let before = figures.indices.filter { $0 < total && figures[$0].segment == figures[total].segment }
    let token = figures[total].token - 1
    guard before.count > 2, token > 0, tokens[token].has(CueSet(.giving)), tokens[token - 1].isMark(.comma),
      !tokens[token].has(CueSet(.remainder)), !passage.isOfThe(before[0]),
      before.allSatisfy({ isPart($0, of: total) })
    else { return false }
    return passage.has(CueSet(.and), figures[before[before.count - 2]].token..<figures[before[before.count - 1]].token)
  }

  /// `a in the first, b in the second, c in the third: T in the whole year`: three figures or more, the last joined by a
  /// word, and nothing but the total behind the colon.
  private func isToldBehind(_ total: Int) -> Bool {
    let before = figures.indices.filter {
      $0 < total && figures[$0].sentence == figures[total].sentence && figures[$0].role != .time
    }
    let token = figures[total].token
    guard before.count > 2, token > 0, tokens[token - 1].isMark(.colon, .dash),
      before.allSatisfy({ isPart($0, of: total) && figures[$0].open == nil }),
      !figures.indices.contains(where: { $0 > total && figures[$0].sentence == figures[total].sentence }),
      tokens.indices[(token + 1)...].prefix(6).prefix(while: { !tokens[$0].isMark(.period, .semicolon, .comma) })
        .contains(where: { passage.means(.all, $0) })
    else { return false }
    return passage.has(CueSet(.and), figures[before[before.count - 2]].token..<figures[before[before.count - 1]].token)
  }

  /// Whether a word of adding stands right before or behind a figure, and not at the head of a list.
  func isTotal(_ index: Int) -> Bool {
    let token = figures[index].token
    var before = token - 1
    // `Altogether, T …`
    if before > 0, tokens[before].isMark(.comma), before == 1 || tokens[before - 2].isMark(.period, .semicolon) {
      before -= 1
    }
    while before >= 0, tokens[before].has(CueSet(.of).union(CueSet(.link)).union(modifiersBefore)) { before -= 1 }
    if isMadeTotal(before) { return true }
    let isNamed =
      before >= 0 && tokens[before].has(CueSet(.total))
      || tokens[max(0, before - 3)..<max(before + 1, 0)].reversed().prefix {
        $0.kind == .text || $0.has(CueSet(.total))
      }
      .contains { $0.has(CueSet(.total)) && !$0.has(CueSet(.generic)) }
    if isNamed { return true }
    for next in tokens[min(token + 1, tokens.count)...].prefix(3) {
      if next.has(CueSet(.total)) { return !next.has(CueSet(.generic)) }
      if next.kind != .text { return false }
    }
    return false
  }

  /// `so that total funds at 31 March were T`: a day between the total and its figure.
  private func isMadeTotal(_ date: Int) -> Bool {
    guard date > 0, tokens[date].kind == .date else { return false }
    return tokens[..<date].suffix(4).reversed().prefix { $0.figure == nil && !$0.isMark(.comma, .semicolon, .period) }
      .contains { $0.has(CueSet(.total)) && smallLetters(passage.lexed.text($0.range)).hasPrefix("so ") }
  }

  /// Adds the claim, with `less` turning the signs of parts behind it.
  private mutating func add(_ total: Int, _ parts: [Int], isFirm: Bool, inBrackets: Bool = false) {
    guard (2...40).contains(parts.count), !seen.contains(total), !leavesRest(total, parts) else { return }
    var candidates = [claim(total, parts)]
    // An `of which` list may go on with figures that are no parts; one before a total may begin with some.
    if total < parts[0] {
      candidates += (2..<max(parts.count, 2)).reversed().map { claim(total, Array(parts.prefix($0))) }
    } else if parts.count > 2 {
      candidates += (1..<(parts.count - 1)).map { claim(total, Array(parts.dropFirst($0))) }
    }
    let isOpen = parts.contains { passage.has(CueSet(.openEnded), max(0, figures[$0].token - 5)..<figures[$0].token) }
    guard var claim = settle(candidates, isFirm: isFirm && !isOpen, reason: .incompleteParts) else { return }
    if !fits(claim), areOverlapping(parts, of: total) { return }
    if !isOpen { claim = closing(claim, total, parts, inBrackets: inBrackets) }
    // A part as large as its whole is no part; two such figures are codes or one thing named twice.
    let isWhole = parts.contains { figures[$0].quantity.value.magnitude >= figures[total].quantity.value.magnitude }
    if isWhole, !isFirm, claim.skip != nil { return }
    // `passed 31,000 for the first time: 31,264 …`: a round figure told again with all its digits.
    if isWhole, parts.contains(where: { isRounded(total, of: $0) }), !fits(claim) { return }
    let isSmallest = parts.allSatisfy { figures[$0].quantity.value >= figures[total].quantity.value }
    if isSmallest, !fits(claim), !isNear(claim) { return }
    seen.insert(total)
    claims.append(claim)
    if fits(claim) {
      wholes.append((total, parts))
    }
  }

  func claim(_ total: Int, _ parts: [Int]) -> Claim {
    let signs = parts.map { isTakenOff($0) ? -1 : 1 }
    // With three parts or fewer neither rounding nor cutting off explains more than the figures' own intervals do.
    let isPlain = figures[total].quantity.isExact || parts.count < 4
    return Claim(
      kind: .sum, rule: "sum-mismatch", stated: figures[total].quantity,
      operands: parts.map { Operand(.part, figures[$0].quantity) }, formula: .sum(signs: signs),
      slack: isPlain ? .zero : .one)
  }

  /// `18 schools (11 urban and 7 rural)`, `71 teachers and 38 others (109 in all)`.
  private mutating func bracketed() {
    for (open, close) in passage.brackets where open < close {
      let inside = figures.indices.filter { figures[$0].open == open && figures[$0].isLevel }
      guard inside.count >= 2, let total = figures.lastIndex(where: { $0.token < open }),
        open - figures[total].token <= 8, isPart(inside[0], of: total)
      else { continue }
      let parts = inside.filter { isPart($0, of: total) }
      guard parts.count == inside.count else { continue }
      let joined = (open..<close).contains { tokens[$0].has(CueSet(.and).union(CueSet(.negative))) }
      if joined || isNamedList(parts, in: open..<close) { add(total, parts, isFirm: false, inBrackets: true) }
    }
  }
}
