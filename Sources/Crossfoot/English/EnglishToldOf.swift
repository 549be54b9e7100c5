/// Parts of which the first says what they are of: `W homes were let, a of which went to x, b to y and c to z`.
extension EnglishSums {
  /// `W took the exam; a of them went on, b left and c stayed`, `a of W schemes are finished, b are on site and c have yet to
  /// start`: to the end of the sentence, the last joined by a word; the whole is the only level before them.
  mutating func toldOf() {
    for first in figures.indices where figures[first].role == .level && !figures[first].isBase {
      guard let (whole, parts) = partsTold(from: first) ?? partsOfPair(first), !seen.contains(whole),
        parts.count > 1, let last = parts.last, !leavesRest(whole, parts),
        parts.allSatisfy({
          figures[$0].isLike(figures[whole]) && figures[$0].isLevel && figures[$0].quantity.modifier == .none
            && figures[$0].open == nil && figures[$0].quantity.value < figures[whole].quantity.value
        }), figures[whole].quantity.modifier == .none,
        passage.has(CueSet(.and), figures[parts[parts.count - 2]].token..<figures[last].token),
        !passage.has(CueSet(.openEnded).union(CueSet(.including)), figures[first].token..<figures[last].token)
      else { continue }
      let claim = claim(whole, parts)
      guard isSound(claim) || verdict(of: claim) == .broken && accuses(claim, parts) else { continue }
      seen.insert(whole)
      claims.append(claim)
      if isSound(claim) { wholes.append((whole, parts)) }
    }
  }

  /// `a of them`, `a of whom`, and the figures of its kind behind it in its segment.
  private func partsTold(from first: Int) -> (whole: Int, parts: [Int])? {
    let next = figures[first].token + 1
    guard tokens.indices.contains(next), tokens[next].has(CueSet(.ofWhich)),
      ["of them", "of whom", "of which"].contains(passage.word(next))
    else {
      return nil
    }
    let before = figures.indices.filter {
      $0 < first && figures[$0].sentence == figures[first].sentence && figures[$0].isLike(figures[first])
        && figures[$0].role != .none && figures[$0].open == nil
    }
    guard before.count == 1, let whole = before.first, figures[whole].isLevel, !figures[whole].isBase else {
      return nil
    }
    return closing(first, from: first).map { (whole, $0) }
  }

  /// `a of W schemes are …`: verbs of their own behind all of them.
  private func partsOfPair(_ first: Int) -> (whole: Int, parts: [Int])? {
    let whole = first + 1
    guard figures.indices.contains(whole + 2), figures[whole].isLike(figures[first]),
      figures[whole].token - figures[first].token <= 3, tokens[figures[first].token + 1].has(CueSet(.of)),
      figures[whole].sentence == figures[first].sentence, let rest = closing(whole + 1, from: first),
      rest.allSatisfy({ hasVerb($0) }), rest.count > 1
    else { return nil }
    return (whole, [first] + rest)
  }

  /// All figures of a segment from one on that are no shares, if the segment ends their sentence and all are alike.
  private func closing(_ start: Int, from first: Int) -> [Int]? {
    let own = figures.indices.filter {
      $0 >= start && figures[$0].sentence == figures[first].sentence && !figures[$0].isRate
        && figures[$0].role != .time
    }
    guard let last = own.last,
      own.allSatisfy({ figures[$0].segment == figures[first].segment && isPart($0, of: first) })
    else { return nil }
    let end = tokens[figures[last].token...].firstIndex { $0.isMark(.period, .semicolon) } ?? tokens.count
    return end - figures[last].token <= 8
      && tokens[figures[last].token..<end].allSatisfy { !$0.isMark(.comma, .colon, .dash) } ? own : nil
  }

  private func hasVerb(_ index: Int) -> Bool {
    let next = figures[index].token + 1
    return tokens.indices.contains(next)
      && (tokens[next].has(CueSet(.complete)) || passage.word(next).hasSuffix("ed")
        || ["is", "has"].contains(passage.word(next)) || passage.means(.enduring, next))
  }

  /// Three parts or more that exclude each other by their prepositions or verbs, and come near; else where a slip is all but
  /// certain.
  private func accuses(_ claim: Claim, _ parts: [Int]) -> Bool {
    // `W patients, a of them within four hours and b within one`
    if parts.count == 2, !isSplit(parts) { return false }
    let sum = claim.formula.value(of: claim.operands.map(\.quantity.value))
    let excess = (sum - claim.stated.value) / claim.stated.value
    guard excess.isValid, mayBeSlip(claim), excess <= Rational(3, 20), excess >= Rational(-1, 12) else { return false }
    if isSplit(parts) || parts.count > 2 && parts.dropFirst().allSatisfy(leads) { return true }
    // `a of them were repaired, b rewired and c repainted`: some were more than one.
    let isGone = parts.first.map { passage.means(.going, figures[$0].token + 2) } ?? false
    return parts.count > 2 && (isGone || excess.isNegative) && parts.dropFirst().allSatisfy { hasVerb($0) || leads($0) }
  }

  private func leads(_ index: Int) -> Bool {
    ["to", "for", "in", "from", "on", "at", "by", "with"].contains(passage.word(figures[index].token + 1))
  }

  /// `a roof (a), boilers (b) and doors (c), T in all`: each part alone in its bracket, and all before the total.
  mutating func closedByBrackets() {
    for total in figures.indices.dropFirst(2) where figures[total].isLevel && !seen.contains(total) {
      let behind = tokens[(figures[total].token + 1)...].prefix(5).prefix { !$0.isMark(.comma, .semicolon, .period) }
      guard figures[total].open == nil, !figures[total].isBase, isTotal(total),
        !behind.contains(where: { ["with", "including", "after"].contains(smallLetters(passage.lexed.text($0.range))) })
      else { continue }
      let parts = figures.indices.filter {
        $0 < total && figures[$0].sentence == figures[total].sentence && figures[$0].isLike(figures[total])
      }
      guard parts.count > 1, let last = parts.last, parts.allSatisfy(isAlone),
        ([total] + parts).allSatisfy({ figures[$0].quantity.modifier == .none }),
        passage.has(CueSet(.and), figures[parts[parts.count - 2]].token..<figures[last].token)
      else { continue }
      take(total, parts, orWhere: isNear)
    }
  }

  /// `an underspend of T. … Of the underspend, a was saved and b spent`: the whole is told by its name.
  mutating func ofNamed() {
    for start in tokens.indices.dropFirst() where tokens[start - 1].isMark(.period) && passage.word(start) == "of" {
      let name = start + 2
      guard ["the", "this", "that"].contains(passage.word(start + 1)), tokens.indices.contains(name + 1),
        tokens[name].has(CueSet(.below).union(CueSet(.above)).union(CueSet(.remainder))),
        tokens[name + 1].isMark(.comma)
      else { continue }
      let sentence = figures.first { $0.token > name }?.sentence ?? 0
      let parts = figures.indices.filter {
        figures[$0].token > name && figures[$0].sentence == sentence && !figures[$0].isRate && figures[$0].open == nil
      }
      guard parts.count > 1, let first = parts.first, let last = parts.last,
        let whole = figures.indices.last(where: {
          figures[$0].token < start && figures[$0].isLike(figures[first]) && isNamed($0, passage.word(name))
        }), !seen.contains(whole), sentence - figures[whole].sentence <= 2
      else { continue }
      // `b into the general balance, taking it to c`
      let own = parts.prefix { !figures[$0].isReached }
      guard own.count > 1, own.allSatisfy({ isPart($0, of: first) && figures[$0].quantity.modifier == .none }),
        passage.has(CueSet(.and), figures[first].token..<figures[last].token)
      else { continue }
      takeWhole([whole], Array(own), isTold: true)
    }
  }

  /// `an underspend of T`, `The surplus was T`
  private func isNamed(_ index: Int, _ name: String) -> Bool {
    let here = figures[index].token
    return tokens.indices[max(0, here - 4)..<here].contains { passage.word($0) == name }
      && !passage.has(CueSet(.versus).union(CueSet(.planned)), max(0, here - 3)..<here)
  }
}
