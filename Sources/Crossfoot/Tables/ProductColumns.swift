extension Panel {
  /// 单价 × 数量 = 金额, where the heads name a price or a rate per one.
  func productClaims() -> [Claim] {
    let prices = columns.indices.filter { columns[$0].kind == .price || columns[$0].words.has(.price) }
    guard !prices.isEmpty, columns.count > 2 else { return [] }
    var best: (factors: [Int], product: Int, fits: Int, breaks: Int)?
    for price in prices.prefix(4) {
      for product in columns.indices
      where product != price && mayBeProduct(product, price: price) {
        let others = columns.indices.filter { $0 != price && $0 != product && columns[$0].isAdditive }
        var factorLists = others.map { [price, $0] }
        for (place, a) in others.enumerated() { factorLists += others.dropFirst(place + 1).map { [price, a, $0] } }
        for factors in factorLists.prefix(60) {
          let trial = fit(factors, product)
          if trial.fits > max(trial.breaks, best?.fits ?? 0), trial.isSure {
            best = (factors, product, trial.fits, trial.breaks)
          }
        }
      }
    }
    guard let best else { return [] }
    return rows.indices.compactMap { row in
      guard var claim = productClaim(best.factors, best.product, row) else { return nil }
      if verdict(of: claim) == .broken { claim.basis = best.fits >= max(2, 2 * best.breaks) ? .stated : .inferred }
      return claim
    }
  }

  /// 金额 or 总价 of 单价; what 户均人口 and 人均产值 are of.
  private func mayBeProduct(_ product: Int, price: Int) -> Bool {
    if columns[product].kind == .amount, columns[product].words.has(.amount, .total) { return true }
    let (head, name) = (columns[price].head.path.last ?? "", columns[product].head.path.last ?? "")
    return columns[product].isAdditive && head.utf8.count > 6 && head.contains("均") && name.utf8.count >= 6
      && head.utf8.suffix(6).elementsEqual(name.utf8.suffix(6))
  }

  private func productClaim(_ factors: [Int], _ product: Int, _ row: Int) -> Claim? {
    let operands = factors.compactMap { values[row][$0] }.map { Operand(.factor, $0) }
    guard let stated = values[row][product], operands.count == factors.count, !rows[row].label.isTotal else {
      return nil
    }
    return Claim(
      kind: .product, rule: TableRule.product, stated: stated, operands: operands,
      formula: .product(count: operands.count))
  }

  private func fit(_ factors: [Int], _ product: Int) -> (fits: Int, breaks: Int, isSure: Bool) {
    var fits = 0
    var breaks = 0
    var digits = 0.0
    for row in rows.indices.prefix(60) {
      guard let claim = productClaim(factors, product, row) else { continue }
      switch verdict(of: claim) {
      case .holds, .rounding:
        fits += 1
        let isTrivial = claim.operands.dropFirst().contains { $0.quantity.value == .one } || claim.stated.value.isZero
        digits += isTrivial ? 0 : decimalDigits(of: claim.stated.value.magnitude / claim.stated.ulp)
      default: breaks += 1
      }
    }
    return (fits, breaks, digits >= 3)
  }
}
