import Testing

@testable import Crossfoot

@Suite struct RationalTests {
  @Test func reducesAndKeepsTheSignInTheNumerator() {
    let half = Rational(3, -6)
    #expect(half.numerator == -1 && half.denominator == 2)
    #expect(Rational(0, 5) == .zero)
  }

  @Test func addsDecimalsExactly() {
    let sum = Rational(1796, 100) + Rational(5285, 100) + Rational(25285, 1000)
    #expect(sum == Rational(96095, 1000))
  }

  @Test func dividesAndComparesAcrossDenominators() {
    #expect(Rational(1, 3) / Rational(2, 3) == Rational(1, 2))
    #expect(Rational(1, 3) < Rational(1, 2))
    #expect(Rational(-1, 3) > Rational(-1, 2))
  }

  @Test func overflowSpreadsInsteadOfTrapping() {
    let huge = Rational(.max, 1)
    #expect(!(huge + .one).isValid)
    #expect(!(huge * Rational(2)).isValid)
    #expect(!(Rational.one / .zero).isValid)
    #expect(!(Rational.overflow + .one).isValid)
    #expect(!Rational.power(ofTen: 31).isValid)
  }

  @Test func comparesWithoutOverflow() {
    let a = Rational(.max, 2)
    let b = Rational(.max - 1, 3)
    #expect(b < a)
  }
}

@Suite struct IntervalTests {
  @Test func closedIntervalsMeetInAPointAndOpenOnesDoNot() {
    let left = Interval(low: .zero, high: .one)
    let right = Interval(low: .one, high: Rational(2))
    #expect(left.meets(right))
    #expect(!left.meetsInside(right))
    var open = left
    open.includesHigh = false
    #expect(!open.meets(right))
  }

  @Test func unboundedEndsMeetEverythingOnTheirSide() {
    let atLeast = Interval(low: Rational(5), high: nil)
    #expect(atLeast.contains(Rational(5_000_000)))
    #expect(!atLeast.contains(Rational(4)))
  }
}
