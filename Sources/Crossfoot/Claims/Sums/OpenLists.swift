import SourceText

/// How surely a list must be a slip away from its total to accuse where no word says that it leaves nothing out.
extension SumEvidence {
  /// How often figures that have nothing to do with each other may come as near (see `SlipSearch.explains`).
  func chance(of structure: SumStructure) -> Double {
    if structure.marker == .respective { return 3 }
    if isClosedList(structure) || areOrdinals(structure) { return 10 }
    // A list that goes on never exceeds its whole: only one that counts things twice does, which is rare in itself.
    let isLong = isLong(structure)
    if exceedsWhole(structure, in: reading) { return areExclusive(structure.parts, self) ? 2 : isLong ? 1e-1 : 2e-2 }
    if isLong { return 1e-1 }
    return isPlainList(structure) && (isTotalled(structure) || isLikeOthers(structure)) ? 2e-2 : 1e-3
  }

  /// Six figures or more of four digits each, joined by one mark: whoever tells so many leaves hardly any out.
  private func isLong(_ structure: SumStructure) -> Bool {
    let parts = structure.parts.map { reading.mentions[$0] }
    return [.ofWhich, .comprises].contains(structure.marker) && parts.count > 5
      && parts.allSatisfy {
        $0.segment == parts[0].segment && $0.key.count >= 2 && $0.quantity.modifier == .none
          && $0.quantity.unit == parts[0].quantity.unit && $0.quantity.unit.kind == .amount
          && $0.quantity.ulp == parts[0].quantity.ulp
      } && reading.mentions[structure.total].quantity.significantDigits >= 5
  }

  /// 「收入总计 T，其中：甲 a、乙 b、丙 c」: what was added up.
  private func isTotalled(_ structure: SumStructure) -> Bool {
    let total = reading.mentions[structure.total]
    return total.cues.contains(CueSet(.total))
      && reading.scopes.first(.addedUp, in: reading.letters(naming: total)) != nil
  }

  /// The lists around are written with 其中 too, and all of them add up.
  private func isLikeOthers(_ structure: SumStructure) -> Bool {
    let passage = reading.mentions[structure.total].passage
    let near = max(0, passage - 20)..<min(reading.passages.count, passage + 21)
    let peers = near.lazy.flatMap { structures(of: $0) }.prefix(Reading.reach).filter {
      all[$0].marker == .ofWhich && all[$0].total != structure.total && all[$0].parts.count > 2
    }
    return peers.count >= 3 && peers.allSatisfy { holding.contains($0) }
  }

  /// Parts that one mark joins, told to the same place as their total, with which the sentence ends.
  ///
  /// Of lists that leave something out, one slip makes less than one in a hundred add up where the total has four digits, or
  /// five for two parts.
  private func isClosedList(_ structure: SumStructure) -> Bool {
    guard [.ofWhich, .split].contains(structure.marker), let last = structure.parts.last else { return false }
    let parts = structure.parts.map { reading.mentions[$0] }
    let total = reading.mentions[structure.total]
    // Round figures tell no more than their other digits.
    let width = SlipSearch.width(of: reading.claim(structure, basis: .inferred))
    guard total.passage == parts[0].passage, parts[0].sentence - total.sentence <= 1, total.quantity.modifier == .none,
      total.depth == parts[0].depth, width <= mostWidth(structure)
    else { return false }
    let tokens = reading.tokens(of: total)
    let steps = zip(parts, parts.dropFirst()).map { ($1.segment - $0.segment, $1.clause - $0.clause) }
    let behind = tokens[(reading.mentions[last].token + 1)...].first { $0.figure != nil || isEnd($0) }
    // 「其中甲 a、乙 b；另一事 c」
    let isLast = behind.map { $0.isMark(.period) || $0.isMark(.semicolon) && steps[0] == (0, 0) } ?? true
    return isLast && steps.allSatisfy { $0 == steps[0] }
      && parts.allSatisfy {
        $0.quantity.modifier == .none && $0.quantity.ulp == total.quantity.ulp
          && (!$0.key.isEmpty || structure.marker == .split)
          && $0.quantity.unit.symbol == total.quantity.unit.symbol
      }
      && parts.dropFirst().allSatisfy { $0.cues.isDisjoint(with: CueSet(.ofWhich).union(CueSet(.including))) }
      && !tokens[total.labelToken...reading.mentions[last].token].contains { $0.has(CueSet(.openEnded)) }
  }

  /// Fewer digits where the lists around are all complete.
  private func mostWidth(_ structure: SumStructure) -> Double {
    if structure.parts.count == 2 { return 1e-4 }
    return isLikeOthers(structure) ? 1e-2 : 1e-3
  }

  /// 「其中一标段 a、二标段 b、三标段 c」: each behind a number of its own, from one on.
  private func areOrdinals(_ structure: SumStructure) -> Bool {
    guard structure.parts.count > 2, structure.marker == .ofWhich, structure.parts[0] > 0 else { return false }
    let unit = reading.mentions[structure.parts[0] - 1].quantity.unit
    return unit.kind == .count
      && structure.parts.enumerated().allSatisfy { place, part in
        let (number, own) = (reading.mentions[part - 1], reading.mentions[part])
        return number.clause == own.clause && number.token == own.labelToken - 1 && number.quantity.unit == unit
          && number.quantity.value == Rational(place + 1) && number.quantity.numeral.utf8.first ?? 0 > 0x7F
          && own.quantity.modifier == .none
      }
  }

  private func isEnd(_ token: Token) -> Bool { token.isMark(.comma, .period, .semicolon, .listComma) }

  /// Three parts or more of one segment behind 其中, none of them part of another, and no 等.
  private func isPlainList(_ structure: SumStructure) -> Bool {
    guard structure.marker == .ofWhich, structure.parts.count > 2, let last = structure.parts.last else { return false }
    let parts = structure.parts.map { reading.mentions[$0] }
    let (total, end) = (reading.mentions[structure.total], reading.mentions[last].token + 3)
    let tokens = reading.tokens(of: total)
    guard total.passage == parts[0].passage, total.sentence == parts[0].sentence else { return false }
    return parts.allSatisfy { $0.segment == parts[0].segment && $0.key.count >= 2 && $0.quantity.modifier == .none }
      && parts.dropFirst().allSatisfy { $0.cues.isDisjoint(with: CueSet(.ofWhich).union(CueSet(.including))) }
      && !tokens[total.labelToken..<min(end, tokens.count)].contains { $0.has(CueSet(.openEnded)) }
  }
}
