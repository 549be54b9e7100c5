/// Figures of English prose that stand in a table too, or were named before: kept where they agree.
///
/// A table's figure counts if the name of its row stands in the sentence, or if it is a total's.
func englishRepeats(in passages: [EnglishPassage], table: TableLookup, rows: EnglishNamedRows) -> [Claim] {
  var claims: [Claim] = []
  var earlier: [Rational: [Earlier]] = [:]
  for passage in passages {
    for index in passage.figures.indices where isPlain(passage.figures[index]) {
      let figure = passage.figures[index]
      if let claim = rows.cell(for: index, of: passage), isSound(claim) { claims.append(claim) }
      guard isTelling(figure) else { continue }
      if let cell = cell(for: index, of: passage, in: table) {
        claims.append(repeatClaim(figure.quantity, cell))
      }
      guard figure.isLevel else { continue }
      let here = Earlier(passage: passage, index: index)
      let key = figure.quantity.value
      if let same = earlier[key]?.suffix(50), !same.isEmpty, let first = here.same(among: same) {
        claims.append(repeatClaim(figure.quantity, first.figure.quantity))
      }
      earlier[key, default: []].append(here)
    }
  }
  return claims
}

/// A figure whose words are read only where another has its value, which is seldom.
private struct Earlier {
  let passage: EnglishPassage
  let index: Int

  var figure: EnglishFigure { passage.figures[index] }

  /// The last one among others that is of the same thing, as far as words tell.
  func same(among others: ArraySlice<Earlier>) -> Earlier? {
    let words = passage.words(around: index)
    let isMuch = figure.quantity.unit.isCurrency && figure.quantity.tellingDigits > 2
    return others.last { other in
      guard other.figure.isLike(figure) else { return false }
      let otherWords = other.passage.words(around: other.index)
      return !otherWords.isDisjoint(with: words) || otherWords.isEmpty && isMuch
    }
  }
}

private func isPlain(_ figure: EnglishFigure) -> Bool {
  figure.quantity.modifier == .none && !figure.isPer && figure.role != .none && figure.role != .time
    && figure.quantity.value > .zero
}

/// Digits enough that chance hardly repeats it.
private func isTelling(_ figure: EnglishFigure) -> Bool {
  let quantity = figure.quantity
  return quantity.value >= quantity.ulp * Rational(quantity.ulp < quantity.unit.scale ? 10 : 100)
}

private func cell(for index: Int, of passage: EnglishPassage, in table: TableLookup) -> Quantity? {
  let figure = passage.figures[index]
  let quantity = figure.quantity
  var letters: [UInt8]?
  return table.cells(mayBe: quantity).first { cell in
    let other = cell.quantity
    let isLike =
      other.unit.dimension == quantity.unit.dimension || other.unit.dimension.isEmpty && other.ulp == quantity.ulp
      || quantity.unit.dimension.isEmpty && other.unit.kind == .amount
    guard isLike, (other.unit.kind == .rate) == figure.isRate, isSound(repeatClaim(quantity, other)) else {
      return false
    }
    let name = smallLetters(cell.row.flatMap { Array(String($0).utf8) })
    if name.starts(with: "total".utf8) || name.starts(with: "all".utf8) { return true }
    let said = letters ?? passage.letters(around: index)
    letters = said
    return name.count >= 4 && contains(said, name)
  }?.quantity
}

private func contains(_ text: [UInt8], _ name: [UInt8]) -> Bool {
  guard text.count >= name.count else { return false }
  return (0...(text.count - name.count)).contains {
    text[$0] == name[0] && text[$0..<($0 + name.count)].elementsEqual(name)
  }
}

extension EnglishPassage {
  /// The letters of a figure's sentence in small, without blanks, as rows' names are compared.
  fileprivate func letters(around index: Int) -> [UInt8] {
    let range = sentence(around: figures[index].token)
    guard let first = range.first, let last = range.last else { return [] }
    let bytes = lexed.prose.text[tokens[first].range.lowerBound..<tokens[last].range.upperBound]
    return smallLetters(bytes.filter { isLetter($0) || $0 >= 0x80 || $0 == 0x27 })
  }

  /// The words right before and behind a figure that name it.
  fileprivate func words(around index: Int) -> Set<String> {
    let token = figures[index].token
    let range = max(0, token - 8)..<min(tokens.count, token + 4)
    return Set(range.filter { tokens[$0].kind == .text }.map { singular(word($0)) }.filter { $0.utf8.count > 3 })
  }

  private func sentence(around token: Int) -> Range<Int> {
    let start = tokens[..<token].lastIndex { $0.isMark(.period) }.map { $0 + 1 } ?? 0
    let end = tokens[token...].firstIndex { $0.isMark(.period) } ?? tokens.count
    return start..<end
  }
}

extension EnglishNamedRows {
  /// The claim that a figure repeats a cell.
  fileprivate func cell(for index: Int, of passage: EnglishPassage) -> Claim? {
    guard let cell = told(index, of: passage) else { return nil }
    let figure = passage.figures[index]
    var claim = repeatClaim(figure.quantity, cell.quantity)
    // `fell by d` is −d in its column.
    if cell.quantity.value.isNegative, figure.isDelta { claim.statedSign = -1 }
    return claim
  }

  /// The cell that prose tells: of a row that words of its sentence name, one digit alone only where they name its column too;
  /// or of a total below a head that they name.
  func told(_ index: Int, of passage: EnglishPassage) -> TableLookup.Cell? {
    let figure = passage.figures[index]
    guard mayTell(figure.quantity) else { return nil }
    let words = words(around: index, of: passage)
    for table in near(figure.quantity.range.lowerBound) {
      let (named, others) = Array(table).parted { $0.isNamed(by: words) }
      for (rows, isNamed) in [(named, true), (others.filter(\.isTotal), false)] {
        for cell in rows.lazy.flatMap(\.cells) where isSame(cell.quantity, figure) {
          let isHead = !Stems(of: cell.quantity.rowAndColumn.column.utf8).isDisjoint(with: words)
          if isHead || isNamed && figure.quantity.significantDigits > 1 { return cell }
        }
      }
    }
    return nil
  }

  /// Printed alike, in one unit as far as units are printed.
  private func isSame(_ cell: Quantity, _ figure: EnglishFigure) -> Bool {
    let stated = figure.quantity
    guard (cell.unit.kind == .rate) == figure.isRate || cell.unit.kind == .none, cell.numeral == stated.numeral else {
      return false
    }
    return cell.unit.kind == .none || stated.unit.dimension.isEmpty || cell.unit.dimension.isEmpty
      || cell.unit.dimension == stated.unit.dimension
  }
}
