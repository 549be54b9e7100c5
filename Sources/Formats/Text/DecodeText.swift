/// A text of any encoding as UTF-8, and what was doubtful about it.
///
/// UTF-8 comes back as it is, byte order mark included, so that ranges are those of the file.
func decodeText(
  _ bytes: [UInt8], encoding: TextEncoding?, declared: TextEncoding? = nil, problems: inout [ReadingProblem]
) throws(ReadingProblem) -> [UInt8] {
  guard let guess = encoding.map({ EncodingGuess(encoding: $0) }) ?? EncodingGuess(bytes, declared: declared) else {
    throw ReadingProblem(.unknownFormat)
  }
  if let other = guess.other {
    problems.append(ReadingProblem(.encodingDoubtful(chosen: guess.encoding, other: other)))
  }
  if guess.isWellFormed { return bytes }
  let decoded: DecodedText
  switch guess.encoding {
  case .utf8: decoded = repairUTF8(bytes)
  case .utf16LittleEndian, .utf16BigEndian:
    // A mark says more than whoever says UTF-16 without an order.
    let marked = utf16Mark(bytes)
    decoded = decodeUTF16(bytes[(marked == nil ? 0 : 2)...], marked ?? guess.encoding)
  case .gb18030, .big5:
    guard let text = decodeWithSystem(bytes, guess.encoding) else {
      throw ReadingProblem(.encodingUnknown(name: guess.encoding.rawValue))
    }
    decoded = text
  }
  if let offset = decoded.firstBad {
    problems.append(
      ReadingProblem(
        .undecodable(offset: offset, byte: bytes[offset], count: decoded.badCount, encoding: guess.encoding)))
  }
  return decoded.bytes
}
