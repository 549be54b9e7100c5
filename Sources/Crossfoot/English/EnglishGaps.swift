/// How far a figure is from a plan: `d over the b budgeted`, `12% over its budget of b`.
extension EnglishRoles {
  /// `a decrease of p% over the budget of b`: the word before it says which way, and not the preposition.
  func gap(_ index: Int, _ sign: (Int) -> Int?) -> Int? {
    guard let sign = sign(index) else { return nil }
    return directionBefore(index).flatMap { $0 == 0 ? nil : $0 } ?? sign
  }

  /// `d over the b budgeted`: b is of its kind and stands right behind.
  func gap(_ index: Int) -> Int? {
    let next = passage.figures[index].token + 1
    guard let sign = ["over the": 1, "under the": -1][gapWord(next)], passage.figures.indices.contains(index + 1),
      passage.figures[index + 1].token - next <= 2, passage.figures[index + 1].isLike(passage.figures[index])
    else { return nil }
    return sign
  }

  /// `(+9.6%)`: printed with its sign.
  func signBefore(_ index: Int) -> Int? {
    let start = tokens[passage.figures[index].token].range.lowerBound
    guard start > 1, passage.lexed.prose.text[start - 1] == 0x2B else { return nil }
    return 1
  }

  /// `12% over its budget of b`
  func planGap(_ index: Int) -> Int? {
    let next = passage.figures[index].token + 1
    guard let sign = ["over the": 1, "under the": -1][gapWord(next)], passage.figures.indices.contains(index + 1),
      passage.figures[index + 1].token - next <= 5,
      passage.has(CueSet(.planned), next..<passage.figures[index + 1].token)
    else { return nil }
    return sign
  }

  func gapWord(_ token: Int) -> String {
    let word = passage.word(token)
    return ["over", "under"].contains(word) && ["the", "its", "their", "our"].contains(passage.word(token + 1))
      ? word + " the" : word
  }

  /// `income is forecast at n against a budget of b, a surplus of d`: whichever of the two is the larger.
  func surplusOverPlan(_ index: Int) -> Int? {
    let here = passage.figures[index].token
    guard index > 1, here > 3, tokens[here - 1].has(CueSet(.of)), passage.means(.excess, here - 2),
      passage.word(here - 3) == "a", tokens[here - 4].isMark(.comma, .open)
    else { return nil }
    let (level, plan) = (passage.figures[index - 2], passage.figures[index - 1])
    return isBase(index - 1) && passage.has(CueSet(.planned), max(0, plan.token - 4)..<plan.token)
      && [level, plan].allSatisfy { $0.isLike(passage.figures[index]) && $0.segment == passage.figures[index].segment }
      ? 0 : nil
  }

  /// `savings of n were delivered against a plan of b`: a change that was planned as such is the level that was reached.
  func isDelivered(_ index: Int) -> Bool {
    guard passage.figures.indices.contains(index + 1), passage.figures[index + 1].isLike(passage.figures[index]) else {
      return false
    }
    let between = passage.figures[index].token + 1..<passage.figures[index + 1].token
    guard let versus = between.first(where: { tokens[$0].has(CueSet(.versus)) }),
      passage.has(CueSet(.planned), versus..<between.upperBound)
    else { return false }
    return passage.has(CueSet(.actual), max(0, between.lowerBound - 5)..<versus)
      && between.allSatisfy { !tokens[$0].isMark(.comma, .semicolon, .period, .open) }
  }
}
