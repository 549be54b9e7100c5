/// Zero-based UTF-8 offsets of figures in the file, a bit each.
///
/// In pages, so that a long text with few figures takes little room: a set of numbers costs ten times as much for each that it is
/// asked for, and relations account for most figures of a report.
struct FigurePlaces: Sendable {
  /// The bits of `pageSize` offsets each; empty where there is no figure.
  private var pages: [[UInt64]] = []
  private static let pageSize = 4096

  func contains(_ place: Int) -> Bool {
    let (page, rest) = place.quotientAndRemainder(dividingBy: Self.pageSize)
    return page < pages.count && !pages[page].isEmpty && pages[page][rest / 64] & 1 << (rest % 64) != 0
  }

  mutating func insert(_ place: Int) {
    let (page, rest) = place.quotientAndRemainder(dividingBy: Self.pageSize)
    if page >= pages.count { pages += Array(repeating: [], count: page + 1 - pages.count) }
    if pages[page].isEmpty { pages[page] = Array(repeating: 0, count: Self.pageSize / 64) }
    pages[page][rest / 64] |= 1 << (rest % 64)
  }

  mutating func formUnion(_ other: FigurePlaces) {
    if other.pages.count > pages.count { pages += Array(repeating: [], count: other.pages.count - pages.count) }
    for (page, bits) in other.pages.enumerated() where !bits.isEmpty {
      pages[page] = pages[page].isEmpty ? bits : zip(pages[page], bits).map { $0 | $1 }
    }
  }

  func union(_ other: [Int]) -> FigurePlaces {
    var all = self
    for place in other { all.insert(place) }
    return all
  }
}
