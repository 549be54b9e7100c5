extension Reading {
  /// Whether a total is one more of a list rather than its end: 「2013 年 a，2014 年 b，2015 年合计 c」, 「甲 a，乙 b，丙分三次共 c」.
  func isOneMore(_ total: Int, of list: [Int]) -> Bool {
    let mention = mentions[total]
    let parts = list.map { mentions[$0] }
    let periods = parts.map(\.period) + [mention.period]
    if !mention.period.isEmpty, Set(periods).count == periods.count, Set(periods.map(formOfPeriod)).count == 1 {
      return true
    }
    guard let word = firstCue(CueSet(.total), before: mention), word > 0,
      let letter = simplifiedLetters(passages[mention.passage].text(word - 1..<word)).last,
      scopes.has(letter, .installment)
    else { return false }
    return !parts.contains { letters(naming: $0).contains(letter) }
  }
}

/// A period without its number: 「2013年」 and 「2014年」 are alike, 「2013-2014年」 and 「上半年」 are not.
private func formOfPeriod(_ period: String) -> String {
  let numbers: Set<Unicode.Scalar> = ["一", "二", "三", "四"]
  var form = String.UnicodeScalarView()
  for letter in period.unicodeScalars where !("0"..."9" ~= letter) && !numbers.contains(letter) { form.append(letter) }
  return String(form)
}
