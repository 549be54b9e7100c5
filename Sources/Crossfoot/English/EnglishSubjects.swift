/// Parts whose names stand before them and exclude each other: `T visitors came. Weekdays brought a and weekends b.`
extension EnglishSums {
  /// The whole is the only figure of its kind in the sentence before, or before them in their own.
  mutating func ofSubjects() {
    for sentence in Set(figures.map(\.sentence)).sorted() {
      let own = figures.indices.filter { figures[$0].sentence == sentence && figures[$0].open == nil }
      let levels = own.filter { figures[$0].role == .level && !figures[$0].isRate }
      if let last = levels.last, closesSentence(last) { ofSplits(levels) }
      madeUp(by: levels)
      withoutNouns(levels)
    }
  }

  /// Parts with the names of a split, all levels of their sentence but for the whole before them.
  private mutating func ofSplits(_ levels: [Int]) {
    // Once for all splits, of which there are many.
    let names = levels.map(nameBefore)
    for split in lexicon.splits where split.count == levels.count || split.count + 1 == levels.count {
      let parts = Array(levels.suffix(split.count))
      guard isNamed(names.suffix(split.count), by: split),
        parts.allSatisfy({ isPart($0, of: parts[0]) && isPlainFigure($0) })
      else { continue }
      let wholes = levels.count > parts.count ? [levels[0]] : figures.indices.filter { isWhole($0, before: parts[0]) }
      guard wholes.count == 1, !seen.contains(wholes[0]), isPart(wholes[0], of: parts[0]), isPlainFigure(wholes[0]),
        isOneMoment(wholes[0], parts)
      else { continue }
      let claim = claim(wholes[0], parts)
      guard let claim = settle(claim, slipsBelow: 0.3) else { continue }
      seen.insert(wholes[0])
      claims.append(claim)
      if isSound(claim) { self.wholes.append((wholes[0], parts)) }
    }
  }

  /// `The tribunal heard T appeals. It allowed a, dismissed b and struck out c.`: three parts or more, each right behind
  /// its verb and without a noun of its own, the last joined by a word, and nothing else of their kind in the sentence.
  private mutating func withoutNouns(_ parts: [Int]) {
    guard parts.count > 2, let first = parts.first, let last = parts.last, closesSentence(last),
      parts.allSatisfy({ isPart($0, of: first) && isPlainFigure($0) && isBare($0) && !figures[$0].isReached }),
      passage.has(CueSet(.and), figures[parts[parts.count - 2]].token..<figures[last].token),
      parts.count(where: { passage.word(figures[$0].token - 1).hasSuffix("ed") }) >= parts.count - 1,
      !figures.contains(where: { $0.sentence == figures[first].sentence && $0.isDelta })
    else { return }
    let wholes = figures.indices.filter { isWhole($0, before: first) }
    guard wholes.count == 1, !seen.contains(wholes[0]), isPlainFigure(wholes[0]), isOneMoment(wholes[0], parts),
      let claim = settle(claim(wholes[0], parts), slipsBelow: 0.3)
    else { return }
    seen.insert(wholes[0])
    claims.append(claim)
    if isSound(claim) { self.wholes.append((wholes[0], parts)) }
  }

  /// A mark or `and` right behind it.
  private func isBare(_ index: Int) -> Bool {
    let next = figures[index].token + 1
    return next >= tokens.count || tokens[next].isMark(.comma, .period) || tokens[next].has(CueSet(.and))
  }

  /// `made up a`, or `brought in a` where the others have names alone: `donations brought in a, fees b and rents c`.
  private func makes(_ verb: Int, _ parts: [Int]) -> Bool {
    if tokens[verb].has(CueSet(.share)) { return true }
    guard passage.means(.yielding, verb) else { return false }
    return zip(parts, parts.dropFirst()).allSatisfy { part, next in
      let name = figures[part].token + 1..<figures[next].token
      return name.count <= 7
        && name.dropFirst().allSatisfy {
          tokens[$0].kind == .text || tokens[$0].has(CueSet(.and).union(CueSet(.others)))
        }
    }
  }

  /// `T incidents. Fires made up a, false alarms b and other emergencies c.`: three parts or more and nothing else, one verb
  /// for all of them, the last joined by a word.
  private mutating func madeUp(by parts: [Int]) {
    guard parts.count > 2, let first = parts.first, let last = parts.last,
      parts.allSatisfy({ isPart($0, of: first) && isPlainFigure($0) && figures[$0].segment == figures[first].segment }),
      figures[first].token > 0, makes(figures[first].token - 1, parts), closesSentence(last),
      passage.has(CueSet(.and), figures[parts[parts.count - 2]].token..<figures[last].token)
    else { return }
    let wholes = figures.indices.filter { isWhole($0, before: first) }
    guard wholes.count == 1, !seen.contains(wholes[0]), isPlainFigure(wholes[0]), isOneMoment(wholes[0], parts) else {
      return
    }
    let whole = claim(wholes[0], parts)
    let isClosed = containsWord(nameBefore(last), Array("other".utf8)) && isWithinTenth(whole)
    guard let claim = isClosed ? whole : settle(whole, slipsBelow: 0.3) else { return }
    seen.insert(wholes[0])
    claims.append(claim)
    if isSound(claim) { self.wholes.append((wholes[0], parts)) }
  }

  private func isWithinTenth(_ claim: Claim) -> Bool {
    let sum = claim.formula.value(of: claim.operands.map(\.quantity.value))
    return sum.isValid && (sum - claim.stated.value).magnitude * Rational(10) <= claim.stated.value.magnitude
  }

  /// A level of the sentence before.
  private func isWhole(_ index: Int, before part: Int) -> Bool {
    figures[index].sentence == figures[part].sentence - 1 && isPart(index, of: part) && figures[index].open == nil
  }

  /// Nothing but the figure's noun behind it.
  private func closesSentence(_ index: Int) -> Bool {
    let behind = tokens[(figures[index].token + 1)...].prefix(4)
    return behind.first { $0.kind != .text }.map { $0.isMark(.period) } ?? (behind.count < 4)
  }

  private func isPlainFigure(_ index: Int) -> Bool {
    figures[index].quantity.modifier == .none && !figures[index].isPer && figures[index].quantity.value > .one
  }

  /// Each figure has one of the names between it and the figure before, and another each.
  private func isNamed(_ names: ArraySlice<[UInt8]>, by split: [[UInt8]]) -> Bool {
    let places = split.compactMap { member in names.firstIndex { containsWord($0, member) } }
    return places.count == split.count && Set(places).count == split.count
  }

  private func nameBefore(_ index: Int) -> [UInt8] {
    let here = figures[index].token
    let words = tokens[..<here].reversed().prefix(6).prefix { token in
      if case .mark = token.kind { return false }
      return token.figure == nil
    }
    guard let first = words.last, let last = words.first else { return [] }
    return smallLetters(Array(passage.lexed.prose.text[first.range.lowerBound..<last.range.upperBound]))
  }

  /// No date or period in the parts' sentence that the whole's has not.
  private func isOneMoment(_ whole: Int, _ parts: [Int]) -> Bool {
    if figures[whole].sentence == figures[parts[0]].sentence { return true }
    let start = tokens[..<figures[parts[0]].token].lastIndex { $0.isMark(.period) } ?? 0
    let end = tokens[figures[parts[0]].token...].firstIndex { $0.isMark(.period) } ?? tokens.count
    return tokens[start..<end].allSatisfy { $0.kind != .date && !$0.has(CueSet(.period)) }
  }
}
