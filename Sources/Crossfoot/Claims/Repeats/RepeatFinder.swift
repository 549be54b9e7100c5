/// The same quantity named again: equal figures with one name confirm each other, a slip between them accuses.
func repeatClaims(in reading: Reading, tables: TableLookup) -> [Claim] {
  var claims: [Claim] = []
  var earlier = EarlierMentions()
  for (index, mention) in reading.mentions.enumerated() where isComparable(mention) {
    let others = earlier.add(mention, at: index)
    if let same = others.first(where: {
      isSame(reading.mentions[$0], mention) || isSameTopic($0, index, in: reading)
    }) {
      claims.append(repeatClaim(mention.quantity, reading.mentions[same].quantity))
    } else if let slip = others.first(where: { isSlip(reading.mentions[$0], mention) }) {
      claims.append(repeatClaim(mention.quantity, reading.mentions[slip].quantity))
    }
    if let cell = tables.same(as: mention) { claims.append(repeatClaim(mention.quantity, cell)) }
  }
  return claims
}

/// The mentions so far, by what tells at a glance that two have one value or one name.
private struct EarlierMentions {
  /// A mention with the last one before it of the same value, and of the same ending; −1 for none.
  private struct Link {
    var index: Int
    /// Counted among the mentions of its kind.
    var number: Int
    var sameValue: Int
    var sameEnding: Int
  }

  private struct Key<Part: Hashable>: Hashable {
    var kind: Int
    var part: Part
  }

  private var kinds: [RepeatKey: Int] = [:]
  private var counts: [Int] = []
  private var links: [Link] = []
  private var lastOfValue: [Key<Rational>: Int] = [:]
  private var lastOfEnding: [Key<Int>: Int] = [:]

  /// Adds a mention; returns those of one value or one ending with it among the 200 before it of its kind, nearest first.
  mutating func add(_ mention: Mention, at index: Int) -> [Int] {
    let kind = kinds[RepeatKey(mention), default: counts.count]
    if kind == counts.count {
      kinds[RepeatKey(mention)] = kind
      counts.append(0)
    }
    let value = Key(kind: kind, part: mention.quantity.value)
    let ending = Key(kind: kind, part: Self.ending(of: mention))
    var link = Link(
      index: index, number: counts[kind], sameValue: lastOfValue.updateValue(links.count, forKey: value) ?? -1,
      sameEnding: lastOfEnding.updateValue(links.count, forKey: ending) ?? -1)
    counts[kind] += 1
    links.append(link)
    var found: [Int] = []
    while true {
      let next = max(link.sameValue, link.sameEnding)
      guard next >= 0, links[next].number >= counts[kind] - 201 else { return found }
      found.append(links[next].index)
      if link.sameValue == next { link.sameValue = links[next].sameValue }
      if link.sameEnding == next { link.sameEnding = links[next].sameEnding }
    }
  }

  /// Of the last five letters of the name, or of all of a shorter one.
  private static func ending(of mention: Mention) -> Int {
    mention.key.suffix(5).reduce(mention.key.count < 5 ? mention.key.count : 5) {
      $0 &* 0x1_0001_0001 &+ Int($1.value)
    }
  }
}

/// What two mentions must share before their names are compared.
private struct RepeatKey: Hashable {
  var dimension: String
  var kind: Unit.Kind
  var role: Int

  init(_ mention: Mention) {
    dimension = mention.quantity.unit.dimension
    kind = mention.quantity.unit.kind
    role =
      switch mention.role {
      case .level: 0
      case .change(let sign): 10 + sign
      case .growth(let sign): 20 + sign
      case .points(let sign): 30 + sign
      case .share: 4
      case .rate: 5
      case .percent, .multiple, .bare: 6
      }
  }
}

private func isComparable(_ mention: Mention) -> Bool {
  mention.quantity.value.isValid && mention.quantity.unit.kind != .none && mention.quantity.unit.kind != .time
}

private func digits(_ quantity: Quantity) -> Int {
  quantity.numeral.utf8.count { $0 &- 0x30 < 10 }
}

/// The same words, or one name that ends the other, with what is counted behind it.
private func isSameName(_ a: Mention, _ b: Mention) -> Bool {
  if a.key == b.key, a.key.count + min(a.noun.unicodeScalars.count, 2) >= 4 {
    return a.noun.isEmpty && b.noun.isEmpty || isSameNoun(a.noun, b.noun) || a.key.count >= 4
  }
  let shorter = min(a.key.count, b.key.count)
  return shorter >= 5 && sharedEnding(a.key, b.key) == shorter
}

/// 「26个园区改造」 and 「26个园区94万平方米」 count the same.
private func isSameNoun(_ a: String, _ b: String) -> Bool {
  zip(a, b).prefix { $0 == $1 }.count >= 2
}

/// One value under one name; a value of many digits needs less of a name.
private func isSame(_ a: Mention, _ b: Mention) -> Bool {
  guard a.quantity.value == b.quantity.value else { return isCoarser(a, b) }
  let likeness = max(similarity(a.key, b.key), isSameNoun(a.noun, b.noun) ? 0.8 : 0)
  switch digits(b.quantity) {
  case 4...: return likeness >= 0.4 || a.key.count < 2 || b.key.count < 2
  case 2...3: return likeness >= 0.6 || a.key.isEmpty && a.passage != b.passage
  default: return likeness >= 0.75
  }
}

/// 「1356.8万元」 and 「13568021元」 under one name: the coarser holds the finer.
private func isCoarser(_ a: Mention, _ b: Mention) -> Bool {
  a.quantity.ulp != b.quantity.ulp && min(digits(a.quantity), digits(b.quantity)) >= 4 && a.key.count >= 2
    && a.key == b.key
    && isSamePeriod(a.period, b.period) && a.quantity.face.meets(b.quantity.face)
}

/// One value in two places whose surroundings share four letters or more: 「医疗救助47人」 after 「用于医疗救助…，帮扶47人」.
private func isSameTopic(_ a: Int, _ b: Int, in reading: Reading) -> Bool {
  let (x, y) = (reading.mentions[a], reading.mentions[b])
  guard x.quantity.value == y.quantity.value, x.quantity.value >= Rational(10), x.sentence != y.sentence else {
    return false
  }
  return sharesRun(of: 4, reading.topic(of: a), reading.topic(of: b))
}

extension Reading {
  /// The first words of the passage and those of the segment before the figure, figures left out.
  fileprivate func topic(of index: Int) -> [Unicode.Scalar] {
    let mention = mentions[index]
    let tokens = passages[mention.passage].lexed.tokens
    var start = mention.token
    while start > 0, mention.token - start < 14, !tokens[start - 1].isMark(.period, .semicolon) { start -= 1 }
    return key(0..<min(6, tokens.count), in: passages[mention.passage]).prefix(24) + ["|"]
      + key(start..<mention.token, in: passages[mention.passage])
  }
}

private func sharesRun(of length: Int, _ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
  guard a.count >= length, b.count >= length else { return false }
  // How many letters up to each of `a` are those up to the letter of `b`.
  var runs = [Int](repeating: 0, count: a.count + 1)
  for letter in b {
    for place in a.indices.reversed() {
      runs[place + 1] = a[place] == letter ? runs[place] + 1 : 0
      if runs[place + 1] == length { return true }
    }
  }
  return false
}

/// The same words, the same period, and figures that one slip of the fingers tells apart.
private func isSlip(_ a: Mention, _ b: Mention) -> Bool {
  guard a.quantity.value != b.quantity.value, isSamePeriod(a.period, b.period), a.segment != b.segment,
    isSameName(a, b), max(digits(a.quantity), digits(b.quantity)) >= 4, mayBeSlip(a.quantity, b.quantity)
  else { return false }
  return SlipSearch.explains(repeatClaim(b.quantity, a.quantity), chance: b.key.count >= 6 ? 1e-2 : 5e-3)
}

/// Whether one slip may part two figures, told from their values alone.
///
/// A digit more, a digit less or another place of the point makes a figure twice as large or half as large at least; a digit
/// mistyped or two swapped make it another by 1 … 9 or 9 … 81 of one place.
func mayBeSlip(_ a: Quantity, _ b: Quantity) -> Bool {
  // A digit more may be a decimal where the last place is that of the unit.
  if a.ulp == .one || b.ulp == .one { return true }
  let (x, y) = (a.value.magnitude, b.value.magnitude)
  let two = Rational(2)
  if x >= y * two || y >= x * two { return true }
  let places = (x - y) / min(a.ulp, b.ulp)
  guard places.isValid else { return true }
  guard places.isInteger else { return false }
  var rest = places.numerator.magnitude
  while rest >= 10, rest % 10 == 0 { rest /= 10 }
  return rest <= 81
}

extension TableLookup {
  /// A cell that says the same, maybe in another unit.
  func same(as mention: Mention) -> Quantity? {
    guard digits(mention.quantity) >= 3 else { return nil }
    return cells(mayBe: mention.quantity).filter { cell in
      cell.quantity.unit.dimension == mention.quantity.unit.dimension && digits(cell.quantity) >= 3
        && cell.quantity.face.meets(mention.quantity.face) && similarity(cell.row, mention.key) >= 0.6
    }.map(\.quantity).min { $0.range.lowerBound < $1.range.lowerBound }
  }
}
