/// Figures of English prose that one slip of the fingers parts from a cell of the row that their sentence names.
///
/// No other relation may account for the figure, and no cell of any table that is so named may agree with it. Cost: a look-up
/// for each run of up to six words of a sentence that has such a figure.
func englishTableSlips(in passages: [EnglishPassage], table: TableLookup, explained: FigurePlaces) -> [Claim] {
  if table.isEmpty || passages.isEmpty { return [] }
  let rows = rowsByName(table)
  return passages.flatMap { passage in
    passage.figures.indices.compactMap { index -> Claim? in
      let figure = passage.figures[index]
      guard isPrinted(figure), !explained.contains(figure.quantity.range.lowerBound) else { return nil }
      let cells = passage.names(around: index).flatMap { rows[$0] ?? [] }.filter { isComparable($0, figure.quantity) }
      if cells.isEmpty || cells.contains(where: { fits(repeatClaim(figure.quantity, $0)) }) { return nil }
      let claims = cells.map { repeatClaim(figure.quantity, $0) }.filter { SlipSearch.explains($0, chance: 0.2) }
      return claims.count == 1 ? claims[0] : nil
    }
  }
}

/// Levels and what an over- or underspend came to, with four digits or more.
private func isPrinted(_ figure: EnglishFigure) -> Bool {
  guard figure.quantity.modifier == .none, !figure.isPer, !figure.isRate, figure.role != .none, figure.role != .time,
    figure.quantity.unit.kind != .multiple
  else { return false }
  return figure.quantity.numeral.utf8.count { $0 &- 0x30 < 10 } >= 4
}

private func isComparable(_ cell: Quantity, _ figure: Quantity) -> Bool {
  cell.ulp == figure.ulp && cell.unit.kind != .rate
    && (cell.unit.dimension == figure.unit.dimension || cell.unit.dimension.isEmpty || figure.unit.dimension.isEmpty)
}

/// The cells of rows by the letters of their names; those of totals are left out, for there are many.
private func rowsByName(_ table: TableLookup) -> [[UInt8]: [Quantity]] {
  var rows: [[UInt8]: [Quantity]] = [:]
  for (name, quantity) in table.cells.lazy.map({ ($0.row, $0.quantity) }) {
    let letters = smallLetters(name.flatMap { Array(String($0).utf8) }).filter(isLetter)
    guard letters.count >= 4, !letters.starts(with: "total".utf8) else { continue }
    rows[letters, default: []].append(quantity)
  }
  return rows
}

extension EnglishPassage {
  /// The runs of words of a figure's sentence that may be a row's name, as small letters without blanks.
  fileprivate func names(around index: Int) -> Set<[UInt8]> {
    let own = tokens.indices.filter { isOfSentence($0, index) }
    let words = own.map { smallLetters(Array(lexed.prose.text[tokens[$0].range])).filter(isLetter) }
    var names: Set<[UInt8]> = []
    for start in words.indices {
      var name: [UInt8] = []
      for word in words[start...].prefix(6) {
        name += word
        names.insert(name)
      }
    }
    return names
  }

  private func isOfSentence(_ token: Int, _ index: Int) -> Bool {
    let range = min(token, figures[index].token)..<max(token, figures[index].token)
    return tokens[range].allSatisfy { !$0.isMark(.period) }
  }
}
