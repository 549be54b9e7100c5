/// Shares in one shape, `a (p%), b (q%) and c (r%)`, whose whole stands in an earlier sentence or paragraph.
extension EnglishShares {
  /// Gives all of them the whole that fits all but one, and two at least.
  mutating func joinFarther(_ pairs: [(share: Int, part: Int)]) {
    guard pairs.count >= 3, let first = pairs.first,
      pairs.allSatisfy({ figures[$0.share].quantity.modifier == .none && figures[$0.part].isLike(figures[first.part]) })
    else { return }
    let near = figures.filter { $0.sentence < figures[first.share].sentence && $0.isLevel }
    let wholes = context.levels(before: place).map(\.figure) + near
    var fitting: [(whole: Quantity, claims: [Claim], count: Int)] = []
    for whole in wholes.reversed() where whole.isLike(figures[first.part]) && !whole.isBase {
      if fitting.contains(where: { $0.whole.value == whole.quantity.value }) { continue }
      let joined = pairs.map { claim($0.share, figures[$0.part].quantity, whole.quantity) }
      let count = joined.count(where: fits)
      if count >= max(2, pairs.count - 1) { fitting.append((whole.quantity, joined, count)) }
    }
    guard fitting.count == 1, let found = fitting.first else { return }
    // One that is far off is of something else.
    guard found.count == pairs.count || found.claims.allSatisfy({ fits($0) || isNear($0) }) else { return }
    let shares = Set(pairs.map { figures[$0.share].quantity.range })
    claims.removeAll { shares.contains($0.stated.range) }
    claims += found.claims
  }
}
