/// Sums of running text: whole and parts, in every order that reports write them.
struct SumFinding {
  var structures: [SumStructure]
  var claims: [Claim]

  init(in reading: Reading) {
    let brackets = bracketStructures(in: reading)
    let lists = ClosingSums(reading: reading, lists: ListSums(reading: reading, brackets: brackets)).lists
    var all = brackets + lists.found + itemStructures(in: reading)
    all += sameNameStructures(in: reading, known: all)
    all += orderStructures(in: reading, known: all, parent: lists.parent)
    structures = all
    claims =
      all.compactMap { claim(for: $0, among: all, in: reading) } + all.flatMap { attachedClaims(of: $0, in: reading) }
  }
}

/// A structure that holds is a result; one that does not accuses only where its words are complete or a slip explains it.
private func claim(for structure: SumStructure, among all: [SumStructure], in reading: Reading) -> Claim? {
  let stated = reading.claim(structure, basis: .stated)
  let judgement = judge(stated)
  if judgement.verdict == .holds || judgement.verdict == .rounding {
    return structure.marker == .order ? reading.claim(structure, basis: .inferred) : stated
  }
  let excused = all.contains { $0.total == structure.total && $0.parts != structure.parts && holds($0, in: reading) }
  if excused { return nil }
  if structure.isComplete { return stated }
  var open = reading.claim(structure, basis: .inferred)
  if isConfirmed(structure, among: all, in: reading) { return stated }
  if judgement.verdict == .broken, SlipSearch(open).isConvincing { return open }
  open.skip = .incompleteParts
  return open
}

private func holds(_ structure: SumStructure, in reading: Reading) -> Bool {
  let verdict = judge(reading.claim(structure, basis: .stated)).verdict
  return verdict == .holds || verdict == .rounding
}

/// Whether the same names make a complete list elsewhere in the document.
private func isConfirmed(_ structure: SumStructure, among all: [SumStructure], in reading: Reading) -> Bool {
  let names = structure.parts.map { reading.mentions[$0].key }
  guard names.allSatisfy({ !$0.isEmpty }) else { return false }
  return all.contains { other in
    other.total != structure.total && other.parts.count == structure.parts.count
      && zip(other.parts, names).allSatisfy { reading.mentions[$0].key == $1 } && holds(other, in: reading)
  }
}

extension SlipSearch {
  /// One slip of the fingers explains it, and chance does not (semantics: coincidence below 10⁻³).
  var isConvincing: Bool { !candidates.isEmpty && coincidence < 1e-3 }
}
