/// Parts in brackets: all of them in one behind their total, or each in one of its own.
extension EnglishSums {
  /// `(staff a, travel b, other c)`: three parts or more, each behind its name and nothing else.
  func isNamedList(_ parts: [Int], in bracket: Range<Int>) -> Bool {
    guard parts.count > 2 else { return false }
    var start = bracket.lowerBound + 1
    for part in parts {
      let name = start..<figures[part].token
      guard !name.isEmpty,
        name.allSatisfy({ tokens[$0].figure == nil && !tokens[$0].isMark(.semicolon, .period, .colon) }),
        name.dropFirst().allSatisfy({ !tokens[$0].isMark(.comma) }),
        name.contains(where: { tokens[$0].kind == .text || tokens[$0].has(CueSet(.others)) }),
        !name.contains(where: {
          tokens[$0].kind == .date || tokens[$0].has(CueSet(.period).union(CueSet(.openEnded)).union(CueSet(.versus)))
        })
      else { return false }
      start = figures[part].token + 1
      if part != parts.last, !tokens[start].isMark(.comma, .semicolon), !tokens[start].has(CueSet(.and)) {
        return false
      }
      if tokens[start].isMark(.semicolon) { start += 1 }
    }
    return start == bracket.upperBound
  }

  /// Whether what is in the bracket behind a total can only be all of it: its parts are named, and the total stands right
  /// before the bracket.
  func isWholeBracket(_ total: Int, _ parts: [Int]) -> Bool {
    guard let open = figures[parts[0]].open, let close = passage.brackets[open], isNamedList(parts, in: open..<close)
    else {
      return false
    }
    return open == figures[total].token + 1 && ([total] + parts).allSatisfy { figures[$0].quantity.modifier == .none }
  }

  /// `Savings of T came from posts (a), fees (b) and rents (c)`: a verb that tells where all of it came from, and each part alone
  /// in its bracket behind its name.
  mutating func cameFrom() {
    for total in figures.indices where !seen.contains(total) && figures[total].open == nil && !figures[total].isBase {
      let behind = figures.indices.filter {
        $0 > total && figures[$0].segment == figures[total].segment && figures[$0].isLike(figures[total])
      }
      guard behind.count >= 2, let first = behind.first, let last = behind.last, let open = figures[first].open,
        behind.allSatisfy({ isAlone($0) && figures[$0].role == .level }), last - first == behind.count - 1,
        first == total + 1,
        tells(figures[total].token + 1..<open), figures[total].quantity.modifier == .none, !figures[total].isRate,
        figures[total].role != .none, !figures[total].isPer,
        passage.has(CueSet(.and), figures[behind[behind.count - 2]].token..<figures[last].token),
        let end = passage.brackets[figures[last].open ?? 0],
        end + 1 >= tokens.count || tokens[end + 1].isMark(.period, .semicolon), !leavesRest(total, behind),
        // `…; c is left`
        !figures.indices.contains(where: {
          $0 > last && figures[$0].sentence == figures[last].sentence && figures[$0].isLike(figures[last])
        })
      else { continue }
      take(total, behind, orWhere: isNear)
    }
  }

  /// Whether a part stands alone in its bracket, behind its name.
  func isAlone(_ index: Int) -> Bool {
    guard let open = figures[index].open else { return false }
    return figures[index].token == open + 1 && passage.brackets[open] == open + 2
      && figures[index].quantity.modifier == .none && open > 0 && isName(tokens[open - 1])
  }

  /// Words, cues among them: `the new building (a)`, `IT (b)`.
  private func isName(_ token: Token) -> Bool {
    if case .mark = token.kind { return false }
    return token.figure == nil && token.kind != .date
  }

  /// `came from`, `arose from`, `resulted from`, `was due to`, `was caused by`: and no word that there were others.
  private func tells(_ range: Range<Int>) -> Bool {
    let words = range.map { passage.word($0) }
    let isTold =
      zip(range, words.dropFirst()).contains { verb, preposition in
        preposition == "from" && (passage.means(.arising, verb) || passage.means(.funding, verb))
          || preposition == "by" && passage.means(.funding, verb)
          || preposition == "on" && passage.means(.spent, verb)
      } || words.contains("due to") || words.contains("because") && words.contains("of")
    return isTold && range.count <= 16 && !passage.has(CueSet(.openEnded).union(CueSet(.including)), range)
      && !range.contains { passage.means(.partial, $0) }
  }
}
