/// A count as an office writes it in front of a paragraph, by the format's name in the file.
func numeral(_ n: Int, format: String) -> String {
  guard n >= 0 else { return String(n) }
  switch format {
  case "none", "bullet": return ""
  case "decimalZero": return n < 10 ? "0\(n)" : String(n)
  case "upperRoman": return roman(n)
  case "lowerRoman": return roman(n).lowercased()
  case "upperLetter": return letters(n, "A")
  case "lowerLetter": return letters(n, "a")
  case "decimalFullWidth", "decimalFullWidth2": return shifted(n, 0xFF10)
  case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": return enclosed(n, first: 0x2460, upTo: 20)
  case "decimalEnclosedParen": return enclosed(n, first: 0x2474, upTo: 20)
  case "decimalEnclosedFullstop": return enclosed(n, first: 0x2488, upTo: 20)
  case "ideographEnclosedCircle": return enclosed(n, first: 0x3280, upTo: 10)
  case "chineseCounting", "taiwaneseCounting", "japaneseCounting":
    return n < 100 ? counted(n, digits: plain, powers: ["", "十"]) : digitwise(n, zero: "○")
  case "chineseCountingThousand", "taiwaneseCountingThousand", "koreanDigital2":
    return counted(n, digits: plain, powers: ["", "十", "百", "千"])
  case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital": return digitwise(n, zero: "〇")
  case "chineseLegalSimplified":
    return counted(n, digits: Array("零壹贰叁肆伍陆柒捌玖"), powers: ["", "拾", "佰", "仟"])
  case "ideographLegalTraditional":
    return counted(n, digits: Array("零壹貳參肆伍陸柒捌玖"), powers: ["", "拾", "佰", "仟"])
  case "ideographTraditional": return listed(n, "甲乙丙丁戊己庚辛壬癸")
  case "ideographZodiac": return listed(n, "子丑寅卯辰巳午未申酉戌亥")
  default: return String(n)
  }
}

private let plain = Array("零一二三四五六七八九")

/// 十一, 二十, 一百零二; beyond the powers given, digits one by one.
private func counted(_ n: Int, digits: [Character], powers: [String]) -> String {
  guard n > 0 else { return String(digits[0]) }
  let places = String(n).reversed().map { $0.wholeNumberValue ?? 0 }
  guard places.count <= powers.count else { return String(places.reversed().map { digits[$0] }) }
  var result = ""
  var needsZero = false
  for place in places.indices.reversed() {
    if places[place] == 0 {
      needsZero = !result.isEmpty
      continue
    }
    if needsZero { result.append(digits[0]) }
    needsZero = false
    if !(n < 20 && place == 1) || digits != plain { result.append(digits[places[place]]) }
    result += powers[place]
  }
  return result
}

private func digitwise(_ n: Int, zero: String) -> String {
  String(n).map { $0 == "0" ? zero : String(plain[$0.wholeNumberValue ?? 0]) }.joined()
}

private func listed(_ n: Int, _ characters: String) -> String {
  (1...characters.count).contains(n) ? String(Array(characters)[n - 1]) : String(n)
}

private func shifted(_ n: Int, _ zero: UInt32) -> String {
  var result = String.UnicodeScalarView()
  for digit in String(n).utf8 { result.append(Unicode.Scalar(zero + UInt32(digit) - 0x30)!) }
  return String(result)
}

private func enclosed(_ n: Int, first: UInt32, upTo last: Int) -> String {
  (1...last).contains(n) ? String(Unicode.Scalar(first + UInt32(n) - 1)!) : String(n)
}

private func letters(_ n: Int, _ first: Unicode.Scalar) -> String {
  guard n > 0, n <= 780 else { return String(n) }
  let letter = Character(Unicode.Scalar(first.value + UInt32((n - 1) % 26))!)
  return String(repeating: letter, count: (n - 1) / 26 + 1)
}

private func roman(_ n: Int) -> String {
  guard n > 0, n < 4000 else { return String(n) }
  var rest = n
  var result = ""
  for (value, sign) in [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ] {
    while rest >= value {
      result += sign
      rest -= value
    }
  }
  return result
}
