import Documents

/// The figures of all tables by name, for prose that speaks of them.
struct TableLookup: Sendable {
  /// A row's figure of this period and of the one before it, in one unit.
  struct Pair: Sendable {
    var now: Quantity
    var prior: Quantity
    var name: [Unicode.Scalar]
  }

  private(set) var pairs: [Pair] = []
  /// Every figure with the key of its row.
  private(set) var figures: [(name: [Unicode.Scalar], quantity: Quantity)] = []
  private var figuresBySize = SizeIndex([])
  private var figuresByName: [[Unicode.Scalar]: [Int]] = [:]
  /// Places of pairs by the last two letters of their names, and by their later figure.
  private var pairsByEnding: [[Unicode.Scalar]: [Int]] = [:]
  private var pairsByFigure = SizeIndex([])

  init(_ tables: [TableReading], lexicon: Lexicon) {
    for table in tables {
      let rows = Dictionary(grouping: table.figures, by: \.row)
      for (_, row) in rows.sorted(by: { $0.key < $1.key }) {
        guard let first = row.first else { continue }
        let name = key(of: first.rowLabel, lexicon: lexicon)
        figures += row.map { (name, $0.quantity) }
        pairs += Self.pairs(row, name: name)
      }
    }
    for (place, figure) in figures.enumerated() { figuresByName[figure.name, default: []].append(place) }
    figuresBySize = SizeIndex(figures.lazy.map(\.quantity))
    pairsByFigure = SizeIndex(pairs.lazy.map(\.now))
    for (place, pair) in pairs.enumerated() { pairsByEnding[Array(pair.name.suffix(2)), default: []].append(place) }
  }

  var isEmpty: Bool { figures.isEmpty }

  /// The figures of the rows of this very name, of four letters or more.
  func cells(named name: [Unicode.Scalar]) -> [Quantity] {
    name.count < 4 ? [] : figuresByName[name, default: []].map { figures[$0].quantity }
  }

  /// Figures that may be another, in the order of the tables.
  func figures(mayBe figure: Quantity) -> some Sequence<(name: [Unicode.Scalar], quantity: Quantity)> {
    figuresBySize.places(mayBe: figure).lazy.map { figures[$0] }
  }

  /// Pairs whose later figure may be another.
  func pairs(mayBe figure: Quantity) -> [Pair] { pairsByFigure.places(mayBe: figure).map { pairs[$0] } }

  /// Neighbouring figures of one kind under different periods; the later period is now, the left one where words do not tell.
  private static func pairs(_ row: [TableFigure], name: [Unicode.Scalar]) -> [Pair] {
    var found: [Pair] = []
    var row = row
    // 「2019年金额 | 占比 | 2018年金额 | 占比」: a share is of its left neighbour's period.
    for place in row.indices.dropFirst() where row[place].period.isEmpty && row[place].quantity.unit.kind == .rate {
      row[place].period = row[place - 1].period
    }
    for (place, figure) in row.enumerated() where !figure.period.isEmpty {
      guard
        let other = row[(place + 1)...].first(where: {
          $0.quantity.unit == figure.quantity.unit && $0.period != figure.period && !$0.period.isEmpty
        })
      else { continue }
      let isLeftNow = year(figure.period) >= year(other.period)
      found.append(
        Pair(
          now: isLeftNow ? figure.quantity : other.quantity, prior: isLeftNow ? other.quantity : figure.quantity,
          name: name))
    }
    return found
  }

  private static func year(_ period: String) -> Int {
    let digits = period.utf8.drop { !($0 &- 0x30 < 10) }.prefix { $0 &- 0x30 < 10 }
    return Int(String(decoding: Array(digits), as: UTF8.self)) ?? 0
  }

  /// Pairs whose row is named as the words say.
  func bases(for name: [Unicode.Scalar], near unit: Unit) -> [Pair] {
    guard name.count >= 2 else { return [] }
    return pairsByEnding[Array(name.suffix(2)), default: []].filter {
      similarity(pairs[$0].name, name) >= 0.85 && pairs[$0].now.unit.dimension == unit.dimension
    }.map { pairs[$0] }
  }

  /// Pairs whose later figure is the one that prose prints, maybe in another unit.
  func pairs(for name: [Unicode.Scalar], value: Quantity) -> [Pair] {
    pairs(mayBe: value).filter {
      $0.now.unit.dimension == value.unit.dimension && $0.now.face.meets(value.face) && similarity($0.name, name) >= 0.7
    }
  }
}

/// A row's name as it is compared with names in prose.
func key(of label: String, lexicon: Lexicon) -> [Unicode.Scalar] {
  var prose = Prose()
  prose.append(Array(label.utf8), source: 0)
  let passage = Passage(lexed: lex(prose, with: lexicon), isHeading: false, level: 0, mark: "")
  return key(passage.tokens.indices, in: passage)
}

extension Rational {
  /// Near enough for a search; never for arithmetic.
  var size: Double { isValid ? numerator.nearestDouble / denominator.nearestDouble : .infinity }
}

extension Array {
  /// The first place from which on a monotone condition is true. Cost: a binary search.
  func firstPlace(where isTrue: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isTrue(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
