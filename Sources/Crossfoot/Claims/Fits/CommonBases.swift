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
    guard shares.count >= Self.fewest else { return [] }
    var found: [(index: Int, claim: Claim)] = []
    var taken = Set<Int>()
    for (base, near) in bases(of: shares) {
      let open = near.filter { !taken.contains($0.index) }
      let fits = fits(open[...], over: base)
      guard fits.count >= Self.fewest, isNoChance(fits, among: open.count) else { continue }
      found += fits.compactMap { share in
        let claim = claim(share, over: base, .fitted)
        return claim.isRounded ? (share.index, claim) : nil
      }
      found += slips(among: open, over: base, fits)
      taken.formUnion(fits.map(\.index))
    }
    return found
  }

  /// Figures that three shares around them or more fit, those that most fit first.
  private func bases(of shares: [Share]) -> [(base: Int, near: ArraySlice<Share>)] {
    var bases: [(base: Int, near: ArraySlice<Share>, count: Int)] = []
    for base in text.sketches.indices where isBase(base) {
      let start = shares.firstPlace { $0.index > base - FitSearch.wholesAhead }
      let near = shares[start...].prefix { $0.index < base + FitSearch.wholesBack }
      let count = fits(near, over: base).count
      if count >= Self.fewest { bases.append((base, near, count)) }
    }
    return bases.sorted { $0.count != $1.count ? $0.count > $1.count : $0.base < $1.base }.map { ($0.base, $0.near) }
  }

  private func fits(_ shares: ArraySlice<Share>, over base: Int) -> [Share] {
    let value = text.quantity(base).value.size
    return shares.filter { $0.whole.contains(value) && isWhole(base, of: $0) }
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
