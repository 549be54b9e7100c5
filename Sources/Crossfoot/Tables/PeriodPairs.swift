/// Figures of one row and unit under two periods, for prose that tells how one became the other.
struct PeriodPairs: Sendable {
  /// A row's figure of this period and of the one before it, in one unit.
  struct Pair: Sendable {
    var now: Quantity
    var prior: Quantity
    var name: [Unicode.Scalar]
  }

  private var pairs: [Pair] = []
  /// Places by the last two letters of their names, and by their later figure.
  private var byEnding: [[Unicode.Scalar]: [Int]] = [:]
  private var byFigure = SizeIndex([Quantity]())

  /// Adds the pairs of one row: neighbouring figures of one kind under different periods.
  ///
  /// The later period is now, the left one where words do not tell.
  mutating func add(_ row: ArraySlice<TableFigure>, name: [Unicode.Scalar]) {
    if row.allSatisfy(\.period.isEmpty) { return }
    var row = row
    // 「2019年金额 | 占比 | 2018年金额 | 占比」: a share is of its left neighbour's period.
    for place in row.indices.dropFirst() where row[place].period.isEmpty && row[place].quantity.unit.kind == .rate {
      row[place] = row[place].during(row[place - 1].period)
    }
    for (place, figure) in zip(row.indices, row) where !figure.period.isEmpty {
      guard
        let other = row[(place + 1)...].first(where: {
          $0.quantity.unit == figure.quantity.unit && $0.period != figure.period && !$0.period.isEmpty
        })
      else { continue }
      let isLeftNow = year(figure.period) >= year(other.period)
      pairs.append(
        Pair(
          now: isLeftNow ? figure.quantity : other.quantity, prior: isLeftNow ? other.quantity : figure.quantity,
          name: name))
    }
  }

  /// Makes what has been added ready to be asked for.
  mutating func close() {
    byFigure = SizeIndex(pairs.lazy.map(\.now))
    for (place, pair) in pairs.enumerated() { byEnding[Array(pair.name.suffix(2)), default: []].append(place) }
  }

  /// Pairs whose later figure may be another.
  func pairs(mayBe figure: Quantity) -> [Pair] { byFigure.places(mayBe: figure).map { pairs[$0] } }

  /// Pairs whose row is named as the words say: 「贷款」 is not the 「房地产业贷款」 of another table.
  func bases(for name: [Unicode.Scalar], near unit: Unit) -> [Pair] {
    guard name.count >= 2 else { return [] }
    return byEnding[Array(name.suffix(2)), default: []].filter {
      pairs[$0].name.count * 5 >= name.count * 3 && similarity(pairs[$0].name, name) >= 0.85
        && pairs[$0].now.unit.dimension == unit.dimension
    }.map { pairs[$0] }
  }

  /// Pairs whose later figure is the one that prose prints, maybe in another unit.
  func pairs(for name: [Unicode.Scalar], value: Quantity) -> [Pair] {
    pairs(mayBe: value).filter {
      $0.now.unit.dimension == value.unit.dimension && $0.now.face.meets(value.face) && similarity($0.name, name) >= 0.7
    }
  }
}

private func year(_ period: String) -> Int {
  let digits = period.utf8.drop { !($0 &- 0x30 < 10) }.prefix { $0 &- 0x30 < 10 }
  return Int(String(decoding: Array(digits), as: UTF8.self)) ?? 0
}
