/// Mends sums of prose that lack a part which is printed elsewhere, and leaves unsaid those whose parts make another figure.
///
/// 「省级补助全部拨入，市级到位 a，县级到位 b，共到位 c」: what is lacking was told a paragraph above. Where the parts make
/// a figure that stands between them and the total that was taken for theirs, that one is theirs.
/// Sums whose list is open are tried too, and become more sure.
/// Cost: a look at a hundred figures for each sum that does not hold.
func mendSums(_ claims: inout [Claim], verdicts: inout [Verdict], in texts: [FitText]) {
  for place in claims.indices where claims[place].kind == .sum {
    let claim = claims[place]
    let isOpen = claim.skip == .incompleteParts
    guard isOpen || verdicts[place] == .broken else { continue }
    guard claim.comparison == .equal, claim.formula.plainSum != nil, claim.stated.rowAndColumn.column.isEmpty,
      claim.operands.allSatisfy({ $0.elsewhere == nil }),
      let text = texts.first(where: { $0.place(of: claim.stated) != nil }),
      let sum = PlacedSum(claim, in: text)
    else { continue }
    if sum.isOfNearer {
      if isOpen { continue }
      claims[place].skip = .incompleteParts
      verdicts[place] = .skipped
    } else if let part = sum.lackingNeighbour
      ?? (isOpen || !mayBeSlip(claim) ? sum.lackingPart(tellingDigits: isOpen ? 4 : 3) : nil)
    {
      claims[place].operands = (claim.operands + [Operand(.part, part)]).inOrderOfText
      claims[place].formula = .sum(count: claim.operands.count + 1)
      claims[place].basis = .fitted
      claims[place].skip = nil
      verdicts[place] = verdict(of: claims[place])
    }
  }
}

/// A sum with the places of its figures in the text's list.
private struct PlacedSum {
  let text: FitText
  let stated: Int
  let parts: [Int]
  let value: Rational

  init?(_ claim: Claim, in text: FitText) {
    guard let stated = text.place(of: claim.stated) else { return nil }
    parts = claim.operands.compactMap { text.place(of: $0.quantity) }
    guard !parts.isEmpty, parts.count == claim.operands.count else { return nil }
    (self.text, self.stated, value) = (text, stated, claim.computed)
  }

  /// What the parts lack is printed.
  func lackingPart(tellingDigits: Int) -> Quantity? {
    let lacking = text.quantity(stated).value - value
    guard lacking > .zero else { return nil }
    let (first, last) = (parts.min() ?? 0, parts.max() ?? 0)
    let around = max(0, first - lackingReach)..<min(text.sketches.count, last + lackingReach + 1)
    return place(of: lacking, in: around, tellingDigits: tellingDigits).map(text.quantity)
  }

  /// What the parts lack stands right before the total: 「一级企业 9 户、全级次 64 户（二级 38 户、三级 17 户）」.
  var lackingNeighbour: Quantity? {
    let lacking = text.quantity(stated).value - value
    guard stated > 0, lacking > .zero, text.areOfOneSentence(text.quantity(stated - 1), text.quantity(stated)) else {
      return nil
    }
    return place(of: lacking, in: stated - 1..<stated, tellingDigits: 1).map(text.quantity)
  }

  /// What the parts make is printed between them and the total.
  var isOfNearer: Bool {
    let nearest = parts.min { abs($0 - stated) < abs($1 - stated) } ?? stated
    let between = min(nearest, stated)..<max(nearest, stated)
    return place(of: value, in: between, tellingDigits: 3) != nil
  }

  private func place(of value: Rational, in places: Range<Int>, tellingDigits: Int) -> Int? {
    guard value.isValid else { return nil }
    let size = value.size
    return places.first {
      let sketch = text.sketches[$0]
      guard sketch.isExact, sketch.isAddend, sketch.measure == text.sketches[stated].measure, sketch.low <= size,
        sketch.high >= size, $0 != stated, !parts.contains($0)
      else { return false }
      return text.quantity($0).value == value && text.quantity($0).tellingDigits >= tellingDigits
    }
  }
}

extension [Operand] {
  fileprivate var inOrderOfText: [Operand] {
    sorted { $0.quantity.range.lowerBound < $1.quantity.range.lowerBound }
  }
}

/// How many figures away a part is sought.
private let lackingReach = 60
