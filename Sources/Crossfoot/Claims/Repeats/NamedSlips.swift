/// Figures of one name that one slip of the fingers parts: 「项目支出 214.36 万元」 and, pages later, 「项目支出 241.36 万元」.
///
/// A name that has only these two values, in words of one period, body and phase, where no relation accounts for both. How
/// likely chance may make it depends on the length of the name. Words that are the same on both sides of three figures or
/// more are as good as a name. Cost: a look-up a figure, and a search for each such pair.
func namedSlips(in reading: Reading, scope: RepeatScope, explained: FigurePlaces) -> [Claim] {
  let named = values(by: { nameOf($0, in: scope) }, in: reading).map { (length: $0.words.count, values: $1) }
  var letters: [Unicode.Scalar] = []
  let framed = values(by: { Frame(of: $0, in: reading, room: &letters) }, in: reading).filter {
    $0.values.joined().count > 2
  }.map { (length: Frame.length, values: $0.values) }
  return (named + framed).compactMap { length, values in
    guard values.count == 2, let claim = slip(values, nameOf: length, in: scope, explained) else { return nil }
    let pair = values.map { reading.mentions[$0[0]] }
    if !reading.isOneSubject(values[0][0], values[1][0], isFrequent: values.joined().count > 2) { return nil }
    return scope.likeness(pair[0], pair[1]) == .same ? claim : nil
  }
}

private struct Name: Hashable {
  var kind: RepeatKey
  var words: [Unicode.Scalar]

  // At once rather than letter by letter.
  func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    words.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

/// The places of each value that a name has which stands twice, in the order of the text; no more than three values.
private func values<Name: Hashable>(
  by naming: (Mention) -> Name?, in reading: Reading
) -> [(name: Name, values: [[Int]])] {
  var found: [(name: Name, values: [[Int]])] = []
  // The place of a name in the list; the complement of that of its mention while it has but one.
  var known: [Name: Int] = [:]
  known.reserveCapacity(reading.mentions.count / 4)
  for index in reading.mentions.indices {
    let mention = reading.mentions[index]
    guard canRecur(mention), mention.quantity.significantDigits >= 3, !isCutByNumber(mention, in: reading),
      let name = naming(mention)
    else { continue }
    guard var place = known.updateValue(~index, forKey: name) else { continue }
    if place < 0 {
      found.append((name, [[~place]]))
      place = found.count - 1
    }
    known[name] = place
    if found[place].values.count < 3 {
      let value = mention.quantity.value
      if let same = found[place].values.firstIndex(where: { reading.mentions[$0[0]].quantity.value == value }) {
        found[place].values[same].append(index)
      } else {
        found[place].values.append([index])
      }
    }
  }
  return found
}

/// 「45岁以下 573 名」: a number belongs to the name.
private func isCutByNumber(_ mention: Mention, in reading: Reading) -> Bool {
  guard mention.labelToken > 0 else { return false }
  let before = reading.tokens(of: mention)[mention.labelToken - 1]
  if before.kind == .noQuantity { return true }
  guard before.figure != nil else { return false }
  return reading.mentions[reading.firstMention(atOrAfter: mention.labelToken - 1, in: mention.passage)].role == .bare
}

private func nameOf(_ mention: Mention, in scope: RepeatScope) -> Name? {
  guard mention.isLevel || mention.role == .share else { return nil }
  let words = scope.fullName(mention)
  return words.count < 3 ? nil : Name(kind: RepeatKey(mention), words: words)
}

private func slip(_ values: [[Int]], nameOf letters: Int, in scope: RepeatScope, _ explained: FigurePlaces) -> Claim? {
  let reading = scope.reading
  let (a, b) = (reading.mentions[values[0][0]], reading.mentions[values[1][0]])
  let isExplained = values.map { $0.contains { explained.contains(reading.mentions[$0].quantity.range.lowerBound) } }
  // Two places that agree, or a sum that fits, speak for both.
  guard a.segment != b.segment, a.sentence != b.sentence || values.joined().count > 2, isExplained != [true, true],
    values.contains(where: { $0.count == 1 })
  else {
    return nil
  }
  let isFirstWrong = isExplained[1] || values[1].count > 1
  let (stated, other) = isFirstWrong ? (a, b) : (b, a)
  let claim = repeatClaim(stated.quantity, other.quantity)
  // Names said in short are as telling as in full.
  let length = max(letters, scope.plainName(a).count, scope.plainName(b).count)
  let most = values.joined().count > 2 ? 0.02 : length >= 6 ? 0.006 : length >= 4 ? 0.003 : 0.001
  guard let odds = SlipSearch.odds(of: claim), odds < most else { return nil }
  return claim
}

extension Mention {
  fileprivate var isCounted: Bool { quantity.unit.kind == .count }
}

extension Reading {
  /// Whether what two figures are of stands in their own names, or before both alike: 「研发项目 46 个，补助资金 W 万元」 is of
  /// other projects than 「技改项目 46 个，补助资金 V 万元」.
  func isOneSubject(_ a: Int, _ b: Int, isFrequent: Bool = false) -> Bool {
    switch (subject(of: a), subject(of: b)) {
    case (nil, nil): mentions[a].key.count >= 6 || !haveOtherHeads(a, b)
    case (let x?, let y?):
      isFrequent && mentions[x].quantity.value == mentions[y].quantity.value
        || !mentions[x].isCounted && likeness(mentions[x], mentions[y]) >= 0.85
    default: mentions[a].key.count >= 6
    }
  }

  /// 「甲综合指数 u；满意度指数 a 分」 and 「乙综合指数 v；满意度指数 b 分」: the sentences open with figures of other things.
  private func haveOtherHeads(_ a: Int, _ b: Int) -> Bool {
    guard let x = head(of: a), let y = head(of: b), x != y else { return false }
    return likeness(mentions[x], mentions[y]) < 0.9
  }

  /// The figure that opens a sentence, if it stands in an earlier segment than this one.
  private func head(of index: Int) -> Int? {
    let mention = mentions[index]
    let first = (max(0, index - 20)..<index).reversed().prefix { mentions[$0].sentence == mention.sentence }.last
    return first.flatMap { mentions[$0].segment == mention.segment ? nil : $0 }
  }

  /// The level that opens a figure's segment, if it is not the figure itself.
  private func subject(of index: Int) -> Int? {
    let segment = mentions[index].segment
    let first = (max(0, index - 20)..<index).reversed().prefix { mentions[$0].segment == segment }.last {
      mentions[$0].isLevel
    }
    return first
  }
}

extension RepeatScope {
  /// The words before a figure and those that are counted behind it, without openings that say only that it is known:
  /// 「登记在册的困难职工家庭」 is 「困难职工家庭」.
  func fullName(_ mention: Mention) -> [Unicode.Scalar] { words.canonical(plainName(mention)) }

  /// The same with nothing said in short.
  fileprivate func plainName(_ mention: Mention) -> [Unicode.Scalar] {
    var name = mention.key.count >= 4 ? mention.key : mention.key + simplifiedLetters(mention.noun).prefix(6)
    if name.count == 2 { name = core(mention.label) }
    return words.withoutOpenings(name)
  }
}
