/// The mentions so far, by what tells at a glance that two have one value or one name.
struct EarlierMentions {
  /// A mention with the last one before it of the same value, and of the same ending; −1 for none.
  private struct Link {
    var index: Int
    /// Counted among the mentions of its kind.
    var number: Int
    var sameValue: Int
    var sameEnding: Int
    var segment: Int
    var digits: Int
    var value: Rational
    var ulp: Rational
    /// The value in units of its last place; nil where the numeral is not of plain digits.
    var places: UInt64?
  }

  private struct Key<Part: Hashable>: Hashable {
    var kind: Int
    var part: Part
  }

  private var kinds: [Int: Int] = [:]
  private var counts: [Int] = []
  private var links: [Link] = []
  private var lastOfValue: [Key<Rational>: Int] = [:]
  private var lastOfEnding: [Key<Int>: Int] = [:]
  /// Places of links near the last mention, kept so that its room is made once.
  private var near: [Int] = []

  /// Adds a mention, and finds those of one value or one ending with it among the 200 before it of its kind.
  mutating func add(_ mention: Mention, at index: Int, measure: Int32) {
    let kind = kinds[Int(measure) << 8 | mention.role.number, default: counts.count]
    if kind == counts.count {
      kinds[Int(measure) << 8 | mention.role.number] = kind
      counts.append(0)
    }
    let value = mention.quantity.value
    var link = Link(
      index: index, number: counts[kind],
      sameValue: lastOfValue.updateValue(links.count, forKey: Key(kind: kind, part: value)) ?? -1,
      sameEnding: lastOfEnding.updateValue(links.count, forKey: Key(kind: kind, part: Self.ending(of: mention))) ?? -1,
      segment: mention.segment, digits: digits(mention.quantity), value: value, ulp: mention.quantity.ulp,
      places: mention.quantity.places)
    counts[kind] += 1
    links.append(link)
    near.removeAll(keepingCapacity: true)
    while true {
      let next = max(link.sameValue, link.sameEnding)
      guard next >= 0, links[next].number >= counts[kind] - 201 else { return }
      near.append(next)
      if link.sameValue == next { link.sameValue = links[next].sameValue }
      if link.sameEnding == next { link.sameEnding = links[next].sameEnding }
    }
  }

  /// The nearest that says the same as the last one.
  func same(in reading: Reading) -> Int? {
    let own = links[links.count - 1]
    for place in near {
      let index = links[place].index
      if links[place].value == own.value {
        if isSame(reading.mentions[index], reading.mentions[own.index]) || isSameTopic(index, own.index, in: reading) {
          return index
        }
      } else if links[place].ulp != own.ulp, min(links[place].digits, own.digits) >= 4,
        reading.mayMeet(index, own.index), isSame(reading.mentions[index], reading.mentions[own.index])
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
      let index = links[place].index
      guard links[place].segment != own.segment, max(links[place].digits, own.digits) >= 4,
        links[place].value != own.value, mayBeSlip(links[place], own), reading.areOfOnePeriod(index, own.index)
      else { continue }
      let (a, b) = (reading.mentions[index], reading.mentions[own.index])
      if isSameName(a, b),
        SlipSearch.explains(repeatClaim(b.quantity, a.quantity), chance: b.key.count >= 6 ? 1e-2 : 5e-3)
      {
        return index
      }
    }
    return nil
  }

  /// Whether one slip may part two figures, told from their values alone.
  private func mayBeSlip(_ a: Link, _ b: Link) -> Bool {
    // A digit more may be a decimal where the last place is that of the unit.
    if a.ulp == .one || b.ulp == .one { return true }
    if a.ulp == b.ulp, let x = a.places, let y = b.places { return isOneSlip(max(x, y), min(x, y)) }
    let (x, y) = (a.value.magnitude, b.value.magnitude)
    let two = Rational(2)
    if x >= y * two || y >= x * two { return true }
    let places = (x - y) / min(a.ulp, b.ulp)
    guard places.isValid else { return true }
    return places.isInteger && isOneDigit(places.numerator.magnitude)
  }

  /// Of the last five letters of the name, or of all of a shorter one.
  private static func ending(of mention: Mention) -> Int {
    mention.key.suffix(5).reduce(mention.key.count < 5 ? mention.key.count : 5) {
      $0 &* 0x1_0001_0001 &+ Int($1.value)
    }
  }
}

/// Whether numbers of one last place are one digit, one swap, one digit more or one place of the point apart.
private func isOneSlip(_ more: UInt64, _ less: UInt64) -> Bool {
  if isOneDigit(more - less) { return true }
  var size: UInt64 = 1
  while size <= more / 10 { size *= 10 }
  // As many digits, or two less.
  if less >= size { return false }
  if less == more % size || less == more / 100 { return true }
  if less < size / 10 { return false }
  var unit: UInt64 = 1
  while unit < size {
    if more / (unit * 10) * unit + more % unit == less { return true }
    unit *= 10
  }
  return false
}

/// A digit mistyped makes a figure another by 1 … 9 of one place, two swapped by 9 … 81.
private func isOneDigit<Number: BinaryInteger>(_ difference: Number) -> Bool {
  var rest = difference
  while rest >= 10, rest % 10 == 0 { rest /= 10 }
  return rest <= 81
}

extension Quantity {
  /// The magnitude in units of the last place, for figures of plain digits.
  fileprivate var places: UInt64? {
    guard numeral.utf8.allSatisfy({ $0 &- 0x30 < 10 || $0 == 0x2E || $0 == 0x2C }) else { return nil }
    let places = value.magnitude / ulp
    return places.isInteger ? UInt64(exactly: places.numerator) : nil
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
