/// Leaves unsaid that a rate is wrong whose figures make another one of its sentence right: 「改造 78 处，完成 61 处，完成率按处数
/// 78.2%、按面积 74.7%」.
///
/// Where one slip explains it, it stays. Cost: a look at each rate and share.
func leaveTaken(_ claims: inout [Claim], verdicts: inout [Verdict], in texts: [FitText]) {
  let broken = claims.indices.filter { verdicts[$0] == .broken && claims[$0].isPlainRate }
  if broken.isEmpty { return }
  var right: [[Int]: [Quantity]] = [:]
  for place in claims.indices where claims[place].isPlainRate {
    guard verdicts[place] == .holds || verdicts[place] == .rounding else { continue }
    right[claims[place].taken, default: []].append(claims[place].stated)
  }
  for place in broken {
    let (claim, stated) = (claims[place], claims[place].stated)
    let others = right[claim.taken, default: []].filter { $0.range.upperBound <= stated.range.lowerBound }
    guard others.contains(where: { other in texts.contains { $0.areOfOneSentence(other, stated) } }),
      !claim.isSlipOfStated
    else { continue }
    claims[place].skip = .unknownBase
    verdicts[place] = .skipped
  }
}

extension Claim {
  fileprivate var isPlainRate: Bool {
    (kind == .rate || kind == .share) && skip == nil && comparison == .equal && formula == .ratio()
      && stated.rowAndColumn.column.isEmpty
  }

  /// Where the figures stand that it is reckoned from.
  fileprivate var taken: [Int] { operands.map(\.quantity.range.lowerBound) }
}
