/// A list that is told to fall or to rise: 「从高到低依次为甲 a、乙 b、丙 c」; each figure and the next.
///
/// Nothing where a member has two figures, as the order may be that of the other.
func sortedList(at token: Int, passage place: Int, in reading: Reading) -> [Claim] {
  let passage = reading.passages[place]
  let tokens = passage.tokens
  guard token + 3 < tokens.count, tokens[token + 2].has(CueSet(.reaching)) else { return [] }
  let words = core(passage.text(token..<token + 4))
  let isFalling = reading.scopes.opening(.falling, of: words) != nil
  guard isFalling || reading.scopes.opening(.rising, of: words) != nil else { return [] }
  let list = reading.list(behind: token + 4, in: passage, place)
  guard list.count >= 3 else { return [] }
  return zip(list, list.dropFirst()).map { first, second in
    Claim(
      kind: .order, rule: "order-mismatch", stated: reading.mentions[first].quantity,
      operands: [Operand(.whole, reading.mentions[second].quantity)], formula: .same,
      comparison: isFalling ? .greaterOrEqual : .lessOrEqual)
  }
}

extension Reading {
  /// The figures of a list that begins in the clause of a token or behind its colon, one of a kind in each of its members.
  fileprivate func list(behind token: Int, in passage: Passage, _ place: Int) -> [Int] {
    let first = firstMention(atOrAfter: token, in: place)
    guard first < passage.mentions.upperBound, mentions[first].token - token <= 12, sketches[first].isExact,
      !passage.tokens[token..<mentions[first].token].contains(where: { $0.isMark(.comma, .period, .semicolon) })
    else { return [] }
    let (own, sentence) = (sketches[first], mentions[first].sentence)
    var list = [first]
    for index in (first + 1)..<passage.mentions.upperBound where list.count < 30 {
      guard mentions[index].sentence == sentence, let last = list.last else { break }
      let between = passage.tokens[(mentions[last].token + 1)..<mentions[index].token]
      let parting = between.first { $0.isMark(.listComma, .comma, .period, .semicolon) || $0.has(CueSet(.and)) }
      // 、 and 和 go on with the list, another mark ends it.
      guard let parting, !parting.isMark(.comma, .period, .semicolon), !between.contains(where: { $0.isMark(.comma) })
      else { return parting == nil ? [] : list }
      let sketch = sketches[index]
      guard sketch.measure == own.measure, sketch.isExact, sketch.role == own.role else { return [] }
      list.append(index)
    }
    return list
  }
}
