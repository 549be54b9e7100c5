/// The largest or smallest of a list, told once more: 「分别投入 42 万元、38 万元、57 万元，最高的 57 万元」.
///
/// Accuses where the figure is another one of the list, or one slip of the fingers parts it from the list's end.
func extremes(at asked: Range<Int>, in reading: Reading, words: ScopeLexicon) -> [Claim] {
  reading.places(asked, from: 3) { $0.isAddend && $0.isExact }.compactMap { index in
    guard reading.hasFellows(index, atLeast: 3, within: 24) else { return nil }
    let mention = reading.mentions[index]
    guard let extreme = Extreme(reading.letters(naming: mention), words)
    else { return nil }
    let list = list(before: index, in: reading)
    guard list.count >= 3, list.allSatisfy({ reading.mentions[$0].quantity.modifier == .none }),
      extreme.name.isEmpty || list.contains(where: { reading.mentions[$0].key == extreme.name }),
      let end = extreme.end(of: list, in: reading)
    else { return nil }
    let claim = Claim(
      kind: .repeat, rule: "repeat-mismatch", stated: mention.quantity,
      operands: [Operand(.mention, reading.mentions[end].quantity)], formula: .same)
    let isOther = list.contains { reading.mentions[$0].quantity.value == mention.quantity.value }
    return isSound(claim) || isOther || SlipSearch.explains(claim, chance: 2) ? claim : nil
  }
}

/// 最高 or 最低, and whose: 「最高的是柳溪镇」.
private struct Extreme {
  var isMost: Bool
  var name: [Unicode.Scalar]

  init?(_ words: [Unicode.Scalar], _ lexicon: ScopeLexicon) {
    var words = words[...]
    if words.starts(with: "其中".unicodeScalars) { words = words.dropFirst(2) }
    guard
      let (isMost, count) = [(true, ScopeWord.most), (false, .least)].lazy.compactMap({ isMost, kind in
        lexicon.opening(kind, of: words).map { (isMost, $0) }
      }).first
    else { return nil }
    self.isMost = isMost
    name = Array(words.dropFirst(count).drop { ["是", "为", "达", "值", "者", "有"].contains($0) })
  }

  func end(of list: [Int], in reading: Reading) -> Int? {
    list.max { a, b in
      let (x, y) = (reading.mentions[a].quantity.value, reading.mentions[b].quantity.value)
      return isMost ? x < y : x > y
    }
  }
}

/// Levels of one unit that 、 or 和 joins, the nearest such run of this sentence or the one before.
private func list(before index: Int, in reading: Reading) -> [Int] {
  let own = reading.mentions[index]
  let passage = reading.passages[own.passage]
  func isOfUnit(_ place: Int) -> Bool {
    let mention = reading.mentions[place]
    return reading.isAddend(mention) && mention.quantity.unit == own.quantity.unit && mention.depth == own.depth
      && own.sentence - mention.sentence <= 1
  }
  var run: [Int] = []
  for place in (max(passage.mentions.lowerBound, index - 24)..<index).reversed() {
    guard let first = run.first else {
      // 「最高 a，最低 b」: both are of the list before.
      if isOfUnit(place), index - place <= 3 { run = [place] }
      continue
    }
    let between = passage.tokens[(reading.mentions[place].token + 1)..<reading.mentions[first].token]
    guard isOfUnit(place), between.first.map({ $0.isMark(.listComma) || $0.has(CueSet(.and)) }) ?? false,
      !between.contains(where: { $0.isMark(.comma, .period, .semicolon, .colon) })
    else {
      if run.count >= 3 { return run }
      run = isOfUnit(place) ? [place] : []
      continue
    }
    run.insert(place, at: 0)
  }
  return run
}
