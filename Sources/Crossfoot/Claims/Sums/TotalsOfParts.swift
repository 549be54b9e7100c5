/// The total that each figure of a text is a part of, by their places.
///
/// A list rather than a dictionary, since most finders of sums ask it of each figure.
struct TotalsOfParts: Sendable {
  /// −1 for none.
  private var totals: [Int32]

  init(of reading: Reading) { totals = [Int32](repeating: -1, count: reading.mentions.count) }

  subscript(part: Int) -> Int? {
    get { totals[part] < 0 ? nil : Int(totals[part]) }
    set { totals[part] = newValue.map { Int32($0) } ?? -1 }
  }
}
