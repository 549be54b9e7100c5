#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A changed text in the encoding, and with the mark, of the file that it was read from.
///
/// nil where `read`, the text before the change, would not give the file's own bytes: then the text is not the file itself
/// (a web page, a package), or some of its bytes have no meaning in the encoding.
public func encodeText(
  _ changed: [UInt8], read: [UInt8], original: [UInt8], options: ReadingOptions = ReadingOptions()
) -> [UInt8]? {
  guard let encoding = options.encoding ?? EncodingGuess(original, declared: nil)?.encoding,
    encoded(read, as: encoding, like: original) == original
  else { return nil }
  return encoded(changed, as: encoding, like: original)
}

private func encoded(_ text: [UInt8], as encoding: TextEncoding, like original: [UInt8]) -> [UInt8]? {
  switch encoding {
  case .utf8: return text
  case .utf16LittleEndian, .utf16BigEndian:
    let mark = utf16Mark(original)
    return (mark == nil ? [] : Array(original.prefix(2))) + utf16(text, mark ?? encoding)
  case .gb18030: return convert(text, to: "GB18030")
  case .big5: return convert(text, to: "BIG5-HKSCS") ?? convert(text, to: "BIG5")
  }
}

private func utf16(_ text: [UInt8], _ encoding: TextEncoding) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(text.count)
  for unit in String(decoding: text, as: UTF8.self).utf16 {
    let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
    result += encoding == .utf16BigEndian ? [high, low] : [low, high]
  }
  return result
}

/// By the system's tables; nil where a character has no place in the encoding.
private func convert(_ text: [UInt8], to name: String) -> [UInt8]? {
  let converter = iconv_open(name, "UTF-8")
  guard converter != iconv_t(bitPattern: -1) else { return nil }
  defer { iconv_close(converter) }
  var input = text.map { CChar(bitPattern: $0) }
  // No character takes more bytes in these encodings than twice those of UTF-8.
  var output = [CChar](repeating: 0, count: text.count * 2 + 16)
  return input.withUnsafeMutableBufferPointer { input in
    output.withUnsafeMutableBufferPointer { output in
      var (from, left) = (input.baseAddress, input.count)
      var (to, room) = (output.baseAddress, output.count)
      guard left == 0 || iconv(converter, &from, &left, &to, &room) == 0, left == 0 else { return nil }
      return output.prefix(output.count - room).map { UInt8(bitPattern: $0) }
    }
  }
}
