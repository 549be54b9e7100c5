import SourceText

/// The encoding that a page's `meta` names within its first kilobyte or two, or nil.
func declaredCharset(_ bytes: [UInt8]) -> TextEncoding? {
  let head = String(decoding: bytes.prefix(2048).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
  guard let at = head.firstPlace(of: "charset=") else { return nil }
  let value = head[at.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
  return TextEncoding(name: String(value.prefix { $0.isLetter || $0.isNumber || "-_".contains($0) }))
}
