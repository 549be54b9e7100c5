/// A blank that a converter put behind the point of an amount: 「收入 1190. 25 万元」.
enum LostBlank {
  /// Whether digits at the head of `rest` are the decimals of a number that `text` ends with, the blanks between them left out.
  ///
  /// The number stands behind a Chinese letter or 、, since else it may count the items of a list, and what follows
  /// is the scale or the unit of an amount.
  static func parts(_ text: [UInt8], from rest: ArraySlice<UInt8>) -> Bool {
    let whole = text.dropLast().reversed().prefix { $0 &- 0x30 < 10 }.count
    let decimals = rest.prefix { $0 &- 0x30 < 10 }
    guard 1...9 ~= whole, 1...4 ~= decimals.count else { return false }
    let before = text.dropLast(1 + whole).suffix(3)
    guard let first = before.first, 0xE4...0xE9 ~= first || before.elementsEqual("、".utf8) else { return false }
    let unit = rest[decimals.endIndex...].drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
    return unit.first == 0x25 || units.contains { unit.starts(with: $0.utf8) }
  }

  private static let units = ["万", "亿", "元", "％", "‰", "萬", "億"]
}
