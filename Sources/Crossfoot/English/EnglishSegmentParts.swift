/// Parts in a segment of their own, and what a later clause leaves of a whole.
extension EnglishSums {
  /// `Savings of T were made, p% of the plan of W; a are recurrent and b non-recurrent`: names that exclude each other, and the
  /// whole is a level before the semicolon.
  mutating func ofSegments() {
    for (segment, own) in Dictionary(grouping: figures.indices, by: { figures[$0].segment }).sorted(by: {
      $0.key < $1.key
    }) {
      let parts = own.filter { !figures[$0].isRate }
      guard (2...6).contains(parts.count), let first = parts.first, let last = parts.last,
        parts.allSatisfy({ isPart($0, of: first) && figures[$0].role == .level && figures[$0].open == nil }),
        parts.allSatisfy({ figures[$0].quantity.modifier == .none && !figures[$0].isPer }),
        passage.has(CueSet(.and), figures[parts[parts.count - 2]].token..<figures[last].token),
        isSplit(parts) || isRest(last)
      else { continue }
      let before = figures.indices.filter {
        figures[$0].sentence == figures[first].sentence && figures[$0].segment < segment
          && (isPart($0, of: first) || isAmount($0) && figures[$0].isLike(figures[first]))
          && figures[$0].open == nil && !figures[$0].isPer && !isPlannedLevel($0)
      }
      takeWhole(before, parts)
    }
  }

  /// `The appeal asks for W; a has been received, leaving c`, `Savings of a were found, leaving c of the W needed`: the whole is the
  /// only level of its kind in the segment or sentence before.
  mutating func leftOf() {
    for rest in figures.indices.dropFirst(2) where !figures[rest].isRate && !seen.contains(rest) {
      guard figures[rest].quantity.modifier == .none, !figures[rest].isPer, figures[rest].role != .none,
        leavesBefore(rest)
      else { continue }
      let like = figures.indices.filter {
        $0 < rest && figures[rest].sentence - figures[$0].sentence <= 1 && figures[$0].isLike(figures[rest])
          && figures[$0].role != .none
      }
      guard let part = like.last, figures[part].segment == figures[rest].segment,
        figures[part].clause < figures[rest].clause,
        figures[part].isLevel, !figures[part].isBase, figures[part].open == nil
      else { continue }
      let earlier = like.dropLast().filter { figures[$0].open == nil }
      let own = earlier.filter { figures[$0].sentence == figures[rest].sentence }
      guard own.allSatisfy({ figures[$0].segment < figures[rest].segment }), !own.isEmpty || !earlier.isEmpty else {
        continue
      }
      let wholes = own.isEmpty ? earlier : own
      guard wholes.count == 1, let whole = wholes.first, figures[whole].isLevel, !figures[whole].isBase,
        [whole, part].allSatisfy({ figures[$0].quantity.modifier == .none }),
        figures[whole].quantity.value > figures[part].quantity.value
      else { continue }
      let claim = signed(rest, [whole, part], [1, -1])
      let settled = own.isEmpty ? settle(claim, slipsBelow: 0.05) : settle([claim], .likely)
      guard let settled, settled.skip == nil, !claims.contains(where: { $0.stated.range == claim.stated.range }) else {
        continue
      }
      claims.append(settled)
    }
  }

  /// `, leaving a gap of c`
  private func leavesBefore(_ index: Int) -> Bool {
    let words = tokens.indices[..<figures[index].token].reversed().prefix(6).prefix {
      tokens[$0].figure == nil && !tokens[$0].isMark(.semicolon, .period, .open)
    }
    return words.contains { passage.word($0) == "leaving" && $0 > 0 && tokens[$0 - 1].isMark(.comma, .dash) }
  }

  private func isPlannedLevel(_ index: Int) -> Bool {
    let next = figures[index].token + 1
    return passage.has(CueSet(.planned), max(0, figures[index].token - 4)..<figures[index].token)
      || tokens.indices.contains(next) && tokens[next].has(CueSet(.planned))
  }
}
