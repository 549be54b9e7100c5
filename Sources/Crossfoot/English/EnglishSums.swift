/// Totals and their parts in English prose.
struct EnglishSums {
  let passage: EnglishPassage
  private(set) var claims: [Claim] = []
  /// Each total with its parts, as far as they add up: what shares may be of.
  private(set) var wholes: [(total: Int, parts: [Int])] = []
  private var seen: Set<Int> = []

  private var figures: [EnglishFigure] { passage.figures }
  private var tokens: [Token] { passage.tokens }

  init(_ passage: EnglishPassage) {
    self.passage = passage
    for index in passage.figures.indices {
      opened(by: index)
      closed(by: index)
      given(index)
    }
    bracketed()
    inferred()
  }

  private func isPart(_ index: Int, of total: Int) -> Bool {
    figures[index].isLevel && !figures[index].isBase && figures[index].isLike(figures[total])
  }

  /// `T, of which a … and b …`, `T, comprising a, b and c`, `T: a, b and c`, `Of the T, a …, b …`.
  private mutating func opened(by total: Int) {
    guard figures[total].isLevel, let opening = opening(behind: total) else { return }
    var all = parts(of: total, from: opening.token)
    if !opening.isList { all = all.filter { figures[$0].segment == figures[total].segment } }
    guard all.count >= 2 else { return }
    add(total, all, isFirm: opening.isFirm)
  }

  /// Where the parts of a total begin; whether only parts can follow, and whether semicolons part them.
  private func opening(behind total: Int) -> (token: Int, isFirm: Bool, isList: Bool)? {
    let start = figures[total].token + 1
    var isOpen = false
    var crossed = false
    for token in start..<min(start + 40, tokens.count) {
      let word = tokens[token]
      if word.has(CueSet(.openEnded)) || word.has(CueSet(.including)) { isOpen = true }
      if word.has(CueSet(.comprises)) { return crossed ? nil : (token, !isOpen, false) }
      if word.has(CueSet(.ofWhich)) { return crossed ? nil : (token, false, false) }
      if word.isMark(.colon, .dash), figures[total].open == nil || !crossed {
        return (token, word.isMark(.colon) && isTotal(total) && !isOpen, true)
      }
      // `T of expenditure (2021: o), of which …`: brackets are passed over, and counts of other things.
      if let place = word.figure, figures[place].open == figures[total].open {
        if figures[place].isLike(figures[total]), figures[place].quantity.value > Rational(12) { break }
        crossed = true
      }
      if word.isMark(.period, .semicolon) { break }
    }
    return isOfThe(total) ? (start, false, true) : nil
  }

  /// `Of the 412 responses received, a …`.
  private func isOfThe(_ total: Int) -> Bool {
    var token = figures[total].token - 1
    while token >= 0, tokens[token].kind == .text || tokens[token].has(CueSet(.total)) || tokens[token].has(CueSet(.link)) {
      token -= 1
    }
    guard token >= 0, tokens[token].has(CueSet(.of)) else { return false }
    return token == 0 || tokens[token - 1].isMark(.period, .semicolon, .comma, .colon)
  }

  /// Figures behind a token that may be parts of a total: to the sentence's end, brackets of other depth left out.
  private func parts(of total: Int, from token: Int) -> [Int] {
    figures.indices.filter {
      figures[$0].token > token && figures[$0].sentence == figures[total].sentence && isPart($0, of: total)
        && figures[$0].open == figures[total].open && !isTotal($0)
    }
  }

  /// `a …, b … and c …, T in all`, `totalling T`, `a total of T`, `together T`.
  private mutating func closed(by total: Int) {
    guard figures[total].isLevel || figures[total].isBase, isTotal(total) else { return }
    let before = figures.indices.filter {
      $0 < total && figures[$0].sentence == figures[total].sentence && isPart($0, of: total)
        && (figures[$0].open == figures[total].open || figures[total].open != nil)
    }
    guard before.count >= 2 else { return }
    add(total, before, isFirm: true)
  }

  /// Whether a word of adding stands right before or behind a figure, and not at the head of a list.
  private func isTotal(_ index: Int) -> Bool {
    let token = figures[index].token
    var before = token - 1
    while before >= 0, tokens[before].has(CueSet(.of).union(CueSet(.link)).union(modifiersBefore)) { before -= 1 }
    let isNamed =
      before >= 0 && tokens[before].has(CueSet(.total))
      || tokens[max(0, before - 3)..<max(before + 1, 0)].reversed().prefix { $0.kind == .text || $0.has(CueSet(.total)) }
        .contains { $0.has(CueSet(.total)) && !$0.has(CueSet(.generic)) }
    if isNamed { return true }
    for next in tokens[min(token + 1, tokens.count)...].prefix(3) {
      if next.has(CueSet(.total)) { return !next.has(CueSet(.generic)) }
      if next.kind != .text { return false }
    }
    return false
  }

  /// Adds the claim, with `less` turning the signs of parts behind it.
  private mutating func add(_ total: Int, _ parts: [Int], isFirm: Bool) {
    guard parts.count <= 40, !seen.contains(total) else { return }
    var candidates = [claim(total, parts)]
    // An `of which` list may go on with figures that are no parts; one before a total may begin with some.
    if total < parts[0] {
      candidates += (2..<max(parts.count, 2)).reversed().map { claim(total, Array(parts.prefix($0))) }
    } else if parts.count > 2 {
      candidates += (1..<(parts.count - 1)).map { claim(total, Array(parts.dropFirst($0))) }
    }
    let isOpen = parts.contains { passage.has(CueSet(.openEnded), max(0, figures[$0].token - 5)..<figures[$0].token) }
    guard let claim = settle(candidates, isFirm: isFirm && !isOpen, reason: .incompleteParts) else { return }
    seen.insert(total)
    claims.append(claim)
    if fits(claim) {
      wholes.append((total, parts))
    }
  }

  private func claim(_ total: Int, _ parts: [Int]) -> Claim {
    let signs = parts.map { isTakenOff($0) ? -1 : 1 }
    let counted = figures[total].quantity.isExact
    return Claim(
      kind: .sum, rule: "sum-mismatch", stated: figures[total].quantity,
      operands: parts.map { Operand(.part, figures[$0].quantity) }, formula: .sum(signs: signs),
      slack: counted ? .zero : .one)
  }

  private func isTakenOff(_ index: Int) -> Bool {
    tokens[..<figures[index].token].reversed().prefix {
      $0.figure == nil && !$0.isMark(.comma, .semicolon, .period, .colon, .open)
    }.contains { $0.has(CueSet(.negative)) }
  }

  /// `a and b, leaving c`, `a less b give c`, `a (b of d less e)`: the figure follows from those before it.
  private mutating func given(_ result: Int) {
    guard result >= 2, figures[result].role != .none, !figures[result].isRate, isResult(result) else { return }
    let before = figures.indices.filter {
      $0 < result && figures[result].sentence - figures[$0].sentence <= 1 && figures[$0].isLike(figures[result])
        && figures[$0].role != .none && !figures[$0].isPer
    }.suffix(5)
    guard before.count >= 2 else { return }
    var candidates: [Claim] = []
    let order = Array(before.reversed())
    for (place, b) in order.enumerated() {
      for a in order[(place + 1)...] {
        candidates += [[1, -1], [-1, 1], [1, 1]].map { signed(result, [a, b], $0) }
      }
    }
    if order.count >= 3 {
      candidates += [[1, -1, -1], [1, 1, -1], [1, 1, 1]].map { signed(result, [order[2], order[1], order[0]], $0) }
    }
    let isFirm = isConclusion(result, of: order)
    guard let claim = settle(isFirm ? sizes(result, order) + candidates : candidates, isFirm: isFirm), claim.skip == nil
    else { return }
    if fits(claim) || isFirm { claims.append(fits(claim) ? claim.asGuess : claim) }
  }

  /// `a and b, so that c`: two figures before it in the sentence, and none of their kind behind it.
  private func isConclusion(_ result: Int, of order: [Int]) -> Bool {
    let own = order.filter { figures[$0].sentence == figures[result].sentence }
    let hasMore = figures.indices.dropFirst(result + 1).contains {
      figures[$0].sentence == figures[result].sentence && figures[$0].isLike(figures[result])
    }
    guard own.count == 2, !hasMore, own.allSatisfy({ figures[$0].isLevel && !figures[$0].isBase }) else { return false }
    return tokens[..<figures[result].token].reversed().prefix(7).prefix {
      $0.figure == nil && !$0.isMark(.semicolon, .period)
    }.contains { $0.has(CueSet(.giving)) }
  }

  /// The larger less the smaller, which is what a balance of two figures most often is.
  private func sizes(_ result: Int, _ order: [Int]) -> [Claim] {
    let (b, a) = (order[0], order[1])
    let isLarger = figures[a].quantity.value >= figures[b].quantity.value
    return [signed(result, isLarger ? [a, b] : [b, a], [1, -1])]
  }

  private func signed(_ result: Int, _ parts: [Int], _ signs: [Int]) -> Claim {
    Claim(
      kind: .sum, rule: "sum-mismatch", stated: figures[result].quantity,
      operands: parts.map { Operand(.part, figures[$0].quantity) }, formula: .sum(signs: signs))
  }

  private func isResult(_ index: Int) -> Bool {
    let result = CueSet(.giving).union(CueSet(.remainder)).union(CueSet(.above)).union(CueSet(.below))
    let before = tokens[..<figures[index].token].reversed().prefix {
      $0.figure == nil && !$0.isMark(.semicolon, .period)
    }
    if before.contains(where: { $0.has(result) }) { return true }
    return tokens[(figures[index].token + 1)...].prefix(3).contains { $0.has(CueSet(.remainder)) }
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
      if joined { add(total, parts, isFirm: false) }
    }
  }

  /// A figure that is the sum of its neighbours, though no word says so.
  private mutating func inferred() {
    let levels = figures.indices.filter { figures[$0].isLevel && !figures[$0].isBase || isAmount($0) }
    guard levels.count >= 3 else { return }
    for place in levels.indices where !seen.contains(levels[place]) {
      let total = levels[place]
      let behind = levels[(place + 1)...].filter { isNear($0, total) }
      let before = levels[..<place].reversed().filter { isNear($0, total) }
      let runs = [behind.filter { figures[$0].isLevel }, behind, before.filter { figures[$0].isLevel }, before]
      for run in runs.map({ Array($0.prefix(12)) }) {
        guard let parts = fitting(total, run) else { continue }
        seen.insert(total)
        claims.append(claim(total, parts).asGuess)
        wholes.append((total, parts))
        break
      }
    }
  }

  private func isAmount(_ index: Int) -> Bool {
    if case .delta = figures[index].role { return true }
    return false
  }

  private func isNear(_ index: Int, _ total: Int) -> Bool {
    figures[index].isLike(figures[total]) && abs(figures[index].sentence - figures[total].sentence) <= 2
  }

  /// The shortest run from the total on that adds up to it, if chance hardly does that.
  private func fitting(_ total: Int, _ run: [Int]) -> [Int]? {
    let wanted = figures[total].quantity
    let isRough = wanted.modifier != .none
    guard wanted.value.magnitude >= wanted.ulp * Rational(20), run.count >= 2 else { return nil }
    for count in (isRough ? run.count : 2)..<(run.count + 1) {
      let parts = Array(run.prefix(count)).sorted()
      guard parts.allSatisfy({ !figures[$0].quantity.value.isZero }) else { return nil }
      let claim = claim(total, parts)
      let isClose = isRough && figures[total].sentence == figures[parts[count - 1]].sentence && total < parts[0]
      if isClose ? fits(claim) : verdict(of: claim) == .holds { return parts }
    }
    return nil
  }
}
