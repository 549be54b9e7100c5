extension Panel {
  /// From a row to the one of the year before, if the rows that name a year name each its neighbour's next or last one.
  var stepToPriorYear: Int? {
    var step: Int?
    let years = rows.map { yearNamed(in: $0.label.text) }
    for (row, (year, next)) in zip(years, years.dropFirst()).enumerated() {
      guard let year, let next else { continue }
      guard abs(year - next) == 1, step == nil || step == year - next, row < rows.count else { return nil }
      step = year - next
    }
    return step
  }

  /// The row of the year before another's.
  func priorYear(of row: Int, step: Int) -> Int? {
    let prior = row + step
    guard rows.indices.contains(prior), let year = yearNamed(in: rows[row].label.text) else { return nil }
    return yearNamed(in: rows[prior].label.text) == year - 1 ? prior : nil
  }

  /// Whether one other figure of a year would make the growth to it and from it right at once.
  ///
  /// `broken` are the two rows whose growth differs, in their order.
  func mendsAlong(_ column: Int, target: Int, step: Int, broken: [Int]) -> Bool {
    let (early, late) = step < 0 ? (broken[0], broken[1]) : (broken[1], broken[0])
    guard priorYear(of: late, step: step) == early, let prior = priorYear(of: early, step: step),
      let growth = values[early][target], let base = values[prior][column], let level = values[early][column],
      let stated = values[late][target]
    else { return false }
    var copy = self
    copy.values[early][column]!.value = base.value * (Rational.one + growth.value)
    // What the growth gives is known no better than the growth.
    copy.values[early][column]!.ulp = max(level.ulp, base.value * growth.ulp)
    guard let claim = RatioReading.growthAlong(column, step: step).claim(stated, row: late, in: copy, isShare: false)
    else { return false }
    return [.holds, .rounding].contains(verdict(of: claim))
  }
}

/// The only year, 1900 to 2100, that a text prints in digits.
func yearNamed(in text: String) -> Int? {
  guard text.utf8.contains(where: { $0 &- 0x30 < 10 }) else { return nil }
  let bytes = Array(text.utf8)
  var found: Int?
  var i = 0
  while i < bytes.count {
    guard bytes[i] &- 0x30 < 10 else {
      i += 1
      continue
    }
    let end = bytes[i...].firstIndex { $0 &- 0x30 >= 10 } ?? bytes.count
    if end - i == 4 {
      let year = bytes[i..<end].reduce(0) { $0 * 10 + Int($1 - 0x30) }
      if (1900...2100).contains(year) {
        if found != nil { return nil }
        found = year
      }
    }
    i = end
  }
  return found
}
