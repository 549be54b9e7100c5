/// Sums of running text: whole and parts, in every order that reports write them.
struct SumFinding {
  var structures: [SumStructure]
  var claims: [Claim]

  init(in reading: Reading, splits: Splits, flows: FlowLexicon) {
    let brackets = bracketStructures(in: reading)
    let lists = ClosingSums(
      reading: reading, lists: ListSums(reading: reading, brackets: brackets), splits: splits
    ).lists
    var all = brackets + lists.found + nearStructures(in: reading, splits, flows)
    all += sameNameStructures(in: reading, known: all) + acrossPassages(in: reading)
    all += orderStructures(in: reading, known: all, parent: lists.parent)
    all += subsetStructures(in: reading, known: all)
    structures = all
    let evidence = SumEvidence(reading: reading, all: all, splits: splits, flows: flows)
    claims = all.indices.compactMap { claim(for: all[$0], evidence: evidence) }
    claims += all.flatMap { attachedClaims(of: $0, in: reading) } + boundClaims(lists.found, in: reading)
    claims += changeSums(in: reading, evidence: evidence)
    claims += interleavedSums(in: reading)
    claims += countedSums(in: reading, known: Set(evidence.holding.map { all[$0].total }))
  }
}

/// What stands in a passage or in the items below it, sought a few pages at a time, which then lie in the processor's cache.
private func nearStructures(in reading: Reading, _ splits: Splits, _ flows: FlowLexicon) -> [SumStructure] {
  let finders: [(Range<Int>) -> [SumStructure]] = [
    { itemStructures(at: $0, in: reading) },
    { enumeratedStructures(at: $0, in: reading) },
    { stemStructures(at: $0, in: reading, splits: splits) },
    { periodStructures(at: $0, in: reading) },
    { complementStructures(at: $0, in: reading, splits: splits, flows: flows) },
    { rangeStructures(at: $0, in: reading, flows: flows) },
    { composedStructures(at: $0, in: reading) },
    { respectiveStructures(at: $0, in: reading, splits: splits) },
  ]
  var found = finders.map { _ in [SumStructure]() }
  for page in reading.pages {
    for (number, find) in finders.enumerated() { found[number] += find(page) }
  }
  return Array(found.joined())
}

/// A structure that holds is a result; one that does not accuses only where its words are complete or a slip explains it.
private func claim(for structure: SumStructure, evidence: SumEvidence) -> Claim? {
  let reading = evidence.reading
  let stated = reading.claim(structure, basis: .stated)
  let verdict = verdict(of: stated)
  if verdict == .holds || verdict == .rounding {
    return structure.marker == .order ? reading.claim(structure, basis: .inferred) : stated
  }
  // 「小学每人 a 元、初中每人 b 元的标准，…合计 T」: what one gets adds up to nothing.
  if structure.parts.contains(where: { isOfEach($0, in: reading) }), !isOfEach(structure.total, in: reading) {
    return nil
  }
  if isOfEach(structure.total, in: reading), !structure.parts.contains(where: { isOfEach($0, in: reading) }) {
    return nil
  }
  if verdict == .broken, let net = structure.net(in: reading) ?? structure.lessDeducted(in: reading) { return net }
  if verdict == .broken, structure.tellsOneInWords(in: reading) { return nil }
  if verdict == .broken, structure.goesOnBeside(in: reading), !SlipSearch.explains(stated, chance: 0.5) { return nil }
  if evidence.takesOff(structure) || evidence.isFellow(structure) || isDwarfed(structure, stated, in: reading) {
    return nil
  }
  if let first = structure.parts.first, isAdded(reading.mentions[first], in: reading) { return nil }
  if verdict == .broken, areSharesOfNoSplit(structure, in: reading) || evidence.isSubtotal(structure) { return nil }
  if verdict == .broken, let rest = structure.restThatHolds(in: reading) {
    return reading.claim(rest, basis: .inferred)
  }
  if verdict == .broken, structure.isOfShare(in: reading) || structure.isDoneOfPlan(in: reading) { return nil }
  let rivals = evidence.rivals(of: structure.total).filter { !isOfTwin($0, beside: structure, in: reading) }
  if rivals.contains(where: { !Set($0.parts).isDisjoint(with: structure.parts) }) { return nil }
  if evidence.supports(structure) { return stated }
  if let named = evidence.namedBeginning(of: structure) { return reading.claim(named, basis: .stated) }
  if !rivals.isEmpty { return nil }
  if structure.isComplete || isDoneAndDoing(structure, in: reading) {
    return stated
  }
  var open = reading.claim(structure, basis: .inferred)
  if verdict == .broken, SlipSearch.explains(open, chance: evidence.chance(of: structure)) {
    return open
  }
  open.skip = .incompleteParts
  return open
}

/// Whether each part is larger than the total, another figure stands between, and no slip of the fingers made it so: they are
/// of another whole.
private func isDwarfed(_ structure: SumStructure, _ claim: Claim, in reading: Reading) -> Bool {
  let total = reading.mentions[structure.total].quantity.value
  return structure.parts[0] > structure.total + 1
    && structure.parts.allSatisfy { reading.mentions[$0].quantity.value > total } && !mayBeSlip(claim)
}

private func isOfEach(_ index: Int, in reading: Reading) -> Bool {
  reading.mentions[index].cues.contains(CueSet(.per)) && reading.naming(reading.mentions[index]).contains("每")
}

/// 「国道、省道、县道」, 「集中供养、分散供养」: names of one length and one ending, so that hardly anything is of two of them.
/// Or of one split, though not all of them: 「公务用车…、公务接待费」 of the 三公.
func areExclusive(_ parts: [Int], _ evidence: SumEvidence) -> Bool {
  let names = parts.map { evidence.reading.mentions[$0].key }
  if isOfSplit(names, evidence.splits) { return true }
  guard names.count >= 2, let first = names.first, (2...8).contains(first.count) else { return false }
  let ending = names.dropFirst().reduce(first.count) { min($0, sharedEnding(first, $1)) }
  // 「刑事案件、民商事案件、行政案件」
  if ending >= 2, names.count > 2, Set(names).count == names.count,
    names.allSatisfy({ (1...3).contains($0.count - ending) })
  {
    return true
  }
  return ending >= 1 && (1...2).contains(first.count - ending) && Set(names).count == names.count
    && names.allSatisfy { $0.count == first.count }
}
