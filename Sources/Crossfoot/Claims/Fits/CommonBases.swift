/// Shares whose parts words give, and whose whole stands once for all of them, sentences away or in another unit:
/// 「有效问卷 1278 份。…男性 686 人，占 53.7%；…」.
///
/// Cost: a look at some two hundred shares around each figure, where three shares lack their whole.
struct CommonBases {
  let text: FitText

  /// A share without a whole, and what its whole may be.
  struct Share {
    let index: Int
    fileprivate let part: FitCandidate
    fileprivate let whole: ClosedRange<Double>
    /// About the chance with which any figure would be its whole.
    fileprivate let chance: Double

    /// - Parameter part: The place of its part, as words say or the figure before it.
    init?(_ index: Int, part: Int, in text: FitText) {
      let (sketch, stated) = (text.sketches[index], text.quantity(index))
      let (value, half) = (stated.value.size, stated.ulp.size / 2)
      guard part >= 0, sketch.isExact, sketch.role == .share || sketch.role == .percent, value > half, value < 1,
        text.sketches[part].passage == sketch.passage, let part = text.candidate(part, for: index), part.sort == .level
      else { return nil }
      self.index = index
      self.part = part
      whole = part.value * (1 - part.width / 2) / (value + half)...part.value * (1 + part.width / 2) / (value - half)
      chance = 2 * half / value + part.width
    }
  }

  /// Those that fit one whole together, and one beside them whose figure is a slip of what that whole makes it.
  func claims(of shares: [Share]) -> [(index: Int, claim: Claim)] {
    var (open, found) = (shares, [(index: Int, claim: Claim)]())
    while open.count >= Self.fewest, let (base, fits) = best(of: open) {
      found += fits.compactMap { share in
        let claim = claim(share, over: base, .fitted)
        return claim.isRounded ? (share.index, claim) : nil
      }
      found += slips(among: open, over: base, fits)
      let taken = Set(fits.map(\.index))
      open.removeAll { taken.contains($0.index) }
    }
    return found
  }

  private func best(of shares: [Share]) -> (base: Int, fits: [Share])? {
    var best: (base: Int, fits: [Share])?
    for base in text.sketches.indices where isBase(base) {
      let value = text.quantity(base).value.size
      let start = shares.firstPlace { $0.index > base - FitSearch.wholesAhead }
      let near = shares[start...].prefix { $0.index < base + FitSearch.wholesBack }
      let fits = near.filter { $0.whole.contains(value) && isWhole(base, of: $0) }
      guard fits.count > max(Self.fewest - 1, best?.fits.count ?? 0), isNoChance(fits, among: near.count) else {
        continue
      }
      best = (base, fits)
    }
    return best
  }

  private func isBase(_ place: Int) -> Bool {
    let sketch = text.sketches[place]
    return sketch.isLevel && sketch.isExact && (sketch.kind == .count || sketch.kind == .amount) && !sketch.isPrice
      && text.quantity(place).tellingDigits >= 2
  }

  /// Sheets and households may count the people who filled them in.
  private func isWhole(_ base: Int, of share: Share) -> Bool {
    let (whole, part) = (text.sketches[base], text.sketches[share.part.place])
    return base != share.part.place && (whole.measure == part.measure || whole.kind == .count && part.kind == .count)
  }

  private func isNoChance(_ fits: [Share], among count: Int) -> Bool {
    var chance = Double(FitSearch.wholesBack)
    for (place, share) in fits.enumerated() { chance *= share.chance * Double(count - place) / Double(place + 1) }
    return chance < Self.mostChance
  }

  private func claim(_ share: Share, over base: Int, _ basis: Basis) -> Claim {
    Claim(
      kind: .share, rule: "share-mismatch", stated: text.quantity(share.index),
      operands: [text.operand(.numerator, share.part), Operand(.denominator, text.quantity(base))], formula: .ratio(),
      basis: basis)
  }

  /// A share between two that fit, of a part of their unit.
  private func slips(among shares: [Share], over base: Int, _ fits: [Share]) -> [(index: Int, claim: Claim)] {
    guard fits.count > Self.fewest else { return [] }
    let taken = Set(fits.map(\.index))
    return zip(zip(shares, shares.dropFirst()), shares.dropFirst(2)).compactMap { pair, behind in
      let (before, share) = pair
      guard taken.contains(before.index), taken.contains(behind.index), !taken.contains(share.index),
        [before, behind].allSatisfy({ $0.part.measure == share.part.measure })
      else { return nil }
      let claim = claim(share, over: base, .inferred)
      return claim.isSlipOfStated ? (share.index, claim) : nil
    }
  }

  private static let fewest = 3
  /// Of all figures of a text, so many may be taken wrongly for a whole.
  private static let mostChance = 0.01
}
