/// Broken claims that another way to read the sentence explains.
struct EnglishDoubts {
  let passage: EnglishPassage

  private var figures: [EnglishFigure] { passage.figures }

  /// Whether a broken claim is about figures that its words did not mean.
  func isDoubted(_ claim: Claim) -> Bool {
    switch claim.kind {
    case .sum: claim.formula.isSum && isDoubted(sum: claim)
    default: false
    }
  }

  /// Numbers of things that are added: nothing but a slip makes them come near, as rounding may with money.
  func isOfThings(_ claim: Claim) -> Bool {
    claim.kind == .sum && claim.formula.isSum && claim.operands.count > 1 && claim.stated.unit.dimension.isEmpty
      && claim.operands.allSatisfy { $0.quantity.unit.dimension.isEmpty }
  }

  /// `The four camps hosted a, b and c, t in all`, `t hens in three groups: a, b and c`: without the small number that counts
  /// the parts, where it leads to them or a slip is left then.
  func withoutHeading(_ claim: Claim) -> Claim? {
    guard isOfThings(claim), claim.operands.count > 2, claim.formula.numerator.allSatisfy({ $0.coefficient == .one }),
      let place = claim.operands.firstIndex(where: { $0.quantity.value <= Rational(12) })
    else { return nil }
    var copy = claim
    copy.operands.remove(at: place)
    copy.formula = .sum(signs: copy.operands.map { _ in 1 })
    return leads(claim.operands[place].quantity) || !mayBeSlip(claim) && mayBeSlip(copy) ? copy : nil
  }

  /// `three groups:`
  private func leads(_ count: Quantity) -> Bool {
    guard let index = place(of: count) else { return false }
    return passage.tokens[(figures[index].token + 1)...].prefix(3).contains { $0.isMark(.colon) }
  }

  /// The claim about the whole that the share fits, where another one stands near; nil where the share says nothing of the
  /// whole that was tried.
  func reread(_ claim: Claim) -> Claim? {
    guard claim.kind == .share, claim.operands.first?.role == .numerator, let share = place(of: claim.stated) else {
      return claim
    }
    let part = claim.operands[0].quantity
    let computed = claim.formula.value(of: claim.operands.map(\.quantity.value))
    if computed > .one, claim.stated.value <= .one || !computed.isValid || computed.isZero { return nil }
    // A slip of the whole itself parts both from it too.
    if isOfUntold(claim.stated, part: part, share: share, tried: part.value / computed),
      !SlipSearch(claim).candidates.contains(where: { $0.figure == 1 })
    {
      return nil
    }
    guard claim.operands.count == 2 else { return claim }
    let tried = place(of: claim.operands[1].quantity) ?? -1
    let wholes = near(share).filter {
      isNearer($0, than: tried, to: share) && figures[$0].quantity.unit.dimension == part.unit.dimension
        && !figures[$0].isRate && figures[$0].quantity.value > part.value && figures[$0].quantity.modifier == .none
        && !passage.has(CueSet(.planned), max(0, figures[$0].token - 3)..<figures[$0].token)
    }
    for whole in wholes.reversed() {
      var copy = claim
      copy.operands[1].quantity = figures[whole].quantity
      if isSound(copy) { return copy.asGuess }
    }
    return claim
  }

  /// `n …, w of them …, of whom a (p%)`: between the whole that was tried and the share, or told right behind it: `of these w`.
  private func isNearer(_ whole: Int, than tried: Int, to share: Int) -> Bool {
    if whole > tried, whole < share { return true }
    let (here, end) = (figures[share].token, figures[whole].token)
    return whole == share + 1 && end - here <= 5 && passage.has(CueSet(.of).union(CueSet(.ofWhich)), here..<end)
  }

  /// `a (p%) and b (q%)`: shares of one whole that no figure tells, while neither is of the one that was tried.
  private func isOfUntold(_ stated: Quantity, part: Quantity, share: Int, tried: Rational) -> Bool {
    guard let own = wholes(part, stated) else { return false }
    return near(share).contains { other in
      guard other != share, figures[other].isRate, figures[other].role != .none, let count = count(beside: other),
        figures[count].quantity.unit.dimension == part.unit.dimension,
        let theirs = wholes(figures[count].quantity, figures[other].quantity)
      else { return false }
      return own.lower <= theirs.upper && theirs.lower <= own.upper && !(theirs.lower <= tried && tried <= theirs.upper)
    }
  }

  /// `a (p%)`, `a shops (p%)`, `p% (a)`, `p% of shops (a)`: the number that a share is told with.
  private func count(beside share: Int) -> Int? {
    let (before, behind) = (share - 1, share + 1)
    if before >= 0, let open = figures[share].open, figures[before].open != open, figures[share].token == open + 1,
      open - figures[before].token <= 4
    {
      return figures[before].isRate ? nil : before
    }
    guard behind < figures.count, let open = figures[behind].open, figures[share].open != open,
      figures[behind].token == open + 1, open - figures[share].token <= 4
    else { return nil }
    return figures[behind].isRate ? nil : behind
  }

  /// What a part and its rounded share may be of.
  private func wholes(_ part: Quantity, _ share: Quantity) -> (lower: Rational, upper: Rational)? {
    let half = share.ulp / Rational(2)
    guard share.value > half, share.value <= .one, part.value > .zero else { return nil }
    return (part.value / (share.value + half), part.value / (share.value - half))
  }

  /// Figures stand in the order of the text.
  private func place(of quantity: Quantity) -> Int? {
    let place = figures.firstPlace { $0.quantity.range.lowerBound >= quantity.range.lowerBound }
    return place < figures.count && figures[place].quantity.range == quantity.range ? place : nil
  }

  /// The figures no farther from one than is looked.
  private func near(_ index: Int) -> Range<Int> {
    max(0, index - Reading.reach)..<min(figures.count, index + Reading.reach)
  }

  private func isDoubted(sum claim: Claim) -> Bool {
    let parts = claim.operands.map(\.quantity)
    guard claim.formula.numerator.allSatisfy({ $0.coefficient == .one }), let total = place(of: claim.stated) else {
      return false
    }
    if isMixed(parts + [claim.stated]) { return true }
    let sum = parts.reduce(Rational.zero) { $0 + $1.value }
    let (value, ones) = (claim.stated.value, ones(around: figures[total].token))
    func isMade(_ sum: Rational) -> Bool { sum == value || value > sum && value - sum <= Rational(ones) }
    if isMade(sum) { return true }
    // `were divided into three groups: a …, b … and c …`: the number of groups is no part.
    if parts.count > 2, parts.contains(where: { $0.value <= Rational(12) && isMade(sum - $0.value) }) { return true }
    let own = Set(parts.map(\.range) + [claim.stated.range])
    // `b agents in t trials: …`: what the parts make stands right before the total.
    if total > 0, figures[total - 1].quantity.value == sum, !own.contains(figures[total - 1].quantity.range) {
      return true
    }
    // `w women: t had one thing, a another and b a third`: parts of one whole with it.
    return figures[near(total)].contains {
      abs($0.sentence - figures[total].sentence) <= 1 && $0.quantity.value == sum + value
        && !own.contains($0.quantity.range) && $0.quantity.unit.dimension == claim.stated.unit.dimension
    }
  }

  /// One figure with decimals among numbers of things: an age, a dose, a mark.
  private func isMixed(_ figures: [Quantity]) -> Bool {
    guard figures.allSatisfy({ $0.unit.dimension.isEmpty && $0.unit.scale == .one }) else { return false }
    let fractions = figures.count { $0.ulp < .one }
    return fractions > 0 && fractions < figures.count
  }

  /// How often the word one counts something in the sentence of a token: no figure of its own.
  private func ones(around token: Int) -> Int {
    let tokens = passage.tokens
    let start = tokens[..<token].lastIndex { $0.isMark(.period) } ?? tokens.startIndex
    let end = tokens[token...].firstIndex { $0.isMark(.period) } ?? tokens.endIndex
    return (start..<end).count { passage.word($0) == "one" }
  }
}
