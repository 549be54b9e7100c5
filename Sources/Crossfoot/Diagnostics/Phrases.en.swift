import Documents

extension Phrases {
  static let en = Phrases(
    named: { "“\($0)”" },
    subject: { claim, name in
      // The label of a change is its word of direction, and says enough.
      name.isEmpty ? "the \(noun(of: claim))" : claim.kind == .change ? name : "the \(noun(of: claim)) \(name)"
    },
    shouldBe: { "\($0) should be \($1), but the text says \($2)\($3)" },
    countShouldBe: { "the text says \($0), but \($1) are listed" },
    elsewhere: { $0.words(.en) },
    repeated: {
      "\($0.isEmpty ? "the same figure" : $0) is \($1) here and \($2) \($4.isEmpty ? "elsewhere" : "in \($4)")\($3)"
    },
    order: { "\($0)\($0.isEmpty ? "" : ", ")\($1), should be \(relation($2)) \($3)" },
    zeroBase: { "\($0) is zero and can't be the base of \($1); \($2) fits" },
    implausible: {
      "the change of \($0) is ten thousand times \($1) or more: a slipped unit, such as an amount for %?"
    },
    opposite: { "\($0) has the wrong direction: the figures give \($1), the text says \($2)" },
    more: { " (\($0) too much)" },
    less: { " (\($0) too little)" },
    points: { "\($0) percentage points" },
    verdict: { verdict, equation in
      switch verdict {
      case .holds: "agrees: \(equation)"
      case .rounding: "agrees within rounding: \(equation)"
      case .coarse, .improbable, .broken: equation
      case .skipped: "not checked"
      }
    },
    fitted: { "the figures fit, though no words say so: \($0)" },
    doubt: { verdict in
      switch verdict {
      case .coarse: "; right only if the figure with fewer digits was rounded"
      case .improbable: "; right only if nearly every part was rounded the same way"
      case .holds, .rounding, .broken, .skipped: ""
      }
    },
    because: { "\($0): \($1)" },
    joined: { "\($0). \($1)" },
    skip: { reason in
      switch reason {
      case .overflow: "the numbers are beyond exact arithmetic"
      case .zeroBase: "the denominator or base is zero"
      case .unboundedOperand: "a figure only gives a bound"
      case .mixedUnits: "the units differ"
      case .incompleteParts: "the list of parts is not complete"
      case .unknownBase: "the base is not in the text"
      case .comparableGrowth: "growth on a comparable basis does not follow from the printed levels"
      }
    },
    slip: slipText,
    suspect: { "\($0) is the likely culprit: changing it would mend \($1) claims" },
    advice: { kind in
      switch kind {
      case .sum, .tableSum: "check the total and its parts"
      case .share, .rate: "check the rate, its numerator and its denominator"
      case .change: "check the change and both levels"
      case .repeat: "check both places and make them agree"
      case .count: "check the number and the list"
      case .product: "check the price, the quantity and the amount"
      case .order: "check which of the two figures is larger"
      case .score: "check the score and its maximum"
      case .identity: "check both sides of the identity"
      }
    },
    note: { kind in
      switch kind {
      case .headingLevel(let printed, let expected):
        "heading mark “\(printed)” is of another level than its neighbours; “\(expected)” is expected"
      }
    })

  private static func noun(of claim: Claim) -> String {
    switch claim.kind {
    case .sum, .tableSum: "total"
    case .share: "share"
    case .rate: "rate"
    case .change: claim.statedSign < 0 ? "decrease" : "change"
    case .repeat, .order, .identity: "figure"
    case .count: "count"
    case .product: "product"
    case .score: "score"
    }
  }

  private static func relation(_ comparison: Comparison) -> String {
    switch comparison {
    case .equal: "equal to"
    case .less: "less than"
    case .lessOrEqual: "at most"
    case .greater: "more than"
    case .greaterOrEqual: "at least"
    }
  }

  @Sendable private static func slipText(_ slip: Slip, figure: String) -> String {
    switch slip {
    case .digits(_, let correct, let typing): "\(figure) may be meant as \(correct) (\(typed(typing)))"
    case .scale(let power): "off by a factor of 10^\(power.magnitude): the unit may be wrong (such as 元 for 万元)"
    case .complement: "the text gives 100% less the right figure"
    case .direction: "the direction may be the wrong way round"
    case .otherBase: "it fits with \(figure) as the denominator"
    case .exchanged: "it may have been exchanged with \(figure)"
    case .missing: "the difference is exactly \(figure): it may have been left out"
    case .doubled: "the difference is exactly \(figure): it may have been counted twice"
    }
  }

  private static func typed(_ typing: Slip.Typing) -> String {
    switch typing {
    case .oneDigit: "one digit differs"
    case .transposed: "two digits swapped"
    case .dropped: "a digit left out"
    case .added: "a digit too many"
    case .pointMoved: "the decimal point moved"
    }
  }
}
