extension UnitProducts {
  /// 「资助学生 n 人，发放 T，人均 u」, 「举办 n 期，培训 T 人，平均每期 u 人」: a count, what came to it, and the average, side by
  /// side in one segment, with no other figure that any of them could be.
  ///
  /// A count of those who are there (人口, 职工, 在校) is of a day, and the average may be of the year's mean.
  func isPlainAverage(_ price: Int, _ per: PerUnit, count: Int, total: Int) -> Bool {
    let (unit, number, whole) = (reading.mentions[price], reading.mentions[count], reading.mentions[total])
    let isApart = unit.segment != number.segment
    let first = isApart ? total : min(count, total)
    // A list of the count's parts is a clause of its own.
    let most = count < price && reading.opens(reading.mentions[count + 1], with: CueSet(.ofWhich)) ? 3 : 2
    guard per.isAverage, price > max(count, total), !isApart || per.isSpelled && isOnly(count, of: price),
      unit.segment == whole.segment, unit.clause - reading.mentions[first].clause <= most,
      [unit, number, whole].allSatisfy({ $0.quantity.modifier == .none && $0.depth == unit.depth }),
      per.unit == nil || !isStock(number), !reading.isBase(total), !reading.isBase(count)
    else { return false }
    // Where the average says of what it is, counts of other things are none of it: 「培训 8 期、520 人次，人均 u」.
    let mayBeOf: (Int) -> Bool = { [reading] in
      reading.addable(total, $0)
        || reading.addable(count, $0) && (per.unit == nil || self.mayBeCount($0, of: price, per))
    }
    let between = (first..<price).filter {
      reading.mentions[$0].isLevel && $0 != count && $0 != total && mayBeOf($0)
        && !isPart($0, of: count, before: total)
    }
    let before = first - 1
    let hasOther =
      before >= reading.passages[passage].mentions.lowerBound && reading.mentions[before].segment == unit.segment
      && mayBeOf(before) && !reading.mentions[before].quantity.value.isZero
    // 「户均增收 u」 is not what 「实现销售收入 T」 comes to.
    let name = nameBehind(per, unit)
    // 车均 names no unit: then its other words must say what is shared out.
    if per.unit == nil, !sharesPair(name, whole) { return false }
    // 「发放贷款 n 户 T 万元，户均放贷 u」: nothing stands between the two, which leaves no other reading.
    let areOne = whole.key.isEmpty && whole.token == number.token + 1 && price == total + 1
    return between.isEmpty && !hasOther
      && (name.isEmpty || sharesPair(name, whole) || sharesPair(name, number) || areOne && sharesLetter(name, number))
  }

  /// 「适配 n 件；投入 T，平均每件 u」: the only figure of its unit in the sentence but for averages.
  private func isOnly(_ count: Int, of price: Int) -> Bool {
    let (number, unit) = (reading.mentions[count], reading.mentions[price])
    return number.sentence == unit.sentence && number.isLevel
      && reading.neighbours(of: price).allSatisfy {
        let other = reading.mentions[$0]
        return $0 == count || other.sentence != unit.sentence || other.cues.contains(CueSet(.average))
          || other.quantity.unit.symbol != number.quantity.unit.symbol
      }
  }

  /// The words between 人均 and the figure, which say what is averaged.
  private func nameBehind(_ per: PerUnit, _ unit: Mention) -> [Unicode.Scalar] {
    let words = key(per.token + 1..<unit.token, in: reading.passages[unit.passage])
    let own = per.isSpelled ? simplifiedLetters(per.unit?.symbol ?? "") : []
    return words.starts(with: own) ? Array(words.dropFirst(own.count)) : words
  }

  private func sharesPair(_ name: [Unicode.Scalar], _ mention: Mention) -> Bool {
    let words =
      simplifiedLetters(reading.naming(mention))
      + simplifiedLetters(mention.noun)
    return zip(name, name.dropFirst()).contains { pair in
      zip(words, words.dropFirst()).contains { $0 == pair }
    }
  }

  /// 「放贷 n 户」 and 「户均贷款」
  private func sharesLetter(_ name: [Unicode.Scalar], _ mention: Mention) -> Bool {
    let words = simplifiedLetters(reading.naming(mention))
    return name.count == 2 && name.contains(where: words.contains)
  }

  /// Whether a count is of those who are there rather than of those who were served.
  private func isStock(_ count: Mention) -> Bool {
    let words = reading.naming(count) + count.noun
    let letters = simplifiedLetters(words)
    return lexicon.scopes.first(.standing, in: letters) != nil && lexicon.scopes.first(.served, in: letters) == nil
  }
}
