/// How whole numbers are written in characters: everyday or banker's forms, by place (一百二十) or digit by digit (二〇二四).
struct ChineseStyle: Sendable, Hashable {
  private let isFormal: Bool
  private let isDigitByDigit: Bool
  private let zero: Unicode.Scalar
  private let usesLiang: Bool

  /// nil where not all characters belong to Chinese numerals. Of things that are counted there are 两, not 二.
  init?(_ numeral: [Unicode.Scalar], countsThings: Bool = false) {
    let digits = "〇零○一二三四五六七八九两壹贰叁肆伍陆柒捌玖".unicodeScalars
    let places = "十百千万亿拾佰仟萬億".unicodeScalars
    guard numeral.allSatisfy({ digits.contains($0) || places.contains($0) }) else { return nil }
    isFormal = numeral.contains { "壹贰叁肆伍陆柒捌玖拾佰仟".unicodeScalars.contains($0) }
    isDigitByDigit = numeral.count > 1 && !numeral.contains { places.contains($0) }
    zero = numeral.first { "〇零○".unicodeScalars.contains($0) } ?? (isDigitByDigit ? "〇" : "零")
    usesLiang = numeral == ["两"] || (countsThings && !isFormal && !isDigitByDigit)
  }

  /// nil for what is no whole number, or beyond 亿亿.
  func numeral(for number: Rational) -> String? {
    guard number.isInteger, number >= .zero, let value = Int(exactly: number.numerator), value < 10_000_000_000_000_000
    else { return nil }
    if usesLiang, value == 2 { return "两" }
    if isDigitByDigit { return String(value).utf8.map { digit(Int($0) - 0x30) }.joined() }
    return value == 0 ? String(zero) : text(value)
  }

  private func digit(_ value: Int) -> String {
    if value == 0 { return String(zero) }
    return String(Array(isFormal ? "零壹贰叁肆伍陆柒捌玖" : "零一二三四五六七八九")[value])
  }

  private func text(_ value: Int) -> String {
    for (size, name) in [(100_000_000, "亿"), (10_000, "万")] where value >= size {
      let (high, low) = value.quotientAndRemainder(dividingBy: size)
      let joint = low > 0 && low < size / 10 ? "零" : ""
      return text(high) + name + joint + (low > 0 ? text(low, isHead: false) : "")
    }
    return text(value, isHead: true)
  }

  private func text(_ value: Int, isHead: Bool) -> String {
    guard value < 10_000 else { return text(value) }
    var result = ""
    var rest = value
    for (size, name, formal) in [(1000, "千", "仟"), (100, "百", "佰"), (10, "十", "拾")] {
      let (count, low) = rest.quotientAndRemainder(dividingBy: size)
      if count > 0 {
        // 十五, but 一百一十五 and 壹拾伍.
        let isBareTen = size == 10 && count == 1 && result.isEmpty && isHead && !isFormal
        result += (isBareTen ? "" : digit(count)) + (isFormal ? formal : name)
      } else if !result.isEmpty, low > 0, !result.hasSuffix("零") {
        result += "零"
      }
      rest = low
    }
    return rest > 0 ? result + digit(rest) : result
  }
}
