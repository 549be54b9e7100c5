/// Two levels of one name in two years that follow each other: 「2031年收入 n，2030年收入 o」, in either order, or the second
/// without a name.
func yearPair(_ first: Mention, _ second: Mention) -> (now: Quantity, base: Quantity)? {
  guard first.key == second.key || second.key.isEmpty, first.key.count >= 2, first.period != second.period else {
    return nil
  }
  let isBase = (isYearBefore(first.period, second.period), isYearBefore(second.period, first.period))
  switch isBase {
  case (true, false): return (second.quantity, first.quantity)
  case (false, true): return (first.quantity, second.quantity)
  default: return nil
  }
}

/// Whether whole years, and the first right before the second.
func isYearBefore(_ period: String, _ next: String) -> Bool {
  if period == "上年", ["本年", "今年"].contains(next) || year(next) != nil { return true }
  let (before, after) = (year(period), year(next))
  guard let before, let after else { return false }
  return before + 1 == after
}

/// Whether a period is one year and nothing else: 「2031年」.
func isYear(_ period: String) -> Bool { year(period) != nil }

/// The number of a period that is one year and nothing else.
private func year(_ period: String) -> Int? {
  let digits = period.hasSuffix("年") ? period.dropLast() : period[...]
  return digits.utf8.count == 4 ? Int(digits) : nil
}
