/// Parts of what the sentence before was about: `Income was T. It comprised a of fees and b of grants.`
extension EnglishSums {
  /// Parts and totals that words tie to what stands before them, in brackets, a clause or a sentence away.
  mutating func ofEarlierWhole() {
    ofIt()
    announcedInBrackets()
    raisedTotal()
    leftOf()
    closedByBrackets()
    ofNamed()
  }

  /// `It was financed by a of grants and b of loans`, `These came from shops (a), cafés (b) and fees (c)`: every figure of the
  /// sentence is a part, the last joined by a word, and the whole is the first level of the sentence before.
  mutating func ofIt() {
    var start = 0
    for end in tokens.indices where tokens[end].isMark(.period) || end == tokens.count - 1 {
      defer { start = end + 1 }
      guard start > 0, end - start > 4, ["it", "this", "these", "they"].contains(passage.word(start)) else { continue }
      let own = figures.indices.filter { (start...end).contains(figures[$0].token) && !figures[$0].isRate }
      guard own.count > 1, own.count <= 12, let first = own.first, let last = own.last,
        let verb = verb(start..<figures[first].token), !seen.contains(first), figures[first].role == .level,
        own.allSatisfy({ figures[$0].isLike(figures[first]) && figures[$0].isLevel && !figures[$0].isReached }),
        // `financed from capital receipts (a)` leads to no base.
        own.dropFirst().allSatisfy({ !figures[$0].isBase }), own.allSatisfy({ figures[$0].quantity.modifier == .none }),
        own.allSatisfy({ figures[$0].open == nil }) || own.allSatisfy(isAlone),
        passage.has(CueSet(.and), figures[own[own.count - 2]].token..<figures[last].token),
        !passage.has(CueSet(.openEnded).union(CueSet(.including)).union(CueSet(.versus)), verb..<end + 1),
        closesList(last, at: end), let whole = subject(before: first)
      else { continue }
      take(whole, own) { isNear($0) && mayBeSlip($0) }
    }
  }

  /// Nothing behind the last part but its name: `after using reserves` tells of more.
  private func closesList(_ last: Int, at end: Int) -> Bool {
    let behind = figures[last].token + 1..<max(end, figures[last].token + 1)
    let isMore = behind.contains {
      ["after", "before", "as", "well", "with", "plus", "besides", "alone"].contains(passage.word($0))
        || tokens[$0].has(CueSet(.others).union(CueSet(.remainder)))
    }
    return behind.count <= 8 && !isMore
  }

  /// The first figure of the sentence before, if that is a level of its kind without limits.
  private func subject(before part: Int) -> Int? {
    let before = figures.indices.filter {
      figures[$0].sentence == figures[part].sentence - 1 && figures[$0].isLike(figures[part]) && figures[$0].open == nil
    }
    guard let first = before.first, figures[first].role == .level, !figures[first].isBase, !figures[first].isPer,
      figures[first].quantity.modifier == .none
    else { return nil }
    return first
  }

  /// `comprised`, `was made up of`, `was funded by`, `came from`: within a few words of the pronoun.
  private func verb(_ range: Range<Int>) -> Int? {
    range.prefix(6).first { place in
      if tokens[place].has(CueSet(.comprises)) { return true }
      return passage.means(.sourced, place)
        && ["by", "from", "through", "out of"].contains(passage.word(place + 1))
    }
  }

  /// `p% of graduates (T of W) were in work: a were employed, b self-employed and c apprentices`: the only amount before the
  /// colon stands in a bracket.
  mutating func announcedInBrackets() {
    for colon in tokens.indices where tokens[colon].isMark(.colon) {
      guard
        let total = figures.indices.last(where: { figures[$0].token < colon && !figures[$0].isRate })
          .map({ isPartOfWhole($0) ? $0 - 1 : $0 }), !seen.contains(total), let open = figures[total].open,
        figures[total].token == open + 1, let close = passage.brackets[open], close < colon, colon - close <= 6,
        figures[total].role == .level, figures[total].quantity.unit.kind == .count,
        tokens[close..<colon].allSatisfy({ !$0.isMark(.period, .semicolon, .comma) })
      else { continue }
      let parts = figures.indices.filter {
        figures[$0].token > colon && figures[$0].sentence == figures[total].sentence && figures[$0].open == nil
      }
      guard parts.count > 2, let last = parts.last,
        parts.allSatisfy({ isPart($0, of: total) && figures[$0].quantity.modifier == .none }),
        passage.has(CueSet(.and), figures[parts[parts.count - 2]].token..<figures[last].token),
        !passage.has(CueSet(.openEnded).union(CueSet(.including)), colon..<figures[last].token)
      else { continue }
      take(total, parts) { isNear($0) && mayBeSlip($0) }
    }
  }

  /// `(a of W)`
  private func isPartOfWhole(_ whole: Int) -> Bool {
    whole > 0 && figures[whole].token == figures[whole - 1].token + 2
      && tokens[figures[whole].token - 1].has(CueSet(.of)) && figures[whole].open == figures[whole - 1].open
  }

  /// `destroyed a houses and damaged another b, bringing the total to T`: the second is added to the first.
  mutating func raisedTotal() {
    for total in figures.indices.dropFirst(2) where figures[total].isReached && !seen.contains(total) {
      let parts = [total - 2, total - 1]
      guard parts.allSatisfy({ isPart($0, of: total) && figures[$0].open == nil && figures[$0].role == .level }),
        parts.allSatisfy({ figures[$0].sentence == figures[total].sentence && figures[$0].quantity.modifier == .none }),
        figures[total].role == .level, !figures[total].isBase, figures[total].quantity.modifier == .none,
        passage.means(.another, figures[total - 1].token - 1),
        passage.has(CueSet(.and), figures[total - 2].token..<figures[total - 1].token),
        !figures.indices.contains(where: {
          $0 < total - 2 && figures[$0].sentence == figures[total].sentence && figures[$0].isLike(figures[total])
        })
      else { continue }
      let between = figures[total - 1].token + 1..<figures[total].token
      guard passage.has(CueSet(.giving), between) || passage.has(CueSet(.total), between),
        passage.word(between.upperBound - 1) == "to" || passage.has(CueSet(.reaching), between),
        let claim = settle([claim(total, parts)], .likely), claim.skip == nil
      else { continue }
      seen.insert(total)
      claims.append(claim)
    }
  }
}
