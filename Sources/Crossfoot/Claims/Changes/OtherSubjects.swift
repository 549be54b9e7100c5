extension ChangeFinder {
  /// 「接待游客 c 人次，比上年增加 d 人次，旅游收入增长 p%」: whether a rate behind a change says of what it is, and that is something else.
  func isOfOther(_ index: Int) -> Bool {
    guard index > 0, case .change = reading.mentions[index - 1].role else { return false }
    let (mention, delta) = (reading.mentions[index], reading.mentions[index - 1])
    guard mention.clause > delta.clause, mention.passage == delta.passage else { return false }
    guard let cue = reading.cue(turns, before: mention) else { return false }
    let subject = reading.subject(of: mention, before: cue)
    // 「项目比上月少 d 个，金额增长 p%」
    let isOfCount = delta.quantity.unit.kind == .count
    if isOfCount, reading.scopes.opening(.worth, of: reading.opening(before: cue, in: mention.passage)) != nil {
      return true
    }
    guard subject.count >= 2 else { return false }
    // 「预算收入 c，增收 d，税收收入增长 p%」: it is not enough that both are of some 收入.
    return !([index - 1] + reading.levels(before: index).prefix(4)).contains {
      contains(reading.letters(naming: reading.mentions[$0]) + core(reading.mentions[$0].noun), subject[...])
    }
  }
}

private let turns = CueSet(.increase).union(CueSet(.decrease)).union(CueSet(.growthName))
