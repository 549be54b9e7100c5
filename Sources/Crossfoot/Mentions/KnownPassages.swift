/// The passages of a reading that stand as they stood in an earlier one, with nothing new near them, and what was found
/// in them.
struct KnownPassages: Sendable {
  /// What the finders found, by finder and passage; nothing for those that look at everything.
  typealias Found = [[[Claim]]]

  var found: Found = []
  var claimsOfTables: [Claim] = []
  /// The figures of passages before the first and behind the last that is new.
  var before = 0
  var after = Int.max
  /// How many passages further on stand those behind.
  var passages = 0
  var move = Move(start: 0, bytes: 0)
  var areTablesSame = false

  /// What stands at an offset of the earlier text or behind it stands so many bytes further on.
  struct Move: Sendable {
    var start: Int
    var bytes: Int
  }

  /// What was found in a passage before, where it stands now; nil where the finder is to be asked.
  func claims(of finder: Int, in passage: Int, at figures: Range<Int>, sight: Int, asksTables: Bool) -> [Claim]? {
    guard !asksTables || areTablesSame, finder < found.count else { return nil }
    if figures.upperBound + sight <= before { return found[finder][passage] }
    guard figures.lowerBound - sight >= after else { return nil }
    return found[finder][passage - passages].map { $0.moved(move) }
  }

  /// What tables say among themselves; nil where one of them is new.
  var ofTables: [Claim]? { areTablesSame ? claimsOfTables.map { $0.moved(move) } : nil }
}

extension Claim {
  /// The same claim, its figures where they stand now.
  func moved(_ move: KnownPassages.Move) -> Claim {
    guard move.bytes != 0 else { return self }
    var claim = self
    if stated.range.lowerBound >= move.start { claim.stated.shift(by: move.bytes) }
    if operands.contains(where: { $0.quantity.range.lowerBound >= move.start }) {
      claim.operands = operands.map { operand in
        var operand = operand
        if operand.quantity.range.lowerBound >= move.start { operand.quantity.shift(by: move.bytes) }
        return operand
      }
    }
    return claim
  }
}
