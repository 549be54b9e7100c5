/// Figures of prose that one slip of the fingers parts from the cell of the row that they name.
///
/// The name must be the row's, whole, and no other relation may account for the figure. Cost: a look-up for each mention.
func tableSlips(in reading: Reading, tables: TableLookup, words: ScopeLexicon, explained: FigurePlaces) -> [Claim] {
  if tables.isEmpty { return [] }
  return reading.mentions.compactMap { mention in
    let figure = mention.quantity
    guard figure.modifier == .none, figure.digits >= 3, isRepeatable(mention),
      !explained.contains(figure.range.lowerBound)
    else { return nil }
    let name = words.canonical(rowName(of: mention, in: reading))
    if name.count < 4 { return nil }
    let cells = tables.cells(ofRowSaid: name).map(\.quantity).filter {
      $0.unit.dimension == figure.unit.dimension && $0.unit.kind == figure.unit.kind
    }
    if cells.isEmpty || cells.contains(where: { $0.face.meets(figure.face) }) { return nil }
    // Told from the values alone where it can't be a slip, since the search costs more.
    let claims = cells.filter { mayBeSlip(figure, $0) }.map { repeatClaim(figure, $0) }.filter {
      SlipSearch.explains($0, chance: 0.2)
    }
    return claims.count == 1 ? claims[0] : nil
  }
}

/// Amounts and shares; growth and differences are rarely the table's own.
private func isRepeatable(_ mention: Mention) -> Bool {
  if mention.role == .share { return true }
  let isLong = mention.quantity.digits >= 4
  return mention.isLevel && (mention.quantity.unit.kind == .amount || mention.quantity.unit.kind == .count && isLong)
}

/// 「甲占总额的 p%」 speaks of row 甲.
private func rowName(of mention: Mention, in reading: Reading) -> [Unicode.Scalar] {
  guard mention.role == .share, let cue = reading.firstCue(CueSet(.share), before: mention) else { return mention.key }
  return reading.subject(of: mention, before: cue)
}
