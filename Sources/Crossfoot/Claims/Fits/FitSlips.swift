/// A share or rate that does not fit where those of its list do.
extension FitSiblings {
  /// What neighbours that are no chance say alike of a figure, where it does not hold and one slip of the figure explains it.
  func slip(at index: Int) -> Claim? {
    guard Self.isRatio(text.sketches[index].role), !text.quantity(index).unit.isPerMille else { return nil }
    let readings = readings(of: index).filter { $0.count >= 2 && $0.chance < mostChanceOfList }
    return readings.count == 1 && readings[0].claim.isSlipOfStated ? readings[0].claim : nil
  }

  /// `a (p%) and b (q%)` of two groups: whether a neighbour is of another whole than the share before it, and the figure's
  /// reading by it would be too.
  private func isSecondAlike(_ neighbour: Int, _ pattern: Pattern, _ index: Int) -> Bool {
    guard let own = known[index - 2], own.operands.0 == index - 3, pattern.operands.0 == neighbour - 1 else {
      return true
    }
    guard let before = known[neighbour - 2], before.operands.0 == neighbour - 3 else { return false }
    return (before.operands.1 == pattern.operands.1) == (own.operands.1 == pattern.operands.1)
  }

  /// How the figure would be reckoned, after how many neighbours, and the chance with which they all fit.
  private func readings(of index: Int) -> [(claim: Claim, count: Int, chance: Double)] {
    var readings: [(claim: Claim, count: Int, chance: Double)] = []
    for shift in -2 * Self.mostBetween...2 * Self.mostBetween where shift != 0 {
      guard let pattern = known[index - shift], isAlike(text.sketches[index - shift].role, text.sketches[index].role),
        text.isChinese || isSecondAlike(index - shift, pattern, index)
      else { continue }
      let chance = pattern.claim.basis == .fitted ? pattern.claim.chanceOfFit : chanceOfWords
      for (first, second) in Self.moves(shift) {
        guard let claim = moved(pattern, first, second, to: index) else { continue }
        if let place = readings.firstIndex(where: { $0.claim.operands == claim.operands }) {
          readings[place].count += 1
          readings[place].chance *= chance
        } else {
          readings.append((claim, 1, chance * pairsTried))
        }
      }
    }
    return readings
  }
}

extension Claim {
  /// Whether it does not hold, and one slip of the stated figure, hardly by chance, explains why.
  var isSlipOfStated: Bool {
    let variants = Double(20 * stated.numeral.utf8.count + 10)
    return variants * chanceOfFit < mostChanceOfSlip && verdict(of: self) == .broken
      && SlipSearch(self).candidates.contains { $0.figure < 0 }
  }
}

/// Of all the lists of a text, so many may be taken wrongly.
private let mostChanceOfList = 0.01
private let mostChanceOfSlip = 0.3
/// That words and figures agree by chance.
private let chanceOfWords = 1e-3
/// Pairs of figures around one, times the ways in which neighbours' may stand to them.
private let pairsTried = 4_500.0
