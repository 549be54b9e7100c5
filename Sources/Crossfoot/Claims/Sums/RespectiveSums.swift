/// Parts told one to one right behind their total: 「全年培训 T 人，男性、女性分别为 a 人、b 人」.
///
/// No 其中 says that they are parts, so only names that leave nothing out (rules/*/splits.json5) make a list of them.
func respectiveStructures(
  at asked: Range<Int>, in reading: Reading, splits: Splits
) -> [SumStructure] {
  reading.places(asked, from: 1) { $0.isSummand && !$0.cues.isDisjoint(with: .oneToOne) }.compactMap { first in
    let (total, part) = (reading.mentions[first - 1], reading.mentions[first])
    guard part.clause - total.clause == 1, part.segment == total.segment, reading.sketches[first - 1].isSummand,
      reading.addable(first - 1, first),
      !reading.isBase(first - 1), total.depth == part.depth
    else { return nil }
    let parts = reading.joined(from: first)
    guard parts.count > 1,
      ([first - 1] + parts).allSatisfy({
        reading.mentions[$0].quantity.unit.symbol == total.quantity.unit.symbol
          && reading.mentions[$0].quantity.modifier == .none
      }), let names = reading.respectiveNames(parts), isSplit(names, splits)
    else { return nil }
    return SumStructure(total: first - 1, parts: parts, marker: .respective, isComplete: false)
  }
}
