/// Reads Chinese numerals (一千二百, 十五, 两, 叁拾贰, 二〇二四) at `start`; nil where none stands there.
///
/// Scales from 万 up are left to the reader of units, as after digits, unless a smaller part follows them (三万五千).
func readChineseNumeral(_ bytes: [UInt8], at start: Int) -> Numeral? {
  var i = start
  var total: Int128 = 0
  var section: Int128 = 0
  var digit: Int128?
  var digitRun = 0
  var plain: Int128 = 0
  var hasPlace = false
  var places = 0
  reading: while i + 2 < bytes.count, places < 24 {
    guard let part = part(bytes[i], bytes[i + 1], bytes[i + 2]) else { break }
    switch part {
    case .digit(let d):
      plain = plain * 10 + d
      digitRun += 1
      digit = d
    case .place(let p):
      // 「千座」 and 「百货」 are words; only 十 stands without a digit.
      if digit == nil, i == start ? p != 10 : !hasPlace { break reading }
      section += (digit ?? (section == 0 ? 1 : 0)) * p
      digit = nil
      hasPlace = true
    case .scale(let s):
      guard i != start, let after = nextPart(bytes, at: i + 3), case .digit = after else { break reading }
      total += (section + (digit ?? 0)) * s
      section = 0
      digit = nil
      hasPlace = true
    }
    places += 1
    i += 3
  }
  guard i > start else { return nil }
  let value = hasPlace ? total + section + (digit ?? 0) : plain
  if !hasPlace, digitRun > 1, digitRun != 4 { return nil }
  let text = String(value)
  return Numeral(
    range: start..<i, value: Rational(value, 1), ulp: .one, significantDigits: text.count,
    step: .power(ofTen: value == 0 ? 0 : text.reversed().prefix { $0 == "0" }.count))
}

/// 两, 三 … 九: the letter that counts so many things, two to nine.
func countingLetter(_ number: Int) -> Unicode.Scalar? { (2...9).contains(number) ? countingLetters[number - 2] : nil }

private let countingLetters: [Unicode.Scalar] = ["两", "三", "四", "五", "六", "七", "八", "九"]

/// 1 to 9 of 一 to 九, and 2 of 两.
func chineseDigit(_ letter: Unicode.Scalar) -> Int? {
  let bytes = Array(String(letter).utf8)
  guard bytes.count == 3, case .digit(let digit) = part(bytes[0], bytes[1], bytes[2]), digit > 0 else { return nil }
  return Int(digit)
}

/// Whether a Chinese digit, 十, 百 or 千 stands at a place.
func isChineseDigit(_ bytes: [UInt8], at i: Int) -> Bool { nextPart(bytes, at: i) != nil }

/// The letters that a numeral may begin with, of three bytes each.
let numeralBeginnings = Array("零一壹二贰两貳兩三叁叄四肆五伍六陆七柒八捌九玖十拾百佰千仟".utf8)

private enum Part {
  case digit(Int128)
  case place(Int128)
  case scale(Int128)
}

private func nextPart(_ bytes: [UInt8], at i: Int) -> Part? {
  i + 2 < bytes.count ? part(bytes[i], bytes[i + 1], bytes[i + 2]) : nil
}

private func part(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Part? {
  guard a >= 0xE3, a <= 0xE9 else { return nil }
  let scalar = UInt32(a & 0x0F) << 12 | UInt32(b & 0x3F) << 6 | UInt32(c & 0x3F)
  switch Unicode.Scalar(scalar) {
  case "〇", "零", "○": return .digit(0)
  case "一", "壹": return .digit(1)
  case "二", "贰", "两", "貳", "兩": return .digit(2)
  case "三", "叁", "叄": return .digit(3)
  case "四", "肆": return .digit(4)
  case "五", "伍": return .digit(5)
  case "六", "陆": return .digit(6)
  case "七", "柒": return .digit(7)
  case "八", "捌": return .digit(8)
  case "九", "玖": return .digit(9)
  case "十", "拾": return .place(10)
  case "百", "佰": return .place(100)
  case "千", "仟": return .place(1000)
  case "万", "萬": return .scale(10_000)
  case "亿", "億": return .scale(100_000_000)
  default: return nil
  }
}
