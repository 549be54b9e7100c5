/// Why a list of parts that does not add up should be taken for a complete one.
///
/// 其中 alone is no promise (of 41 such lists with figures in work reports two were complete), so a mismatch accuses
/// only with one of these; each was right in the texts that it was learned from.
struct SumEvidence {
  let reading: Reading
  let all: [SumStructure]
  let splits: Splits
  let flows: FlowLexicon
  /// Structures that hold, by their place; and by the names of their parts.
  let holding: Set<Int>
  private let namesHolding: [[[Unicode.Scalar]]: [Int]]
  /// Places of structures by the passage of their total, and by their total.
  private let byPassage: [Int: [Int]]
  private let byTotal: [Int: [Int]]
  /// The totals of those that hold, by their parts.
  private let byParts: [[Int]: [Int]]
  /// The places of those that hold by those of their parts that words call a total.
  private let byTotalAmongParts: [Int: [Int]]

  init(reading: Reading, all: [SumStructure], splits: Splits, flows: FlowLexicon) {
    self.reading = reading
    self.all = all
    self.splits = splits
    self.flows = flows
    let holding = Set(all.indices.filter { reading.holds(all[$0]) })
    self.holding = holding
    // What only fits by its order tells nothing of another list.
    namesHolding = holding.filter { all[$0].marker != .order }.reduce(into: [:]) {
      $0[all[$1].parts.map { reading.mentions[$0].key }, default: []].append($1)
    }
    byPassage = Dictionary(grouping: all.indices) { reading.mentions[all[$0].total].passage }
    byTotal = Dictionary(grouping: all.indices) { all[$0].total }
    byParts = holding.reduce(into: [:]) { $0[all[$1].parts, default: []].append(all[$1].total) }
    byTotalAmongParts = holding.reduce(into: [:]) { places, place in
      for part in all[place].parts where reading.sketches[part].has(.total) { places[part, default: []].append(place) }
    }
  }

  /// Whether marks that were taken off stand among the parts of others: 「得分 18 分，其中…扣 1 分」.
  func takesOff(_ structure: SumStructure) -> Bool {
    func isTaken(_ index: Int) -> Bool {
      reading.mentions[index].quantity.unit.kind == .score
        && flows.stem(of: .deducted, reading.letters(naming: reading.mentions[index])) != nil
    }
    return !isTaken(structure.total) && structure.parts.contains(where: isTaken)
  }

  /// The structures of one total that hold.
  func rivals(of total: Int) -> [SumStructure] {
    byTotal[total, default: []].filter { holding.contains($0) }.map { all[$0] }
  }

  /// Whether the parts have a total of their own, which is another thing than this one: 「抽查 T 份，其中甲 a 份、乙 b 份。两项合计 s 份」.
  func isSubtotal(_ structure: SumStructure) -> Bool {
    let own = reading.mentions[structure.total]
    return byParts[structure.parts, default: []].contains {
      let other = reading.mentions[$0]
      return other.cues.contains(CueSet(.total)) && other.key != own.key && !own.cues.contains(CueSet(.total))
        && other.quantity.value < own.quantity.value && $0 > structure.parts[structure.parts.count - 1]
    }
  }

  /// Whether the total and its parts are the parts of one that holds: 「共 23 万元，其中甲 5 万元、乙 8 万元、丙两次共 10 万元」.
  func isFellow(_ structure: SumStructure) -> Bool {
    byTotalAmongParts[structure.total, default: []].contains { place in
      structure.parts.allSatisfy { all[place].parts.contains($0) }
    }
  }

  /// The places of those whose total stands in a passage.
  func structures(of passage: Int) -> [Int] { byPassage[passage, default: []] }

  /// All the structures of one total.
  func lists(of total: Int) -> [SumStructure] { byTotal[total, default: []].map { all[$0] } }

  func supports(_ structure: SumStructure) -> Bool {
    structure.marker != .order && structure.marker != .respective && !leavesRest(structure)
      && (isNamedSplit(structure) || isCounted(structure) || isConfirmedByItems(structure)
        || isEven(structure.parts) && (isConfirmedByNames(structure) || isConfirmedByAlikeNames(structure))
        || hasCompleteShares(structure)
        || hasAddingChanges(structure) || isNamedByTotal(structure) || isSplitByPeriods(structure)
        || isToldTwice(structure) || isSplitTwice(structure) || isParallel(structure)
        || isCountedBefore(structure)
        || isCorroborated(structure) || isAmongHolding(structure))
  }

  /// The same names make a complete list elsewhere in the document.
  private func isConfirmedByNames(_ structure: SumStructure) -> Bool {
    let names = structure.parts.map { reading.mentions[$0].key }
    guard names.allSatisfy({ !$0.isEmpty }) else { return false }
    return namesHolding[names, default: []].contains {
      all[$0].total != structure.total && Set(all[$0].parts).isDisjoint(with: structure.parts)
    }
  }

  /// Whether one mark parts the list all through. 「职工 T 人，其中甲 a 人，乙 b 人；退休 c 人」 is none, though one year's
  /// figures may add up by chance.
  private func isEven(_ parts: [Int]) -> Bool {
    let steps = zip(parts, parts.dropFirst()).map { reading.mentions[$0].segment == reading.mentions[$1].segment }
    return Set(steps).count == 1
  }

  /// The total's name says how many parts there are: 「三项支出」, 「“两类”资金」.
  private func isCounted(_ structure: SumStructure) -> Bool {
    let name = simplifiedLetters(reading.mentions[structure.total].label)
    guard let digit = countingLetter(structure.parts.count) else { return false }
    return zip(name, name.dropFirst()).contains { $0 == digit && reading.scopes.has($1, .kindMeasure) }
  }

  /// Another figure of the same items makes a complete list: 「（一）…预算 a，支出 b」, where the budgets add up.
  private func isConfirmedByItems(_ structure: SumStructure) -> Bool {
    let items = structure.parts.map { reading.mentions[$0].passage }
    guard items.count >= 3, Set(items).count == items.count else { return false }
    return holding.contains { place in
      all[place].total != structure.total && all[place].parts.count == items.count
        && zip(all[place].parts, items).allSatisfy { reading.mentions[$0].passage == $1 }
    }
  }

  /// Each part has its share printed, and they add up to 100 %.
  private func hasCompleteShares(_ structure: SumStructure) -> Bool {
    shareClaim(of: structure, in: reading) != nil
  }

  /// The parts' changes add up to the total's change.
  private func hasAddingChanges(_ structure: SumStructure) -> Bool {
    guard let claim = deltaClaim(of: structure, in: reading), claim.skip == nil else { return false }
    let verdict = verdict(of: claim)
    return verdict == .holds || verdict == .rounding
  }

  /// What the parts add up to is printed elsewhere as the figure that the total should be, or as another list's sum.
  /// 「甲与乙合计 s」 behind them is a subtotal of these parts and says nothing of the whole.
  private func isCorroborated(_ structure: SumStructure) -> Bool {
    let total = reading.mentions[structure.total]
    let sum = structure.parts.reduce(Rational.zero) { $0 + reading.mentions[$1].quantity.value }
    guard sum.isValid, sum != total.quantity.value else { return false }
    let digits = (sum / total.quantity.ulp).magnitude
    guard digits >= Rational(1000) else { return false }
    let near = max(0, structure.total - Reading.reach)..<min(reading.mentions.count, structure.total + Reading.reach)
    return near.contains { index in
      guard reading.sketches[index].measure == reading.sketches[structure.total].measure else { return false }
      let other = reading.mentions[index]
      return index != structure.total && !structure.parts.contains(index) && other.quantity.value == sum
        && reading.addable(other, total) && similarity(other.key, total.key) >= 0.5
        && !rivals(of: index).contains { $0.parts == structure.parts }
    }
  }

  /// Three lists or more of the passage are written the same way, and all of them add up. One that a slip does not explain
  /// is rather an open one: 「民用汽车 T 万辆，其中私人汽车 a 万辆，新能源汽车 b 万辆」.
  private func isAmongHolding(_ structure: SumStructure) -> Bool {
    guard SlipSearch.explains(reading.claim(structure, basis: .inferred), chance: 2e-1) else { return false }
    let passage = reading.mentions[structure.total].passage
    let peers = byPassage[passage, default: []].prefix(Reading.reach).chosen {
      all[$0].marker == structure.marker && all[$0].total != structure.total
    }
    return peers.count >= 3 && peers.allSatisfy { holding.contains($0) }
  }
}

extension Reading {
  func holds(_ structure: SumStructure) -> Bool {
    let verdict = verdict(of: claim(structure, basis: .stated))
    return verdict == .holds || verdict == .rounding
  }
}
