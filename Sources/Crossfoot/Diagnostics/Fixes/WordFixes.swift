import SourceText

/// Fixes that leave the digits and change a word beside them: another unit, the other direction.
extension FixSearch {
  /// The figures among which one may have another unit than was meant; none where nothing points at the scale.
  var figuresOfDoubtfulScale: [Quantity] {
    guard case .scale? = judgement.slip else { return [] }
    return [claim.stated] + claim.operands.map(\.quantity)
  }

  /// Only for a unit that is printed right after its numeral and has a neighbour of the scale that mends the claim.
  func setUnit(of figure: Quantity) -> Fix? {
    guard case .scale(let power)? = judgement.slip else { return nil }
    let place = figure.numeralRange.upperBound..<figure.range.upperBound
    let printed = figure.unit.symbol
    guard !place.isEmpty, source.string(place) == printed else { return nil }
    for power in [power, -power] {
      let restated = figure.scaled(byTenTo: power)
      guard let symbol = unitSymbol(printed, scaledBy: power),
        judge(claim.replacing(figure, with: restated)).severity == nil
      else { continue }
      return Fix(
        kind: .setUnit, figure: figure, newText: figure.numeral + symbol, edits: [Edit(range: place, text: symbol)],
        isUnique: false, breaks: report.judgementsBroken(byRestating: figure, as: restated))
    }
    return nil
  }

  /// Where the sign alone is wrong and the word that carries it stands right before the figure.
  func turnWord() -> Fix? {
    guard case .direction? = judgement.slip else { return nil }
    var end = claim.stated.range.lowerBound
    for filler in ["了", "by ", " "] {
      if endsWith(filler, end) { end -= filler.utf8.count }
    }
    for (up, down) in opposites {
      for (word, other) in [(up, down), (down, up)] where endsWith(word, end) {
        return Fix(
          kind: .turnWord, figure: claim.stated, newText: "\(word) → \(other)",
          edits: [Edit(range: (end - word.utf8.count)..<end, text: other)], isUnique: false, breaks: [])
      }
    }
    return nil
  }

  private func endsWith(_ word: String, _ end: Int) -> Bool {
    source.bytes[..<end].suffix(word.utf8.count).elementsEqual(word.utf8)
  }
}

/// Longer words before their own ends.
private let opposites = [
  ("增加", "减少"), ("增长", "下降"), ("上升", "下降"), ("上涨", "下跌"), ("提高", "降低"), ("上调", "下调"), ("调增", "调减"),
  ("increased", "decreased"), ("rose", "fell"), ("grew", "fell"), ("up", "down"),
]

/// A Chinese unit's symbol at another power of ten, as 元 for 万元 and −4; nil where there is no such word.
func unitSymbol(_ symbol: String, scaledBy power: Int) -> String? {
  let present = scales.first { symbol.hasPrefix($0.word) }
  let bare = symbol.dropFirst(present?.word.count ?? 0)
  let wanted = (present?.power ?? 0) + power
  guard bare.unicodeScalars.contains(where: \.properties.isIdeographic) else { return nil }
  if wanted == 0 { return String(bare) }
  return scales.first { $0.power == wanted }.map { $0.word + bare }
}

private let scales: [(word: String, power: Int)] = [("万亿", 12), ("亿", 8), ("百万", 6), ("万", 4), ("千", 3)]
