/// Leaves unsaid that a figure is not the total of others with which it makes a third: 「项目 78 个：甲 41 个，…；乙 29 个；丙 3 个；其余 5 个」.
///
/// Cost: a look at each plain sum.
func leaveSiblings(_ claims: inout [Claim], verdicts: inout [Verdict]) {
  let broken = claims.indices.filter { verdicts[$0] == .broken && claims[$0].isPlainSumOfProse }
  if broken.isEmpty { return }
  var together: [[Int]: Int] = [:]
  for place in claims.indices where verdicts[place] == .holds && claims[place].isPlainSumOfProse {
    together[claims[place].partPlaces] = claims[place].stated.range.lowerBound
  }
  for place in broken {
    let own = claims[place].stated.range.lowerBound
    guard let total = together[(claims[place].partPlaces + [own]).sorted()], total != own else { continue }
    claims[place].skip = .incompleteParts
    verdicts[place] = .skipped
  }
}

extension Claim {
  fileprivate var isPlainSumOfProse: Bool {
    kind == .sum && skip == nil && comparison == .equal && formula.plainSum != nil && operands.count > 1
      && stated.rowAndColumn.column.isEmpty
  }

  fileprivate var partPlaces: [Int] { operands.map(\.quantity.range.lowerBound).sorted() }
}
