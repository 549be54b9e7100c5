/// The figures of all tables by name, for prose that speaks of them.
struct TableLookup: Sendable {
  /// A row's figure of this period and of the one before it, in one unit.
  struct Pair: Sendable {
    var now: Quantity
    var prior: Quantity
    var name: String
  }

  var pairs: [Pair] = []

  /// Pairs whose row is named as the words say.
  func bases(for name: String, near unit: Unit) -> [Pair] {
    guard core(name).count >= 2 else { return [] }
    return pairs.filter { $0.now.unit.dimension == unit.dimension && similarity($0.name, name) >= 0.85 }
  }

  /// Pairs whose later figure is the one that prose prints, maybe in another unit.
  func pairs(for name: String, value: Quantity) -> [Pair] {
    pairs.filter {
      $0.now.unit.dimension == value.unit.dimension && $0.now.face.meets(value.face) && similarity($0.name, name) >= 0.7
    }
  }
}
