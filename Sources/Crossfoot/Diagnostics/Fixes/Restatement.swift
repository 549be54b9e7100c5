import SourceText

/// What else must be rewritten when one figure gets another value.
public struct Restatement: Sendable {
  /// Every mention of the figure, each in its own unit, format and rounding.
  public var mentions: [Edit] = []
  /// Figures that were found the same by value and unit only.
  public var likelyMentions: [Edit] = []
  /// Totals, rates and differences that follow from it, transitively.
  public var followers: [Edit] = []
}

/// Writes a new value, in the base unit, in the place of a figure and follows it through the claims that hold.
///
/// The figure itself gets `places` decimals, all others keep theirs; one that can't be written in its own way keeps its
/// text. Cost: the claims, once for each figure that changes.
public func restate(_ figure: Quantity, as value: Rational, places: Int, in report: Report) -> Restatement {
  var work = RestatementWork(report: report)
  work.restate(figure, as: value, places: places)
  return work.result
}

private struct RestatementWork {
  let report: Report
  var result = Restatement()
  /// Figures with their new values, by where they begin; a figure changes once.
  private var changed: [Int: Quantity] = [:]

  init(report: Report) {
    self.report = report
  }

  mutating func restate(_ figure: Quantity, as value: Rational, places: Int) {
    let mentions = Mentions(of: figure, in: report)
    var front: [Quantity] = []
    for mention in mentions.certain {
      if let edit = write(mention, value, places: mention.range == figure.range ? places : nil) {
        result.mentions.append(edit)
      }
      front.append(mention)
    }
    for mention in mentions.likely {
      if let edit = write(mention, value) { result.likelyMentions.append(edit) }
    }
    while !front.isEmpty {
      var next: [Quantity] = []
      for judgement in report.judgements where follows(judgement, from: front) {
        let claim = current(judgement.claim)
        let value = claim.formula.value(of: claim.operands.map(\.quantity.value)) * Rational(claim.statedSign)
        guard value.isValid, judge(claim).verdict != .holds else { continue }
        for mention in Mentions(of: judgement.claim.stated, in: report).certain {
          guard let edit = write(mention, value) else { continue }
          result.followers.append(edit)
          next.append(mention)
        }
      }
      front = next
    }
  }

  private func follows(_ judgement: Judgement, from front: [Quantity]) -> Bool {
    let claim = judgement.claim
    guard judgement.verdict == .holds || judgement.verdict == .rounding, claim.comparison == .equal,
      claim.kind != .repeat,
      changed[claim.stated.range.lowerBound] == nil
    else { return false }
    return claim.operands.contains { operand in front.contains { $0.range == operand.quantity.range } }
  }

  /// The claim with all figures as they read by now.
  private func current(_ claim: Claim) -> Claim {
    var copy = claim
    for index in copy.operands.indices {
      if let new = changed[copy.operands[index].quantity.range.lowerBound] { copy.operands[index].quantity = new }
    }
    return copy
  }

  private mutating func write(_ figure: Quantity, _ value: Rational, places: Int? = nil) -> Edit? {
    guard changed[figure.range.lowerBound] == nil, let format = FigureFormat(of: figure, in: report.document.source),
      let numeral = format.numeral(for: value, places: places ?? format.places)
    else { return nil }
    changed[figure.range.lowerBound] = format.figure(figure, restatedAs: value, places: places ?? format.places)
    return Edit(range: figure.numeralRange, text: numeral)
  }
}
