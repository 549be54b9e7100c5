/// Figures that stand among those of a relation and are none of them.
extension EnglishSums {
  /// `14 partners, three more than at the start: …`: a difference that is told aside, and neither a whole nor another thing.
  func isCompared(_ index: Int) -> Bool {
    let next = figures[index].token + 1
    let end = min(next + 2, tokens.count)
    guard next < end, figures[index].quantity.unit.kind == .count || figures[index].isDelta else { return false }
    return tokens[next..<end].contains { $0.has(CueSet(.versus)) && $0.has(CueSet(.comparative)) }
  }

  /// `raised T of the W needed: a from trusts and b from companies`: what a list behind the two is of, if not of the second.
  func partRaised(of whole: Int) -> Int? {
    let part = whole - 1
    guard part >= 0, figures[part].isLike(figures[whole]), figures[part].isLevel, !figures[part].isBase,
      figures[part].open == figures[whole].open, figures[whole].token - figures[part].token <= 3,
      tokens[figures[part].token + 1].has(CueSet(.of))
    else { return nil }
    return part
  }

  /// `T: a from two donors and b from sales`: a small number among sums of money.
  func isCountAmongMoney(_ index: Int, _ total: Int) -> Bool {
    figures[total].quantity.unit.isCurrency && figures[index].quantity.unit.kind == .count
      && figures[index].quantity.value <= Rational(12)
  }

  /// `a less b`: whether a word of taking off leads to it.
  func isTakenOff(_ index: Int) -> Bool {
    tokens[..<figures[index].token].reversed().prefix {
      $0.figure == nil && !$0.isMark(.comma, .semicolon, .period, .colon, .open)
    }.contains { $0.has(CueSet(.negative)) }
  }

  /// Whether a figure with fewer digits comes within a tenth of another.
  func isRounded(_ round: Int, of exact: Int) -> Bool {
    let (a, b) = (figures[round].quantity, figures[exact].quantity)
    return a.step > b.step && (a.value - b.value).magnitude * Rational(10) <= b.value.magnitude
  }
}

extension EnglishSums {
  /// `of which a concerned waiting times, b staff attitude and c car parking`, `a came from grants, b from fees and c from
  /// sales`: three parts or more, the later without a verb of their own, to the end of the sentence.
  func isGapped(_ parts: [Int]) -> Bool {
    // `120 speak French, 80 Spanish and 60 German`, `74 needed repairs, 31 new boilers and 22 new roofs`: some may do both.
    let verb = parts.first.map { figures[$0].token + 1 } ?? 0
    guard parts.count > 2, let last = parts.last, tokens.indices.contains(verb),
      ["were", "was", "are"].contains(passage.word(verb)) || passage.means(.sorting, verb),
      zip(parts, parts.dropFirst()).allSatisfy({ $1 == $0 + 1 }),
      passage.has(CueSet(.and), figures[parts[parts.count - 2]].token..<figures[last].token)
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      let behind = tokens[(figures[part].token + 1)...].prefix { token in
        if case .mark = token.kind { return false }
        return token.figure == nil && !token.has(CueSet(.and))
      }
      let isEnd = behind.endIndex >= tokens.count || tokens[behind.endIndex].isMark(.period, .semicolon)
      return (1...5).contains(behind.count) && (part != last || isEnd)
        && !behind.contains { $0.has(CueSet(.complete).union(CueSet(.openEnded)).union(CueSet(.comparative))) }
        && !passage.word(behind.startIndex).hasSuffix("ed")
    }
  }
}

extension EnglishChanges {
  /// `n parcels to m homes in four boroughs, p% more than the o parcels of 2023`: another figure of the sentence has the noun
  /// of the base, and this one has not.
  func isOfOtherNoun(_ level: Int, than base: Int) -> Bool {
    let noun = noun(base)
    guard !noun.isEmpty, figures[level].quantity.unit.kind == .count, !isNamed(level, noun) else { return false }
    return figures.indices.contains {
      $0 < level && figures[$0].sentence == figures[level].sentence && figures[$0].isLike(figures[base])
        && figures[$0].isLevel && isNamed($0, noun)
    }
  }

  private func noun(_ index: Int) -> String {
    let next = figures[index].token + 1
    return passage.tokens.indices.contains(next) && passage.tokens[next].kind == .text
      ? singular(passage.word(next)) : ""
  }

  /// `n food parcels`: one of the three words behind it.
  private func isNamed(_ index: Int, _ noun: String) -> Bool {
    passage.tokens.indices[(figures[index].token + 1)...].prefix(3).prefix { passage.tokens[$0].kind == .text }
      .contains { singular(passage.word($0)) == noun }
  }
}
