/// A list of things with a figure each: 「四批，分别为 3 月 a、5 月 b、…」, 「前三位的是甲 a、乙 b、丙 c」, 「三个村，甲村 a、乙村 b、丙村 c」.
///
/// Never firm: a member may have more figures than one, or none.
func figuresListed(_ index: Int, in reading: Reading) -> NameList? {
  let mention = reading.mentions[index]
  guard mention.quantity.value <= Rational(20), index + 2 < reading.mentions.count else { return nil }
  let passage = reading.passages[mention.passage]
  let tokens = passage.tokens
  let limit = min(passage.mentions.upperBound, index + 80)
  guard
    let first = (index + 1..<max(index + 1, limit)).first(where: { place in
      let other = reading.mentions[place]
      return other.clause > mention.clause || opensList(mention.token..<other.token, in: tokens)
    }), reading.sketches[first].isLevel
  else { return nil }
  let own = reading.mentions[first]
  guard own.token - mention.token <= 24, own.sentence == mention.sentence, own.depth == mention.depth,
    own.quantity.unit.symbol != mention.quantity.unit.symbol
  else { return nil }
  let listed = (first..<limit).prefix { reading.mentions[$0].sentence == own.sentence }.filter {
    reading.addable($0, first) && reading.sketches[$0].isLevel && reading.mentions[$0].depth == own.depth
      && !reading.sketches[$0].has(.total)
  }
  guard let last = listed.last, Rational(listed.count) == mention.quantity.value else { return nil }
  // One kind of mark parts them all, but for the last two, which 和 may join.
  let marks = zip(listed, listed.dropFirst()).map { a, b in
    parting(tokens[(reading.mentions[a].token + 1)..<reading.mentions[b].token])
  }
  guard let kind = marks.first, kind != .none, marks.dropLast().allSatisfy({ $0 == kind }), marks.last != Parting.none
  else { return nil }
  let isPlain = last - first == listed.count - 1 && kind == .list
  guard isPlain || listed.count >= 3 && opensList(mention.token..<own.token, in: tokens) else { return nil }
  return NameList(items: listed.map { reading.mentions[$0].quantity.range }, isFirm: false)
}

/// 分别为, 是 or a colon between a count and the first figure of its list.
private func opensList(_ range: Range<Int>, in tokens: [Token]) -> Bool {
  let heads = CueSet(.comprises).union(CueSet(.respectively)).union(CueSet(.link))
  return tokens[range].dropFirst().contains { $0.has(heads) || $0.isMark(.colon) }
}

private enum Parting { case none, list, comma, semicolon }

/// The strongest mark between two figures of a list.
private func parting(_ tokens: ArraySlice<Token>) -> Parting {
  var found = Parting.none
  for token in tokens {
    if token.isMark(.semicolon) { return .semicolon }
    if token.isMark(.comma) {
      found = .comma
    } else if found == .none, token.isMark(.listComma) || token.has(CueSet(.and)) {
      found = .list
    }
  }
  return found
}

/// Titles that stand side by side: 「前两名是《甲》《乙》」.
func titlesBehind(_ index: Int, in reading: Reading) -> NameList? {
  let mention = reading.mentions[index]
  let passage = reading.passages[mention.passage]
  let tokens = passage.tokens
  guard let first = tokens[(mention.token + 1)...].prefix(8).firstIndex(where: { $0.isMark(.quoteOpen) }),
    !tokens[mention.token..<first].contains(where: { $0.isMark(.period, .semicolon) }),
    tokens[first - 1].has(CueSet(.link).union(CueSet(.comprises))) || tokens[first - 1].isMark(.colon)
  else { return nil }
  var items: [Int] = []
  var token = first
  while token < tokens.count, tokens[token].isMark(.quoteOpen) {
    guard let close = tokens[token...].prefix(12).firstIndex(where: { $0.isMark(.quoteClose) }) else { return nil }
    items.append(token)
    token = close + 1
    if token < tokens.count, tokens[token].isMark(.listComma) || tokens[token].has(CueSet(.and)) { token += 1 }
  }
  return items.count >= 2
    ? NameList(items: items.map { passage.lexed.prose.sourceRange(tokens[$0].range) }, isFirm: false) : nil
}
