/// Whether what is said in two places may be said of one thing: the period, the place or body, the phase, the item of a list.
struct RepeatScope {
  let reading: Reading
  /// The one year that the text names, if it names no other.
  private let year: String?

  init(_ reading: Reading) {
    self.reading = reading
    let years = Set(reading.mentions.map(\.period).compactMap(Self.year))
    year = years.count == 1 ? years.first : nil
  }

  enum Likeness: Comparable {
    /// Of other periods, bodies or phases.
    case different
    /// One place names a body or an item of a list that the other does not.
    case unclear
    case same
  }

  func likeness(_ a: Mention, _ b: Mention) -> Likeness {
    guard isOnePeriod(a.period, b.period), phase(a) == phase(b), isCumulative(a) == isCumulative(b) else {
      return .different
    }
    let (x, y) = (body(of: a).flatMap { isOwn($0) ? nil : $0 }, body(of: b).flatMap { isOwn($0) ? nil : $0 })
    if let x, let y, x != y { return .different }
    return x != y || isSibling(a, b) ? .unclear : .same
  }

  /// 「2023年」, 「全年」 and no period at all are one, where no other year is named.
  private func isOnePeriod(_ a: String, _ b: String) -> Bool {
    isSamePeriod(a, b) || isWhole(a) && isWhole(b)
  }

  private func isWhole(_ period: String) -> Bool {
    period.isEmpty || currentPeriods.contains(period) || year.map { period == $0 + "年" } ?? false
  }

  private static func year(_ period: String) -> String? {
    let digits = period.prefix { $0.isASCII && $0.isNumber }
    return digits.count == 4 ? String(digits) : nil
  }

  private func phase(_ mention: Mention) -> Int {
    (isPlanned(mention) ? 1 : 0) + (mention.cues.contains(CueSet(.comparable)) ? 2 : 0)
      + (mention.cues.contains(CueSet(.per)) || mention.cues.contains(CueSet(.average)) ? 4 : 0)
  }

  /// Whether the last word of its sentence that tells plans from what came of them is one of plans.
  private func isPlanned(_ mention: Mention) -> Bool {
    let words = reading.tokens(of: mention)[..<mention.token].reversed().prefix { !$0.isMark(.period, .semicolon) }
    return words.first { $0.has(CueSet(.planned).union(CueSet(.actual))) }?.has(CueSet(.planned)) ?? false
  }

  /// 「累计发放」 counts from another day than 「发放」.
  private func isCumulative(_ mention: Mention) -> Bool {
    let words = reading.passages[mention.passage].text(mention.labelToken..<mention.token)
    return words.contains("累计") || words.contains("历年")
  }

  /// Two items of one list, or two paragraphs with marks of one level.
  private func isSibling(_ a: Mention, _ b: Mention) -> Bool {
    let (x, y) = (reading.passages[a.passage], reading.passages[b.passage])
    return a.passage != b.passage && !x.mark.isEmpty && !y.mark.isEmpty && x.level == y.level && x.mark != y.mark
  }

  /// The place or body that the words before a figure name last: in its sentence, at the head of its paragraph, in the
  /// headings above. 「全县」 and 「我局」 are the report's own, and so is what is not named.
  private func body(of mention: Mention) -> [Unicode.Scalar]? {
    let tokens = reading.tokens(of: mention)
    let sentence = tokens[..<mention.token].lastIndex { $0.isMark(.period) } ?? 0
    let opening = tokens.firstIndex { $0.isMark(.period, .comma) } ?? 0
    return body(in: sentence..<mention.token, of: mention.passage)
      ?? body(in: 0..<min(opening, sentence), of: mention.passage) ?? bodyAbove(mention.passage)
  }

  private func body(in range: Range<Int>, of place: Int) -> [Unicode.Scalar]? {
    let passage = reading.passages[place]
    var end = range.upperBound
    while end > range.lowerBound {
      var start = end
      while start > range.lowerBound, !endsClause(passage.tokens[start - 1]) { start -= 1 }
      // 「35 个片区」 names what is counted.
      let isCounted = start > 0 && passage.tokens[start - 1].figure != nil
      if !isCounted, let name = bodyName(start..<end, in: passage) { return name }
      end = start - 1
    }
    return nil
  }

  private func bodyAbove(_ place: Int) -> [Unicode.Scalar]? {
    var level = reading.passages[place].level > 0 ? reading.passages[place].level : Int.max
    for above in (max(0, place - 60)..<place).reversed() {
      let passage = reading.passages[above]
      guard passage.isHeading, passage.level < level else { continue }
      level = passage.level
      // The report's title names the body that all of it is of.
      if level == 1, passage.mark.isEmpty, above == 0 { return nil }
      if let name = bodyName(passage.tokens.indices, in: passage) { return name }
    }
    return nil
  }

  private func endsClause(_ token: Token) -> Bool {
    token.figure != nil || token.isMark(.comma, .semicolon, .period, .colon, .open, .close)
  }
}

private let currentPeriods: Set<String> = [
  "全年", "今年", "本年", "当年", "年末", "年底", "期末", "报告期末", "本期", "本期末", "今年以来",
]

/// The first letters of a clause, dates left out, up to one that ends names of places and bodies.
private func bodyName(_ tokens: Range<Int>, in passage: Passage) -> [Unicode.Scalar]? {
  var clause: [Unicode.Scalar] = []
  for token in passage.tokens[tokens] where token.kind != .date && clause.count < 12 {
    appendCore(of: passage.lexed.prose.text, token.range, to: &clause)
  }
  for end in clause.indices.dropFirst().prefix(9) {
    let pair = [clause[end - 1], clause[end]]
    if commonNouns.contains(pair) || clause[end...].count > 1 && commonNouns.contains(Array(clause[end...end + 1])) {
      continue
    }
    if bodyEndings.contains(clause[end]) { return Array(clause[...end]) }
    if bodyPairs.contains(pair) { return Array(clause[...end]) }
  }
  return nil
}

private func isOwn(_ name: [Unicode.Scalar]) -> Bool {
  guard name.count > 1 else { return true }
  let own = "全本我该各".unicodeScalars
  return own.contains(name[name.count - 2]) || name.count > 2 && own.contains(name[name.count - 3])
}

private let bodyEndings = Set("省市县区镇乡村局委院校站厂厅寨屯旗州馆岛港".unicodeScalars)
/// Words with such a letter that name no body.
private let commonNouns = Set(
  [
    "城市", "超市", "上市", "市场", "小区", "区域", "地区", "县域", "农村", "乡村", "村民", "居民", "学校", "高校", "局面", "站点", "省级", "市级", "县级",
    "区级",
  ].map {
    Array($0.unicodeScalars)
  })
private let bodyPairs = Set(
  ["街道", "社区", "公司", "中心", "支行", "分行", "集团", "单位", "部门", "标段", "本级", "片区", "基地", "班组", "支队", "大队", "中队"].map {
    Array($0.unicodeScalars)
  })
