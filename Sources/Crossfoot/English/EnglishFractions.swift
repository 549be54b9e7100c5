/// A part over its whole beside the share that it makes: `36/48 (75%)`, `75% (36/48)`, `75% [36/48]`.
func englishFractions(in passage: EnglishPassage) -> [Claim] {
  let figures = passage.figures
  return figures.indices.dropLast().compactMap { part -> Claim? in
    let whole = part + 1
    guard passage.isFraction(part),
      let share = [whole + 1, part - 1].first(where: { passage.isBeside(fraction: part, share: $0) })
    else { return nil }
    let claim = Claim(
      kind: .share, rule: "share-mismatch", stated: figures[share].quantity,
      operands: [
        Operand(.numerator, figures[part].quantity), Operand(.denominator, figures[whole].quantity),
      ], formula: .ratio())
    guard let settled = settle([claim], .likely), settled.skip == nil else { return nil }
    return settled
  }
}

extension EnglishPassage {
  /// Whether a figure and the next one stand on the two sides of a slash.
  fileprivate func isFraction(_ part: Int) -> Bool {
    let (first, second) = (tokens[figures[part].token].range, tokens[figures[part + 1].token].range)
    return second.lowerBound == first.upperBound + 1 && lexed.prose.text[first.upperBound] == 0x2F
  }

  /// A share behind or before a fraction, with nothing but marks between.
  fileprivate func isBeside(fraction part: Int, share: Int) -> Bool {
    guard figures.indices.contains(share), figures[share].isRate, figures[share].role != .none else { return false }
    let (here, end) = (figures[share].token, figures[part + 1].token)
    let between = here > end ? end + 1..<here : here + 1..<figures[part].token
    // `36/48, 75%; 40/50, 80%`: before it only outside of its bracket.
    return (1...2).contains(between.count) && (here > end || tokens[here + 1].isMark(.open))
      && tokens[between].allSatisfy { $0.isMark(.open, .comma, .semicolon, .colon, .equals, .dash) }
  }
}

extension EnglishRoles {
  /// One side of a fraction, which is no figure of its sentence besides.
  func isOfSlash(_ token: Int) -> Bool {
    let (text, range) = (passage.lexed.prose.text, tokens[token].range)
    return range.upperBound < text.count && text[range.upperBound] == 0x2F
      || range.lowerBound > 0 && text[range.lowerBound - 1] == 0x2F
  }
}

extension EnglishLexer {
  /// Whether a slash parts two whole numbers, the smaller before it, with a share in percent right beside them.
  func isFraction(_ slash: Int) -> Bool {
    guard slash > 0, slash + 1 < bytes.count, bytes[slash] == 0x2F else { return false }
    let start = (bytes[..<slash].lastIndex { $0 &- 0x30 >= 10 && $0 != 0x2C } ?? -1) + 1
    guard start < slash, let part = readEnglishDigits(bytes, at: start), part.range.upperBound == slash,
      let whole = readEnglishDigits(bytes, at: slash + 1), part.isInteger, whole.isInteger, part.value <= whole.value
    else { return false }
    let end = whole.range.upperBound
    if end < bytes.count, bytes[end] == 0x2F || bytes[end] == 0x2D || isLetter(bytes[end]) { return false }
    return isShare(behind: end) || isShare(before: start)
  }

  /// ` (75%`, `, 75%`, ` [75.0%`
  private func isShare(behind end: Int) -> Bool {
    let marks = bytes[end...].prefix(3).prefix { [0x20, 0x28, 0x5B, 0x2C, 0x3B, 0x3D].contains($0) }
    guard marks.contains(where: { $0 != 0x20 }) else { return false }
    let number = bytes[marks.endIndex...].prefix(6).prefix { $0 &- 0x30 < 10 || $0 == 0x2E }
    let next = number.endIndex
    return !number.isEmpty && bytes[next...].prefix(2).first { $0 != 0x20 } == 0x25
  }

  /// `75% (`, `75%; `
  private func isShare(before start: Int) -> Bool {
    let marks = bytes[..<start].suffix(3).reversed().prefix { [0x20, 0x28, 0x5B, 0x2C, 0x3B, 0x3D].contains($0) }
    let sign = start - marks.count - 1
    return marks.contains { $0 != 0x20 } && sign >= 0 && bytes[sign] == 0x25
  }
}
