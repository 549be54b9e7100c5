/// Claims that are written like others of the document which hold: 「…应纳 W，少缴 a，占应纳的 p%」 for each of five years.
///
/// Where the words alone do not name the operands, two places or more where one reading of them holds, and none where it
/// does not, say what the same words mean in the next place. Accuses as an inference does: with a warning.
struct PeerFinder {
  let reading: Reading
  private let places: [Int: Int]
  /// The stated figures of claims that hold or are told already, by kind.
  private var settled: [ClaimKind: Set<Int>] = [:]
  private var shapes: [Shape: [Instance]] = [:]
  private var taken: Set<Taken> = []
  private(set) var claims: [Claim] = []

  /// How a claim stands in its text: what is stated, and how many figures before or behind it each operand stands.
  private struct Shape: Hashable {
    var kind: ClaimKind
    var name: [Unicode.Scalar]
    var dimension: String
    var offsets: [Int]
    var formula: Formula
    var sign: Int

    func hash(into hasher: inout Hasher) {
      hasher.combine(letterSet(name))
      hasher.combine(offsets)
    }
  }

  private struct Taken: Hashable {
    var shape: Shape
    var stated: Int
  }

  private struct Instance {
    var stated: Int
    var claim: Claim
  }

  /// Over claims with their verdicts.
  init(reading: Reading, claims known: [Claim], verdicts: [Verdict]) {
    self.reading = reading
    places = Dictionary(
      reading.mentions.indices.map { (reading.mentions[$0].quantity.range.lowerBound, $0) },
      uniquingKeysWith: { a, _ in a })
    for (claim, verdict) in zip(known, verdicts) { take(claim, verdict) }
    var named = shapes.keys.reduce(into: [:]) { $0[letterSet($1.name)] = [Int]() }
    for index in reading.mentions.indices { named[reading.sketches[index].letters]?.append(index) }
    for (shape, instances) in shapes { transfer(shape, instances, to: named[letterSet(shape.name)] ?? []) }
  }

  private mutating func take(_ claim: Claim, _ verdict: Verdict) {
    // Only these are asked for.
    guard Self.kinds.contains(claim.kind), claim.comparison == .equal, claim.skip == nil, 1...4 ~= claim.operands.count,
      let stated = places[claim.stated.range.lowerBound]
    else { return }
    guard verdict == .holds || verdict == .rounding || verdict == .broken else { return }
    settled[claim.kind, default: []].insert(stated)
    guard verdict != .broken, SlipSearch.width(of: claim) <= 0.02 else { return }
    let operands = claim.operands.compactMap { places[$0.quantity.range.lowerBound] }
    let mention = reading.mentions[stated]
    guard operands.count == claim.operands.count, mention.key.count >= 2,
      operands.allSatisfy({ abs($0 - stated) <= 8 && reading.mentions[$0].passage == mention.passage })
    else { return }
    let shape = Shape(
      kind: claim.kind, name: mention.key, dimension: mention.quantity.unit.dimension,
      offsets: operands.map { $0 - stated }, formula: claim.formula, sign: claim.statedSign)
    if !taken.insert(Taken(shape: shape, stated: stated)).inserted { return }
    shapes[shape, default: []].append(Instance(stated: stated, claim: claim))
  }

  private static let kinds: Set<ClaimKind> = [.sum, .share, .rate, .change, .product]

  private mutating func transfer(_ shape: Shape, _ instances: [Instance], to places: [Int]) {
    var broken: [Claim] = []
    for index in places
    where reading.mentions[index].key == shape.name && !settled[shape.kind, default: []].contains(index) {
      guard let claim = claim(at: index, shape, like: instances) else { continue }
      if verdict(of: claim) == .broken { broken.append(claim) }
    }
    // A second one that does not fit says that the words mean something else.
    if broken.count == 1, instances.count >= 2 || isSlip(broken[0]) { claims += broken }
  }

  /// One model is enough where a slip of the pen explains the difference.
  private func isSlip(_ claim: Claim) -> Bool { SlipSearch.explains(claim, chance: 0.2) }

  private func claim(at index: Int, _ shape: Shape, like instances: [Instance]) -> Claim? {
    let mention = reading.mentions[index]
    guard mention.quantity.unit.dimension == shape.dimension, mention.quantity.modifier == .none else { return nil }
    for instance in instances {
      let model = reading.mentions[instance.stated]
      guard model.role == mention.role else { continue }
      var claim = instance.claim
      claim.stated = mention.quantity
      claim.basis = .inferred
      let fits = shape.offsets.indices.allSatisfy { place in
        let (own, other) = (index + shape.offsets[place], instance.stated + shape.offsets[place])
        guard reading.mentions.indices.contains(own) else { return false }
        claim.operands[place].quantity = reading.mentions[own].quantity
        return isAlike(reading.mentions[own], reading.mentions[other])
          && reading.mentions[own].passage == mention.passage
          && reading.mentions[own].sentence - mention.sentence == reading.mentions[other].sentence - model.sentence
      }
      if fits { return claim }
    }
    return nil
  }

  private func isAlike(_ a: Mention, _ b: Mention) -> Bool {
    a.role == b.role && a.quantity.unit.dimension == b.quantity.unit.dimension && a.quantity.modifier == .none
      && (a.key == b.key || similarity(a.key, b.key) >= 0.5)
  }
}
