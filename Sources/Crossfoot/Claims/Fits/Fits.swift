/// Relations of which no words tell, found because the figures of a place fit: they explain, and never accuse.
///
/// A figure that nothing else accounts for is tried in the way in which its neighbours were reckoned, then as share, rate,
/// growth, difference, sum, product or average of the figures around it. One that was found not to fit where words were
/// taken to say so is tried too: where it fits others, the words meant those. Cost: some hundred comparisons of doubles
/// for such a figure, none for others.
func addFits(
  to claims: inout [Claim], verdicts: [Verdict], in texts: [FitText], _ table: TableLookup, _ rows: EnglishNamedRows,
  on cores: Cores
) {
  let accounts = Accounts(claims, verdicts)
  let fits = unsaid(
    texts.flatMap {
      found(in: $0, table, rows, beside: claims, accounts, on: cores) + EnglishListFits(text: $0).claims(beside: claims)
    }, in: claims)
  if fits.isEmpty { return }
  var places = FigurePlaces()
  for fit in fits where fit.basis == .fitted { places.insert(fit.stated.range.lowerBound) }
  claims.removeAll {
    guard places.contains($0.stated.range.lowerBound) else { return false }
    // What was found says what another finder did not know, or took for something else.
    return $0.skip == .unknownBase || $0.skip == nil && mayBeOfOthers($0)
  }
  claims += fits
}

/// Which figures are claimed to be reckoned from others, and which ones others are reckoned from.
private struct Accounts {
  var claimed = FigurePlaces()
  var used = FigurePlaces()
  /// Those among them that are parts of others, which are hardly totals too.
  var parted = FigurePlaces()
  /// Shares, rates and growth that are not what the figures make that words name; among them those that one slip explains.
  var broken = FigurePlaces()
  var slipped = FigurePlaces()
  /// Shares that are right only if they were cut off rather than rounded.
  var loose = FigurePlaces()
  /// What they were reckoned from, without the wholes.
  var misused = FigurePlaces()
  /// The part that words give a share or rate which is broken, or whose whole is not known; by the place of the share.
  private var parts: [Int: Quantity] = [:]
  /// The base that words give growth which is broken, by the place of the growth.
  private var bases: [Int: Quantity] = [:]

  init(_ claims: [Claim], _ verdicts: [Verdict]) {
    for (place, claim) in claims.enumerated()
    where claim.comparison == .equal && claim.kind != .repeat {
      // Cells are reckoned from cells, and only figures of prose are asked for.
      if !claim.stated.rowAndColumn.column.isEmpty { continue }
      if claim.skip == .unknownBase || verdicts[place] == .broken, let part = claim.formula.part {
        parts[claim.stated.range.lowerBound] = claim.operands[part].quantity
      }
      guard claim.skip == nil else { continue }
      if mayBeOfOthers(claim), verdicts[place] == .rounding, !claim.isRounded {
        loose.insert(claim.stated.range.lowerBound)
      } else {
        claimed.insert(claim.stated.range.lowerBound)
      }
      for operand in claim.operands {
        used.insert(operand.quantity.range.lowerBound)
        if operand.role == .part || operand.role == .numerator { parted.insert(operand.quantity.range.lowerBound) }
      }
      guard mayBeOfOthers(claim), verdicts[place] == .broken else { continue }
      broken.insert(claim.stated.range.lowerBound)
      if claim.formula == .growth { bases[claim.stated.range.lowerBound] = claim.operands[1].quantity }
      for operand in claim.formula == .ratio() ? claim.operands.prefix(1) : claim.operands[...] {
        misused.insert(operand.quantity.range.lowerBound)
      }
      if mayBeSlip(claim) { slipped.insert(claim.stated.range.lowerBound) }
    }
  }

  /// In Chinese shares are often cut off.
  func isClaimed(_ place: Int, in text: FitText) -> Bool {
    claimed.contains(place) || text.isChinese && loose.contains(place)
  }

  func part(of share: Quantity) -> Quantity? { parts[share.range.lowerBound] }
  func base(of growth: Quantity) -> Quantity? { bases[growth.range.lowerBound] }

  /// Whether what fits is of another figure than what was found broken: one over another base than words name is a wrong
  /// base, or two shares are exchanged.
  func mayExcuse(_ fit: Claim, at index: Int, in text: FitText) -> Bool {
    !broken.contains(fit.stated.range.lowerBound)
      || !misused.contains(fit.operands[0].quantity.range.lowerBound)
      || part(of: fit.stated)?.range == fit.operands[0].quantity.range && !text.namesWhole(of: index)
  }
}

/// A quotient that may be of other figures; a growth of the right size in the wrong direction may not.
private func mayBeOfOthers(_ claim: Claim) -> Bool {
  claim.formula.isQuotient && claim.kind != .product && claim.rule != "direction-mismatch"
}

private func found(
  in text: FitText, _ table: TableLookup, _ rows: EnglishNamedRows, beside known: [Claim], _ accounts: Accounts,
  on cores: Cores
) -> [Claim] {
  let open = text.sketches.indices.filter {
    guard text.sketches[$0].isExact else { return false }
    let place = text.quantity($0).range.lowerBound
    if accounts.broken.contains(place) { return !text.sketches[$0].isLevel }
    return !accounts.isClaimed(place, in: text) && !(text.sketches[$0].isLevel && accounts.parted.contains(place))
  }
  if open.isEmpty { return [] }
  let (prices, others) = open.parted { text.sketches[$0].isPrice }
  let (amounts, ratios) = others.parted { !FitSiblings.isRatio(text.sketches[$0].role) }
  let named = text.isChinese || rows.isEmpty ? nil : EnglishCellFits(text: text, rows: rows)
  // What an average is of is told from the average, and not the other way round.
  return cores.map(prices + amounts) { index in
    if let claim = named?.claim(for: index) { return claim }
    let isUsed = accounts.used.contains(text.quantity(index).range.lowerBound)
    var search = FitSearch(index, in: text, isUsed: isUsed)
    return search?.found()
  }
  .compactMap { $0 }
    + foundRatios(
      ratios, in: text, CellFits(text: text, table: table), named, beside: known, accounts)
}

/// Shares, rates and growth, each after its neighbours.
private func foundRatios(
  _ open: [Int], in text: FitText, _ cells: CellFits, _ named: EnglishCellFits?, beside known: [Claim],
  _ accounts: Accounts
) -> [Claim] {
  var siblings = FitSiblings(of: open, among: known, in: text)
  var fits: [Int: Claim] = [:]
  func take(_ claim: Claim?, at index: Int) {
    guard let claim, accounts.mayExcuse(claim, at: index, in: text) else { return }
    fits[index] = claim
    siblings.learn(claim, at: index)
  }
  for (index, claim) in FitLists(text: text).claims(of: open) { take(claim, at: index) }
  let lacking = open.compactMap { index -> CommonBases.Share? in
    let stated = text.quantity(index)
    if fits[index] != nil || accounts.broken.contains(stated.range.lowerBound) { return nil }
    let part = accounts.part(of: stated).flatMap { text.place(of: $0) } ?? index - 1
    return CommonBases.Share(index, part: part, in: text)
  }
  for (index, claim) in CommonBases(text: text).claims(of: lacking) { take(claim, at: index) }
  for index in open where fits[index] == nil {
    let stated = text.quantity(index)
    var search = FitSearch(index, in: text, isSlip: accounts.slipped.contains(stated.range.lowerBound))
    let told = accounts.part(of: stated).flatMap { text.place(of: $0) }
    let part = told ?? text.namedPart(of: index)
    let base = accounts.base(of: stated).flatMap { text.place(of: $0) }
    // Where words and figures of the sentence disagree, the cell may be what the figure should have been.
    let ofCells =
      accounts.broken.contains(stated.range.lowerBound) ? nil : cells.claim(for: index) ?? named?.claim(for: index)
    take(
      siblings.claim(for: index) ?? part.flatMap { search?.share(ofPart: $0) }
        ?? base.flatMap { search?.growth(fromBase: $0) } ?? ofCells ?? search?.found()
        ?? search?.foundTogether(siblings), at: index)
  }
  for index in open.reversed() where fits[index] == nil { take(siblings.claim(for: index), at: index) }
  for index in open where fits[index] == nil && !accounts.isClaimed(text.quantity(index).range.lowerBound, in: text) {
    if let claim = siblings.slip(at: index) { fits[index] = claim }
  }
  return fits.sorted { $0.key < $1.key }.map(\.value)
}

/// Those that are not another one's relation solved for another figure of it.
private func unsaid(_ fits: [Claim], in known: [Claim]) -> [Claim] {
  if fits.isEmpty { return [] }
  var places = FigurePlaces()
  for claim in fits { places.insert(claim.stated.range.lowerBound) }
  var said = Set<[Int]>()
  for claim in known where claim.skip == nil && claim.kind != .tableSum {
    if claim.operands.contains(where: { places.contains($0.quantity.range.lowerBound) }) {
      said.insert(claim.figures)
    }
  }
  return fits.filter { said.insert($0.figures).inserted }
}

extension Claim {
  /// Where its figures stand, the first first.
  var figures: [Int] { ([stated] + operands.map(\.quantity)).map(\.range.lowerBound).sorted() }
}
