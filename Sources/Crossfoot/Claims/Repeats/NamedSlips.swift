/// Figures of one name that one slip of the fingers parts: 「项目支出 214.36 万元」 and, pages later, 「项目支出 241.36 万元」.
///
/// A name that has only these two values, in words of one period, body and phase, where no relation accounts for both. How
/// likely chance may make it depends on the length of the name. Cost: a look-up a figure, and a search for each such pair.
func namedSlips(in reading: Reading, explained: Set<Int>) -> [Claim] {
  let scope = RepeatScope(reading)
  return valuesByName(reading).compactMap { name, values in
    guard values.count == 2, let claim = slip(values, name: name, in: reading, explained) else { return nil }
    let pair = values.map { reading.mentions[$0[0]] }
    return scope.likeness(pair[0], pair[1]) == .same ? claim : nil
  }
}

private struct Name: Hashable {
  var kind: RepeatKey
  var words: [Unicode.Scalar]
}

/// The places of each value that a name has, in the order of the text; no more than three values.
private func valuesByName(_ reading: Reading) -> [(Name, [[Int]])] {
  var values: [Name: [[Int]]] = [:]
  var order: [Name] = []
  for (index, mention) in reading.mentions.enumerated() where canRecur(mention) {
    guard mention.isLevel || mention.role == .share, mention.quantity.significantDigits >= 3 else { continue }
    let name = Name(kind: RepeatKey(mention), words: reading.fullName(mention))
    guard name.words.count >= 3 else { continue }
    let known = values[name, default: []]
    if known.isEmpty { order.append(name) }
    if known.count > 2 { continue }
    let place = known.firstIndex { reading.mentions[$0[0]].quantity.value == mention.quantity.value }
    if let place { values[name]?[place].append(index) } else { values[name, default: []].append([index]) }
  }
  return order.map { ($0, values[$0, default: []]) }
}

private func slip(_ values: [[Int]], name: Name, in reading: Reading, _ explained: Set<Int>) -> Claim? {
  let (a, b) = (reading.mentions[values[0][0]], reading.mentions[values[1][0]])
  let isExplained = values.map { $0.contains { explained.contains(reading.mentions[$0].quantity.range.lowerBound) } }
  // Two places that agree, or a sum that fits, speak for both.
  guard a.sentence != b.sentence, isExplained != [true, true], values.contains(where: { $0.count == 1 }) else {
    return nil
  }
  let isFirstWrong = isExplained[1] || values[1].count > 1
  let (stated, other) = isFirstWrong ? (a, b) : (b, a)
  let claim = repeatClaim(stated.quantity, other.quantity)
  let most = name.words.count >= 6 ? 0.006 : name.words.count >= 4 ? 0.002 : 0.001
  guard let odds = SlipSearch.odds(of: claim), odds < most else { return nil }
  return claim
}

extension Reading {
  /// The words before a figure and those that are counted behind it, without openings that say only that it is known:
  /// 「登记在册的困难职工家庭」 is 「困难职工家庭」.
  func fullName(_ mention: Mention) -> [Unicode.Scalar] {
    var name = mention.key + mention.noun.unicodeScalars.prefix(6)
    while let opening = emptyOpenings.first(where: { name.count >= $0.count + 3 && name.starts(with: $0) }) {
      name.removeFirst(opening.count)
    }
    return name
  }
}

private let emptyOpenings = [
  "登记在册", "建档立卡", "在册", "建档", "登记", "现有", "共有", "上述", "以上", "全部", "对", "共", "将", "其", "该", "对收到", "所有",
].map { Array($0.unicodeScalars).filter { $0 != "的" } }
