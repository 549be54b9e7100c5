/// How the figures beside one were reckoned: of shares and rates that follow each other, each is mostly of the next figure of
/// another list, or of one whole for all.
struct FitSiblings {
  let text: FitText
  /// By the place of the figure that is claimed, those whose operands are figures of prose.
  private(set) var known: [Int: Pattern] = [:]

  /// A relation between three figures, by their places in the reading's list.
  struct Pattern {
    let claim: Claim
    let operands: (Int, Int)
  }

  /// How many figures away the next of a list may stand.
  static let mostBetween = 4
  private static let mostChance = 0.05
  /// Of shares right behind their parts: little is left to try.
  private static let mostOfBrackets = 0.25

  init(of open: [Int], among claims: [Claim], in text: FitText) {
    self.text = text
    var wanted = FigurePlaces()
    // Two groups by turns are as far apart as two lists.
    let reach = text.isChinese ? Self.mostBetween : 2 * Self.mostBetween
    for index in open where Self.isRatio(text.sketches[index].role) {
      for place in max(0, index - reach)..<min(text.sketches.count, index + reach + 1) {
        wanted.insert(text.quantity(place).range.lowerBound)
      }
    }
    for claim in claims where claim.operands.count == 2 && wanted.contains(claim.stated.range.lowerBound) {
      guard claim.skip == nil, claim.formula.isQuotient, let index = text.place(of: claim.stated), isSound(claim)
      else {
        continue
      }
      learn(claim, at: index)
    }
  }

  /// How far both operands stand from a neighbour's: one may be the whole of all.
  static func moves(_ shift: Int) -> [(Int, Int)] { [(shift, shift), (shift, 0), (0, shift)] }

  /// The whole is mostly the same where the part stands right before the share: `a (p%), b (q%)`.
  private static func movesOfParts(_ shift: Int) -> [(Int, Int)] { [(shift, 0), (shift, shift)] }

  /// English brackets, whose shares are often of two digits.
  private func isBesidePart(_ pattern: Pattern, _ index: Int) -> Bool {
    !text.isChinese && pattern.claim.formula == .ratio() && pattern.operands.0 == index - 1
      && pattern.operands.1 < index - 1
  }

  static func isRatio(_ role: Mention.Role) -> Bool {
    switch role {
    case .growth, .share, .rate, .percent, .multiple: true
    case .level, .change, .points, .bare: false
    }
  }

  mutating func learn(_ claim: Claim, at index: Int) {
    guard claim.operands.count == 2, claim.formula.isQuotient,
      let first = text.place(of: claim.operands[0].quantity),
      let second = text.place(of: claim.operands[1].quantity)
    else { return }
    known[index] = Pattern(claim: claim, operands: (first, second))
  }

  /// What is reckoned as the nearest neighbour is, if that fits.
  func claim(for index: Int) -> Claim? {
    let role = text.sketches[index].role
    guard Self.isRatio(role) else { return nil }
    var chance = 0.0
    for step in 1...Self.mostBetween {
      for shift in [step, -step] {
        guard let pattern = known[index - shift], Self.isRatio(text.sketches[index - shift].role) else { continue }
        let isBeside = isBesidePart(pattern, index - shift)
        for (first, second) in isBeside ? Self.movesOfParts(shift) : Self.moves(shift) {
          guard let claim = moved(pattern, first, second, to: index) else { continue }
          chance += claim.chanceOfFit
          if chance > (isBeside ? Self.mostOfBrackets : Self.mostChance) { return nil }
          guard claim.isRounded else { continue }
          var fit = claim
          fit.basis = .fitted
          return fit
        }
      }
    }
    return nil
  }

  /// The shares or rates that follow in the same list, the nearest two.
  func next(after index: Int) -> ArraySlice<Int> {
    let role = text.sketches[index].role
    guard Self.isRatio(role) else { return [] }
    let behind = index + 1..<min(text.sketches.count, index + 2 * Self.mostBetween + 1)
    return behind.filter { text.sketches[$0].isExact && isAlike(text.sketches[$0].role, role) }.prefix(2)
  }

  func isAlike(_ a: Mention.Role, _ b: Mention.Role) -> Bool {
    if case .growth = a, case .growth = b { return true }
    return a == b
  }

  /// Whether a neighbour is reckoned as a figure is.
  func bears(_ claim: Claim, at index: Int, _ neighbour: Int) -> Bool {
    guard let first = text.place(of: claim.operands[0].quantity),
      let second = text.place(of: claim.operands[1].quantity)
    else {
      return false
    }
    let pattern = Pattern(claim: claim, operands: (first, second))
    let shift = neighbour - index
    return Self.moves(shift).contains { a, b in
      moved(pattern, a, b, to: neighbour).map(\.isRounded) ?? false
    }
  }

  func moved(_ pattern: Pattern, _ first: Int, _ second: Int, to index: Int) -> Claim? {
    let places = [pattern.operands.0 + first, pattern.operands.1 + second]
    guard places.allSatisfy({ text.sketches.indices.contains($0) && $0 != index }), places[0] != places[1] else {
      return nil
    }
    var sign = pattern.claim.statedSign
    if case .growth(let own) = text.sketches[index].role, own != 0 { sign = own }
    guard
      zip(places, [pattern.operands.0, pattern.operands.1]).allSatisfy({
        text.sketches[$0].measure == text.sketches[$1].measure && text.sketches[$0].isExact
          && text.sketches[$0].role == text.sketches[$1].role
      })
    else { return nil }
    var claim = pattern.claim
    claim.stated = text.quantity(index)
    claim.operands = zip(places, pattern.claim.operands).map { Operand($1.role, text.quantity($0)) }
    claim.statedSign = sign
    claim.basis = .inferred
    return claim
  }
}

extension Claim {
  /// Whether it holds as rounding to the nearest makes it, and not by cutting off.
  var isRounded: Bool {
    guard isSound(self) else { return false }
    let open = operands.reduce(stated.ulp.size / stated.value.size) {
      $0 + ($1.quantity.isExact ? 0 : $1.quantity.ulp.size / $1.quantity.value.size)
    }
    return abs((signedStated - computed).size) <= stated.value.size * open * 0.500001
  }

  /// About the chance with which any other figures of the kind would fit: what its last place is of the plausible range.
  ///
  /// Figures that are compared are mostly near each other, so that growth of some percent is common.
  var chanceOfFit: Double {
    formula == .growth ? FitSearch.commonGrowth * stated.ulp.size : stated.ulp.size / stated.value.size
  }
}
