/// The one share of a list that differs where the others are of what all the parts come to.
extension EnglishShares {
  /// `a (p%), b (q%) and c (r%)`, of a whole that is printed nowhere near: three or more, one of them wrong.
  mutating func accuseOdd(_ pairs: [(share: Int, part: Int)], areWhole: Bool) {
    guard pairs.count > 2,
      pairs.allSatisfy({ pair in
        figures[pair.share].quantity.modifier == .none && figures[pair.part].quantity.modifier == .none
          && figures[pair.part].isLevel && figures[pair.part].isLike(figures[pairs[0].part])
      })
    else { return }
    let odd = pairs.indices.filter { areWhole ? isOddPart($0, of: pairs) : isOddShare($0, of: pairs) }
    guard odd.count == 1, let place = odd.first else { return }
    let (share, part) = (figures[pairs[place].share].quantity, figures[pairs[place].part].quantity)
    // One that is right of a whole of its own, or was accused already.
    let told = claims.filter { $0.stated.range == share.range && $0.operands.first?.quantity.range == part.range }
    let claim = ofAll(place, pairs)
    guard !told.contains(where: { isSound($0) || verdict(of: $0) == .broken }), verdict(of: claim) == .broken,
      SlipSearch(claim).candidates.contains(where: { $0.figure == (areWhole ? place : -1) })
    else { return }
    claims.removeAll { $0.stated.range == share.range }
    claims.append(claim)
  }

  /// The shares of all others are right of what the parts come to, and this is not.
  private func isOddShare(_ place: Int, of pairs: [(share: Int, part: Int)]) -> Bool {
    pairs.indices.allSatisfy { isSound(ofAll($0, pairs)) != ($0 == place) }
  }

  /// The others are right of what they come to with the part that this share asks for, and this part is not that.
  private func isOddPart(_ place: Int, of pairs: [(share: Int, part: Int)]) -> Bool {
    let others = pairs.indices.filter { $0 != place }
    let sum = others.reduce(Rational.zero) { $0 + figures[pairs[$1].part].quantity.value }
    var whole = figures[pairs[place].part].quantity
    whole.value = sum / (.one - figures[pairs[place].share].quantity.value)
    guard whole.value.isValid else { return false }
    func fitsWhole(_ index: Int) -> Bool {
      isSound(claim(pairs[index].share, figures[pairs[index].part].quantity, whole))
    }
    return others.allSatisfy(fitsWhole) && !fitsWhole(place)
  }

  private func ofAll(_ place: Int, _ pairs: [(share: Int, part: Int)]) -> Claim {
    Claim(
      kind: .share, rule: "share-mismatch", stated: figures[pairs[place].share].quantity,
      operands: pairs.map { Operand(.part, figures[$0.part].quantity) },
      formula: Formula(numerator: [.init([place])], denominator: pairs.indices.map { .init([$0]) }))
  }
}
