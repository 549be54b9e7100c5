/// What the name of a rate says of the figures that it is made of.
enum RateName {
  /// 完成率, 支出进度, 「完成预算的」: what was done over what was planned, however both are called.
  case fulfilment
  /// 调整率, 节约率, 空置率: how far one figure is from another, or what the one leaves of the other.
  case difference
  /// 合格率, 知晓率: over a figure that bears its name; a plan and what was done of it say nothing of it.
  case own(stem: ArraySlice<Unicode.Scalar>)

  init(of rate: Mention, _ words: ScopeLexicon) {
    let name = rate.key.lastIndex(of: "率").map { rate.key[...$0] } ?? rate.key[...]
    if words.ending(.difference, of: name) != nil {
      self = .difference
    } else if words.ending(.fulfilled, of: name) != nil, !name.contains(where: { words.has($0, .prompt) }) {
      self = .fulfilment
    } else if name.last == "率" || words.ending(.progress, of: name) != nil {
      self = .own(stem: name.dropLast())
    } else {
      self = .fulfilment
    }
  }
}

extension Mention {
  /// 完成率, 合格率; and 亏损面.
  var isCalledRate: Bool { key.last == "率" || key.last == "面" && key.count == 3 && role == .rate }
}

extension RateFinder {
  /// 「支出 T（其中省级 a、县级 b），预算执行率 p%，省级资金执行率 q%」: the figures that bear the word at the head of a rate's name,
  /// if the figure that stands nearest does not; nil where it does or the name has no such word, none where it says 总体.
  func ofOwnScope(_ index: Int, actual: Int) -> [Int]? {
    let rate = reading.mentions[index]
    let first = reading.passages[rate.passage].mentions.lowerBound
    let said = (first..<index).reversed().prefix { reading.mentions[$0].sentence == rate.sentence }.reversed()
    let all = said.filter {
      reading.mentions[$0].isLevel && reading.addable(reading.mentions[$0], reading.mentions[actual])
    }
    // 「新建完成率 p%，改造完成率 q%，总体完成率 r%」
    if all.count > 2, words.opening(.overall, of: reading.letters(naming: rate)) != nil { return [] }
    guard let ending = words.ending(.fulfilled, of: rate.key), rate.key.count >= ending.count + 2 else { return nil }
    let head = rate.key.prefix(2)
    func bears(_ place: Int) -> Bool { reading.mentions[place].key.starts(with: head) }
    let own = all.filter(bears)
    // 「公用经费预算 b，实际支出 a，公用经费控制率 p%」: what follows a plan is of what the plan is of.
    if own == [actual - 1], isPlan(reading.mentions[actual - 1]),
      reading.mentions[actual].clause - reading.mentions[actual - 1].clause == 1,
      reading.mentions[actual].segment == rate.segment
    {
      return nil
    }
    return own.isEmpty || bears(actual) ? nil : own
  }
}

extension Reading {
  /// Whether a rate may be wrong of a figure done: of what its name says, and not of the start of it.
  func mayMeasure(_ name: RateName, _ actual: Int, _ words: ScopeLexicon) -> Bool {
    let letters = letters(naming: mentions[actual])
    switch name {
    case .difference: return false
    case .own(let stem):
      let said = letters + simplifiedLetters(mentions[actual].noun)
      return stem.count >= 2 && stem.suffix(2).allSatisfy(said.contains)
    case .fulfilment: return words.first(.begun, in: letters) == nil && words.first(.after, in: letters) == nil
    }
  }
}
