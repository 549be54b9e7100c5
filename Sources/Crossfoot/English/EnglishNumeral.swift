/// Reads digits of English text: thousands parted by commas or blanks, a decimal point; nil for 1.2.3.
func readEnglishDigits(_ bytes: [UInt8], at start: Int) -> Numeral? {
  guard var numeral = readDigits(bytes, at: start) else { return nil }
  guard numeral.range.count <= 3, numeral.isInteger, mayOpenGroups(bytes, numeral.range) else { return numeral }
  var digits = bytes[numeral.range]
  var end = numeral.range.upperBound
  while let next = endOfGroup(bytes, behind: end) {
    digits += bytes[end + 1..<next]
    end = next
  }
  if end == numeral.range.upperBound { return numeral }
  // Decimals, if any, are of the whole.
  let point = bytes[end...].prefix(2)
  if point.first == 0x2E, point.dropFirst().contains(where: { $0 &- 0x30 < 10 }) {
    digits += bytes[end...end] + bytes[(end + 1)...].prefix { $0 &- 0x30 < 10 }
  }
  guard let whole = readDigits(Array(digits), at: 0) else { return nil }
  numeral = whole
  numeral.range = start..<end + (whole.isInteger ? 0 : digits.count - digits.prefix { $0 != 0x2E }.count)
  return numeral
}

/// `1 846`: not behind another number (`2023 120 134` is a row of a table), and not from zero.
private func mayOpenGroups(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  guard bytes[range.lowerBound] != 0x30 else { return false }
  guard let before = bytes[..<range.lowerBound].last(where: { $0 != 0x20 }) else { return true }
  if [0x2E, 0x2C, 0x3A].contains(before) { return bytes[range.lowerBound - 1] == 0x20 }
  return before &- 0x30 >= 10 && before != 0x25 && before != 0x29
}

/// The end of a blank and just three digits.
private func endOfGroup(_ bytes: [UInt8], behind end: Int) -> Int? {
  guard end < bytes.count, bytes[end] == 0x20 else { return nil }
  let digits = bytes[(end + 1)...].prefix { $0 &- 0x30 < 10 }
  guard digits.count == 3 else { return nil }
  let rest = bytes[digits.endIndex...].prefix(2)
  guard let next = rest.first else { return digits.endIndex }
  let isGlued =
    isLetter(next) && !isScale(next) || [0x2F, 0x3A].contains(next) && rest.count == 2 && rest.last! &- 0x30 < 10
  return isGlued ? nil : digits.endIndex
}

/// `1 234m`
private func isScale(_ byte: UInt8) -> Bool { [0x6D, 0x6B, 0x62].contains(byte | 0x20) }

private func step(of value: Rational) -> Rational {
  var step = Rational.one
  while !value.isZero, (value / (step * Rational(10))).isInteger { step = step * Rational(10) }
  return step
}

/// A number in words, and whether it is a fraction that a writer rounds to: `two-thirds`.
struct WordNumeral {
  var numeral: Numeral
  var isFraction = false
}

/// Reads `one thousand two hundred and forty`, `twenty-four`, `a dozen`, `two-thirds`, `a quarter of`, `half`.
///
/// `one`, `a` and `third` alone are words. The text is in small letters and `start` begins a word.
func readWordNumeral(_ small: [UInt8], at start: Int) -> WordNumeral? {
  guard let opener = numberWord(small, at: start) else { return nil }
  if case .half = opener.part {
    guard follows(small, opener.end, ["of", "the", "a", "its", "their", "all"]) || isStep(small, start..<opener.end)
    else { return nil }
    return fraction(1, 2, start..<opener.end)
  }
  var parts: [(part: NumberWord, end: Int)] = [opener]
  while let next = nextWord(small, after: parts[parts.count - 1].end), parts.count < 12 { parts.append(next) }
  if let fraction = wordFraction(parts, start: start, small) { return fraction }
  if case .article = opener.part {
    guard parts.count > 1 else { return nil }
    parts[0].part = .small(1)
  }
  return cardinal(parts, start: start)
}

private func cardinal(_ parts: [(part: NumberWord, end: Int)], start: Int) -> WordNumeral? {
  var total: Int128 = 0
  var section: Int128 = 0
  var end = start
  var count = 0
  reading: for (part, partEnd) in parts {
    switch part {
    case .small(let value):
      // `twenty four`, but not `two three`.
      guard section % 100 == 0 || section % 10 == 0 && value < 10 && section % 100 >= 20 else { break reading }
      section += value
    case .hundred:
      guard section > 0, section < 100 else { break reading }
      section *= 100
    case .dozen:
      guard section > 0, section < 100 else { break reading }
      section *= 12
    case .scale(let scale):
      guard section > 0 else { break reading }
      total += section * scale
      section = 0
    default: break reading
    }
    end = partEnd
    count += 1
  }
  let value = total + section
  guard count > 0, value > 1 || count > 1 else { return nil }
  let rational = Rational(value, 1)
  let digits = String(value).utf8.count
  return WordNumeral(
    numeral: Numeral(
      range: start..<end, value: rational, ulp: .one, significantDigits: digits, step: step(of: rational)))
}

/// `two-thirds`, `a quarter of`, `three quarters`; `a third` counts only before `of` or behind `by`.
private func wordFraction(_ parts: [(part: NumberWord, end: Int)], start: Int, _ small: [UInt8]) -> WordNumeral? {
  guard parts.count >= 2, case .part(let lower, let isPlural) = parts[1].part else { return nil }
  switch parts[0].part {
  case .small(let upper) where upper < lower && (isPlural || upper == 1):
    return fraction(upper, lower, start..<parts[1].end)
  case .article
  where !isPlural && (follows(small, parts[1].end, ["of"]) || isStep(small, start..<parts[1].end)):
    return fraction(1, lower, start..<parts[1].end)
  default: return nil
  }
}

/// `fell by a third, from …`, `cut by half`: no noun behind it, as in `by a third party`.
private func isStep(_ small: [UInt8], _ range: Range<Int>) -> Bool {
  let before = small[..<range.lowerBound].suffix(20)
  let leads = [
    "by ", "by about ", "by around ", "by nearly ", "by almost ", "by roughly ", "by over ", "by more than ",
  ]
  guard leads.contains(where: { before.reversed().starts(with: $0.utf8.reversed()) }) else { return false }
  let end = range.upperBound
  return end == small.count || [0x2C, 0x2E, 0x3B, 0x29].contains(small[end])
    || follows(small, end, ["to", "from", "since", "over", "in", "on", "compared", "and", "between", "during"])
}

private func fraction(_ upper: Int128, _ lower: Int128, _ range: Range<Int>) -> WordNumeral {
  WordNumeral(
    numeral: Numeral(
      range: range, value: Rational(upper, lower), ulp: Rational(1, 50), significantDigits: 1, step: Rational(1, 25)),
    isFraction: true)
}

/// `a third of`, `a dozen`, `a hundred`: the article is otherwise a word that says nothing.
func readArticleNumeral(_ small: [UInt8], at start: Int) -> WordNumeral? {
  guard small[start] == 0x61, start + 1 < small.count, small[start + 1] == 0x20 else { return nil }
  return readWordNumeral(small, at: start)
}

/// `one in four of`, `4 in 10 of`, `two out of three of`: a share that a writer rounds to.
func readOneInTen(_ small: [UInt8], at start: Int) -> WordNumeral? {
  guard let upper = smallNumber(small, at: start) else { return nil }
  for joint in [" in ", " out of "] where small[upper.end...].starts(with: joint.utf8) {
    guard let lower = smallNumber(small, at: upper.end + joint.utf8.count), upper.value < lower.value,
      lower.value <= 20,
      follows(small, lower.end, ["of"])
    else { return nil }
    return fraction(upper.value, lower.value, start..<lower.end)
  }
  return nil
}

/// A number up to twenty in a word or in digits.
private func smallNumber(_ small: [UInt8], at start: Int) -> (value: Int128, end: Int)? {
  guard start < small.count else { return nil }
  if small[start] &- 0x30 < 10 {
    guard let digits = readDigits(small, at: start), digits.isInteger, digits.value <= Rational(20) else { return nil }
    return (digits.value.numerator, digits.range.upperBound)
  }
  guard let word = numberWord(small, at: start), case .small(let value) = word.part else { return nil }
  return (value, word.end)
}

private func follows(_ small: [UInt8], _ end: Int, _ words: [String]) -> Bool {
  guard end < small.count, small[end] == 0x20 else { return false }
  return words.contains { word in
    let after = end + 1 + word.utf8.count
    return small[(end + 1)...].starts(with: word.utf8) && (after == small.count || !isLetter(small[after]))
  }
}

private enum NumberWord {
  case small(Int128)
  case hundred, dozen
  case scale(Int128)
  case article, half
  /// `third`, `quarters`.
  case part(Int128, isPlural: Bool)
}

private func nextWord(_ small: [UInt8], after end: Int) -> (part: NumberWord, end: Int)? {
  guard end < small.count, small[end] == 0x20 || small[end] == 0x2D else { return nil }
  var start = end + 1
  if follows(small, end, ["and"]), small[end] == 0x20 { start = end + 5 }
  guard start < small.count, let word = numberWord(small, at: start) else { return nil }
  if case .article = word.part { return nil }
  if case .half = word.part { return nil }
  if start > end + 1, case .part = word.part { return nil }
  return word
}

private func numberWord(_ small: [UInt8], at start: Int) -> (part: NumberWord, end: Int)? {
  guard let (end, word) = numberTrie.longestMatch(in: small, at: start) else { return nil }
  if end < small.count, isLetter(small[end]) { return nil }
  return (numberWords[Int(word)].part, end)
}

private let numberTrie = ByteTrie(numberWords.enumerated().map { ($1.word, Int32($0)) })

private let numberWords: [(word: String, part: NumberWord)] = {
  let ones = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
  let parts: [(String, Int128)] = [
    ("third", 3), ("quarter", 4), ("fifth", 5), ("sixth", 6), ("seventh", 7), ("eighth", 8), ("tenth", 10),
  ]
  return [
    ("a", .article), ("half", .half), ("hundred", .hundred), ("dozen", .dozen), ("thousand", .scale(1000)),
    ("million", .scale(1_000_000)), ("billion", .scale(1_000_000_000)),
  ] + ones.enumerated().map { ($1, .small(Int128($0 + 1))) }
    + tens.enumerated().map { ($1, .small(Int128($0 + 2) * 10)) }
    + parts.flatMap { word, lower in
      [(word, .part(lower, isPlural: false)), (word + "s", .part(lower, isPlural: true))]
    }
}()
