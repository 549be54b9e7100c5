/// A day and a time of day as a spreadsheet counts them: days since a day of 1899 or 1904.
struct SheetDate {
  var year: Int
  var month: Int
  var day: Int
  /// 0 is Sunday.
  var weekday: Int
  var seconds: Int
  /// Whole days, for elapsed time.
  var days: Int

  init?(_ serial: DecimalText, is1904: Bool) {
    guard serial.integerDigits <= 7, !serial.isNegative else { return nil }
    var days = 0
    for place in stride(from: serial.integerDigits - 1, through: 0, by: -1) {
      days = days * 10 + Int(serial.digit(at: place))
    }
    var fraction = 0
    for place in 1...10 { fraction = fraction * 10 + Int(serial.digit(at: -place)) }
    seconds = (fraction * 86_400 + 5_000_000_000) / 10_000_000_000
    if seconds == 86_400 {
      days += 1
      seconds = 0
    }
    self.days = days
    // The 1900 count has a 29 February 1900 that never was; days up to it are one less off.
    let sinceEpoch = is1904 ? days - 24_107 : days - (days < 61 ? 25_568 : 25_569)
    (year, month, day) = civilDate(sinceEpoch)
    weekday = ((sinceEpoch + 4) % 7 + 7) % 7
  }
}

/// The Gregorian date of a day counted from 1970-01-01.
private func civilDate(_ days: Int) -> (Int, Int, Int) {
  let shifted = days + 719_468
  let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
  let dayOfEra = shifted - era * 146_097
  let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
  let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let shiftedMonth = (5 * dayOfYear + 2) / 153
  let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
}

/// What a cell with a date format shows.
func dateText(_ serial: DecimalText, _ tokens: [FormatSection.Token], is1904: Bool) -> String {
  guard let date = SheetDate(serial, is1904: is1904) else { return generalText(serial) }
  let hasHalves = tokens.contains(.date("AM/PM"))
  var afterHours = false
  var result = ""
  for (index, token) in tokens.enumerated() {
    switch token {
    case .date(let run):
      let isMinutes = run.first == "m" && (afterHours || isBeforeSeconds(tokens[(index + 1)...]))
      result += isMinutes ? padded(date.seconds / 60 % 60, run.count) : field(run, of: date, hasHalves: hasHalves)
      if run != "AM/PM" { afterHours = run.first == "h" }
    case .elapsed(let letter):
      let total = date.days * 86_400 + date.seconds
      result += String(letter == "h" ? total / 3600 : letter == "m" ? total / 60 : total)
      afterHours = letter == "h"
    case .literal(let text): result += text
    case .slash: result += "/"
    case .point: result += "."
    default: break
    }
  }
  return result.trimmingBlanks
}

private func isBeforeSeconds(_ tokens: ArraySlice<FormatSection.Token>) -> Bool {
  for token in tokens {
    if case .date(let run) = token { return run.first == "s" }
  }
  return false
}

private func field(_ run: String, of date: SheetDate, hasHalves: Bool) -> String {
  let hour = date.seconds / 3600
  switch run.first {
  case "y", "e": return run.count == 2 ? padded(date.year % 100, 2) : String(date.year)
  case "m":
    return run.count > 2 ? String(months[date.month - 1].prefix(run.count == 3 ? 3 : 9)) : padded(date.month, run.count)
  case "d":
    return run.count > 2 ? String(weekdays[date.weekday].prefix(run.count == 3 ? 3 : 9)) : padded(date.day, run.count)
  case "a": return (run.count > 3 ? "星期" : "") + String(Array("日一二三四五六")[date.weekday])
  case "h": return padded(hasHalves ? (hour + 11) % 12 + 1 : hour, run.count)
  case "s": return padded(date.seconds % 60, run.count)
  default: return run == "AM/PM" ? (hour < 12 ? "AM" : "PM") : ""
  }
}

private let months = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
  "December",
]
private let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

private func padded(_ n: Int, _ width: Int) -> String { width > 1 && n < 10 ? "0\(n)" : String(n) }
