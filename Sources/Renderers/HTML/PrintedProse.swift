import Documents
import SourceText

/// Prose with the full-width characters that the reader made narrow as they stand in the file.
func asPrinted(_ prose: Prose, in source: SourceText) -> Prose {
  var printed = Prose()
  for origin in prose.origins {
    let text = prose.text[origin.start..<origin.start + origin.length]
    let range = origin.source..<origin.source + origin.sourceLength
    if origin.length == origin.sourceLength {
      printed.append(text, source: origin.source)
    } else if origin.length == 1, isWide(source.bytes[range]) {
      printed.append(source.bytes[range], source: origin.source)
    } else {
      printed.append(text, replacing: range)
    }
  }
  return printed
}

/// Whether it is one character of the block of full-width forms, or the minus sign.
private func isWide(_ bytes: ArraySlice<UInt8>) -> Bool {
  let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
  guard bytes.count == 3, scalars.count == 1, let scalar = scalars.first else { return false }
  return scalar == "\u{2212}" || ("\u{FF01}"..."\u{FF5E}").contains(scalar)
}

/// The way from offsets in the file to offsets in prose, for offsets that grow.
struct OriginWalk {
  private let origins: [Prose.Origin]
  private var place = 0

  init(_ prose: Prose) { origins = prose.origins }

  /// Where the character that begins (or, for an end, that ends) at an offset stands in the prose.
  mutating func offset(ofSource offset: Int, isEnd: Bool) -> Int {
    // An end belongs to the run before it, a start to the run that it begins.
    func isPast(_ origin: Prose.Origin) -> Bool {
      let end = origin.source + origin.sourceLength
      return isEnd ? end < offset : end <= offset
    }
    while place + 1 < origins.count, isPast(origins[place]) { place += 1 }
    let origin = origins[place]
    if origin.length == origin.sourceLength {
      return origin.start + min(max(0, offset - origin.source), origin.length)
    }
    return isEnd ? origin.start + origin.length : origin.start
  }
}
