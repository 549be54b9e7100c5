import SourceText

/// Totals of a period and of stages: 「一季度 a，二季度 b，上半年 T」, 「2021年 a，2022年 b，两年累计 T」,
/// 「2021年、2022年分别支出 a、b，两年累计 T」, 「近两年投入 T，2021年、2022年分别为 a、b」, 「总投资 T，分两期实施：第一期 a，第二期 b」.
///
/// The words leave no part out, so a mismatch accuses.
func periodStructures(at asked: Range<Int>, in reading: Reading) -> [SumStructure] {
  reading.passages[reading.passages(of: asked)].flatMap { passage -> [SumStructure] in
    let addends = passage.mentions.chosen {
      reading.sketches[$0].isSummand && reading.sketches[$0].isExact
    }
    return addends.indices.compactMap { place in
      let sums = PeriodSum(total: addends[place], passage: passage, reading: reading)
      let behind = addends[(place + 1)...]
      return sums.closing(addends[..<place]) ?? sums.stages(behind) ?? sums.announced(behind)
    }
  }
}

/// How many tokens of a clause are looked at, so that thousands of figures without a comma cost no more than others.
private let longestClause = 80
private let yearLetter = Array("年".utf8)

/// One figure that may be the total of periods or stages.
private struct PeriodSum {
  let total: Int
  let passage: Passage
  let reading: Reading

  /// The figures right before it, one a period, where its own words or its period take in all of them.
  func closing(_ before: ArraySlice<Int>) -> SumStructure? {
    let near = before.suffix(12)
    let parts = quarters(near) ?? years(near)
    return parts.map { SumStructure(total: total, parts: $0, marker: .closing, isComplete: true) }
  }

  /// 「分三年实施：第一年 a，第二年 b，第三年 c」
  func stages(_ behind: ArraySlice<Int>) -> SumStructure? {
    var parts: [Int] = []
    for index in behind.prefix(9) where isBeside(index) {
      guard stage(of: index) == parts.count + 1 else { break }
      parts.append(index)
    }
    guard parts.count >= 2, let first = parts.first else { return nil }
    let between = passage.text(reading.mentions[total].token + 1..<reading.mentions[first].labelToken)
    guard between.holds("分"), count(of: simplifiedLetters(between)) == parts.count else { return nil }
    return SumStructure(total: total, parts: parts, marker: .comprises, isComplete: true)
  }

  /// 「近三年累计投入 T，2022年、2023年、2024年分别为 a、b、c」: as many figures as the total's words count years.
  func announced(_ behind: ArraySlice<Int>) -> SumStructure? {
    guard behind.count >= 2 else { return nil }
    let own = reading.mentions[total]
    let before = clauseStart(before: total)..<own.token
    guard own.quantity.modifier == .none, passage.holds(yearLetter, in: before),
      let count = count(of: simplifiedLetters(passage.text(before))), count >= 2, behind.count >= count
    else { return nil }
    let parts = Array(behind.prefix(count))
    guard let first = parts.first, parts.allSatisfy({ isBeside($0) }), isRun(yearsBefore(parts)),
      reading.mentions[first].clause - own.clause <= 1, isNothingButYears(before: first),
      own.quantity.value > reading.mentions[first].quantity.value
    else { return nil }
    return SumStructure(total: total, parts: parts, marker: .comprises, isComplete: true)
  }

  /// 「2022年、2023年、2024年分别为」, or with the total's own verb, but not 「分别撬动社会资本」.
  private func isNothingButYears(before first: Int) -> Bool {
    let mention = reading.mentions[first]
    let start = clauseStart(before: first)
    return passage.tokens[start..<mention.token].allSatisfy {
      $0.kind == .date || $0.isMark(.listComma) || $0.has(CueSet(.and).union(CueSet(.link)))
        || $0.has(CueSet.oneToOne.union(CueSet(.ofWhich)))
        || names(in: $0)
    }
  }

  private func names(in token: Token) -> Bool {
    let words = core(passage.lexed.text(token.range))
    return !words.isEmpty && contains(reading.letters(naming: reading.mentions[total]), words)
  }

  /// 2 for 「第二年」 at the start of a figure's clause.
  private func stage(of index: Int) -> Int? {
    let start = clauseStart(before: index)
    guard passage.lexed.prose.text[passage.tokens[start].range.lowerBound...].starts(with: "第".utf8) else { return nil }
    let words = simplifiedLetters(passage.text(start..<reading.mentions[index].token))
    return words.count >= 3 && reading.scopes.has(words[2], .stage) ? ordinal(words[1]) : nil
  }

  private func isBeside(_ index: Int, sentencesBack: Int = 0) -> Bool {
    reading.addable(index, total)
      && reading.mentions[total].sentence - reading.mentions[index].sentence <= sentencesBack
      && reading.mentions[index].depth == reading.mentions[total].depth
  }

  private func quarters(_ near: ArraySlice<Int>) -> [Int]? {
    let own = reading.sketches[total].period
    if near.allSatisfy({ reading.sketches[$0].period == own }) { return nil }
    let list = near.chosen { isBeside($0) }
    return (2...4).filter { $0 <= list.count }.map { Array(list.suffix($0)) }.last(where: areQuarters)
  }

  /// 「一季度支出 a，…，四季度支出 d，全年支出 T」: one name, told whole once.
  private func areQuarters(_ parts: [Int]) -> Bool {
    let own = reading.mentions[total]
    let name = own.key
    guard spansQuarters(parts.map { reading.mentions[$0].period }, of: own.period) else { return false }
    // 「上半年受理投诉 a 件，下半年受理投诉 b 件，全年共受理 T 件」
    let names = parts.map { reading.mentions[$0].key }
    let isAdded = own.cues.contains(CueSet(.total)) || own.label.holds("累计")
    if isAdded, names.dropFirst().allSatisfy({ $0 == names[0] || $0.isEmpty }),
      contains(names[0], name) || contains(name, names[0]),
      own.quantity.unit == reading.mentions[parts[0]].quantity.unit
    {
      return true
    }
    return parts.dropFirst().allSatisfy { reading.mentions[$0].key == name || reading.mentions[$0].key.isEmpty }
      && sharedEnding(reading.mentions[parts[0]].key, name) == name.count
  }

  /// 「三年累计 T」 behind three figures of three years in a row.
  private func years(_ near: ArraySlice<Int>) -> [Int]? {
    let mention = reading.mentions[total]
    guard near.count >= 2, mention.cues.contains(CueSet(.total)) || mention.label.unicodeScalars.contains("累"),
      let count = count(of: simplifiedLetters(passage.text(clauseStart(before: total)..<mention.token)))
    else { return nil }
    let list = near.chosen { isBeside($0, sentencesBack: 1) }
    guard list.count >= count else { return nil }
    let parts = Array(list.suffix(count))
    let years = parts.map { year(reading.mentions[$0].period) }
    guard isRun(years) || isRun(yearsBefore(parts)) else { return nil }
    // 「2021年下达 a，2022年下达 b，两年累计支出 T」 is no sum.
    return !reading.isOneMore(total, of: parts) && parts.allSatisfy { names($0, mention.key) } ? parts : nil
  }

  private func names(_ part: Int, _ key: [Unicode.Scalar]) -> Bool {
    key.isEmpty
      || passage.text(clauseStart(before: part)..<reading.mentions[part].token).holds(
        String(String.UnicodeScalarView(key)))
  }

  /// The years of 「2021年、2022年、2023年分别支出 a、b、c」, where there are as many.
  private func yearsBefore(_ parts: [Int]) -> [Int?] {
    let (first, last) = (reading.mentions[parts[0]], reading.mentions[parts[parts.count - 1]])
    let isBareList = passage.tokens[first.token...last.token].allSatisfy {
      $0.figure != nil || $0.isMark(.listComma) || $0.has(CueSet(.and))
    }
    guard first.clause == last.clause, isBareList else { return [] }
    let start = passage.tokens[..<first.token].lastIndex { $0.isMark(.period) } ?? -1
    let dates = (start + 1..<first.token).filter { passage.tokens[$0].kind == .date }
    if dates.count == parts.count { return dates.map { year(passage.text($0..<$0 + 1)) } }
    return span(of: dates).flatMap { $0.count == parts.count ? $0.map { $0 } : nil } ?? []
  }

  /// The years of 「2021年至2023年」, whether it is one token or two.
  private func span(of dates: [Int]) -> ClosedRange<Int>? {
    guard 1...2 ~= dates.count, let first = dates.first, let last = dates.last else { return nil }
    let text = canonicalPeriod(passage.text(first..<last + 1))
    let years = text.split(separator: "-").map { year($0.hasSuffix("年") ? String($0) : $0 + "年") }
    guard years.count == 2, let from = years[0], let to = years[1], from < to else { return nil }
    return from...to
  }

  private func isRun(_ years: [Int?]) -> Bool {
    years.count >= 2 && zip(years, years.dropFirst()).allSatisfy { a, b in a.map { $0 + 1 == b } ?? false }
  }

  private func year(_ period: String) -> Int? {
    period.hasSuffix("年") ? Int(period.dropLast()) : nil
  }

  /// The token behind the last mark before a figure; other figures may stand between.
  private func clauseStart(before index: Int) -> Int {
    let token = reading.mentions[index].token
    let first = max(0, token - longestClause)
    return passage.tokens[first..<token].lastIndex { $0.isMark(.comma, .period, .semicolon, .colon) }.map { $0 + 1 }
      ?? first
  }

  /// The number of 「三年」, 「2 期」, 「四个季度」.
  private func count(of words: [Unicode.Scalar]) -> Int? {
    words.indices.dropLast().lazy.compactMap { place -> Int? in
      guard let number = ordinal(words[place]), place == 0 || ordinal(words[place - 1]) == nil else { return nil }
      let rest = words[(place + 1)...].drop { $0 == " " || $0 == "个" }
      return rest.first.map { reading.scopes.has($0, .stage) } == true ? number : nil
    }.first
  }

  private func ordinal(_ letter: Unicode.Scalar) -> Int? {
    if 0x31...0x39 ~= letter.value { return Int(letter.value) - 0x30 }
    return chineseDigit(letter)
  }
}
