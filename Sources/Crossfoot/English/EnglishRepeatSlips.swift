/// Figures that another paragraph prints with two digits swapped, one dropped or doubled: `supported 14,872 people … 14,827
/// people were supported`.
///
/// The other figure must be borne out by a claim of its own, the one that is told of by none, and the two sentences must speak of the same
/// noun and of one thing more. Cost: figures of five digits or more that nothing explains, times those that something does.
func englishRepeatSlips(in passages: [EnglishPassage], explained: FigurePlaces) -> [Claim] {
  var known: [EnglishNaming] = []
  var alone: [EnglishNaming] = []
  for (place, passage) in passages.enumerated() {
    for index in passage.figures.indices where isLong(passage.figures[index]) {
      let naming = EnglishNaming(of: index, in: passage, at: place)
      let isKnown = explained.contains(naming.quantity.range.lowerBound)
      if isKnown { known.append(naming) } else if !naming.isDated { alone.append(naming) }
    }
  }
  if known.isEmpty { return [] }
  return alone.prefix(100).compactMap { naming -> Claim? in
    let others = known.filter { $0.isOneThing(with: naming) }
    guard let other = others.first, others.allSatisfy({ $0.quantity.value == other.quantity.value }) else { return nil }
    let claim = repeatClaim(naming.quantity, other.quantity)
    let slips = SlipSearch(claim).candidates.filter { $0.figure == -1 && $0.typing != .oneDigit }
    return slips.isEmpty || verdict(of: claim) != .broken ? nil : claim
  }
}

private func isLong(_ figure: EnglishFigure) -> Bool {
  figure.isLevel && !figure.isBase && !figure.isRate && figure.quantity.modifier == .none
    && figure.quantity.numeral.utf8.count { $0 &- 0x30 < 10 } >= 5
}

/// A figure with the noun behind it and the other words of its sentence.
private struct EnglishNaming {
  let quantity: Quantity
  let place: Int
  let noun: String
  let words: Set<String>
  let isDated: Bool

  init(of index: Int, in passage: EnglishPassage, at place: Int) {
    let here = passage.figures[index]
    let tokens = passage.tokens
    let start = tokens[..<here.token].lastIndex { $0.isMark(.period) }.map { $0 + 1 } ?? 0
    let end = tokens[here.token...].firstIndex { $0.isMark(.period) } ?? tokens.count
    quantity = here.quantity
    self.place = place
    let next = here.token + 1
    noun = next < end && tokens[next].kind == .text ? singular(passage.word(next)) : ""
    words = Set(
      (start..<end).filter { tokens[$0].kind == .text && $0 != next }.map { singular(passage.word($0)) }
        .filter { $0.utf8.count > 4 })
    isDated = tokens[start..<end].contains { $0.kind == .date }
  }

  func isOneThing(with other: EnglishNaming) -> Bool {
    place != other.place && !noun.isEmpty && noun == other.noun && quantity.ulp == other.quantity.ulp
      && quantity.unit.dimension == other.quantity.unit.dimension && !isDated && !words.isDisjoint(with: other.words)
  }
}
