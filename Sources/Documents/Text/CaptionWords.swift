/// Words by which a line above a table speaks of its figures.
package enum CaptionWords {
  private static let units = ["单位", "單位"].map { Array($0.utf8) }
  private static let money = Array("元".utf8)
  private static let copulas = ["为", "為"].map { Array($0.utf8) }
  private static let others = ["人民币", "人民幣", "除外", "币种", "幣種"].map { Array($0.utf8) }
  /// Such a line is short.
  private static let longest = 120

  /// 「单位：万元」, 「人民币百万元」
  package static func isUnit(_ b: [UInt8], _ range: Range<Int>) -> Bool {
    isUnit(b, short: range.prefix(longest)) || range.count > longest && isUnit(b, short: lastPart(b, range))
  }

  /// What stands behind the last wide blank: a page has the body on its left and the unit on its right.
  private static func lastPart(_ b: [UInt8], _ range: Range<Int>) -> Range<Int> {
    let range = max(range.lowerBound, range.upperBound - longest)..<range.upperBound
    let start = range.dropFirst().last { b[$0] == 0x20 && b[$0 - 1] == 0x20 }
    return (start ?? range.upperBound)..<range.upperBound
  }

  private static func isUnit(_ b: [UInt8], short range: Range<Int>) -> Bool {
    if let end = units.lazy.compactMap({ find($0, b, range) }).first {
      var next = end
      while next < range.upperBound, b[next] == 0x20 { next += 1 }
      guard next < range.upperBound else { return false }
      if b[next] == 0x3A || (b[next] == 0xEF && next + 2 < b.count && b[next + 1] == 0xBC && b[next + 2] == 0x9A) {
        return true
      }
      // 「除特别注明外，金额单位为万元，占比为%」
      return copulas.contains { b[next..<range.upperBound].starts(with: $0) } && !FigureScan.hasDigit(b, range)
        && find(money, b, next..<range.upperBound) != nil
    }
    return find(money, b, range) != nil && others.contains { find($0, b, range) != nil }
  }

  /// The offset after the first place where `word` stands. Cost: the product of both lengths, of a short line.
  private static func find(_ word: [UInt8], _ b: [UInt8], _ range: Range<Int>) -> Int? {
    var i = range.lowerBound
    while i + word.count <= range.upperBound {
      if b[i] == word[0], word.indices.allSatisfy({ b[i + $0] == word[$0] }) { return i + word.count }
      i += 1
    }
    return nil
  }
}
