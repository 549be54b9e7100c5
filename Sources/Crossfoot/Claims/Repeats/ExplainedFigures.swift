/// The places of figures that a relation which can't be chance accounts for, or that are accused already.
func explainedFigures(_ claims: [Claim]) -> FigurePlaces {
  ExplainedFigures(claims, verdicts: claims.map(verdict(of:))).surely
}

/// Which figures relations account for, by their places.
struct ExplainedFigures: Sendable {
  /// One that can't be chance, or that accuses.
  var surely = FigurePlaces()
  /// One that is hardly chance.
  var likely = FigurePlaces()

  init(_ claims: [Claim], verdicts: [Verdict]) {
    // Sums of tables add up cells, and only figures of prose are asked for.
    for place in claims.indices
    where claims[place].kind != .tableSum && claims[place].skip == nil && claims[place].comparison == .equal {
      let verdict = verdicts[place]
      guard verdict == .broken || verdict == .holds || verdict == .rounding else { continue }
      let width = verdict == .broken ? 0 : SlipSearch.width(of: claims[place])
      if width < 2e-2 { add(claims[place], isSure: width < 1e-3) }
    }
  }

  private mutating func add(_ claim: Claim, isSure: Bool) {
    add(claim.stated, isSure: isSure)
    for operand in claim.operands { add(operand.quantity, isSure: isSure) }
  }

  private mutating func add(_ figure: Quantity, isSure: Bool) {
    let place = figure.range.lowerBound
    likely.insert(place)
    if isSure { surely.insert(place) }
  }

  func union(_ other: ExplainedFigures) -> ExplainedFigures {
    var both = self
    both.surely.formUnion(other.surely)
    both.likely.formUnion(other.likely)
    return both
  }
}
