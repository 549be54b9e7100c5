/// Numbers of things that marks in brackets then count: `makes three proposals: (1) …, (2) …, and (3) …`.
///
/// Accuses where the marks begin right behind a colon, go up by one and end with `and`.
func englishEnumerations(in passage: EnglishPassage) -> [Claim] {
  passage.figures.indices.compactMap { index -> Claim? in
    let count = passage.figures[index]
    guard count.isLevel, count.quantity.unit.dimension.isEmpty, count.quantity.modifier == .none,
      count.quantity.value > .one, count.quantity.value <= Rational(20), count.open == nil,
      let colon = passage.colon(behind: index)
    else { return nil }
    let marks = passage.marks(behind: colon)
    guard marks.count > 1, let claim = enumerated(count, marks) else { return nil }
    if isSound(claim) { return claim.asGuess }
    return passage.isClosed(marks) ? claim : nil
  }
}

private func enumerated(_ count: EnglishFigure, _ marks: [Int]) -> Claim? {
  Claim(
    kind: .count, rule: "count-mismatch", stated: count.quantity, operands: [], formula: .constant(marks.count))
}

extension EnglishPassage {
  /// The colon that ends what a figure counts, with words alone between.
  fileprivate func colon(behind index: Int) -> Int? {
    let behind = tokens.indices.dropFirst(figures[index].token + 1).prefix(12)
    guard let end = behind.first(where: { tokens[$0].isMark(.colon, .open, .comma, .period, .semicolon) }),
      tokens[end].isMark(.colon), !tokens[figures[index].token + 1..<end].contains(where: { $0.figure != nil })
    else { return nil }
    return end
  }

  /// The opening brackets of (1), (2), (3) or (a), (b), (c), the first right behind a colon.
  fileprivate func marks(behind colon: Int) -> [Int] {
    guard tokens.indices.contains(colon + 1), tokens[colon + 1].isMark(.open), let kind = mark(at: colon + 1, 1)
    else { return [] }
    var found: [Int] = []
    for place in tokens.indices.dropFirst(colon + 1) where tokens[place].isMark(.open) {
      if mark(at: place, found.count + 1) == kind { found.append(place) }
    }
    return found
  }

  /// Which numerals a bracket is marked with, if it holds that number and nothing else.
  private func mark(at open: Int, _ number: Int) -> Character? {
    guard let close = brackets[open] else { return nil }
    let inside = tokens[open].range.upperBound..<tokens[close].range.lowerBound
    guard !inside.isEmpty else { return nil }
    let text = smallLetters(Array(lexed.prose.text[inside]))
    if text.elementsEqual(String(number).utf8) { return "1" }
    guard number <= 26 else { return nil }
    if text == [UInt8(0x60 + number)] { return "a" }
    let romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]
    return number <= romans.count && text.elementsEqual(romans[number - 1].utf8) ? "i" : nil
  }

  /// `and` before the last mark, none before another, and no sentence that goes on with them.
  fileprivate func isClosed(_ marks: [Int]) -> Bool {
    guard let last = marks.last, last > 0, word(last - 1) == "and" else { return false }
    return marks.dropLast().allSatisfy { $0 > 0 && word($0 - 1) != "and" }
  }
}
