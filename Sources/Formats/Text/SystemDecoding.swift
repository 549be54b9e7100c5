#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// UTF-8 for a text in one of the double-byte encodings, by the system's tables; nil where the system has none.
func decodeWithSystem(_ bytes: [UInt8], _ encoding: TextEncoding) -> DecodedText? {
  // Big5-HKSCS holds all of Big5.
  let names = encoding == .big5 ? ["BIG5-HKSCS", "BIG5"] : [encoding.rawValue]
  let failed = iconv_t(bitPattern: -1)
  guard let converter = names.lazy.map({ iconv_open("UTF-8", $0) }).first(where: { $0 != failed }) else { return nil }
  defer { iconv_close(converter) }
  var result = DecodedText()
  result.bytes.reserveCapacity(bytes.count * 3 / 2)
  var input = bytes.map { CChar(bitPattern: $0) }
  var chunk = [CChar](repeating: 0, count: 1 << 16)
  input.withUnsafeMutableBufferPointer { input in
    chunk.withUnsafeMutableBufferPointer { chunk in
      var from = input.baseAddress
      var left = input.count
      while left > 0 {
        var to = chunk.baseAddress
        var room = chunk.count
        let status = iconv(converter, &from, &left, &to, &room)
        let isBad = status == -1 && errno != E2BIG
        result.bytes.append(contentsOf: chunk.prefix(chunk.count - room).lazy.map { UInt8(bitPattern: $0) })
        if isBad {
          result.addReplacement(for: input.count - left)
          from = from?.advanced(by: 1)
          left -= 1
        }
      }
    }
  }
  return result
}
