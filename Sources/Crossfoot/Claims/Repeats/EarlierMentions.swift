/// The mentions so far, by what tells at a glance that two have one value or one name.
struct EarlierMentions {
  /// A mention with the last one before it of the same value, and of the same ending; −1 for none.
  ///
  /// Small, since there is one for each figure of the document and most of the time goes into following them.
  private struct Link {
    let index: Int32
    /// Counted among the mentions of its kind.
    let number: Int32
    var sameValue: Int32
    var sameEnding: Int32
    let segment: Int32
    /// The link that had this value first.
    let value: Int32
    /// Of the link that had its value first, the last one that has it.
    var lastOfValue: Int32
    /// Of such a link, the one before it of a value whose hash ends alike; −1 for none.
    let chained: Int32
    let kind: Int32
    /// Equal for figures of one last place.
    let ulp: UInt16
    /// 255 where there are more.
    let digits: UInt8
    /// The value in units of its last place; −1 where the numeral is not of plain digits.
    let places: Int64
  }

  /// What mentions of one kind share: the ending of their names.
  private struct Ending: Hashable {
    var kind: Int
    var letters: Int

    // In one step.
    func hash(into hasher: inout Hasher) { hasher.combine(letters ^ kind &* 0x1E37_79B9_7F4A_7C15) }
  }

  private var kinds: [Int: Int] = [:]
  private var counts: [Int] = []
  private var links: [Link] = []
  /// The last link that had its value first, by the end of the hash of kind and value; a power of two of them.
  private var firsts: [Int32]
  private var lastOfEnding: [Ending: Int32] = [:]
  /// The last places met, that of whole numbers first; there are few.
  private var ulps: [Rational] = [.one]
  /// Places of links near the last mention that may tell something of it, kept so that its room is made once.
  private var near: [Int] = []

  /// With room for so many.
  init(count: Int) {
    links.reserveCapacity(count)
    firsts = [Int32](repeating: -1, count: 1 << (Int.bitWidth - (count / 2).leadingZeroBitCount))
    near.reserveCapacity(200)
  }

  /// Adds a mention, and finds those of one value or one ending with it among the 200 before it of its kind.
  mutating func add(_ index: Int, in reading: Reading) {
    let (mention, measure) = (reading.mentions[index], reading.sketches[index].measure)
    let kind = kinds[Int(measure) << 8 | mention.role.number, default: counts.count]
    if kind == counts.count {
      kinds[Int(measure) << 8 | mention.role.number] = kind
      counts.append(0)
    }
    let quantity = mention.quantity
    let place = Int32(links.count)
    let chain = chain(of: quantity.value, kind)
    let ulp = ulps.firstIndex(of: quantity.ulp) ?? ulps.count
    if ulp == ulps.count { ulps.append(quantity.ulp) }
    let places = quantity.places
    let first = first(of: quantity.value, kind, UInt16(clamping: ulp), places, in: chain, reading)
    let link = Link(
      index: Int32(index), number: Int32(counts[kind]), sameValue: first.map { links[$0].lastOfValue } ?? -1,
      sameEnding: lastOfEnding.updateValue(place, forKey: Ending(kind: kind, letters: Self.ending(of: mention))) ?? -1,
      segment: Int32(mention.segment), value: first.map { Int32($0) } ?? place,
      lastOfValue: place, chained: firsts[chain], kind: Int32(kind), ulp: UInt16(clamping: ulp),
      digits: UInt8(quantity.digits), places: places)
    counts[kind] += 1
    links.append(link)
    if let first { links[first].lastOfValue = place } else { firsts[chain] = place }
    near.removeAll(keepingCapacity: true)
    var (like, named) = (link.sameValue, link.sameEnding)
    let farthest = link.number - 200
    while true {
      let next = max(like, named)
      guard next >= 0 else { return }
      let other = links[Int(next)]
      if other.number < farthest { return }
      if like == next || Self.mayTell(other, link) { near.append(Int(next)) }
      if like == next { like = other.sameValue }
      if named == next { named = other.sameEnding }
    }
  }

  /// Whether two figures of one ending and of other values may be one figure, told from numbers alone: of other precisions,
  /// or with a slip between them.
  @inline(__always)
  private static func mayTell(_ a: Link, _ b: Link) -> Bool {
    guard max(a.digits, b.digits) >= 4 else { return false }
    if a.ulp != b.ulp { return true }
    return a.segment != b.segment && (a.ulp == 0 || min(a.places, b.places) < 0 || isOneSlip(a.places, b.places))
  }

  /// The chain in which a value belongs.
  private func chain(of value: Rational, _ kind: Int) -> Int {
    let bits = UInt64(truncatingIfNeeded: value.numerator) ^ UInt64(truncatingIfNeeded: value.denominator) << 40
    let hash = (bits ^ UInt64(kind) << 32) &* 0x9E37_79B9_7F4A_7C15
    return Int(hash >> 32) & (firsts.count - 1)
  }

  /// The link that had a value first. Places tell most values apart, without a look at the mention, which lies far away.
  private func first(
    of value: Rational, _ kind: Int, _ ulp: UInt16, _ places: Int64, in chain: Int, _ reading: Reading
  ) -> Int? {
    var place = Int(firsts[chain])
    while place >= 0 {
      let link = links[place]
      let isOther = link.ulp == ulp && ulp < .max && min(link.places, places) >= 0 && link.places != places
      if link.kind == kind, !isOther, reading.mentions[Int(link.index)].quantity.value == value { return place }
      place = Int(link.chained)
    }
    return nil
  }

  /// The nearest that says the same as the last one.
  func same(in reading: Reading) -> Int? {
    let own = links[links.count - 1]
    var topic: [Unicode.Scalar] = []
    for place in near {
      let other = links[place]
      let (index, last) = (Int(other.index), Int(own.index))
      if other.value == own.value {
        if isSame(reading.mentions[index], reading.mentions[last])
          || isSameTopic(index, last, in: reading, topic: &topic)
        {
          return index
        }
      } else if other.ulp != own.ulp, min(other.digits, own.digits) >= 4, reading.mayMeet(index, last),
        isSame(reading.mentions[index], reading.mentions[last])
      {
        return index
      }
    }
    return nil
  }

  /// The nearest of the same words and the same period whose figure one slip of the fingers tells from the last one's.
  func slip(in reading: Reading) -> Int? {
    let own = links[links.count - 1]
    for place in near {
      let other = links[place]
      let (index, last) = (Int(other.index), Int(own.index))
      guard other.segment != own.segment, max(other.digits, own.digits) >= 4, other.value != own.value,
        mayBeSlip(other, own, in: reading), reading.areOfOnePeriod(index, last)
      else { continue }
      let (a, b) = (reading.mentions[index], reading.mentions[last])
      if isSameName(a, b),
        SlipSearch.explains(repeatClaim(b.quantity, a.quantity), chance: b.key.count >= 6 ? 1e-2 : 5e-3)
      {
        return index
      }
    }
    return nil
  }

  /// Whether one slip may part two figures, told from their values alone.
  private func mayBeSlip(_ a: Link, _ b: Link, in reading: Reading) -> Bool {
    if a.ulp > 0, a.ulp == b.ulp, a.places >= 0, b.places >= 0 { return isOneSlip(a.places, b.places) }
    return Crossfoot.mayBeSlip(reading.mentions[Int(a.index)].quantity, reading.mentions[Int(b.index)].quantity)
  }

  /// Of the last five letters of the name, or of all of a shorter one.
  private static func ending(of mention: Mention) -> Int {
    mention.key.suffix(5).reduce(mention.key.count < 5 ? mention.key.count : 5) {
      $0 &* 0x1_0001_0001 &+ Int($1.value)
    }
  }
}

extension Mention.Role {
  /// What two mentions must share before their names are compared.
  var number: Int {
    switch self {
    case .level: 0
    case .share: 4
    case .rate: 5
    case .percent, .multiple, .bare: 6
    case .change(let sign): 10 + sign
    case .growth(let sign): 20 + sign
    case .points(let sign): 30 + sign
    }
  }
}
