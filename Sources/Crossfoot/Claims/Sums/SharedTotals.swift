extension SumStructure {
  /// Whether a rate beside the total tells how much of it the parts are: 「发放 T 份，回收率 96%。其中满意 a 份，…」, 「考核 T 人，称职 a 人，…，
  /// 优秀率 15%」.
  func isOfShare(in reading: Reading) -> Bool {
    let whole = reading.mentions[total].quantity.value
    let sum = parts.reduce(Rational.zero) { $0 + reading.mentions[$1].quantity.value }
    guard !whole.isZero, sum.isValid, sum < whole, let last = parts.max() else { return false }
    let share = sum / whole
    let near = min(total, parts[0])...min(reading.mentions.count - 1, max(last, total) + 2)
    return near.contains {
      let rate = reading.mentions[$0]
      guard rate.role == .rate, rate.quantity.unit.kind == .rate, rate.passage == reading.mentions[total].passage else {
        return false
      }
      return [share, Rational.one - share].contains {
        ($0 - rate.quantity.value).magnitude <= rate.quantity.ulp * Rational(1, 2)
      }
    }
  }

  /// 「预算 T，…其中甲决算 a，乙决算 b」: what was done adds up to no plan.
  func isDoneOfPlan(in reading: Reading) -> Bool {
    let cues = reading.mentions[total].cues
    return cues.contains(CueSet(.planned)) && !cues.contains(CueSet(.actual))
      && parts.allSatisfy {
        let part = reading.mentions[$0].cues
        return part.contains(CueSet(.actual)) && !part.contains(CueSet(.planned))
      }
  }
}
