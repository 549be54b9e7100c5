/// Claims that are written like others of the document which hold: 「…应纳 W，少缴 a，占应纳的 p%」 for each of five years.
///
/// Where the words alone do not name the operands, two places or more where one reading of them holds, and none where it
/// does not, say what the same words mean in the next place. Accuses as an inference does: with a warning.
struct PeerFinder {
  let reading: Reading
  private let places: [Int: Int]
  /// For each mention a bit for each of the kinds of which a claim states it that holds or is told already.
  private var settled: [UInt8]
  /// Those of which there is a claim, numbered.
  private var numbers: [Shape: Int] = [:]
  private var shapes: [(shape: Shape, instances: [Instance])] = []
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
    var shape: Int
    var stated: Int

    func hash(into hasher: inout Hasher) { hasher.combine(shape << 32 ^ stated) }
  }

  private struct Instance {
    var stated: Int
    var claim: Claim
  }

  /// Over claims with their verdicts.
  init(reading: Reading, claims known: [Claim], verdicts: [Verdict]) {
    self.reading = reading
    settled = Array(repeating: 0, count: reading.mentions.count)
    places = Dictionary(
      reading.mentions.indices.map { (reading.mentions[$0].quantity.range.lowerBound, $0) },
      uniquingKeysWith: { a, _ in a })
    // Others are not asked for.
    for place in known.indices where Self.kinds.contains(known[place].kind) { take(known[place], verdicts[place]) }
    var named = shapes.reduce(into: [:]) { $0[letterSet($1.shape.name)] = [Int]() }
    for index in reading.mentions.indices {
      if let place = named.index(forKey: reading.sketches[index].letters) { named.values[place].append(index) }
    }
    for (shape, instances) in shapes { transfer(shape, instances, to: named[letterSet(shape.name)] ?? []) }
  }

  private mutating func take(_ claim: Claim, _ verdict: Verdict) {
    guard let kind = Self.kinds.firstIndex(of: claim.kind), claim.comparison == .equal, claim.skip == nil,
      !claim.stated.unit.isPerMille,
      1...4 ~= claim.operands.count,
      let stated = places[claim.stated.range.lowerBound]
    else { return }
    guard verdict == .holds || verdict == .rounding || verdict == .broken else { return }
    settled[stated] |= 1 << UInt8(kind)
    guard verdict != .broken, SlipSearch.width(of: claim) <= 0.02 else { return }
    let operands = claim.operands.compactMap { places[$0.quantity.range.lowerBound] }
    let mention = reading.mentions[stated]
    guard operands.count == claim.operands.count, mention.key.count >= 2,
      operands.allSatisfy({ abs($0 - stated) <= 8 && reading.mentions[$0].passage == mention.passage })
    else { return }
    let shape = Shape(
      kind: claim.kind, name: mention.key, dimension: mention.quantity.unit.dimension,
      offsets: operands.map { $0 - stated }, formula: claim.formula, sign: claim.statedSign)
    let number = numbers[shape] ?? shapes.count
    if number == shapes.count {
      numbers[shape] = number
      shapes.append((shape, []))
    }
    if taken.insert(Taken(shape: number, stated: stated)).inserted {
      shapes[number].instances.append(Instance(stated: stated, claim: claim))
    }
  }

  private static let kinds: [ClaimKind] = [.sum, .share, .rate, .change, .product]

  private func isSettled(_ mention: Int, _ kind: ClaimKind) -> Bool {
    Self.kinds.firstIndex(of: kind).map { settled[mention] >> UInt8($0) & 1 == 1 } ?? false
  }

  private mutating func transfer(_ shape: Shape, _ instances: [Instance], to places: [Int]) {
    var broken: [Claim] = []
    for index in places
    where reading.mentions[index].key == shape.name && !isSettled(index, shape.kind) {
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
    for instance in instances.prefix(mostModels) {
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

/// How many claims of one shape are taken as models: more of them are written alike.
private let mostModels = 20
