/// A figure compared with one that is only named: 「新能源装机 a，首次超过火电」, where 「火电 b」 stood before; 「满意度 a，高于目标值」.
///
/// Never accuses: what the name means may be another figure of that name.
func namedOrder(at token: Int, passage place: Int, in reading: Reading) -> Claim? {
  let passage = reading.passages[place]
  let tokens = passage.tokens
  let isGreater = tokens[token].has(CueSet(.above).union(CueSet(.over)))
  guard isGreater || tokens[token].has(CueSet(.below).union(CueSet(.under))) else { return nil }
  let words = tokens[(token + 1)...].prefix(5).prefix { !$0.isMark(.comma, .period, .semicolon, .colon, .close) }
  guard !words.isEmpty, words.count < 5, !words.contains(where: { $0.figure != nil }) else { return nil }
  let end = reading.firstMention(atOrAfter: token, in: place)
  guard end > passage.mentions.lowerBound else { return nil }
  let subject = end - 1
  let between = reading.mentions[subject].token + 1..<token
  guard let first = between.first, tokens[first].isMark(.comma), between.count <= 3,
    reading.scopes.without(.howFar, in: core(passage.text(first + 1..<token))).isEmpty,
    reading.sketches[subject].isExact
  else { return nil }
  let name = key(words.startIndex..<words.endIndex, in: passage)
  let other: Int?
  if reading.scopes.first(.target, in: name) != nil, reading.scopes.without(.bar, in: name).isEmpty {
    other = reading.target(of: subject)
  } else {
    guard name.count >= 2, reading.sketches[subject].isAddend else { return nil }
    let named = (max(passage.mentions.lowerBound, subject - 24)..<subject).filter {
      reading.sketches[$0].isAddend && reading.addable($0, subject) && reading.mentions[$0].key == name
    }
    other = named.count == 1 ? named[0] : nil
  }
  guard let other else { return nil }
  var bound = reading.mentions[other].quantity
  bound.modifier = .none
  let claim = Claim(
    kind: .order, rule: "order-mismatch", stated: reading.mentions[subject].quantity,
    operands: [Operand(.whole, bound)], formula: .same, comparison: isGreater ? .greater : .less)
  return verdict(of: claim) == .holds ? claim : nil
}

extension Reading {
  /// The nearest figure before a rate that bears its name and was set: 「满意度不低于 b」.
  fileprivate func target(of index: Int) -> Int? {
    let own = mentions[index]
    guard own.quantity.unit.kind == .rate, own.key.count >= 3 else { return nil }
    return (max(0, index - 60)..<index).last { place in
      guard sketches[place].kind == .rate else { return false }
      let mention = mentions[place]
      let isSet = mention.quantity.modifier == .atLeast || mention.cues.contains(CueSet(.planned))
      return isSet && mention.key.reversed().starts(with: own.key.suffix(3).reversed())
    }
  }
}
