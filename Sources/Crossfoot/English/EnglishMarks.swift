import Documents

/// The number or letter that opens an English paragraph, as `3.14`, `12`, `(b)`, `iv.`, and says nothing of its sentence.
struct EnglishMark {
  /// Where the sentence begins.
  var end: Int
  /// Letters open the items of a list; numbers also open paragraphs that stand alone.
  var isItem: Bool

  init?(in prose: Prose, from start: Int, with lexicon: SpacedLexicon) {
    let bytes = prose.text
    guard start < bytes.count else { return nil }
    isItem = bytes[start] &- 0x30 >= 10
    let found = isItem ? endOfLetters(bytes, from: start) : endOfNumber(bytes, from: start)
    guard let found, found < bytes.count else { return nil }
    end = found
    // `3.14 Mt of waste` is a figure.
    if !isItem, lexicon.unit(in: smallLetters(bytes), at: end) != nil { return nil }
  }
}

/// Behind `3.14 ` or `3.1.4 ` before a capital, and behind `12 ` before a word that no number counts.
private func endOfNumber(_ bytes: [UInt8], from start: Int) -> Int? {
  var end = start
  var parts = 0
  while end < bytes.count {
    let digits = bytes[end...].prefix { $0 &- 0x30 < 10 }
    guard (1...(parts == 0 ? 3 : 2)).contains(digits.count) else { break }
    (end, parts) = (digits.endIndex, parts + 1)
    guard end < bytes.count, bytes[end] == 0x2E else { break }
    end += 1
  }
  guard parts > 0, end + 1 < bytes.count, bytes[end] == 0x20 else { return nil }
  let next = end + 1
  let opens = bytes[next]
  if parts > 1, opens &- 0x30 < 10 || opens == 0x24 || opens >= 0x80 { return next }
  guard opens &- 0x41 < 26 else { return nil }
  if parts > 1 { return next }
  let word = smallLetters(Array(bytes[next...].prefix { isLetter($0) }))
  return openers.contains(word) ? next : nil
}

private let openers = Set(
  [
    "the", "this", "these", "those", "in", "at", "on", "by", "during", "as", "our", "we", "it", "there", "overall",
    "total",
    "an", "a", "for", "while", "since", "after", "before", "under", "over", "its", "their", "when", "where", "with",
    "to",
  ].map { Array($0.utf8) })

/// Behind `(b) `, `b) `, `(iv) `, `iv. `, `B. `.
private func endOfLetters(_ bytes: [UInt8], from start: Int) -> Int? {
  let isOpen = bytes[start] == 0x28
  let first = isOpen ? start + 1 : start
  let letters = bytes[min(first, bytes.count)...].prefix { isLetter($0) }
  let isRoman = letters.allSatisfy { [0x69, 0x76, 0x78].contains($0) }
  guard letters.count == 1 || isRoman && (2...5).contains(letters.count) else { return nil }
  let close = letters.endIndex
  guard close + 2 < bytes.count, bytes[close] == 0x29 || !isOpen && bytes[close] == 0x2E, bytes[close + 1] == 0x20
  else {
    return nil
  }
  return close + 2
}
