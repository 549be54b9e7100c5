/// The places of claims in the order of reports: by the stated figure, then by rule.
///
/// Places are sorted, since claims are large.
func inOrder(_ claims: [Claim]) -> [Int] {
  let figures = claims.indices.map { claims[$0].stated.range }
  return claims.indices.sorted { a, b in
    let (x, y) = (figures[a], figures[b])
    if x.lowerBound != y.lowerBound { return x.lowerBound < y.lowerBound }
    if x.upperBound != y.upperBound { return x.upperBound < y.upperBound }
    if claims[a].rule != claims[b].rule {
      let (own, other) = (isOfPack(claims[a].rule), isOfPack(claims[b].rule))
      return own != other ? own : claims[a].rule < claims[b].rule
    }
    return claims[a].operands.lexicographicallyPrecedes(claims[b].operands) {
      $0.quantity.range.lowerBound < $1.quantity.range.lowerBound
    }
  }
}

/// A rule of one's own pack tells a relation before the general one does; the engine's rules all end alike.
private func isOfPack(_ rule: String) -> Bool { !rule.hasSuffix("-mismatch") }

/// Two finders may see one relation; it is told once, by the one that can judge it. Claims of one stated figure stand
/// together in the order.
func distinct(_ claims: [Claim], _ order: [Int]) -> [Int] {
  var seen: [[Range<Int>]: Int] = [:]
  var kept: [Int] = []
  kept.reserveCapacity(order.count)
  var last = 0..<0
  var next = order.first.map { claims[$0].stated.range }
  for (rank, place) in order.enumerated() {
    let figure = next ?? last
    next = rank + 1 < order.count ? claims[order[rank + 1]].stated.range : nil
    let isFirst = rank == 0 || figure != last
    last = figure
    if isFirst { seen.removeAll(keepingCapacity: true) }
    if isFirst, next != figure {
      kept.append(place)
      continue
    }
    let others = claims[place].operands.map(\.quantity.range).sorted { $0.lowerBound < $1.lowerBound }
    let relation = others + [0..<(claims[place].comparison == .equal ? 0 : 1)]
    if let known = seen[relation] {
      if claims[kept[known]].skip != nil, claims[place].skip == nil { kept[known] = place }
    } else {
      seen[relation] = kept.count
      kept.append(place)
    }
  }
  return kept
}

/// A rate is of one base: where one reading of it holds, another that does not was a wrong guess at the words.
func reconciled(_ judgements: [Judgement]) -> [Judgement] {
  var sound = Set<Range<Int>>()
  for place in judgements.indices where judgements[place].verdict == .holds || judgements[place].verdict == .rounding {
    if isRatio(judgements[place].claim) { sound.insert(judgements[place].claim.stated.range) }
  }
  let isWrong = judgements.indices.map {
    judgements[$0].verdict == .broken && isRatio(judgements[$0].claim)
      && sound.contains(judgements[$0].claim.stated.range)
  }
  if !isWrong.contains(true) { return judgements }
  return judgements.indices.filter { !isWrong[$0] }.map { judgements[$0] }
}

private func isRatio(_ claim: Claim) -> Bool {
  claim.comparison == .equal && !claim.formula.denominator.isEmpty
}
