/// The end of an English date, year, span of years or time that starts at `start` with a digit, or nil.
///
/// 31 March 2023, 31 March, 2022/23, 2022–23, 2023-08-15, 14/05/2022, 10:30, 9am, and a bare year from 1900 to 2100.
func readEnglishDate(_ small: [UInt8], at start: Int) -> Int? {
  guard let first = plainInteger(small, at: start) else { return nil }
  let i = first.end
  if let end = clock(small, first, at: i) ?? slashed(small, first, at: i) { return end }
  let dayEnd = skipOrdinalEnding(small, i)
  if (1...31).contains(first.value), dayEnd < small.count, small[dayEnd] == 0x20,
    let month = readMonth(small, at: dayEnd + 1)
  {
    return yearBehind(small, month) ?? month
  }
  guard i - start == 4, (1900...2100).contains(first.value) else { return nil }
  if let span = yearSpan(small, at: i) { return span }
  if i < small.count {
    // 2019 as a number has a point, a percent sign or letters right behind it.
    if small[i] == 0x25 || isLetter(small[i]) { return nil }
    if small[i] == 0x2E || small[i] == 0x2C, i + 1 < small.count, small[i + 1] &- 0x30 < 10 { return nil }
  }
  return i
}

/// The end of a month that starts at `start` with the day or year that follows: `March 2023`, `June 30`, `June 30, 2023`.
func readMonthDate(_ small: [UInt8], at start: Int) -> Int? {
  guard let month = readMonth(small, at: start) else { return nil }
  if let end = yearBehind(small, month) { return end }
  guard month < small.count, small[month] == 0x20, let day = plainInteger(small, at: month + 1),
    (1...31).contains(day.value),
    day.end == small.count || !isLetter(small[day.end]) && small[day.end] != 0x25,
    // `March 13.2` is a month's figure.
    !(day.end + 1 < small.count && small[day.end] == 0x2E && small[day.end + 1] &- 0x30 < 10)
  else { return nil }
  if day.end + 1 < small.count, small[day.end] == 0x2C, let end = yearBehind(small, day.end + 1) { return end }
  return day.end
}

private func skipOrdinalEnding(_ small: [UInt8], _ i: Int) -> Int {
  for ending in ["st", "nd", "rd", "th"] where small[min(i, small.count)...].starts(with: ending.utf8) { return i + 2 }
  return i
}

private let months = ByteTrie(
  [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  ].map { ($0, 1) })

func readMonth(_ small: [UInt8], at start: Int) -> Int? {
  guard let match = months.longestMatch(in: small, at: start) else { return nil }
  return match.end < small.count && isLetter(small[match.end]) ? nil : match.end
}

/// ` 2023` behind a month.
private func yearBehind(_ small: [UInt8], _ i: Int) -> Int? {
  var i = i
  if i < small.count, small[i] == 0x2C { i += 1 }
  guard i < small.count, small[i] == 0x20, let year = plainInteger(small, at: i + 1), year.end - i == 5,
    (1900...2100).contains(year.value)
  else { return nil }
  return yearSpan(small, at: year.end) ?? year.end
}

/// `/23`, `-23`, `–2023` behind a year.
private func yearSpan(_ small: [UInt8], at i: Int) -> Int? {
  for mark in ["/", "-", "–", "—"] where small[min(i, small.count)...].starts(with: mark.utf8) {
    guard let second = plainInteger(small, at: i + mark.utf8.count),
      second.end < small.count || second.end == small.count
    else { return nil }
    let digits = second.end - i - mark.utf8.count
    if digits == 2 || digits == 4 && (1900...2100).contains(second.value) { return second.end }
  }
  return nil
}

/// 14/05/2022, 2023-08-15, 3.5.2022.
private func slashed(_ small: [UInt8], _ first: (value: Int, end: Int), at i: Int) -> Int? {
  guard i < small.count, [0x2D, 0x2E, 0x2F].contains(small[i]), let second = plainInteger(small, at: i + 1),
    second.end < small.count, small[second.end] == small[i], let third = plainInteger(small, at: second.end + 1)
  else { return nil }
  let isYearFirst = (1900...2100).contains(first.value) && (1...31).contains(third.value)
  let isYearLast = (1...31).contains(first.value) && (1...31).contains(second.value) && third.end - second.end >= 3
  return isYearFirst || isYearLast ? third.end : nil
}

/// 10:30, 10:30:05, 9am, 9 pm, 4.30 pm.
private func clock(_ small: [UInt8], _ first: (value: Int, end: Int), at i: Int) -> Int? {
  guard first.value < 25 else { return nil }
  var i = i
  var isClock = false
  if i + 2 < small.count, small[i] == 0x3A || small[i] == 0x2E, let minutes = plainInteger(small, at: i + 1),
    minutes.end - i == 3, minutes.value < 60
  {
    isClock = small[i] == 0x3A
    i = minutes.end
    if isClock, i < small.count, small[i] == 0x3A, let seconds = plainInteger(small, at: i + 1) { i = seconds.end }
  }
  let word = i < small.count && small[i] == 0x20 ? i + 1 : i
  for half in ["am", "pm", "a.m.", "p.m."] where small[min(word, small.count)...].starts(with: half.utf8) {
    let end = word + half.utf8.count
    if end == small.count || !isLetter(small[end]) { return end }
  }
  return isClock ? i : nil
}
