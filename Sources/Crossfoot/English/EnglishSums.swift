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
  mutating func add(_ total: Int, _ parts: [Int], isFirm: Bool, inBrackets: Bool = false) {
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
    if !isSound(claim), areOverlapping(parts, of: total) || isBroughtForward(total) { return }
    if !isOpen { claim = closing(claim, total, parts, inBrackets: inBrackets) }
    // A part as large as its whole is no part; two such figures are codes or one thing named twice.
    let isWhole = parts.contains { figures[$0].quantity.value.magnitude >= figures[total].quantity.value.magnitude }
    if isWhole, !isFirm, claim.skip != nil { return }
    // `passed 31,000 for the first time: 31,264 …`: a round figure told again with all its digits.
    if isWhole, parts.contains(where: { isRounded(total, of: $0) }), !isSound(claim) { return }
    let isSmallest = parts.allSatisfy { figures[$0].quantity.value >= figures[total].quantity.value }
    if isSmallest, !isSound(claim), !isNear(claim) { return }
    seen.insert(total)
    claims.append(claim)
    if isSound(claim) {
      wholes.append((total, parts))
    }
  }

  /// `a was brought forward, b was added and c used`: what there was before is no total of what came and went.
  func isBroughtForward(_ total: Int) -> Bool {
    tokens.indices[(figures[total].token + 1)...].prefix(4).contains { passage.word($0).hasSuffix("brought forward") }
  }

  /// In `a less b and c` both may be taken off, or one: as it holds.
  func claim(_ total: Int, _ parts: [Int]) -> Claim {
    let signs = parts.map { isTakenOff($0) ? -1 : 1 }
    let one = claim(total, parts, signs)
    guard let first = signs.firstIndex(of: -1), first + 1 < parts.count, !isSound(one) else { return one }
    let all = claim(total, parts, parts.indices.map { $0 < first ? signs[$0] : -1 })
    return isSound(all) ? all : one
  }

  private func claim(_ total: Int, _ parts: [Int], _ signs: [Int]) -> Claim {
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
