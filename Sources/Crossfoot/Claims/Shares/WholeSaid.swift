extension ShareFinder {
  /// What the words behind 占 say of the whole.
  struct WholeSaid {
    var name: [Unicode.Scalar] = []
    /// Of another scope than the figures named before.
    var isElsewhere = false
    /// The sentence opens with the name.
    var isScope = false
    /// What goes by the name and may be the whole of one of the parts, best first.
    var named: [Match] = []
  }

  func wholeSaid(of index: Int, for parts: some Collection<Int>) -> WholeSaid {
    let mention = reading.mentions[index]
    guard let cue = reading.firstCue(CueSet(.share), before: mention) ?? reading.cue(CueSet(.share), before: mention)
    else { return WholeSaid() }
    var said = WholeSaid(name: reading.object(of: mention, after: cue), isElsewhere: hasScopeShift(cue, mention))
    if said.name.count < 2, let scope = openingScope(of: mention) { (said.name, said.isScope) = (scope, true) }
    if said.name.count >= 2, !said.isElsewhere {
      let limits = SmallestWhole.limits(of: parts, in: reading)
      let sketches = reading.sketches
      said.named = reading.levels(
        named: said.name, near: index, least: 0.5,
        where: { place in limits.contains { $0.mayBe(sketches[place]) } })
    }
    return said
  }

  /// What tells at a glance that a figure is not the whole of a part: another measure, or a value far smaller.
  struct SmallestWhole {
    let measure: Int32
    private(set) var least: Double

    init(of part: Int, in reading: Reading) {
      let amount = reading.mentions[part].quantity.value
      measure = reading.sketches[part].measure
      least = amount.size * (amount.isNegative ? 1.000_001 : 0.999_999)
    }

    /// One for each measure of some parts.
    static func limits(of parts: some Collection<Int>, in reading: Reading) -> [SmallestWhole] {
      var limits: [SmallestWhole] = []
      for part in parts {
        let limit = SmallestWhole(of: part, in: reading)
        if let known = limits.firstIndex(where: { $0.measure == limit.measure }) {
          limits[known].least = min(limits[known].least, limit.least)
        } else {
          limits.append(limit)
        }
      }
      return limits
    }

    func mayBe(_ other: MentionSketch) -> Bool { other.measure == measure && !(other.high < least) }
  }

  /// 「占该区域…」 is of another whole than those named before.
  private func hasScopeShift(_ cue: Int, _ mention: Mention) -> Bool {
    reading.tokens(of: mention)[cue..<mention.token].contains { $0.has(CueSet(.scopeShift)) }
  }
}
