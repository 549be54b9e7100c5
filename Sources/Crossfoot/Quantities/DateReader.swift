/// The end of a date, a time or a span of dates that starts at `start`, or nil.
///
/// 2019年, 2019年12月31日, 1—7月份, 2013-2015年, 8月15日, 2023-08-15, 10:12:36, 0—24时. 「3个月」 and 「12.7年」 are quantities.
func readDate(_ bytes: [UInt8], at start: Int) -> Int? {
  var i = start
  guard let first = plainInteger(bytes, at: i) else { return nil }
  i = first.end
  if let end = isoDate(bytes, first, at: i) ?? clockTime(bytes, first, at: i) { return end }
  var value = first.value
  var digits = first.end - start
  if let dash = spanMark(bytes, at: blankless(bytes, i)), let second = plainInteger(bytes, at: blankless(bytes, dash)) {
    i = second.end
    value = second.value
    digits = max(digits, second.end - dash)
  }
  i = blankless(bytes, i)
  guard let unit = dateUnit(bytes, at: i) else { return nil }
  switch unit.word {
  case "年":
    guard
      (1900...2100).contains(value) && (digits >= 4 || digits == 2 && first.value > 1900)
        || isOfRepublic(value, bytes, behind: unit.end)
    else { return nil }
  case "月":
    guard (1...12).contains(value) else { return nil }
  case "日":
    guard (1...31).contains(value) else { return nil }
  default:
    guard value <= 24 else { return nil }
  }
  i = unit.end
  if i < bytes.count, bytes[i] >= 0xE4 {
    for suffix in ["年度", "度", "份", "底", "末", "初"] where bytes[i...].starts(with: suffix.utf8) {
      i += suffix.utf8.count
      break
    }
  }
  return readDate(bytes, at: blankless(bytes, i)) ?? i
}

/// 113年8月 and 113年度, as Taiwan counts its years.
private func isOfRepublic(_ year: Int, _ bytes: [UInt8], behind i: Int) -> Bool {
  guard (90...140).contains(year) else { return false }
  if bytes[min(i, bytes.count)...].starts(with: "度".utf8) { return true }
  guard let month = plainInteger(bytes, at: i), (1...12).contains(month.value) else { return false }
  return dateUnit(bytes, at: month.end)?.word == "月"
}

/// The number of one to four digits at `start`, and its end.
func plainInteger(_ bytes: [UInt8], at start: Int) -> (value: Int, end: Int)? {
  var i = start
  var value = 0
  while i < bytes.count, bytes[i] &- 0x30 < 10, i - start < 5 {
    value = value * 10 + Int(bytes[i] - 0x30)
    i += 1
  }
  guard i > start, i - start <= 4 else { return nil }
  return (value, i)
}

private func blankless(_ bytes: [UInt8], _ i: Int) -> Int {
  i < bytes.count && bytes[i] == 0x20 ? i + 1 : i
}

private func spanMark(_ bytes: [UInt8], at i: Int) -> Int? {
  // ASCII, U+2013, U+2014, punctuation, a letter of Chinese or a full-width sign.
  guard i < bytes.count, [0x2D, 0x7E, 0xE2, 0xE3, 0xE8, 0xEF].contains(bytes[i]) else { return nil }
  for mark in ["-", "—", "–", "~", "～", "至", "－", "、"] where bytes[min(i, bytes.count)...].starts(with: mark.utf8) {
    let end = i + mark.utf8.count
    return bytes[end...].starts(with: mark.utf8) ? end + mark.utf8.count : end
  }
  return nil
}

private func dateUnit(_ bytes: [UInt8], at i: Int) -> (word: String, end: Int)? {
  guard i < bytes.count, bytes[i] >= 0xE5, bytes[i] <= 0xE6 else { return nil }
  for word in ["年", "月", "日", "时", "時"] where bytes[min(i, bytes.count)...].starts(with: word.utf8) {
    return (word, i + word.utf8.count)
  }
  return nil
}

/// 2023-08-15, 2023/8/15, 07/31.
private func isoDate(_ bytes: [UInt8], _ first: (value: Int, end: Int), at i: Int) -> Int? {
  guard i < bytes.count, bytes[i] == 0x2D || bytes[i] == 0x2F || bytes[i] == 0x2E,
    let second = plainInteger(bytes, at: i + 1), (1...12).contains(second.value)
  else { return nil }
  let mark = bytes[i]
  guard second.end < bytes.count, bytes[second.end] == mark, (1900...2100).contains(first.value),
    let third = plainInteger(bytes, at: second.end + 1), (1...31).contains(third.value)
  else { return nil }
  return third.end
}

/// 10:12 and 10:12:36.
private func clockTime(_ bytes: [UInt8], _ first: (value: Int, end: Int), at i: Int) -> Int? {
  guard first.value < 25, i + 2 < bytes.count, bytes[i] == 0x3A, let second = plainInteger(bytes, at: i + 1),
    second.end - i == 3, second.value < 60
  else { return nil }
  if second.end < bytes.count, bytes[second.end] == 0x3A, let third = plainInteger(bytes, at: second.end + 1) {
    return third.end - second.end == 3 && third.value < 60 ? third.end : nil
  }
  return second.end < bytes.count && bytes[second.end] == 0x2E ? nil : second.end
}
