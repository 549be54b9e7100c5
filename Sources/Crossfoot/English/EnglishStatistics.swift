/// Figures that tell how sure others are: `95% CI [1.2 to 1.6]`, `p = 0.03`, `48.2 ± 3.1`. Nothing is reckoned with them.
extension EnglishRoles {
  func isStatistic(_ index: Int) -> Bool {
    let token = passage.figures[index].token
    return passage.figures[index].isRate && (passage.means(.bounds, token + 1) || passage.means(.confidence, token + 1))
      || isBound(token) || isSymbolic(token) || isSpread(token) || isOfSlash(token)
  }

  /// `CI: a, b`, `interval [a to b]`: one of the two figures behind the word, with nothing but marks and joints between.
  private func isBound(_ token: Int) -> Bool {
    var place = token - 1
    var figures = 0
    while place >= 0, token - place <= 8 {
      let word = tokens[place]
      if word.figure != nil {
        figures += 1
        if figures > 1 { return false }
      } else if passage.means(.bounds, place) {
        return true
      } else if passage.means(.confidence, place) || word.isMark(.period, .semicolon, .close) {
        return false
      } else if case .mark = word.kind {
      } else if !["to", "and", "of", "from"].contains(passage.word(place)) {
        return false
      }
      place -= 1
    }
    return false
  }

  /// `p = 0.03`, `P < 0.001`, `P less than 0.05`, `HR 1.43`: the value of a symbol.
  private func isSymbolic(_ token: Int) -> Bool {
    var symbol = token - 1
    var isCompared = false
    while symbol > 0, tokens[symbol].isMark(.equals, .other) || tokens[symbol].has(CueSet(.under).union(CueSet(.over)))
    {
      (symbol, isCompared) = (symbol - 1, true)
    }
    guard symbol >= 0 else { return false }
    if passage.means(.statistic, symbol) { return true }
    guard passage.means(.symbol, symbol) else { return false }
    let between = tokens[symbol].range.upperBound..<tokens[token].range.lowerBound
    return isCompared || passage.lexed.prose.text[between].contains { $0 == 0x3C || $0 == 0x3E }
  }

  /// `48.2 ± 3.1`, `48.2 +/- 3.1`
  private func isSpread(_ token: Int) -> Bool {
    let before = passage.lexed.prose.text[..<tokens[token].range.lowerBound].suffix(5)
    let end = before.lastIndex { $0 != 0x20 } ?? before.startIndex
    guard end > before.startIndex else { return false }
    let sign = before[...end]
    return sign.suffix(2).elementsEqual("±".utf8) || sign.suffix(3).elementsEqual("+/-".utf8)
  }
}
