import Testing

@testable import Crossfoot

/// The short ways through 64 bits give what the long way gives.
@Suite struct RationalPathsTests {
  private let values: [Rational] = {
    let tops: [Int128] = [0, 1, -1, 7, -12, 100, 12_345, -99_999, 1 << 40, (1 << 62) + 1, Int128(Int64.max), 1 << 70]
    let bottoms: [Int128] = [1, 2, 3, 10, 100, 10_000, 999_983, 1 << 33, Int128(Int64.max)]
    return tops.flatMap { top in bottoms.map { Rational(top, $0) } }
  }()

  private func gcd(_ a: Int128, _ b: Int128) -> Int128 {
    b == 0 ? a.magnitude == 0 ? 1 : Int128(a.magnitude) : gcd(b, a % b)
  }

  private func isReduced(_ value: Rational) -> Bool {
    value.denominator > 0 && gcd(Int128(value.numerator.magnitude), value.denominator) == 1
  }

  @Test func sumsAndProductsAreExactAndReduced() {
    for a in values {
      for b in values {
        let sum = a + b
        if sum.isValid {
          #expect(isReduced(sum))
          #expect(sum - b == a || !(sum - b).isValid)
        }
        let product = a * b
        if product.isValid {
          #expect(isReduced(product))
          if !b.isZero { #expect(product / b == a || !(product / b).isValid) }
        }
      }
    }
  }

  @Test func orderIsThatOfDifferences() {
    for a in values {
      for b in values where (a - b).isValid { #expect((a < b) == (a - b).isNegative) }
    }
  }

  @Test func powersOfTen() {
    #expect(Rational.power(ofTen: 30) == Rational(1_000_000_000_000_000_000_000_000_000_000, 1))
    #expect(Rational.power(ofTen: -2) == Rational(1, 100) && Rational.power(ofTen: 0) == .one)
    #expect(!Rational.power(ofTen: 31).isValid)
  }
}
