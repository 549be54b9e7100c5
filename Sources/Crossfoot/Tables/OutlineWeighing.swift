/// Parents of one kind with their parts: where most of them hold, the others should.
struct OutlineSystem {
  /// For each parent the ways to read its parts, the first that fits counts.
  var relations: [[SumRelation]]
  /// Whether the table shows where each list of parts ends.
  var isClosed: Bool
}

/// Tells which outlines of a panel hold, and which of those that do not accuse.
struct OutlineWeighing {
  let lines: [SumLine]
  let additive: [Int]

  /// The claims of a system by their totals. Cost: a few sums for each parent, a search for slips for each that breaks.
  func claims(of system: OutlineSystem) -> [(total: Int, claims: [Claim])] {
    let areConfirmed = system.isClosed && isConfirmed(system)
    var searches = 0
    return system.relations.compactMap { readings in
      guard let first = readings.first else { return nil }
      for relation in readings {
        guard var found = accept(relation, digits: readings.count > 1 ? 4 : system.isClosed ? 1.5 : 2.5) else {
          continue
        }
        // Another column confirms that these are all the parts.
        for place in found.indices where isTelling(relation, found[place]) { found[place].basis = .stated }
        return (relation.total, found)
      }
      // 合计 says by itself that these are its parts, but 其中 may name some of them.
      let isConfirmed = areConfirmed || lines[first.total].isTotal && !lines[first.parts[0].line].isOfWhich
      guard system.isClosed, readings.count == 1, first.parts.count > 1, isConfirmed || searches < 40 else {
        return nil
      }
      searches += 1
      let found = additive.compactMap { place -> Claim? in
        guard var claim = first.claim(lines, at: place, rule: TableRule.total, basis: .inferred) else { return nil }
        guard verdict(of: claim) == .broken, isConfirmed ? isTelling(first, claim) : explains(claim, chance: 0.01)
        else {
          return verdict(of: claim) == .broken ? nil : claim
        }
        claim.basis = .stated
        return claim
      }
      return found.isEmpty ? nil : (first.total, found)
    }
  }

  /// The claims of a relation that holds to enough digits and breaks in fewer columns than it holds in.
  func accept(_ relation: SumRelation, digits: Double) -> [Claim]? {
    var agreed = 0.0
    var holds = 0
    var breaks = 0
    for place in additive {
      switch relation.fit(lines, at: place) {
      case .holds(let more):
        holds += 1
        agreed += more
      case .breaks: breaks += 1
      case .trivial where isWhole(relation, at: place):
        holds += 1
        agreed += 1.5
      case .absent, .trivial: break
      }
      if breaks > max(1, holds), holds + breaks > 3 { return nil }
    }
    guard holds > 0, holds >= breaks, agreed >= digits + 1.5 * Double(breaks) else { return nil }
    return additive.compactMap { relation.claim(lines, at: $0, rule: TableRule.total, basis: .inferred) }
  }

  /// Whether one of several printed parts is all that there is, the others being nought.
  private func isWhole(_ relation: SumRelation, at place: Int) -> Bool {
    guard relation.parts.count > 1, let total = lines[relation.total].values[place], !total.value.isZero else {
      return false
    }
    return relation.parts.allSatisfy { lines[$0.line].values[place] != nil }
  }

  /// Two parents or columns that hold for one that breaks, to four digits together.
  func isConfirmed(_ system: OutlineSystem) -> Bool {
    var holds = 0
    var breaks = 0
    var agreed = 0.0
    for relation in system.relations.prefix(200).compactMap(\.first) {
      for place in additive {
        switch relation.fit(lines, at: place) {
        case .holds(let digits):
          holds += 1
          agreed += digits
        case .breaks: breaks += 1
        case .absent, .trivial: break
        }
      }
    }
    return holds >= max(2, 2 * breaks) && agreed >= 4
  }

  /// Whether a difference is small, or a slip: what differs otherwise has other parts or is no sum.
  private func isTelling(_ relation: SumRelation, _ claim: Claim) -> Bool {
    // A part that has no figure in any column is none.
    let filled = relation.parts.count { part in additive.contains { lines[part.line].values[$0] != nil } }
    guard verdict(of: claim) == .broken, claim.operands.count == filled else { return false }
    let place = additive.first { lines[relation.total].values[$0]?.range == claim.stated.range }
    guard let place else { return false }
    return relation.isNear(lines, at: place) && !relation.looksLikeAverage(lines, at: place)
      || explains(claim, chance: 0.1)
  }

  /// The parts of an outline are mostly all there are, so chance may be likelier than in a guess.
  private func explains(_ claim: Claim, chance: Double) -> Bool {
    claim.operands.count <= 30 && SlipSearch.explains(claim, chance: chance)
  }
}
