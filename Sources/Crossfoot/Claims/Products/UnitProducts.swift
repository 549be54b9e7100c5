/// 每亩 u × n 亩 = T, and averages: 户均 u = T ÷ n.
///
/// Accuses where price, count and total stand side by side and the words leave no other total; kept where it holds otherwise.
struct UnitProducts {
  let reading: Reading
  let passage: Int
  let lexicon: Lexicon
  private(set) var claims: [Claim] = []
  /// Unit amounts of the passage, which are neither totals nor counts themselves.
  private(set) var prices: [Int: PerUnit] = [:]

  /// Cost: linear in the passage for a given number of figures a sentence.
  init(reading: Reading, passage: Int, lexicon: Lexicon) {
    self.reading = reading
    self.passage = passage
    self.lexicon = lexicon
    let mentions = reading.passages[passage].mentions
    guard mentions.count > 2 else { return }
    for index in mentions where reading.sketches[index].isAddend {
      if let per = reading.perUnit(of: index, lexicon: lexicon) { prices[index] = per }
    }
    if prices.isEmpty { return }
    for price in mentions {
      guard let per = prices[price] else { continue }
      if per.isOfMonth {
        if let claim = ofMonths(price, per) { claims.append(claim) }
      } else if let claim = ofPeriod(price, per) ?? yearOfMonths(price, per) {
        claims.append(claim)
      } else if per.other != nil {
        if let claim = twofold(price, per) { claims.append(claim) }
      } else if let claim = claim(price, per) {
        claims.append(claim)
      }
    }
  }

  private func claim(_ price: Int, _ per: PerUnit) -> Claim? {
    let near = near(price, per)
    let totals = near.filter { mayBeTotal($0, of: price) }
    let counts = near.filter { mayBeCount($0, of: price, per) }
    guard !totals.isEmpty, !counts.isEmpty else { return ofOtherUnit(price, per) ?? ofNamedFar(price, per) }
    var firm: Claim?
    for total in totals.prefix(8) {
      for count in counts.prefix(8) where count != total {
        let claim = claim(price, per, count: count, total: total)
        let verdict = verdict(of: claim)
        let isFirm = isFirm(price, per, count: count, total: total, counts)
        let isNext = per.isAverage && total == count + 1 && price == total + 1
        if verdict == .holds || verdict == .rounding && (isFirm || isNext || isFine(claim.stated)) {
          var claim = claim
          if isFirm { claim.basis = .stated }
          return claim
        }
        // 「每学期发放 t，学生 n 人，全年共 T」: t is not of each, whatever the word is of.
        guard firm == nil,
          isFirm && (per.unit != nil || mayBeSlip(claim))
            || isPlainAverage(price, per, count: count, total: total) && SlipSearch.explains(claim, chance: 4)
            || isShareOut(price, per, count: count, total: total)
            || (isAverageOfNamed(price, per, count: count, total: total)
              || isPaidFor(price, per, count: count, total: total)
              || isOfEach(price, per, count: count, total: total)) && mayBeSlip(claim),
          !isOfMore(claim, count: count, total: total, near)
        else { continue }
        firm = claim
      }
    }
    return groups(endingAt: price, per)
      ?? (isOfGroups(price, per) ? nil : firm ?? ofOtherUnit(price, per) ?? ofNamedFar(price, per))
  }

  /// 每人每月 u × n 人 × m 个月 = T: kept where it holds, since one of the two counts is often left unsaid.
  private func twofold(_ price: Int, _ per: PerUnit) -> Claim? {
    guard let unit = per.unit, let other = per.other else { return nil }
    let near = near(price, per)
    let dimensions = [unit, other].map(\.dimension)
    let counts = dimensions.map { dimension in
      near.filter { reading.mentions[$0].quantity.unit.dimension == dimension }.prefix(3)
    }
    for total in near.prefix(8) where mayBeTotal(total, of: price) {
      for first in counts[0] {
        for second in counts[1] where second != first {
          let numbers = [
            counted(reading.mentions[first].quantity, by: per),
            counted(reading.mentions[second].quantity, by: PerUnit(unit: other, isAverage: false, token: per.token)),
          ]
          let claim = Claim(
            kind: .product, rule: "product-mismatch", stated: reading.mentions[total].quantity,
            operands: ([reading.mentions[price].quantity] + numbers).map { Operand(.factor, $0) },
            formula: .product(count: 3), basis: .inferred)
          // 「学生 n 人，每生每天 u 元，按 m 天计算，共需 T 万元」 has no other number of either.
          let isOnly = counts[0].count == 1 && counts[1].count == 1
          let isSaid = isOnly && reading.mentions[total].cues.contains(CueSet(.total))
          if verdict(of: claim) == .holds || SlipSearch.explains(claim) || isSaid && mayBeSlip(claim) { return claim }
        }
      }
    }
    return nil
  }

  /// Whether a third figure makes the product right: 「每公里 u，n 公里，总投资 T，其中设计费 c」, 「n 人，m 天，每人每天 u，共 T」.
  private func isOfMore(_ claim: Claim, count: Int, total: Int, _ near: [Int]) -> Bool {
    guard claim.formula.denominator.isEmpty else { return false }
    return near.contains { other in
      guard other != count, other != total else { return false }
      let isPart = reading.addable(other, total)
      guard isPart || reading.mentions[other].quantity.unit.kind == .count else { return false }
      var more = claim
      more.operands.append(Operand(isPart ? .part : .factor, reading.mentions[other].quantity))
      more.formula =
        isPart ? Formula(numerator: [.init([0, 1]), .init([2])], denominator: []) : .product(count: 3)
      return isSound(more)
    }
  }

  /// Levels of this sentence and the one before, nearest first; those of the own segment come before others.
  func near(_ price: Int, _ per: PerUnit) -> [Int] {
    let own = reading.mentions[price]
    let all = reading.passages[passage].mentions
    let span = max(0, price - 8)..<min(all.upperBound, price + 9)
    return span.filter {
      let mention = reading.mentions[$0]
      return $0 != price && $0 != per.multipleMention && mention.isLevel && prices[$0] == nil
        && mention.quantity.value > .zero && (-1...0).contains(mention.sentence - own.sentence)
    }.sorted {
      let (a, b) = (distance($0, price), distance($1, price))
      return a != b ? a < b : $0 < $1
    }
  }

  private func distance(_ index: Int, _ price: Int) -> Int {
    abs(index - price) + (reading.mentions[index].segment == reading.mentions[price].segment ? 0 : 20)
  }

  func mayBeTotal(_ index: Int, of price: Int) -> Bool {
    let (total, unit) = (reading.mentions[index], reading.mentions[price])
    // 「10 期，每期 50 人，共 500 人次」
    let areVisits = total.quantity.unit.dimension == "person-time" && unit.quantity.unit.dimension == "person"
    // 「每公里 u 万元，低于预算成本 v 万元」: v is of each, too.
    if reading.opens(total, with: CueSet(.above)) || reading.opens(total, with: CueSet(.below)) { return false }
    return reading.isAddend(total) && (reading.addable(total, unit) || areVisits)
      && total.quantity.value > unit.quantity.value
  }

  func mayBeCount(_ index: Int, of price: Int, _ per: PerUnit) -> Bool {
    let (count, unit) = (reading.mentions[index], reading.mentions[price].quantity.unit)
    guard count.quantity.modifier == .none else { return false }
    if let wanted = per.unit {
      if count.quantity.unit.dimension == wanted.dimension { return true }
      // 「18 个村，平均每村 u」
      if per.isAverage, count.noun.hasPrefix(wanted.symbol), !wanted.symbol.isEmpty { return true }
      // 户均 of firms (家).
      if per.isAverage, wanted.dimension == "household", count.quantity.unit.dimension == "firm" { return true }
      // 次均 over visits (人次), 期均 over courses.
      if per.isAverage, wanted.dimension == "time", count.quantity.unit.dimension == "person-time" { return true }
      // 人均 over those who came (人次).
      return per.isAverage && wanted.dimension == "person" && count.quantity.unit.dimension == "person-time"
    }
    return count.quantity.unit.dimension != unit.dimension && count.quantity.unit.kind == .count
      && count.quantity.value > .one
  }

  func claim(_ price: Int, _ per: PerUnit, count: Int, total: Int) -> Claim {
    let unit = reading.mentions[price].quantity
    let whole = reading.mentions[total].quantity
    if let many = per.multipleMention {
      return Claim(
        kind: .product, rule: "product-mismatch", stated: whole,
        operands: [
          set(unit), Operand(.factor, reading.mentions[count].quantity), set(reading.mentions[many].quantity),
        ],
        formula: Formula(numerator: [.init([0, 1])], denominator: [.init([2])]), basis: .inferred)
    }
    let number = counted(reading.mentions[count].quantity, by: per)
    if per.isAverage {
      // An average of things that can't be cut is rounded up, down or to the nearest.
      return Claim(
        kind: .product, rule: "product-mismatch", stated: unit,
        operands: [Operand(.numerator, whole), Operand(.denominator, number)], formula: .ratio(), basis: .inferred,
        slack: unit.isExact ? .one : .zero)
    }
    return Claim(
      kind: .product, rule: "product-mismatch", stated: whole,
      operands: [Operand(.factor, unit), Operand(.factor, number)], formula: .product(count: 2), basis: .inferred)
  }

  /// What is paid on every ten shares was fixed, not measured.
  private func set(_ price: Quantity) -> Operand {
    var operand = Operand(.factor, price)
    operand.isSet = price.modifier == .none
    return operand
  }

  /// A count in the units that the price is for: 12.6万亩 by 亩 rather than by square metres.
  func counted(_ quantity: Quantity, by per: PerUnit) -> Quantity {
    let scale =
      per.unit.map { $0.dimension == quantity.unit.dimension ? $0.scale * per.multiple : per.multiple } ?? .one
    return quantity.counted(in: scale)
  }

  /// A figure printed to one in fifty or better.
  private func isFine(_ quantity: Quantity) -> Bool { quantity.ulp * Rational(50) <= quantity.value.magnitude }

  /// Price, count and total follow one another, and the total's words speak of no other thing than the price's.
  private func isFirm(_ price: Int, _ per: PerUnit, count: Int, total: Int, _ counts: [Int]) -> Bool {
    let places = [price, count, total].sorted()
    let between = (places[0]...places[2]).count { $0 != per.multipleMention }
    let (unit, number, whole) = (reading.mentions[price], reading.mentions[count], reading.mentions[total])
    let rivals = counts.filter { reading.mentions[$0].segment == unit.segment }
    let isTotal = whole.cues.contains(CueSet(.total))
    // 「床位 T 张，每千人口床位 u 张；卫生技术人员 n 人」: what stands behind a semicolon is of another thing.
    guard between == 3, unit.segment == whole.segment, number.sentence == unit.sentence, whole.depth == unit.depth,
      number.segment <= unit.segment,
      rivals.count <= 1, per.unit != nil || isTotal,
      [unit, number, whole].allSatisfy({ $0.quantity.modifier == .none })
    else { return false }
    // An average is often of another year's or a mean number of people.
    if per.isAverage {
      return number.quantity.unit.scale == .one
        && (isTotal || per.isSpelled && isPlainAverage(price, per, count: count, total: total))
    }
    return isTotal || isAlike(whole, unit) || isAlike(whole, number)
      || total > max(price, count) && whole.key.count <= 2
  }

  /// Two letters in common, one behind the other: 补偿 in 「每平方米补偿」 and 「补偿款」.
  func isAlike(_ a: Mention, _ b: Mention) -> Bool {
    guard a.key.count > 1, b.key.count > 1 else { return false }
    let pairs = Set(zip(a.key, a.key.dropFirst()).map { [$0, $1] })
    return zip(b.key, b.key.dropFirst()).contains { pairs.contains([$0, $1]) }
  }
}
