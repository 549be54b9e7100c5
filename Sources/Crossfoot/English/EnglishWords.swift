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
}
