extension UnitProducts {
  /// 「安装报警器 T 个，覆盖 n 户，每户 u 个」: what there is, what it is shared out to, and how much each has, clause by clause.
  func isShareOut(_ price: Int, _ per: PerUnit, count: Int, total: Int) -> Bool {
    let (unit, number, whole) = (reading.mentions[price], reading.mentions[count], reading.mentions[total])
    return !per.isAverage && per.multipleMention == nil && per.unit?.dimension == number.quantity.unit.dimension
      && price == count + 1 && count == total + 1 && whole.quantity.unit.symbol == unit.quantity.unit.symbol
      && number.quantity.unit.symbol != unit.quantity.unit.symbol
      && unit.clause - number.clause == 1 && number.clause - whole.clause == 1 && unit.segment == whole.segment
      && unit.key.count <= 2
      && [unit, number, whole].allSatisfy { $0.quantity.modifier == .none && $0.depth == unit.depth }
  }

  /// 「购进 n 条，每条 u 元，支付货款 T 元」, 「以每条 u 元的价格销售 n 条，销售金额 T 元」: number and price side by side, and the only amount
  /// right behind them.
  func isPaidFor(_ price: Int, _ per: PerUnit, count: Int, total: Int) -> Bool {
    let (unit, number, whole) = (reading.mentions[price], reading.mentions[count], reading.mentions[total])
    let last = reading.mentions[max(price, count)]
    return !per.isAverage && per.multipleMention == nil && per.other == nil
      && per.unit?.dimension == number.quantity.unit.dimension && unit.quantity.unit.kind == .amount
      && abs(price - count) == 1 && total == max(price, count) + 1 && whole.clause - last.clause == 1
      && abs(unit.clause - number.clause) <= 1 && unit.segment == whole.segment && number.segment == whole.segment
      && [unit, number, whole].allSatisfy { $0.quantity.modifier == .none && $0.depth == unit.depth }
      && whole.cues.isDisjoint(with: CueSet(.planned).union(CueSet(.ofWhich))) && !reading.isBase(total)
  }

  /// 「安装 n 台单机容量 u 兆瓦的机组，总装机容量 T 兆瓦」: the number right before its 单, whatever 单 is of, and all of it right behind.
  func isOfEach(_ price: Int, _ per: PerUnit, count: Int, total: Int) -> Bool {
    let (unit, number, whole) = (reading.mentions[price], reading.mentions[count], reading.mentions[total])
    return !per.isAverage && per.multipleMention == nil && per.other == nil && price == count + 1 && total == price + 1
      && unit.clause - number.clause <= 1 && whole.clause - unit.clause == 1 && whole.segment == number.segment
      && reading.letters(naming: whole).first == "总"
      // 「n₁ 台单机容量 u₁ 和 n₂ 台单机容量 u₂ 的机组，总装机容量 T」
      && !prices.keys.contains { $0 != price && reading.mentions[$0].sentence == unit.sentence }
      && [unit, number, whole].allSatisfy { $0.quantity.modifier == .none && $0.depth == unit.depth }
  }

  /// 「公务接待费 T 万元。公务接待 b 批次 n 人次，人均 u 元」: the last amount before, which bears the name of what is counted.
  func isAverageOfNamed(_ price: Int, _ per: PerUnit, count: Int, total: Int) -> Bool {
    let (unit, number, whole) = (reading.mentions[price], reading.mentions[count], reading.mentions[total])
    guard per.isAverage, per.unit != nil, total < count, count < price, unit.clause - number.clause <= 1,
      unit.segment == number.segment, [unit, number, whole].allSatisfy({ $0.quantity.modifier == .none }),
      !reading.mentions[(total + 1)..<price].contains(where: { reading.addable($0, whole) && $0.isLevel })
    else { return false }
    // 「公务接待 b 批次 n 人次」: the first of two counts has the name.
    let named = number.key.isEmpty && count - 1 > total ? reading.mentions[count - 1] : number
    let shared = zip(named.key, whole.key).prefix { $0 == $1 }.count
    return named.clause == number.clause && shared >= 4 && whole.key.count <= shared + 2
  }

  /// Whether a figure stands in a list behind 其中 that is of a count, before the total: 「举办 n 场，其中甲 a 场、乙 b 场，参与 T
  /// 人次，平均每场 u 人次」.
  func isPart(_ index: Int, of count: Int, before total: Int) -> Bool {
    guard count < index, index < total, reading.addable(count, index),
      reading.mentions[index].segment == reading.mentions[count].segment,
      reading.opens(reading.mentions[count + 1], with: CueSet(.ofWhich))
    else { return false }
    return !(count + 1..<index).contains { !reading.addable($0, count) }
  }
}
