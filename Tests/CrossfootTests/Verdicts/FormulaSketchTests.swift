import Testing

@testable import Crossfoot

@Suite struct FormulaSketchTests {
  private static func percent(_ numeral: String) -> Quantity {
    figure(numeral, scale: Rational(1, 100), dimension: "rate", kind: .rate)
  }

  private static func claim(
    _ kind: ClaimKind, _ stated: String, _ operands: [String], _ formula: Formula, slack: Rational = .zero,
    sign: Int = 1
  ) -> Claim {
    Claim(
      kind: kind, rule: "r", stated: percent(stated), operands: operands.map { Operand(.part, figure($0)) },
      formula: formula, slack: slack, statedSign: sign)
  }

  private static let claims = [
    claim(.rate, "76.00", ["531.79", "709.06"], .ratio()),
    claim(.share, "12.3", ["15", "120"], .ratio(), slack: Rational(1, 2)),
    claim(.share, "40", ["0.4", "1.2"], .ratio(), slack: Rational(1, 2)),
    claim(.change, "12.83", ["728.68", "644.80"], .growth),
    claim(.change, "8.1", ["91.9", "101"], .growth, sign: -1),
    claim(.change, "12.83", ["728.68", "83.88"], .growth(fromDifferenceWithSign: 1)),
    claim(.change, "21.05", ["644.80", "83.88"], .growth(fromDifferenceWithSign: -1), sign: -1),
    claim(
      .share, "33.4", ["120", "130", "140"], Formula(numerator: [.init([0])], denominator: (0..<3).map { .init([$0]) })),
  ]

  /// What it rejects never holds, whichever figure is read otherwise, and it rejects nearly all that does not.
  @Test(arguments: [Rounding.nearest, .truncated])
  func rejectsOnlyWhatDoesNotHold(rounding: Rounding) throws {
    var (tried, rejected) = (0, 0)
    for var claim in Self.claims {
      claim.rounding = rounding
      let sketch = try #require(FormulaSketch(claim))
      for place in -1..<claim.operands.count {
        let figure = place < 0 ? claim.stated : claim.operands[place].quantity
        let variants = try #require(SlipVariants(of: figure))
        variants.visit { variant in
          let changed = variants.figure(reading: variant.decimal)
          var trial = claim
          if place < 0 { trial.stated = changed } else { trial.operands[place].quantity = changed }
          let isSound = Crossfoot.isSound(trial)
          let mayHold = sketch.mayHold(place, changed.value.size, ulp: changed.ulp.size)
          #expect(mayHold || !isSound)
          tried += 1
          rejected += mayHold ? 0 : 1
          return true
        }
      }
    }
    #expect(rejected * 10 > tried * 8)
  }

  /// Of a level and a difference, the short way gives the set that the long way gives.
  @Test(arguments: [1, -1], [("728.68", "83.88"), ("12", "3"), ("0.9", "0.4"), ("1000", "1")])
  func theImageOfADifferenceIsThatOfItsCorners(sign: Int, figures: (level: String, difference: String)) throws {
    let formula = Formula.growth(fromDifferenceWithSign: sign)
    let operands = [Operand(.whole, figure(figures.level)), Operand(.delta, figure(figures.difference))]
    let image = try #require(formula.plainImage(of: operands) { $0.quantity.face })
    #expect(image == formula.image(of: operands.map(\.quantity.value), in: operands.map(\.quantity.face)))
  }
}
