extension Claim {
  /// The later level of a rate of growth that does not hold, where the difference was divided by it: 「c 2916，上年 o 2370，增长
  /// 18.7%」 for 23.0 %. Nil for other claims and for rates of one digit.
  var otherBase: Quantity? {
    guard formula == .growth, comparison == .equal, stated.unit.kind == .rate, stated.significantDigits >= 2 else {
      return nil
    }
    var trial = self
    trial.formula = .rest()
    return isSound(trial) ? operands[0].quantity : nil
  }
}
