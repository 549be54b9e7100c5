/// Products of English prose: `each of the n schools received a kit worth u, at a cost of t`, `x shares at u, for y`.
func englishProducts(in passage: EnglishPassage) -> [Claim] {
  let figures = passage.figures
  /// `4,120 a day over 31 days`: over means during.
  func isDuring(_ count: Int, _ rate: Int) -> Bool {
    figures[count].quantity.unit.kind == .time && figures[count].quantity.modifier == .over
      && (count > rate || figures[rate].isPer)
  }
  func plain(_ quantity: Quantity) -> Quantity {
    var copy = quantity
    copy.modifier = .none
    return copy
  }
  /// `an average of u a year over five years`: five to the day.
  func counted(_ count: Int, _ rate: Int) -> Quantity {
    var copy = inOwnUnit(isDuring(count, rate) ? plain(figures[count].quantity) : figures[count].quantity)
    if figures[count].quantity.unit.kind == .time, passage.isAverage(rate) { copy.unit.kind = .count }
    return copy
  }
  return figures.indices.compactMap { rate -> Claim? in
    guard figures[rate].role != .none, figures[rate].role != .time || figures[rate].isPer, !figures[rate].isRate,
      isUnitPrice(rate, in: passage)
    else { return nil }
    var own = figures.indices.filter {
      $0 != rate && figures[$0].segment == figures[rate].segment && figures[$0].role != .none && !figures[$0].isRate
    }
    if let total = passage.totalBehind(rate), own.count == 1 { own.append(total) }
    var candidates: [Claim] = []
    for count in own where isCounted(figures[count].quantity) {
      // Days times days are no days.
      for total in own
      where total != count && isProduct(figures[total], of: figures[rate]) && !passage.isRoad(rate, total)
        && !passage.isRoad(rate, count) && passage.word(figures[total].token - 1) != "out of"
        && (figures[total].role != .time || figures[count].quantity.unit != figures[total].quantity.unit)
      {
        candidates.append(productClaim(figures[total].quantity, counted(count, rate), figures[rate].quantity))
      }
    }
    let isFirm =
      candidates.count == 1 && own.count == 2 && !isOfTime(rate, counts: own, in: passage)
      && own.allSatisfy { !figures[$0].isPer }
      && !isOfAnother(rate, in: passage) && !passage.isAverageOfSome(rate)
      && !own.contains { $0 > rate && passage.contrasts(figures[rate].token..<figures[$0].token) }
    guard let claim = settle(candidates, isFirm: isFirm), claim.skip == nil else { return nil }
    return claim
  } + handedOut(in: passage)
}

/// `59 hours a day, and fostered 347 animals`: so much a day is of days.
private func isOfTime(_ rate: Int, counts: [Int], in passage: EnglishPassage) -> Bool {
  let word = passage.word(passage.figures[rate].token + 1)
  guard ["day", "week", "month", "quarter", "year", "night"].contains(where: { word.hasSuffix($0) }) else {
    return false
  }
  return !counts.contains {
    let unit = passage.figures[$0].quantity.unit
    return unit.kind == .time && unit != passage.figures[rate].quantity.unit
  }
}

/// A total of so many times what comes to each.
func productClaim(_ total: Quantity, _ count: Quantity, _ each: Quantity) -> Claim {
  Claim(
    kind: .product, rule: "product-mismatch", stated: total,
    operands: [Operand(.factor, count), Operand(.factor, each)], formula: .product(count: 2))
}

/// `Grants of u were paid to n families, t in total`: the only three figures of the segment, and no two that a total could add.
private func handedOut(in passage: EnglishPassage) -> [Claim] {
  let figures = passage.figures
  return figures.indices.dropFirst(2).compactMap { total in
    let own = figures.indices.filter { figures[$0].segment == figures[total].segment && figures[$0].role != .none }
    guard own.count == 3, own[2] == total, own.allSatisfy({ figures[$0].isLevel && !figures[$0].isBase }),
      figures[total].quantity.unit.isCurrency, figures[own[0]].isLike(figures[total]),
      isCounted(figures[own[1]].quantity), figures[own[1]].quantity.unit.dimension.isEmpty,
      passage.has(CueSet(.total), figures[total].token + 1..<figures[total].token + 2),
      own.allSatisfy({ figures[$0].quantity.modifier == .none })
    else { return nil }
    let claim = productClaim(figures[total].quantity, figures[own[1]].quantity, figures[own[0]].quantity)
    guard let settled = settle([claim], .likely), settled.skip == nil else { return nil }
    return settled
  }
}

/// `u each`, `u per share`, `u a day`, `an average of u`, and the first figure behind `each`.
private func isUnitPrice(_ index: Int, in passage: EnglishPassage) -> Bool {
  let figure = passage.figures[index]
  if figure.isPer { return true }
  guard figure.quantity.unit.isCurrency else { return false }
  let start = passage.tokens[..<figure.token].lastIndex { $0.isMark(.period, .semicolon) } ?? 0
  guard let each = passage.tokens[start..<figure.token].lastIndex(where: { $0.has(CueSet(.per)) }) else { return false }
  // `Each of the n schools received a kit worth u`: what is counted may stand between.
  return passage.figures.filter { $0.token > each && $0.token < figure.token }.allSatisfy { isCounted($0.quantity) }
}

extension EnglishPassage {
  /// `costs per patient rose from u to v`: two prices.
  fileprivate func isRoad(_ a: Int, _ b: Int) -> Bool {
    abs(a - b) == 1 && (figures[a].isBase && figures[b].isReached || figures[b].isBase && figures[a].isReached)
  }

  /// `n shares at u, while t may still be spent`: what stands behind such a word is another matter.
  fileprivate func contrasts(_ range: Range<Int>) -> Bool {
    range.contains { tokens[$0].has(CueSet(.and)) && !["and", "&"].contains(word($0)) }
  }

  /// `n latrines at a unit cost of u; the total cost was t.`: the only figure of the next segment.
  fileprivate func totalBehind(_ rate: Int) -> Int? {
    let own = figures.indices.filter { figures[$0].segment == figures[rate].segment + 1 }
    guard own == [rate + 1], figures[rate + 1].sentence == figures[rate].sentence, figures[rate + 1].isLevel,
      word(figures[rate].token - 1) == "of",
      tokens[max(0, figures[rate].token - 3)..<figures[rate].token].contains(where: { $0.has(CueSet(.per)) })
    else { return nil }
    let words = (figures[rate].token + 1..<figures[rate + 1].token).map { word($0) }
    return [[";", "the", "total", "cost", "was"], [";", "total", "cost"]].contains {
      Array(words.suffix($0.count)) == $0
    }
      ? rate + 1 : nil
  }

  /// `an average of u a year on repairs alone`: something stands behind it.
  fileprivate func isAverageOfSome(_ index: Int) -> Bool {
    let next = figures[index].token + 2
    guard isAverage(index), next < tokens.count, tokens[next - 1].has(CueSet(.per)), word(next - 1) == "a year" else {
      return false
    }
    return !tokens[next].isMark(.comma, .period, .semicolon, .close)
  }

  /// `an average of u`
  fileprivate func isAverage(_ index: Int) -> Bool {
    let here = figures[index].token
    return tokens[max(0, here - 2)..<here].contains { $0.has(CueSet(.average)) }
  }
}

/// `the median loan was u`, `the average home now needs u`: of a noun of its own, and not `an average price of u`.
private func isOfAnother(_ index: Int, in passage: EnglishPassage) -> Bool {
  let here = passage.figures[index].token
  if here + 1 < passage.tokens.count, passage.tokens[here + 1].has(CueSet(.per)) { return false }
  if here > 0, passage.tokens[here - 1].has(CueSet(.of)) { return false }
  let words = passage.tokens[..<here].reversed().prefix(6).prefix {
    $0.figure == nil && !$0.isMark(.period, .semicolon)
  }
  guard let average = words.firstIndex(where: { $0.has(CueSet(.average)) }) else { return false }
  return average.base < here && passage.tokens[average.base].kind == .text
}

/// `$12 million a year` counts years, whatever a year is to the calendar.
private func inOwnUnit(_ quantity: Quantity) -> Quantity {
  guard quantity.unit.kind == .time, quantity.unit.scale != .one else { return quantity }
  var copy = quantity
  let scale = quantity.unit.scale
  (copy.value, copy.ulp, copy.step) = (copy.value / scale, copy.ulp / scale, copy.step / scale)
  copy.unit.scale = .one
  return copy
}

private func isCounted(_ quantity: Quantity) -> Bool {
  quantity.unit.kind == .count || quantity.unit.kind == .time || quantity.unit.dimension.isEmpty
}

/// Of the same money, and more than one of it.
private func isProduct(_ total: EnglishFigure, of rate: EnglishFigure) -> Bool {
  total.isLike(rate) && !total.isPer && (total.role != .time || rate.role == .time)
    && total.quantity.value > rate.quantity.value
}
