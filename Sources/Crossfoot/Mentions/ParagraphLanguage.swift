import Documents

/// Whether words are parted by blanks: Latin letters, and hardly a Chinese character among the first.
///
/// Cost: a look at up to 300 bytes, most often at a few.
func isEnglish(_ prose: Prose) -> Bool {
  var letters = 0
  var characters = 0
  for byte in prose.text.prefix(300) {
    if isLetter(byte) { letters += 1 }
    if byte >= 0xE4, byte <= 0xE9 { characters += 1 }
    if characters > 15, characters * 3 > letters { return false }
  }
  if letters > characters * 8 { return true }
  return letters > characters * 3 && hasSmallWords(prose.text.prefix(300))
}

/// Whether three words stand in it that names of firms and programs have not, parted by blanks: the sentence is English,
/// though some of its names are Chinese.
private func hasSmallWords(_ text: ArraySlice<UInt8>) -> Bool {
  let words = ["was", "were", "of", "to", "from", "in", "and", "by", "for", "on", "is", "are", "the", "we", "our"]
  return text.split(separator: 0x20).count { word in
    word.count <= 4 && words.contains { word.elementsEqual($0.utf8) }
  } >= 3
}
