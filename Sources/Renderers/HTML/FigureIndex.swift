import Crossfoot
import Documents

/// All figures of a report, each once, with what became of the claims that they take part in.
struct FigureIndex {
  /// What a figure is marked with; of several claims the gravest counts.
  enum Mark: Int, Comparable {
    case unchecked, skipped, holds, doubtful
    /// Takes part in a claim that is broken.
    case involved
    /// Is stated by a claim that is broken.
    case broken

    static func < (a: Mark, b: Mark) -> Bool { a.rawValue < b.rawValue }
  }

  struct Entry {
    /// Zero-based UTF-8 offsets in the document's text; disjoint and in order.
    var range: Range<Int>
    var label: String
    var mark = Mark.unchecked
    /// Places in the report's list of judgements.
    var claims: [Int] = []
    /// Shared by figures that seem to tell of one and the same; nil for one that stands alone.
    var group: Int?
  }

  private(set) var entries: [Entry] = []

  /// Cost: a sort, and a search for each operand.
  init(_ report: Report) {
    var kept = disjoint(report.quantities.filter { !$0.range.isEmpty })
    entries = kept.map { Entry(range: $0.range, label: $0.label) }
    // Claims may speak of words (things counted) and of stretches that hold several figures (a set of shares); what holds
    // a figure is marked by it.
    let others = report.judgements.flatMap { [$0.claim.stated] + $0.claim.operands.map(\.quantity) }
      .filter { !$0.range.isEmpty && index(of: $0.range) == nil }
    kept = disjoint(kept + others)
    entries = kept.map { Entry(range: $0.range, label: $0.label) }
    group(kept)
    for (place, judgement) in report.judgements.enumerated() { mark(judgement, place) }
  }

  /// The figure that holds a range, or begins within it.
  func index(of range: Range<Int>) -> Int? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].range.upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].range.lowerBound < range.upperBound ? low : nil
  }

  /// The figures that begin in a range of the text. Cost: two binary searches.
  func indices(in range: Range<Int>) -> Range<Int> {
    let first = first(from: range.lowerBound)
    return first..<max(first, self.first(from: range.upperBound))
  }

  /// The first figure that begins at an offset or behind it.
  private func first(from offset: Int) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func mark(_ judgement: Judgement, _ place: Int) {
    add(place, to: judgement.claim.stated, Self.mark(judgement.verdict, isStated: true))
    for operand in judgement.claim.operands {
      add(place, to: operand.quantity, Self.mark(judgement.verdict, isStated: false))
    }
  }

  private mutating func add(_ claim: Int, to quantity: Quantity, _ mark: Mark) {
    guard let index = index(of: quantity.range) else { return }
    if entries[index].claims.last != claim { entries[index].claims.append(claim) }
    entries[index].mark = max(entries[index].mark, mark)
  }

  private static func mark(_ verdict: Verdict, isStated: Bool) -> Mark {
    switch verdict {
    case .holds, .rounding: .holds
    case .coarse, .improbable: .doubtful
    case .broken: isStated ? .broken : .involved
    case .skipped: .skipped
    }
  }

  private struct Likeness: Hashable {
    var dimension: String
    var value: Rational
    var label: String
  }

  /// Figures of one value and unit are mentions of one quantity if their name is the same or three digits say so.
  private mutating func group(_ quantities: [Quantity]) {
    var places: [Likeness: [Int]] = [:]
    for (place, quantity) in quantities.enumerated() where quantity.value.isValid {
      let digits = quantity.numeral.utf8.drop { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") }.count {
        $0 != UInt8(ascii: ".")
      }
      let label = digits >= 3 && quantity.unit.kind != .none ? "" : quantity.label
      if digits < 3, label.isEmpty { continue }
      places[Likeness(dimension: quantity.unit.dimension, value: quantity.value, label: label), default: []].append(
        place)
    }
    for alike in places.values where alike.count > 1 {
      for place in alike { entries[place].group = alike[0] }
    }
  }
}

/// In order, without what overlaps an earlier one.
private func disjoint(_ quantities: [Quantity]) -> [Quantity] {
  var kept: [Quantity] = []
  for quantity in quantities.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
  where quantity.range.lowerBound >= kept.last?.range.upperBound ?? 0 {
    kept.append(quantity)
  }
  return kept
}
