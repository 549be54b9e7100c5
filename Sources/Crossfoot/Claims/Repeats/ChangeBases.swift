extension RepeatScope {
  /// Whether two changes compare with the same: 「同比」 and 「环比」 do not, nor do growth at current and at constant prices.
  func isOneBase(_ a: Mention, _ b: Mention) -> Bool {
    base(of: a) == base(of: b) && speech(a) == speech(b)
  }

  /// Whether 「剔除…后」 or 「环比」 stands somewhere before it in its sentence.
  private func speech(_ change: Mention) -> [Bool] {
    let before = reading.words(before: change)
    let passage = reading.passages[change.passage]
    return [
      before.contains { $0.has(CueSet(.comparable)) },
      before.indices.contains { words.holds(passage.text($0..<$0 + 1), .lastMonth) },
    ]
  }

  private func base(of change: Mention) -> [String] {
    let passage = reading.passages[change.passage]
    return passage.tokens[change.labelToken..<change.token].indices.compactMap { index in
      let token = passage.tokens[index]
      guard token.kind == .date || token.has(CueSet(.versus).union(CueSet(.comparable)).union(CueSet(.period))) else {
        return nil
      }
      let word = passage.text(index..<index + 1)
      return words.holds(word, .lastYear) ? nil : word
    }
  }
}
