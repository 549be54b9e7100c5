/// The figures that a clause such as 「一般公共预算收入中，」 or 「在 486 份有效问卷中，」 may speak of, likeliest first.
///
/// Nil where the clause does not end in 中, or nothing before goes by its name.
func wholeNamed(by clause: Range<Int>, in passage: Int, _ reading: Reading) -> [Int]? {
  let own = reading.passages[passage]
  guard let last = clause.last, clause.count <= 12,
    own.lexed.prose.text[own.tokens[last].range].suffix(3).elementsEqual("中".utf8),
    !clause.contains(where: { own.tokens[$0].has(CueSet(.ofWhich)) })
  else { return nil }
  let first = reading.firstMention(atOrAfter: clause.lowerBound, in: passage)
  let behind = reading.firstMention(atOrAfter: clause.upperBound, in: passage)
  if first < behind { return behind - first == 1 && reading.isSummand(reading.mentions[first]) ? [first] : nil }
  guard behind < own.mentions.upperBound else { return nil }
  let name = Array(key(clause, in: own).dropLast())
  guard name.count >= 3 else { return nil }
  let found = reading.levels(named: name, near: behind) { reading.mentions[$0].quantity.modifier == .none }
  let before = found.filter { $0.index < behind && $0.likeness >= 0.7 && reading.mentions[$0.index].passage == passage }
  return before.isEmpty ? nil : before.prefix(3).map(\.index)
}
