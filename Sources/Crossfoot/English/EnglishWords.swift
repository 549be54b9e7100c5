/// What stands at a token of a passage.
extension EnglishPassage {
  /// The words of a token in small letters; empty where there is none. Made in one step, since finders ask for thousands.
  func word(_ token: Int) -> String {
    guard tokens.indices.contains(token) else { return "" }
    let range = tokens[token].range
    return lexed.prose.text.withUnsafeBufferPointer { text in
      String(unsafeUninitializedCapacity: range.count) { word in
        for place in 0..<range.count {
          word.initializeElement(at: place, to: smallLetter(text[range.lowerBound + place]))
        }
        return range.count
      }
    }
  }

  func has(_ cues: CueSet, _ range: Range<Int>) -> Bool {
    !range.isEmpty && tokens[range.clamped(to: tokens.indices)].contains { $0.has(cues) }
  }

  /// `a` or `an`.
  func isIndefinite(_ token: Int) -> Bool { ["a", "an"].contains(word(token)) }

  /// `b did not`, `b were not`: nothing but the denial behind a figure, up to a mark.
  func isDenied(_ index: Int) -> Bool {
    let token = figures[index].token
    return tokens.indices.contains(token + 2) && tokens[token + 1].has(CueSet(.complete).union(CueSet(.link)))
      && word(token + 2) == "not"
      && (token + 3 >= tokens.count || tokens[token + 3].isMark(.comma, .period, .semicolon, .dash))
  }
}
