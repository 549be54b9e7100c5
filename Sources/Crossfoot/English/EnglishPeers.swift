/// What a sentence about two peers does not say of them, and what a balance says of more than the two figures before it.
extension EnglishChanges {
  /// `schools (a%) did better than colleges (b%), by d points more than in 2019`, `the gap between men (a%) and women (b%) grew
  /// by d`: how their difference changed.
  func isOfGap(_ index: Int) -> Bool {
    let own = (max(0, index - 8)..<index).filter {
      figures[$0].sentence == figures[index].sentence && figures[$0].isRate
    }
    guard own == [index - 2, index - 1],
      own.allSatisfy({ place in figures[place].open.map { passage.brackets[$0] == $0 + 2 } ?? false })
    else { return false }
    let between = figures[index - 1].token..<figures[index].token
    return hasSilentBase(index) || passage.has(CueSet(.increase).union(CueSet(.decrease)), between)
  }

  /// `144 assaults, 28 of them serious, against o`: some of the level before it.
  func isSome(_ level: Int) -> Bool {
    guard figures.indices.contains(level) else { return false }
    let next = figures[level].token + 1
    return next < passage.tokens.count && passage.tokens[next].has(CueSet(.ofWhich)) && !figures[level].isBase
      && figures[..<level].contains {
        $0.sentence == figures[level].sentence && $0.isLike(figures[level]) && !$0.isDelta
      }
  }

  /// `d below the budget of b, giving a surplus of c`: what follows from both and from others.
  func isGiven(_ level: Int, behind index: Int) -> Bool {
    (index + 2..<index + 6).contains(level)
      && passage.has(CueSet(.giving), figures[index + 1].token..<figures[level].token)
  }
}

extension EnglishSums {
  /// `received a and spent more, leaving c to carry forward`, `d under the budget of b, giving a surplus of c`: what was there
  /// before, or what came in, is not printed.
  func isOfMore(_ result: Int, than pair: [Int]) -> Bool {
    let (first, last) = (pair.min() ?? result, pair.max() ?? result)
    if (figures[first].token + 1..<figures[last].token).contains(where: { word in
      ["under", "below", "over", "above"].contains {
        passage.word(word).split(separator: " ").first.map(String.init) == $0
      }
    }),
      passage.has(CueSet(.planned), figures[first].token..<figures[last].token)
    {
      return true
    }
    guard let went = pair.first(where: { passage.flow(of: $0) == .outflow }),
      let came = pair.first(where: { passage.flow(of: $0) == .inflow })
    else { return false }
    let between = figures[last].token..<figures[result].token
    let isLeft =
      passage.has(CueSet(.remainder), between)
      && !between.contains { passage.means(.unkept, $0) }
    if isLeft, figures[went].quantity.value > figures[came].quantity.value { return true }
    let behind = figures[result].token + 1..<min(tokens.count, figures[result].token + 6)
    return behind.contains { passage.means(.kept, $0) }
  }
}

extension EnglishShares {
  /// `received a responses, a response rate of p%`: the noun behind the figure begins as the rate's name does.
  func bears(_ part: Int, nameOf rate: Int) -> Bool {
    let here = figures[rate].token
    guard let name = (max(0, here - 4)..<here).last(where: { tokens[$0].has(CueSet(.rate)) }).map({ passage.word($0) })
    else { return false }
    let next = passage.word(figures[part].token + 1)
    return name.utf8.count >= 6 && next.utf8.prefix(6).elementsEqual(name.utf8.prefix(6))
  }
}
