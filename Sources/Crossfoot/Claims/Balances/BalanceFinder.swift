/// 上年结转 + 新收 − 办结 = 结转下年; 年初 + 收入 − 支出 = 年末; 借款 − 已还 = 尚欠.
///
/// Accuses where the words name every figure between the first and the last of the balance; kept where it holds otherwise.
func balanceClaims(at asked: Range<Int>, in reading: Reading, lexicon: Lexicon) -> [Claim] {
  reading.places(asked) {
    $0.isAddend && ($0.names(.end) || $0.namesTerm)
  }.flatMap { index -> [Claim] in
    let mention = reading.mentions[index]
    guard mention.depth == 0 || !mention.label.isEmpty else { return [] }
    guard let left = reading.flow(mention, lexicon) ?? (reading.opens(mention, with: .end, lexicon) ? .stock : nil),
      [.closing, .stock, .over, .cut].contains(left),
      left != .cut || !isOfCut(index, in: reading, lexicon),
      let balance = Balance(endingAt: index, left, in: reading, lexicon: lexicon)
    else { return [] }
    return [balance.claim(in: reading, lexicon), balance.rate(in: reading, lexicon)].compactMap { $0 }
  }
}

/// 「审减 d，其中工程审减 a，货物审减 b」: all that was cut is told before.
private func isOfCut(_ index: Int, in reading: Reading, _ lexicon: Lexicon) -> Bool {
  let cut = reading.mentions[index]
  return (max(0, index - 8)..<index).contains {
    let other = reading.mentions[$0]
    return other.sentence == cut.sentence && other.isLevel && reading.addable(other, cut)
      && other.quantity.value > cut.quantity.value && reading.flow(other, lexicon) == .cut
      && (($0 + 1)...index).contains { reading.mentions[$0].cues.contains(CueSet(.ofWhich)) }
  }
}

/// The figures of one balance by what they are in it.
struct Balance {
  var closing: Int
  /// Whether what is left is less than nothing: 「应缴 a，已缴 b，多缴 c」.
  let isOver: Bool
  /// Whether its name begins with the word of the balance: 「结余资金」, but not 「会议费结余」.
  private let opensWithFlow: Bool
  var opening: Int?
  var flows: [(index: Int, sign: Int)] = []
  /// Whether words say of each figure between what it is.
  var isComplete = true

  /// Walks back from what is left to what was there.
  init?(endingAt closing: Int, _ left: FlowWord, in reading: Reading, lexicon: Lexicon) {
    self.closing = closing
    isOver = left == .over
    opensWithFlow = lexicon.flows.opensWithRest(reading.mentions[closing].label)
    let last = reading.mentions[closing]
    // 「欠发上年工资 d」 is of another year.
    if reading.names(last, .earlier, lexicon) { isComplete = false }
    // 「收入总计 T，支出总计 T，其中年末结转 c」: c is within.
    if last.cues.contains(CueSet(.ofWhich)) { isComplete = false }
    let told = BalanceParts(before: closing, in: reading, lexicon).places
    walk: for index in (max(0, closing - 24)..<closing).reversed() {
      let mention = reading.mentions[index]
      guard mention.passage == last.passage, last.sentence - mention.sentence <= 2 else { break }
      guard mention.depth == last.depth, mention.isLevel, reading.addable(mention, last) else { continue }
      if told.contains(index) { continue }
      if mention.cues.contains(CueSet(.ofWhich)) { isComplete = false }
      let words = reading.naming(mention)
      if isStart(words, of: mention, until: last, in: reading, lexicon) {
        opening = index
        break walk
      }
      switch lexicon.flows.last(in: words) {
      case .opening:
        opening = index
        takeInflow(before: index, in: reading, lexicon)
      case .stock where isEarlier(mention, last), .closing where isEarlier(mention, last): opening = index
      case .inflow: flows.append((index, 1))
      case .outflow: flows.append((index, -1))
      case .closing where !flows.isEmpty && endsBalance(index, before: last, in: reading, lexicon: lexicon): break walk
      default:
        if left != .stock, !flows.isEmpty, flows.allSatisfy({ $0.sign < 0 }) {
          takeWhole(index, in: reading, lexicon)
          takeOpening(before: index, in: reading, lexicon)
          return
        }
        isComplete = false
        continue
      }
      if opening != nil { break }
    }
    flows.reverse()
    if opening == nil, left != .stock, let first = flows.first, first.sign > 0, flows.count > 1,
      flows.dropFirst().allSatisfy({ $0.sign < 0 })
    {
      flows.removeFirst()
      takeWhole(first.index, in: reading, lexicon)
      return
    }
    guard opening != nil, !flows.isEmpty else { return nil }
    // What came may not be worth a figure: 「上年结转 o，支出 b，结转下年 n」.
    if !flows.contains(where: { $0.sign > 0 }) || !flows.contains(where: { $0.sign < 0 }) { isComplete = false }
  }

  /// 「年初在编 o」 where 「年末在编 c」, 「年末 c」 or 「现存 c」 is left.
  private func isStart(
    _ words: String, of mention: Mention, until last: Mention, in reading: Reading, _ lexicon: Lexicon
  ) -> Bool {
    guard lexicon.flows.head(.start, of: words) != nil, !mention.key.isEmpty else { return false }
    let closing = reading.naming(last)
    if lexicon.flows.head(.end, of: closing) != nil {
      return last.key.isEmpty || sharedEnding(mention.key, last.key) >= min(2, last.key.count)
    }
    return closing.unicodeScalars.count == 2 && lexicon.flows.ending(of: closing) == .stock
  }

  /// 「新收 a，旧存 o，办结 b，未结 c」: what came stands before what was there, but may hold it (「受理 a，其中旧存 o」).
  private mutating func takeInflow(before index: Int, in reading: Reading, _ lexicon: Lexicon) {
    guard index > 0, !flows.contains(where: { $0.sign > 0 }) else { return }
    let (came, there) = (reading.mentions[index - 1], reading.mentions[index])
    let words = reading.naming(came)
    guard came.sentence == there.sentence, there.clause - came.clause == 1, came.depth == there.depth, came.isLevel,
      reading.addable(came, there), lexicon.flows.last(in: words) == .inflow,
      !there.isPartOfAnother
    else { return }
    flows.append((index - 1, 1))
    if lexicon.flows.head(.fresh, of: words) == nil || !isOneThing(came, there, lexicon) { isComplete = false }
  }

  /// 「新收信访事项」 and 「旧存」, but not 「新收民事案件」 and 「旧存刑事案件」.
  private func isOneThing(_ a: Mention, _ b: Mention, _ lexicon: Lexicon) -> Bool {
    let rests = [a, b].map { lexicon.flows.rest(behindLastOf: String(String.UnicodeScalarView($0.key))) }
    return rests.contains("") || rests[0] == rests[1]
  }

  /// 「上年结转 o，下达 a，拨付 b，留存 c」
  private mutating func takeOpening(before index: Int, in reading: Reading, _ lexicon: Lexicon) {
    guard index > 0 else { return }
    let (there, came) = (reading.mentions[index - 1], reading.mentions[index])
    guard there.sentence == came.sentence, there.depth == came.depth, there.isLevel, reading.addable(there, came),
      reading.flow(there, lexicon) == .opening
    else { return }
    opening = index - 1
    flows.insert((index, 1), at: 0)
  }

  /// 「总收入 a，总支出 b，结转下年 c。」 is a balance of its own: what stands before the next one belongs to it.
  private func endsBalance(_ index: Int, before last: Mention, in reading: Reading, lexicon: Lexicon) -> Bool {
    let sentence = reading.mentions[index].sentence
    guard sentence < last.sentence else { return false }
    let words = (max(0, index - 6)..<index).filter { reading.mentions[$0].sentence == sentence }.map {
      reading.flow(reading.mentions[$0], lexicon)
    }
    return words.contains(.inflow) && words.contains(.outflow)
  }

  /// 「借款 a，已还 b，尚欠 c」: without a word for what was there, it is what stands before all that went.
  private mutating func takeWhole(_ index: Int, in reading: Reading, _ lexicon: Lexicon) {
    opening = index
    flows.sort { $0.index < $1.index }
    let (first, last) = (reading.mentions[index], reading.mentions[closing])
    if first.sentence != last.sentence || first.modifierIsLoose || flows.count > 2 { isComplete = false }
    // 「年初预算 a，年中调减 d，支出 b，结余 c」, 「年中调减 d，年初预算 a，…」
    let isChanged = (max(0, index - 1)..<max(index + 1, closing)).contains {
      if case .change = reading.mentions[$0].role, reading.mentions[$0].sentence == first.sentence {
        reading.addable($0, index)
      } else {
        false
      }
    }
    if isChanged { isComplete = false }
    // 「新收 a，审结 b，未结 c」: those of last year may be among the rest.
    if lexicon.flows.head(.fresh, of: reading.naming(first)) != nil { isComplete = false }
    // 「本金 a、利息 b，已还 c，尚欠 d」: what was there is more than the figure right before.
    let before = reading.mentions[max(0, index - 1)]
    if index > 0, before.clause == first.clause, before.isLevel, reading.addable(before, first) { isComplete = false }
    // 「新登记 a，注销 b，年末在册 c」: more is left than came.
    if !isOver, last.quantity.value > first.quantity.value { isComplete = false }
    // 「收入 a，支出 b，年末结余 c」, 「…，累计结余 c」: with what was there before.
    if reading.scopes.opening(.accrued, of: reading.letters(naming: last)) != nil { isComplete = false }
    let gone = flows.reduce(Rational.zero) { $0 + reading.mentions[$1.index].quantity.value }
    if (first.quantity.value < gone) != isOver || hasOwnSubject(in: reading) { isComplete = false }
  }

  /// 「预算 a，已支出 b，会议费结余 d」, 「上缴后剩余 d」: what is left is of something else.
  private func hasOwnSubject(in reading: Reading) -> Bool {
    let last = reading.mentions[closing]
    if reading.naming(last).contains("后") { return true }
    if opensWithFlow { return false }
    let head = simplifiedLetters(last.label).prefix(4)
    let others = ([opening ?? closing] + flows.map(\.index)).filter { $0 != closing }.map {
      simplifiedLetters(reading.naming(reading.mentions[$0]))
    }
    return !zip(head, head.dropFirst()).contains { a, b in
      others.contains { zip($0, $0.dropFirst()).contains { $0 == a && $1 == b } }
    }
  }

  /// 「2021年末余额」 before 「2022年末余额」.
  private func isEarlier(_ a: Mention, _ b: Mention) -> Bool {
    !a.period.isEmpty && !b.period.isEmpty && a.period != b.period && a.key.suffix(2) == b.key.suffix(2)
      // 「甲累计结余 a（上年末 o）。乙收入…，支出…，累计结余 c」
      && (isPrior(a.period) || !isPrior(b.period))
  }
}

extension Mention {
  fileprivate var modifierIsLoose: Bool { quantity.modifier != .none }
}
