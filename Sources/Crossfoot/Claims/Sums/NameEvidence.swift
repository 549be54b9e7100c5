import SourceText

/// What names, periods and other lists say of a list of parts being complete.
extension SumEvidence {
  /// The total's own words name the parts: 「承办建议和提案 86 件，其中建议 37 件、提案 49 件」.
  func isNamedByTotal(_ structure: SumStructure) -> Bool {
    let names = structure.parts.map { reading.mentions[$0].key }
    guard names.count >= 2, Set(names).count == names.count, names.allSatisfy({ !$0.isEmpty }) else { return false }
    let total = reading.mentions[structure.total]
    let tokens = reading.tokens(of: total)
    var start = total.token
    while start > 0, !tokens[start - 1].isMark(.comma, .semicolon, .period, .colon), tokens[start - 1].figure == nil {
      start -= 1
    }
    let words = core(reading.passages[total.passage].text(start..<total.token))
    // 「优良天数」 of 优 and 良.
    if names.allSatisfy({ $0.count == 1 }) { return contains(words, names.flatMap { $0 }) }
    guard names.allSatisfy({ $0.count >= 2 }) else { return false }
    if names.allSatisfy({ words.count > $0.count && holds($0, in: words) }) { return true }
    // 「猪牛羊肉产量」 of 猪肉, 牛肉 and 羊肉, in any order.
    let ending = names.dropFirst().reduce(names[0].count) { min($0, sharedEnding(names[0], $1)) }
    let (letters, count) = (Set(names.map { $0[0] }), names.count + ending)
    return ending > 0 && names.allSatisfy { $0.count == ending + 1 } && words.count >= count
      && (0...(words.count - count)).contains {
        Set(words[$0..<$0 + names.count]) == letters
          && words[$0 + names.count..<$0 + count].elementsEqual(names[0].suffix(ending))
      }
  }

  /// Quarters or halves of the year that the total is of: 「前三季度 T，其中一季度 a、二季度 b、三季度 c」.
  func isSplitByPeriods(_ structure: SumStructure) -> Bool {
    let total = reading.mentions[structure.total]
    let periods = structure.parts.map { reading.mentions[$0].period }
    if isRunOfYears(periods) {
      if total.cues.contains(CueSet(.total)) || total.label.holds("累计") { return true }
      // 「发放 T，其中 2022 年 a、2023 年 b、2024 年 c」, but not 「余额 T，其中 2022 年发放 a」.
      let areBare = structure.parts.allSatisfy { [[], total.key].contains(reading.mentions[$0].key) }
      if areBare, mayBeSlip(reading.claim(structure, basis: .stated)) { return true }
    }
    return spansQuarters(periods, of: total.period)
  }

  /// 「…，其余为往年结转」: words behind the last part, and no figure, say that something is left.
  func leavesRest(_ structure: SumStructure) -> Bool {
    guard let last = structure.parts.last else { return false }
    let mention = reading.mentions[last]
    let behind = reading.tokens(of: mention)[(mention.token + 1)...].prefix(3)
    return behind.first?.isMark(.comma, .semicolon) == true
      && behind.contains { $0.has(CueSet(.others)) } && !behind.contains { $0.figure != nil }
  }

  /// 「2021年 a、2022年 b、2023年 c」
  private func isRunOfYears(_ periods: [String]) -> Bool {
    let years = periods.map { $0.utf8.count == 7 && $0.hasSuffix("年") ? Int($0.dropLast()) : nil }
    return years.count >= 3 && zip(years, years.dropFirst()).allSatisfy { a, b in a.map { $0 + 1 == b } ?? false }
  }

  /// A figure right before the total says how many parts there are: 「三项工作共投入 T，分别为…」, 「2 个项目，合计 T，其中甲项目…」.
  func isCountedBefore(_ structure: SumStructure) -> Bool {
    let total = reading.mentions[structure.total]
    let passage = reading.passages[total.passage]
    guard structure.total > passage.mentions.lowerBound, structure.marker != .order else { return false }
    let count = reading.mentions[structure.total - 1]
    guard count.sentence == total.sentence, total.clause - count.clause <= 1, count.quantity.unit.kind == .count,
      count.quantity.modifier == .none, (2...9).contains(structure.parts.count),
      count.quantity.value == Rational(structure.parts.count)
    else { return false }
    let noun = core(count.noun)
    let isNamed =
      noun.count >= 2 && structure.parts.allSatisfy { reading.mentions[$0].key.suffix(noun.count) == noun[...] }
    let isTotal = total.cues.contains(CueSet(.total))
    return isTotal
      && (isNamed || count.clause == total.clause && count.quantity.unit.isOfKinds)
  }

  /// Another list of the same total adds up to the same other number.
  func isToldTwice(_ structure: SumStructure) -> Bool {
    let total = reading.mentions[structure.total].quantity
    let sum = sum(of: structure)
    guard sum.isValid, sum != total.value, (sum / total.ulp).magnitude >= Rational(50) else { return false }
    return lists(of: structure.total).contains {
      $0.marker != .order && Set($0.parts).isDisjoint(with: structure.parts) && self.sum(of: $0) == sum
    }
  }

  /// 「员工 T 人，其中生产人员 a 人、…。按学历分，本科 b 人、…」: another list of the total holds, and a slip keeps this one from it.
  func isSplitTwice(_ structure: SumStructure) -> Bool {
    guard structure.parts.count >= 3, structure.marker == .split || areExclusive(structure.parts, self) else {
      return false
    }
    let isOther = rivals(of: structure.total).contains {
      $0.marker != .order && $0.parts.count >= 3 && Set($0.parts).isDisjoint(with: structure.parts)
    }
    return isOther && mayBeSlip(reading.claim(structure, basis: .stated))
  }

  /// The parts' names without the ending that they share are those of a list that holds:
  /// 「水电发电量、风电发电量、光伏发电量」 after 「水电装机、风电装机、光伏装机」.
  func isConfirmedByAlikeNames(_ structure: SumStructure) -> Bool {
    structure.marker != .order
      && isConfirmed(structure.parts.map { reading.mentions[$0].key }, besides: structure.total)
  }

  /// Whether a list that holds has the same names, but for one, and but for the endings.
  func isConfirmed(_ names: [[Unicode.Scalar]], besides total: Int) -> Bool {
    guard names.count >= 2 else { return false }
    let stems = stems(of: names)
    // Of two names both must be the same, and stand in the same paragraph.
    let needed = names.count > 2 ? names.count - 1 : 2
    return holding.contains { place in
      let other = all[place]
      if names.count == 2, reading.mentions[other.total].passage != reading.mentions[total].passage { return false }
      guard other.total != total, other.parts.count == stems.count, other.marker != .order else { return false }
      let others = self.stems(of: other.parts.map { reading.mentions[$0].key })
      return zip(stems, others).count { !$0.isEmpty && !$1.isEmpty && ($0.starts(with: $1) || $1.starts(with: $0)) }
        >= needed
    }
  }

  /// Beside each figure stands one of a list that holds: 「31 个、T 万元，其中甲 7 个、a 万元，乙 24 个、b 万元」.
  func isParallel(_ structure: SumStructure) -> Bool {
    let marker = structure.marker
    guard marker != .order else { return false }
    return holding.contains { place in
      let other = all[place]
      let shift = other.total - structure.total
      // 「计划投资 T，…其中甲完成投资 a，乙完成投资 b」
      if reading.mentions[structure.total].cues.contains(CueSet(.planned)),
        structure.parts.allSatisfy({
          !reading.mentions[$0].cues.isDisjoint(with: CueSet(.complete).union(CueSet(.actual)))
        })
      {
        return false
      }
      guard abs(shift) == 1, other.marker == marker, other.parts.count == structure.parts.count else { return false }
      let steps = zip(other.parts, structure.parts).map { $0 - $1 }
      // 「T 万元，惠及 N 户，其中甲 n 户、a 万元，乙 m 户、b 万元」
      return steps.allSatisfy { $0 == shift } || steps.allSatisfy { $0 == -shift } && areNamedAlike(structure)
    }
  }

  /// Whether all parts go by one name, which is in the total's: 「发放」 of 「发放低保金」.
  private func areNamedAlike(_ structure: SumStructure) -> Bool {
    guard let first = structure.parts.first else { return false }
    let (name, whole) = (reading.mentions[first].key, reading.letters(naming: reading.mentions[structure.total]))
    return structure.parts.allSatisfy { reading.mentions[$0].key == name || reading.mentions[$0].key.isEmpty }
      && (name.isEmpty || contains(whole, name))
  }

  private func sum(of structure: SumStructure) -> Rational {
    structure.parts.reduce(.zero) { $0 + reading.mentions[$1].quantity.value }
  }

  private func stems(of names: [[Unicode.Scalar]]) -> [[Unicode.Scalar]] {
    guard let first = names.first else { return [] }
    let ending = names.dropFirst().reduce(first.count) { min($0, sharedEnding(first, $1)) }
    return names.map { Array($0.dropLast(ending)) }
  }

  private func holds(_ name: [Unicode.Scalar], in words: [Unicode.Scalar]) -> Bool {
    (0...(words.count - name.count)).contains { words[$0..<($0 + name.count)].elementsEqual(name) }
  }
}

/// Whether periods are the quarters or halves that a longer one consists of; a year need not be named.
func spansQuarters(_ parts: [String], of whole: String) -> Bool {
  spansOfQuarters.contains { span in
    parts.count == span.parts.count && zip(parts, span.parts).allSatisfy(isQuarter)
      && (span.whole.contains { whole.hasSuffix($0) } || whole.isEmpty && span.whole.contains("年"))
  }
}

/// 「二季」 and 「第二季」.
private func isQuarter(_ period: String, _ quarter: String) -> Bool {
  switch period.utf8.count - quarter.utf8.count {
  case 0: period == quarter
  case 3: period == "第" + quarter
  default: false
  }
}

private let spansOfQuarters: [(parts: [String], whole: [String])] = [
  (["1-3月", "二季"], ["1-6月"]), (["1-3月", "二季", "三季"], ["1-9月"]),
  (["1-3月", "二季", "三季", "四季"], ["全年", "年"]), (["1-6月", "下半年"], ["全年", "年"]),
]
