/// What tells whether two places speak of one thing; `rules/*/repeats/words.json5` fills the classes. The raw value is the
/// name there.
public enum ScopeWord: String, Sendable, CaseIterable {
  /// 县, 街道, 公司: ends of names of places and bodies.
  case body = "scopeBody"
  /// 城市, 市场: hold such an end and name no body.
  case plain = "scopePlain"
  /// 全, 我: before such an end, the report's own.
  case own = "scopeOwn"
  /// 全年, 年末: the report's year.
  case current = "scopeCurrent"
  /// 累计: counted from another day.
  case cumulative = "scopeCumulative"
  /// 初步, 核定: figures that others replace.
  case provisional = "scopeProvisional"
  /// 登记在册, 上述: say at the head of a name only that the thing is known.
  case known = "scopeKnown"
  /// 「规模以上工业=规上工业」: what a name has in full, and in short.
  case short = "scopeShort"
  /// 情况, 说明: end headings.
  case section = "scopeSection"
  /// 同比, 比上年: the base of a change that names none.
  case lastYear = "scopeLastYear"
  /// 环比: another base.
  case lastMonth = "scopeLastMonth"
  /// 人口, 职工, 在校: a count of those who are there on a day.
  case standing = "scopeStanding"
  /// 慰问, 资助: a count of those who were served, whoever they are.
  case served = "scopeServed"
  /// 监测, 抽检: in the name of a whole that a part was found in.
  case inspected = "scopeInspected"
  /// 检出: a verb of finding, whose object is what was found.
  case detected = "scopeDetected"
  /// 预计, 力争: at the head of a name, of what is to come.
  case forecast = "scopeForecast"
  /// 当年, 收支: before 结余, what the year alone left.
  case net = "scopeNet"
  /// 最高 and 最低, at the head of a name: the largest and the smallest of a list.
  case most = "scopeMost"
  case least = "scopeLeast"
  /// 下表: the table behind is pointed at.
  case below = "scopeBelow"
  /// 目标, 任务: a figure that was set, not measured.
  case target = "scopeTarget"
  /// 负债率, 收益率: end the names of rates that are reckoned as they are defined, not of what stands beside them.
  case defined = "scopeDefined"
  /// 完成率, 支出进度: end the names of rates of what was done over what was planned.
  case fulfilled = "scopeFulfilled"
  /// 调整率, 节约率: end the names of rates of a difference.
  case difference = "scopeDifference"
  /// 节约率, 空置率: those of what one figure leaves of the one right before it.
  case saving = "scopeSaving"
  /// 形象进度: end the names of progress that is seen and not reckoned.
  case progress = "scopeProgress"
  /// 总体, 综合: at the head of the name of a rate, that it is of several things together.
  case overall = "scopeOverall"
  /// 严格, 始终: before a verb, how it is done.
  case manner = "scopeManner"
  /// 到位, 开工: in the name of a figure, what comes before anything is done.
  case begun = "scopeBegun"
  /// 验收, 投产: in the name of a figure, what comes after a thing is done.
  case after = "scopeAfter"
  /// 超收, 短收: end the names of how far a figure is from its plan.
  case gap = "scopeGap"
  /// 计划, 实际, 到位, 资金: tell a plan from what came of it, and name nothing.
  case deed = "scopeDeed"
  /// 综合, 绩效, 自评: in the name of marks given to all of it.
  case evaluated = "scopeEvaluated"
  /// 安排, 预期: end the names of figures that are planned, and are no part of what they are of.
  case planning = "scopePlanning"
  /// 正在: at the head of a name, what is being done.
  case underway = "scopeUnderway"
  /// 未, 尚: what is not done yet.
  case undone = "scopeUndone"
  /// 尚, 仍: before a denial, that it may still be done.
  case notYet = "scopeNotYet"
  /// 已, 部分: before a verb, how far a thing was done.
  case degree = "scopeDegree"
  /// 按, 及, 准: letters of how soon a thing was done, which a figure of all that were done does not say.
  case prompt = "scopePrompt"
  /// 减, 节: letters in the names of rates of what was cut.
  case cutting = "scopeCutting"
  /// 压, 缩: the same, of what was cut to a level.
  case pressing = "scopePressing"
  /// 实, 际, 经: letters that say how a thing was done and not what it is.
  case filler = "scopeFiller"
  /// 总, 当: letters that say of how much or of which of several rates one is.
  case rateKind = "scopeRateKind"
  /// 资, 预: letters of what a rate of a difference is of, whatever it is of: 资金, 成本, 预算, 投资.
  case saved = "scopeSaved"
  /// 全, 我: before a place or body, the one that is spoken of.
  case ours = "scopeOurs"
  /// 市, 县, 乡: letters that end names of places.
  case territory = "scopeTerritory"
  /// 校, 局: letters that end names of bodies.
  case institution = "scopeInstitution"
  /// 贡献率: what some have in the growth of all.
  case contribution = "scopeContribution"
  /// 三次产业, or the last two of a list of their names.
  case industries = "scopeIndustries"
  /// 项, 类: count kinds of things: 「三项」, 「两类」.
  case kindMeasure = "scopeKindMeasure"
  /// 者, 家: count those who have something.
  case ownerMeasure = "scopeOwnerMeasure"
  /// 年, 期, 批, 轮: count stages of a thing.
  case stage = "scopeStage"
  /// 次, 批: count how often an amount was given.
  case installment = "scopeInstallment"
  /// 名, 家: behind 前, count the largest of many.
  case ranked = "scopeRanked"
  /// 大: counts the largest of many, 「五大行业」.
  case largest = "scopeLargest"
  /// 等次, 档: end the name of a grade.
  case grade = "scopeGrade"
  /// 总计, 合计: what was surely added up.
  case addedUp = "scopeAddedUp"
  /// 多, 缺: letters of how far two figures are apart.
  case byHowMuch = "scopeByHowMuch"
  /// 其余, 剩余: the whole name of what is left.
  case restAlone = "scopeRestAlone"
  /// 累计, 年末: at the head of the name of what is left, with what was there before.
  case accrued = "scopeAccrued"
  /// 财政拨款: what came must be what went.
  case granted = "scopeGranted"
  /// 到期: of debts, a part of all.
  case matured = "scopeMatured"
  /// 上年, 同期: in the name of a change, from the year before.
  case yearBefore = "scopeYearBefore"
  /// 上年, 期初: a period that lies before another.
  case priorPeriod = "scopePriorPeriod"
}

/// The words of scopes, looked for inside names, so that they cut no sentence into other tokens.
struct ScopeLexicon: Sendable {
  /// By the place of the class among all.
  private let words: [[[Unicode.Scalar]]]
  /// What the words of each class begin and end with, as `letterSet` has it: most names need no further look.
  private let firsts: [UInt64]
  private let lasts: [UInt64]
  /// Names in full with their short forms, the longest first.
  private let shorts: [(full: [Unicode.Scalar], short: [Unicode.Scalar])]
  /// What their names in full begin with, as `letterSet` has it.
  private let shortsBegin: UInt64

  /// Without words.
  static let none = ScopeLexicon(Vocabulary())

  init(_ vocabulary: Vocabulary) {
    // The longest first.
    let lists = vocabulary.words.lists(of: ScopeWord.self)
    words = lists.map { $0.map(simplifiedLetters).sorted { $0.count > $1.count } }
    // Not by a key path, which costs a call of the run time for each word.
    firsts = words.map { letterSet($0.compactMap { $0.first }) }
    lasts = words.map { letterSet($0.compactMap { $0.last }) }
    shorts = lists[Self.place(of: .short)].compactMap { entry in
      let sides = entry.split(separator: "=").map { simplifiedLetters($0) }
      return sides.count == 2 ? (sides[0], sides[1]) : nil
    }.sorted { $0.full.count > $1.full.count }
    shortsBegin = letterSet(shorts.compactMap { $0.full.first })
  }

  private func words(_ kind: ScopeWord) -> [[Unicode.Scalar]] { words[Self.place(of: kind)] }

  /// An enumeration without payload is the number of its case.
  private static func place(of kind: ScopeWord) -> Int { Int(unsafeBitCast(kind, to: UInt8.self)) }

  /// Whether a text is a word of a class.
  func holds(_ word: String, _ kind: ScopeWord) -> Bool {
    guard let first = word.unicodeScalars.first, letterSet(simplified(first)) & firsts[Self.place(of: kind)] != 0 else {
      return false
    }
    return words(kind).contains(simplifiedLetters(word))
  }

  /// The place in its class of the first word that stands in a text.
  func first(_ kind: ScopeWord, in text: [Unicode.Scalar]) -> Int? {
    guard letterSet(text) & firsts[Self.place(of: kind)] != 0 else { return nil }
    return words(kind).firstIndex { word in
      text.indices.contains { text[$0] == word.first && text[$0...].starts(with: word) }
    }
  }

  /// Whether a letter is a word of a class.
  func has(_ letter: Unicode.Scalar, _ kind: ScopeWord) -> Bool {
    letterSet(letter) & firsts[Self.place(of: kind)] != 0 && words(kind).contains { $0.count == 1 && $0[0] == letter }
  }

  /// How many letters of a name a word at its head takes.
  func opening(_ kind: ScopeWord, of name: some Collection<Unicode.Scalar>) -> Int? {
    guard let first = name.first, letterSet(first) & firsts[Self.place(of: kind)] != 0 else { return nil }
    return words(kind).first { name.starts(with: $0) }?.count
  }

  func ending(_ kind: ScopeWord, of name: some BidirectionalCollection<Unicode.Scalar>) -> [Unicode.Scalar]? {
    guard let last = name.last, letterSet(last) & lasts[Self.place(of: kind)] != 0 else { return nil }
    return words(kind).first { word in name.reversed().starts(with: word.reversed()) }
  }

  /// A name without the words of a class at its end, as long as something is left.
  func without(_ kind: ScopeWord, atEndOf name: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var name = name
    while let ending = ending(kind, of: name), name.count > ending.count { name.removeLast(ending.count) }
    return name
  }

  /// A name without the words of a class, wherever they stand.
  func without(_ kind: ScopeWord, in name: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var (rest, left) = (name[...], [Unicode.Scalar]())
    while let letter = rest.first {
      if let length = opening(kind, of: rest) {
        rest = rest.dropFirst(length)
      } else {
        left.append(letter)
        rest = rest.dropFirst()
      }
    }
    return left
  }

  /// A name without the openings that say nothing, as long as three letters are left.
  func withoutOpenings(_ name: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard let first = name.first, letterSet(first) & firsts[Self.place(of: .known)] != 0 else { return name }
    var name = name
    while let opening = words(.known).first(where: {
      name.count >= $0.count + 3 && name.starts(with: $0)
    }) {
      name.removeFirst(opening.count)
    }
    return name
  }

  /// A name as others say it: without openings that say nothing, and with its words in short, so that 「登记在册的困难职工家庭」 and
  /// 「建档困难职工」 are one. Cost: a look at each letter.
  func canonical(_ name: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let name = withoutOpenings(name)
    guard letterSet(name) & shortsBegin != 0 else { return name }
    var found: [Unicode.Scalar] = []
    found.reserveCapacity(name.count)
    var i = 0
    while i < name.count {
      if letterSet(name[i]) & shortsBegin != 0,
        let (full, short) = shorts.first(where: { $0.full.first == name[i] && name[i...].starts(with: $0.full) })
      {
        found += short
        i += full.count
      } else {
        found.append(name[i])
        i += 1
      }
    }
    return found
  }

  /// The first letters of a clause up to one that ends names of places and bodies.
  func bodyName(_ clause: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    for end in clause.indices.dropFirst().prefix(9) {
      let isPlain = [end - 1, end].contains { start in
        words(.plain).contains { clause[start...].starts(with: $0) }
      }
      if !isPlain, ending(.body, of: clause[...end]) != nil { return Array(clause[...end]) }
    }
    return nil
  }

  /// 「全县」, 「我局」, 「本单位」: not 「县本级」.
  func isOwn(_ name: [Unicode.Scalar]) -> Bool {
    guard let ending = ending(.body, of: name) else { return true }
    return name.count <= ending.count || self.ending(.own, of: name.dropLast(ending.count)) != nil
  }
}
