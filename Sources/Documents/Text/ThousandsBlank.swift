/// A plain blank between the thousands of a number, as GB/T 15835 has a narrow one: 「受理 1 143 件」.
enum ThousandsBlank {
  /// Whether the number that `text` ends with goes on in `rest`, which begins with three digits.
  ///
  /// It stands behind a Chinese letter or mark, and what counts or measures stands behind it, so that neither the
  /// columns of a table nor 「表 1 143 件」 are taken for one.
  static func goesOn(_ text: [UInt8], isSecond: Bool, _ rest: ArraySlice<UInt8>) -> Bool {
    let digits = text.reversed().prefix { $0 &- 0x30 < 10 }.count
    let before = text.dropLast(digits)
    guard isSecond || before.count > 2 && before[before.endIndex - 3] >= 0xE3 && !marks(before) else { return false }
    var i = rest.startIndex + 3
    while i + 3 < rest.endIndex, rest[i] == 0x20, rest[(i + 1)...(i + 3)].allSatisfy({ $0 &- 0x30 < 10 }) { i += 4 }
    if i + 1 < rest.endIndex, rest[i] == 0x2E, rest[i + 1] &- 0x30 < 10 {
      i += 1
      while i < rest.endIndex, rest[i] &- 0x30 < 10 { i += 1 }
    }
    if i < rest.endIndex, rest[i] == 0x20 { i += 1 }
    let unit = rest[i...]
    return unit.first.map { 0xE4...0xE9 ~= $0 } ?? false && !notUnits.contains { unit.starts(with: $0.utf8) }
  }

  private static func marks(_ text: ArraySlice<UInt8>) -> Bool {
    ["表", "图", "第", "附件", "圖"].contains { text.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  private static let notUnits = ["年", "月", "日", "号", "页", "期", "號", "頁", "和", "与", "及", "至", "或"]
}
