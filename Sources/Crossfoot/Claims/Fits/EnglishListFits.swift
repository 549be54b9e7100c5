/// Lists of three English figures or more, the last joined by a word, that come to a figure told before them:
/// `Of t replies … . By post came a, by telephone b and online c.`
struct EnglishListFits {
  let text: FitText
  private static let mostChance = 0.02
  /// How many figures before the list its whole is sought.
  private static let wholesBack = 40

  /// The lists of a text that nothing else accounts for, each with its whole.
  func claims(beside known: [Claim]) -> [Claim] {
    if text.isChinese { return [] }
    var summed = FigurePlaces()
    for claim in known where claim.kind == .sum && claim.operands.count > 2 {
      for operand in claim.operands { summed.insert(operand.quantity.range.lowerBound) }
    }
    return lists().compactMap { list in
      list.contains { summed.contains(text.quantity($0).range.lowerBound) } ? nil : whole(of: list)
    }
  }

  /// Levels of one kind in one sentence, of which `and` or a semicolon parts the last from the one before.
  private func lists() -> [[Int]] {
    var sentences: [[Int]] = []
    for place in text.sketches.indices where isPart(place) {
      if let last = sentences.last?.last, isSameSentence(last, place),
        text.sketches[last].measure == text.sketches[place].measure
      {
        sentences[sentences.count - 1].append(place)
      } else {
        sentences.append([place])
      }
    }
    return sentences.filter { $0.count > 2 && $0.count <= 12 && isJoined($0[$0.count - 2], $0[$0.count - 1]) }
  }

  private func isPart(_ place: Int) -> Bool {
    guard text.sketches[place].isExact, text.sketches[place].isAddend, let (passage, index) = text.english(place) else {
      return false
    }
    return !passage.figures[index].isBase && !passage.figures[index].isRate && passage.figures[index].open == nil
  }

  private func isSameSentence(_ one: Int, _ other: Int) -> Bool {
    guard let here = text.sentence(of: one), let there = text.sentence(of: other) else { return false }
    return here == there
  }

  private func isJoined(_ one: Int, _ last: Int) -> Bool {
    guard let (passage, index) = text.english(one), let (_, place) = text.english(last) else { return false }
    let between = passage.figures[index].token..<passage.figures[place].token
    return passage.has(CueSet(.and), between) || passage.tokens[between].contains { $0.isMark(.semicolon) }
  }

  private func whole(of list: [Int]) -> Claim? {
    var chance = 0.0
    for skipped in 0...(list.count - 3) {
      let parts = list.dropFirst(skipped)
      let sum = parts.reduce(0) { $0 + text.quantity($1).value.size }
      for whole in (max(0, parts[parts.startIndex] - Self.wholesBack)..<parts[parts.startIndex]).reversed() {
        let sketch = text.sketches[whole]
        guard sketch.isExact, sketch.isLevel, sketch.measure == text.sketches[list[0]].measure, sketch.low > 0 else {
          continue
        }
        let stated = text.quantity(whole)
        chance += stated.step.size / stated.value.size
        if chance > Self.mostChance { return nil }
        guard abs(stated.value.size - sum) <= stated.ulp.size else { continue }
        let claim = Claim(
          kind: .sum, rule: "sum-mismatch", stated: stated,
          operands: parts.map { Operand(.part, text.quantity($0)) }, formula: .sum(count: parts.count), basis: .fitted)
        if verdict(of: claim) == .holds { return claim }
      }
    }
    return nil
  }
}
