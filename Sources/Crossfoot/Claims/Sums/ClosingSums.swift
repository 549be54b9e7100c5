/// Sums that a word behind the parts states: 「a、b，合计 T」, 「a；b。合计，T」, and totals that announce: 「共有 T，a、b」.
struct ClosingSums {
  let reading: Reading
  private(set) var lists: ListSums
  private let splits: Splits

  init(reading: Reading, lists: ListSums, splits: Splits) {
    self.reading = reading
    self.lists = lists
    self.splits = splits
    for passage in reading.passages { scan(passage) }
  }

  private mutating func scan(_ passage: Passage) {
    let addends = passage.mentions.chosen { reading.isSummand(reading.mentions[$0]) }
    for (place, total) in addends.enumerated() where closes(total, in: passage) {
      let mention = reading.mentions[total]
      let before = addends[max(0, place - 80)..<place].chosen {
        reading.addable(reading.mentions[$0], mention) && reading.mentions[$0].quantity != mention.quantity
          && !reading.isBase($0)
      }
      if let run = run(before, total: total) {
        lists.record(SumStructure(total: total, parts: run, marker: .closing, isComplete: true))
      } else if let run = announced(by: total, behind: Array(addends[(place + 1)...].prefix(80))) {
        lists.record(SumStructure(total: total, parts: run, marker: .comprises, isComplete: true))
      } else {
        accuse(total, before: before, in: passage)
      }
    }
  }

  /// The figures right before that add up: whole lists first, then with parts of parts, then with those in brackets.
  private func run(_ before: [Int], total: Int) -> [Int]? {
    let known = Set(before)
    let depth = reading.mentions[total].depth
    let level = before.chosen { reading.mentions[$0].depth == depth }
    let isTop = { (child: Int) in !(lists.parent[child].map { known.contains($0) } ?? false) }
    let top = level.chosen(isTop)
    let open = before.chosen(isTop)
    let search = RunSearch(reading: reading, total: total)
    for list in [top, level, open] {
      if let run = search.prefix(of: list.reversed()) { return run.reversed() }
    }
    return nil
  }

  /// 「共有 7 家，甲 5 家，乙 2 家」: the list goes on to the end of the sentence.
  private func announced(by total: Int, behind: [Int]) -> [Int]? {
    if reading.mentions[total].quantity.modifier.isLimit { return nil }
    let sentence = reading.mentions[total].sentence
    let list = behind.prefix { reading.mentions[$0].sentence == sentence }.chosen {
      reading.addable(reading.mentions[$0], reading.mentions[total])
        && reading.mentions[$0].depth == reading.mentions[total].depth
    }
    guard let run = RunSearch(reading: reading, total: total).prefix(of: list) else {
      return mixed(total, in: sentence + 1)
    }
    // 「收入总计 T；支出 a，结转 b，支出总计 T」: they are of the total behind them.
    let next = list.dropFirst(run.count).first.map { reading.mentions[$0] }
    let isOfNext = next.map {
      $0.cues.contains(CueSet(.total)) && $0.quantity.value == reading.mentions[total].quantity.value
    }
    return isOfNext ?? false ? nil : run
  }

  /// 「个人和集体共 24 个。评选…1 名、…8 个」: a sentence of counts, whatever their measure words, all of them taken.
  private func mixed(_ total: Int, in sentence: Int) -> [Int]? {
    let owner = reading.mentions[total]
    let list = (total + 1..<min(reading.passages[owner.passage].mentions.upperBound, total + 60)).chosen {
      let mention = reading.mentions[$0]
      return mention.sentence == sentence && mention.isLevel && mention.quantity.unit.kind == .count
    }
    guard owner.quantity.unit.kind == .count, list.count >= 4,
      list.reduce(Rational.zero, { $0 + reading.mentions[$1].quantity.value }) == owner.quantity.value
    else { return nil }
    return list
  }

  /// 「由 1 月的 a 下降到 12 月的 b，全年累计 T」
  private func isRoad(from first: Int, to next: Int) -> Bool {
    let (from, to) = (reading.mentions[first], reading.mentions[next])
    let tokens = reading.tokens(of: to)
    return from.clause == to.clause && tokens[from.labelToken..<from.token].contains { $0.has(CueSet(.from)) }
      && tokens[(from.token + 1)..<to.token].contains { $0.has(CueSet(.reaching)) }
  }

  private mutating func accuse(_ total: Int, before: [Int], in passage: Passage) {
    let mention = reading.mentions[total]
    let list = before.chosen {
      reading.mentions[$0].sentence == mention.sentence && reading.mentions[$0].depth == mention.depth
        && !(lists.parent[$0].map { before.contains($0) } ?? false)
    }
    if list.isEmpty, let list = listOfSentence(before: total, among: before, in: passage) {
      // 「可用资金 W。两项合计支出 T」: what is more than the total is no part of it.
      let structure = SumStructure(total: total, parts: list, marker: .closing, isComplete: true)
      let isTooMuch = list.contains { reading.mentions[$0].quantity.value > mention.quantity.value }
      if isTooMuch, !mayBeSlip(reading.claim(structure, basis: .stated)) { return }
      return lists.record(structure)
    }
    if reading.isOneMore(total, of: list) { return }
    if let flows = flowTotal(total, of: list, in: passage, reading) { return lists.record(flows) }
    let clauses = Set(list.map { reading.mentions[$0].clause })
    guard (2...12).contains(list.count), !zip(list, list.dropFirst()).contains(where: isRoad) else { return }
    // 「收入总计 T；支出 a，支出总计 T」: the first is a total of its own.
    let isOfAnother = list.contains {
      reading.mentions[$0].cues.contains(CueSet(.total))
        && reading.mentions[$0].quantity.value == mention.quantity.value
    }
    if isOfAnother { return }
    let isPlain = clauses.count == list.count || clauses.count == 1
    if let quarters = quarters(of: total, in: list) {
      return lists.record(SumStructure(total: total, parts: quarters, marker: .closing, isComplete: true))
    }
    if let parts = accountParts(of: total, in: list, reading) {
      return lists.record(SumStructure(total: total, parts: parts, marker: .closing, isComplete: true))
    }
    if let said = countedParts(total, in: reading), said != list.count { return }
    let isSaid =
      isBare(total, list, in: passage) || isCounted(total, list, in: passage) || isNamed(total, list)
      || isOfOneDeed(total, list, reading)
    guard isSaid || isAtClauseStart(total, in: passage) && !lists.found.contains(where: { $0.total == total }) else {
      return
    }
    let isComplete = isSaid || isPlain && isStrong(total, in: passage)
    lists.record(SumStructure(total: total, parts: list, marker: .closing, isComplete: isComplete))
  }

  /// 「一季度完成投资 a，二季度完成投资 b，上半年累计完成投资 T」: one name, and the quarters of the total's period.
  private func quarters(of total: Int, in list: [Int]) -> [Int]? {
    let mention = reading.mentions[total]
    let parts = list.chosen { reading.mentions[$0].period != mention.period }
    let isOne = parts.allSatisfy {
      reading.mentions[$0].key == mention.key && reading.mentions[$0].quantity.modifier == .none
    }
    return isOne && mention.key.count >= 2
      && spansQuarters(parts.map { reading.mentions[$0].period }, of: mention.period)
      ? parts : nil
  }

  /// 「（一）甲 a；（二）乙 b；（三）丙 c。以上共计 T」, 「…。三类项目共 T」: the sentence before is nothing but the list.
  private func listOfSentence(before total: Int, among before: [Int], in passage: Passage) -> [Int]? {
    let mention = reading.mentions[total]
    let list = before.chosen { reading.mentions[$0].sentence == mention.sentence - 1 }
    guard (2...12).contains(list.count),
      list.count == before.suffix(list.count + 1).count(where: { isListed($0, with: total) }),
      list.count == passage.mentions.count(where: { isOfUnit($0, of: mention) }), mention.quantity.modifier == .none
    else { return nil }
    let segments = Set(list.map { reading.mentions[$0].segment })
    let clauses = Set(list.map { reading.mentions[$0].clause })
    let isEven = clauses.count == list.count && (segments.count == 1 || segments.count == list.count)
    let start = passage.tokens[..<mention.token].lastIndex { $0.isMark(.period, .comma, .semicolon, .colon) } ?? 0
    guard isEven, passage.tokens[start].isMark(.period) else { return nil }
    let words = passage.text(start + 1..<mention.token)
    let isOfAll = reading.scopes.opening(.aforesaid, of: words.unicodeScalars) != nil
    // 「甲 a，占 p%；乙 b，占 q%。合计 T」, with shares that make 100 %.
    let structure = SumStructure(total: total, parts: list, marker: .closing, isComplete: true)
    let isWhole = isStrong(total, in: passage) && (isOfAll || shareClaim(of: structure, in: reading) != nil)
    return isWhole || isCounted(total, list, in: passage) ? list : nil
  }

  /// Whether a figure of the sentence before is of the total's unit, whatever it tells.
  private func isOfUnit(_ index: Int, of total: Mention) -> Bool {
    reading.mentions[index].sentence == total.sentence - 1
      && reading.mentions[index].quantity.unit == total.quantity.unit
  }

  /// A part with a name of its own, of the total's unit and of no other total.
  private func isListed(_ index: Int, with total: Int) -> Bool {
    let (part, whole) = (reading.mentions[index], reading.mentions[total])
    return part.sentence == whole.sentence - 1 && part.quantity.unit == whole.quantity.unit && part.key.count >= 2
      && part.quantity.modifier == .none && part.depth == whole.depth && lists.parent[index] == nil
      && part.cues.isDisjoint(with: CueSet(.ofWhich).union(CueSet(.including)).union(CueSet(.total)))
  }

  /// 「甲 31 场、乙 14 场，共 45 场，」: one list of one unit, and nothing that the total would be of besides.
  private func isBare(_ total: Int, _ list: [Int], in passage: Passage) -> Bool {
    let mention = reading.mentions[total]
    guard
      mention.token + 1 == passage.tokens.count || passage.tokens[mention.token + 1].isMark(.comma, .period, .semicolon)
    else { return false }
    guard let first = list.first, let last = list.last, mention.quantity.modifier == .none else { return false }
    let words = passage.tokens[reading.mentions[first].labelToken...reading.mentions[last].token]
    let loose = [CueSet(.per), CueSet(.respectively), CueSet(.openEnded), CueSet(.including), CueSet(.ofWhich)]
    return !words.contains { word in loose.contains { word.has($0) } || word.isMark(.open, .colon) }
      && list.allSatisfy {
        let part = reading.mentions[$0]
        return part.clause == mention.clause - 1 && part.quantity.unit == mention.quantity.unit
          && part.quantity.modifier == .none && part.key.count >= 2
      }
  }

  /// 「本年收入 a，上年结转 b，收入总计 T」: the parts are those of a split, periods and all, and the total bears a part's word.
  private func isNamed(_ total: Int, _ list: [Int]) -> Bool {
    let mention = reading.mentions[total]
    let parts = list.map { reading.mentions[$0] }
    guard mention.cues.contains(CueSet(.total)), let last = parts.last, last.clause == mention.clause - 1,
      last.segment == mention.segment,
      parts.allSatisfy({ $0.quantity.modifier == .none && $0.quantity.unit == mention.quantity.unit })
    else { return false }
    let names = parts.map { reading.letters(naming: $0) }
    // 「上年结转 a，收入合计 b，支出合计 T」 share 合计 and nothing else: the key leaves it out.
    return isSplit(names, splits) && names.contains { shareWord($0, mention.key) }
  }

  /// 「…，共四类 392 人」, 「以上三项合计 61 万元」: the words say how many parts there are.
  private func isCounted(_ total: Int, _ list: [Int], in passage: Passage) -> Bool {
    let mention = reading.mentions[total]
    if let count = countBefore(total, in: passage) { return count == Rational(list.count) }
    guard let number = countingLetter(list.count),
      let word = (mention.labelToken..<mention.token).last(where: { passage.tokens[$0].has(CueSet(.total)) })
    else { return false }
    let words = simplifiedLetters(reading.naming(mention))
    let isAtStart =
      mention.labelToken == 0 || passage.tokens[mention.labelToken - 1].isMark(.comma, .semicolon, .period)
    // 「三地合计」, 「两项支出合计」
    return isAtStart && word - mention.labelToken <= 3
      && (words.first == number && word == mention.labelToken + 1
        || zip(words, words.dropFirst()).contains { $0 == number && reading.scopes.has($1, .kindMeasure) })
  }

  /// 「共五类」 and 「三类项目合计」: a figure before the total that counts its parts.
  private func countBefore(_ total: Int, in passage: Passage) -> Rational? {
    guard total > passage.mentions.lowerBound else { return nil }
    let (count, mention) = (reading.mentions[total - 1], reading.mentions[total])
    guard count.clause == mention.clause, count.quantity.unit.kind != .amount,
      count.token >= mention.token - 2 && count.cues.contains(CueSet(.total))
        || count.token >= mention.token - 3 && mention.cues.contains(CueSet(.total)) && countsKinds(count)
    else { return nil }
    return count.quantity.value
  }

  /// 「三类」, 「四项」, but not 「5 个单位」.
  private func countsKinds(_ count: Mention) -> Bool {
    count.quantity.unit.isOfKinds && count.quantity.value <= Rational(12)
  }

  private func closes(_ index: Int, in passage: Passage) -> Bool {
    let mention = reading.mentions[index]
    if mention.cues.contains(CueSet(.total)) || mention.cues.contains(CueSet(.remainder)) { return true }
    if countBefore(index, in: passage) != nil { return true }
    if Self.spans.contains(ExactText(mention.period)), passage.holds(Self.soFar, in: mention.labelToken..<mention.token)
    {
      return true
    }
    // 「合计，全市发行 T」: the word stands in a clause of its own.
    let start = mention.labelToken
    return start >= 2 && passage.tokens[start - 1].isMark(.comma) && passage.tokens[start - 2].has(CueSet(.total))
      && (start == 2 || passage.tokens[start - 3].isMark(.period, .semicolon))
  }

  private static let spans = ["1-6月", "1-9月", "全年"].map(ExactText.init)
  private static let soFar = Array("累计".utf8)

  /// The total word with nothing but links between it and the figure, at the start of its clause.
  private func isAtClauseStart(_ index: Int, in passage: Passage) -> Bool {
    guard let word = totalWord(index, in: passage) else { return false }
    if word == 0 || passage.tokens[word - 1].isMark(.comma, .semicolon, .listComma) { return true }
    return word > 1 && passage.tokens[word - 2].isMark(.comma) && passage.text(word - 1..<word) == "以上"
  }

  /// 合计 and 共计 add up; 共 alone may only count.
  private func isStrong(_ index: Int, in passage: Passage) -> Bool {
    totalWord(index, in: passage).map { passage.tokens[$0].range.count >= 6 } ?? false
  }

  private func totalWord(_ index: Int, in passage: Passage) -> Int? {
    var i = reading.mentions[index].token - 1
    while i >= 0, passage.tokens[i].has(CueSet(.link).union(modifiersBefore)), !passage.tokens[i].has(CueSet(.total)) {
      i -= 1
    }
    return i >= 0 && passage.tokens[i].has(CueSet(.total)) ? i : nil
  }
}
