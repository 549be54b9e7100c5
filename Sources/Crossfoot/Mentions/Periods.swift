/// One spelling for a date or a period word: digits and their units, 「去年」 as 「上年」.
func canonicalPeriod(_ text: String) -> String {
  var canonical = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "—", "–", "~", "至", "～", "－": canonical += canonical.hasSuffix("-") ? "" : "-"
    case " ", "度", "份": continue
    default: canonical.unicodeScalars.append(scalar)
    }
  }
  if let months = sameMonths[canonical] { return months }
  return canonical.hasPrefix("去年") ? "上年" + canonical.dropFirst(2) : canonical
}

private let sameMonths = [
  "上半年": "1-6月", "一季": "1-3月", "第一季": "1-3月", "一季度": "1-3月", "第一季度": "1-3月", "前三季": "1-9月", "前三季度": "1-9月",
]

/// Whether two periods may be one: 「2023年1-6月」 and 「上半年」, but not two years.
func isSamePeriod(_ a: String, _ b: String) -> Bool {
  // Bytes, since texts that differ would be compared once more by the rules of Unicode.
  if a.utf8.count == b.utf8.count { return a.utf8.elementsEqual(b.utf8) }
  return a.utf8.count < b.utf8.count ? isSpan(a, in: b) : isSpan(b, in: a)
}

/// 「1-6月」 in 「2023年1-6月」.
private func isSpan(_ short: String, in long: String) -> Bool {
  guard long.utf8.count >= short.utf8.count + 3, long.utf8.reversed().starts(with: short.utf8.reversed()) else {
    return false
  }
  return !holds("年", short) && holds("月", short)
    && long.utf8.dropLast(short.utf8.count).suffix(3).elementsEqual("年".utf8)
}

/// Whether a character of three bytes stands in a text.
private func holds(_ character: StaticString, _ text: String) -> Bool {
  let wanted = UnsafeBufferPointer(start: character.utf8Start, count: 3)
  var bytes = text.utf8[...]
  while let first = bytes.firstIndex(of: wanted[0]) {
    bytes = bytes[first...]
    if bytes.starts(with: wanted) { return true }
    bytes = bytes.dropFirst()
  }
  return false
}
