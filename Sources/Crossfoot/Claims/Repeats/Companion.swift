public import Documents

/// The figures of a document's tables, for another document that is given with it: a workbook and its report.
public struct Companion: Sendable {
  let document: Document
  let tables: [NamedCells]
  /// Cells by what prose may call them, with the periods of their columns.
  let named: [[Unicode.Scalar]: [(period: String, figure: Quantity)]]
}

extension Linter {
  /// What of a document others can be compared with. Cost: that of reading it, without its claims.
  public func companion(_ document: Document) -> Companion {
    let tables = DocumentReading(document, with: lexicon).tables
    var named: [[Unicode.Scalar]: [(period: String, figure: Quantity)]] = [:]
    for table in tables {
      for (_, row) in Dictionary(grouping: table.figures, by: \.row).sorted(by: { $0.key < $1.key }) {
        let name = key(of: row[0].rowLabel, lexicon: lexicon)
        for figure in row where figure.rowLabel == row[0].rowLabel {
          let entry = (canonicalPeriod(figure.period), figure.quantity)
          // A unit in brackets is no part of the name.
          let words = withoutBrackets((figure.columnPath.last ?? "").utf8)
          let head = key(of: String(decoding: words, as: UTF8.self), lexicon: lexicon)
          if name.count >= 4 { named[name, default: []].append(entry) }
          if !head.isEmpty, name.count + head.count >= 4 { named[name + head, default: []].append(entry) }
        }
      }
    }
    return Companion(document: document, tables: tables.map { NamedCells($0) }, named: named)
  }
}

/// What a document and its companion both print under one name.
///
/// Names of tables are compared with names of tables, letter by letter; those of prose with a row, or a row and its column.
/// Nothing is said of two documents that do not agree in most of what they share. Cost: a look-up a figure, and one for
/// each pair of tables.
func companionClaims(in reading: DocumentReading, beside companion: Companion) -> [Claim] {
  var pair = TablePair()
  var told: [TablePair.Cells] = []
  for table in reading.tables {
    let own = NamedCells(table).cells
    let shared = companion.tables.map { own.shared(with: $0) }
    guard let best = shared.max(by: { $0.same.count < $1.same.count }), best.tellsTheSame else { continue }
    pair.same += best.same
    told += best.isOneTable ? best.different : best.slips
  }
  let usual = usualPeriod(reading.prose)
  for mention in reading.prose.mentions where mention.isLevel && mention.quantity.modifier == .none {
    guard !mention.key.isEmpty, mention.quantity.digits >= 3 else { continue }
    let figures = companion.named[mention.key, default: []].filter {
      $0.figure.unit.dimension == mention.quantity.unit.dimension && isOf($0.period, mention.period, usual: usual)
    }.map(\.figure)
    if let same = figures.first(where: { $0.face.meets(mention.quantity.face) }) {
      pair.same.append((mention.quantity, same))
    } else if figures.count == 1 {
      pair.different.append((mention.quantity, figures[0]))
    }
  }
  guard pair.tellsTheSame else { return [] }
  return (pair.same + told + pair.slips).map { companion.claim($0.here, $0.there) }
}

extension Companion {
  /// The operand has no range in the document at hand: it stands at the stated figure, and `elsewhere` says where it is.
  fileprivate func claim(_ here: Quantity, _ there: Quantity) -> Claim {
    var claim = repeatClaim(here, there)
    claim.operands[0].elsewhere = Elsewhere(there.range, in: document)
    claim.operands[0].quantity.range = here.range
    claim.operands[0].quantity.numeralRange = here.numeralRange
    return claim
  }
}

extension [NamedCells.Name: Quantity] {
  fileprivate func shared(with other: NamedCells) -> TablePair {
    var pair = TablePair()
    for (name, figure) in self {
      if let there = other.cells[name] { pair.add(figure, there) }
    }
    return pair
  }
}

/// The date that most figures of a text are of: what a table means whose heads name none. 「上年」 is no date.
private func usualPeriod(_ reading: Reading) -> String {
  let dates = reading.mentions.map(\.period).filter { $0.utf8.contains { $0 &- 0x30 < 10 } }
  let counts = Dictionary(grouping: dates, by: \.self).mapValues(\.count)
  return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
}

private func isOf(_ column: String, _ text: String, usual: String) -> Bool {
  if column.isEmpty { return text.isEmpty || text == usual }
  return isSamePeriod(column, text.isEmpty ? usual : text)
}
