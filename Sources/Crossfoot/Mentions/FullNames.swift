extension Reading {
  /// 男生 and 女生 of 「男生、女生分别为 a 人、b 人」: the names that stand in a list of their own before all the figures.
  func respectiveNames(_ parts: [Int]) -> [[Unicode.Scalar]]? {
    guard let first = parts.first, parts.dropFirst().allSatisfy({ mentions[$0].label.isEmpty }) else { return nil }
    let passage = passages[mentions[first].passage]
    let start = passage.tokens[..<mentions[first].token].lastIndex {
      $0.figure != nil || $0.isMark(.comma, .semicolon, .period, .colon) || $0.has(CueSet(.ofWhich))
    }
    let words = (start.map { $0 + 1 } ?? 0)..<mentions[first].token
    guard words.count <= 24,
      let end = words.first(where: { passage.tokens[$0].has(.oneToOne) })
    else { return nil }
    let names = (words.lowerBound..<end).split {
      passage.tokens[$0].isMark(.listComma) || passage.tokens[$0].has(CueSet(.and))
    }
    return names.count == parts.count ? names.map { key($0.startIndex..<$0.endIndex, in: passage) } : nil
  }

  /// The figures of a list that begins at one, 「城镇、农村居民人均可支配收入分别为 a、b」, each with its whole name; nil of any other figure.
  func namedOneToOne(from first: Int) -> [(index: Int, name: String)]? {
    guard !sketches[first].cues.isDisjoint(with: .oneToOne) else { return nil }
    let rest = (first + 1..<mentions.count).prefix {
      $0 < first + 8 && mentions[$0].label.isEmpty && mentions[$0].clause == mentions[first].clause
        && mentions[$0].passage == mentions[first].passage
    }
    let parts = [first] + rest
    guard parts.count > 1, let names = respectiveNames(parts), let last = names.last else { return nil }
    return zip(parts, names).map { index, name in
      // 「城镇」 leaves to the last name what all of them are: 「居民人均可支配收入」.
      let isWhole = name.count >= last.count - 1
      return (index, String(String.UnicodeScalarView(isWhole ? name : name + last.dropFirst(name.count))))
    }
  }

  /// Whether a list of names leads to a list of figures without a word that says so: 「核心一级、一级、总资本充足率 p%、q%、r%」 gives the
  /// last name to the last figure, and not to the one right behind it.
  func isOfNameList(_ index: Int) -> Bool {
    let mention = mentions[index]
    let tokens = passages[mention.passage].tokens
    guard mention.labelToken > 0, tokens[mention.labelToken - 1].isMark(.listComma), mention.token + 2 < tokens.count,
      mention.labelToken < 2 || tokens[mention.labelToken - 2].figure == nil
    else { return false }
    return tokens[mention.token + 1].isMark(.listComma) && tokens[mention.token + 2].figure != nil
  }

  /// What 「不良贷款率下降到 p%」 is called; nil where no word for a rise or a fall stands right before the figure.
  func nameWithoutMove(_ mention: Mention) -> String? {
    let words = passages[mention.passage].tokens[mention.labelToken..<mention.token]
    guard words.count > 2, let last = words.last, last.has(CueSet(.reaching)),
      words[words.endIndex - 2].has(CueSet(.increase).union(CueSet(.decrease)))
    else { return nil }
    return passages[mention.passage].text(words.startIndex..<words.endIndex - 2)
  }
}
