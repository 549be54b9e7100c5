/// The same quantity named again: equal figures with one name confirm each other, a slip between them accuses, unless a
/// third value of the name and the period says that it is of several things.
func repeatClaims(in reading: Reading, scope: RepeatScope) -> [Claim] {
  var claims: [Claim] = []
  // Room that nothing fills costs nothing; filling it twice would.
  claims.reserveCapacity(reading.mentions.count)
  // By their places, since the reports of many like things have thousands.
  var slips: [(early: Int, late: Int)] = []
  var earlier = EarlierMentions(count: reading.mentions.count)
  for index in reading.mentions.indices {
    let mention = reading.mentions[index]
    guard isComparable(mention) else { continue }
    earlier.add(index, in: reading)
    if let same = earlier.same(in: reading) {
      claims.append(repeatClaim(mention.quantity, reading.mentions[same].quantity))
    } else if let slip = earlier.slip(in: reading), scope.likeness(reading.mentions[slip], mention) == .same,
      reading.isOneSubject(slip, index)
    {
      slips.append((slip, index))
    }
  }
  if slips.isEmpty { return claims }
  let values = values(of: Set(slips.map { NameInPeriod(reading.mentions[$0.late]) }), in: reading)
  for (early, late) in slips where values[NameInPeriod(reading.mentions[late]), default: []].count < 3 {
    claims.append(repeatClaim(reading.mentions[late].quantity, reading.mentions[early].quantity))
  }
  return claims
}

private struct NameInPeriod: Hashable {
  var kind: RepeatKey
  var key: [Unicode.Scalar]
  var period: String

  init(_ mention: Mention) {
    kind = RepeatKey(mention)
    key = mention.key
    period = mention.period
  }
}

/// Up to three values of each name.
private func values(of names: Set<NameInPeriod>, in reading: Reading) -> [NameInPeriod: Set<Rational>] {
  let letters = Set(names.map { letterSet($0.key) })
  var values: [NameInPeriod: Set<Rational>] = [:]
  for index in reading.mentions.indices where letters.contains(reading.sketches[index].letters) {
    let name = NameInPeriod(reading.mentions[index])
    if names.contains(name), values[name, default: []].count < 3 {
      values[name, default: []].insert(reading.mentions[index].quantity.value)
    }
  }
  return values
}

/// The same between a figure and a cell.
func sameCells(at asked: Range<Int>, in reading: Reading, tables: TableLookup) -> [Claim] {
  asked.compactMap { index in
    let mention = reading.mentions[index]
    guard isComparable(mention) else { return nil }
    return tables.same(as: mention, reading.sketches[index]).map { repeatClaim(mention.quantity, $0) }
  }
}

/// What two mentions must share before their names are compared.
struct RepeatKey: Hashable {
  private let measure: Int32
  private let role: Int32

  init(_ mention: Mention) {
    measure = mention.measure
    role = Int32(mention.role.number)
  }
}

private func isComparable(_ mention: Mention) -> Bool {
  mention.quantity.value.isValid && mention.quantity.unit.kind != .none && mention.quantity.unit.kind != .time
}

/// The same words, or one name that ends the other, with what is counted behind it.
func isSameName(_ a: Mention, _ b: Mention) -> Bool {
  if a.key == b.key, a.key.count + min(a.noun.unicodeScalars.count, 2) >= 4 {
    return a.noun.isEmpty && b.noun.isEmpty || isSameNoun(a.noun, b.noun) || a.key.count >= 4
  }
  let shorter = min(a.key.count, b.key.count)
  return shorter >= 5 && sharedEnding(a.key, b.key) == shorter
}

/// 「26个园区改造」 and 「26个园区94万平方米」 count the same.
func isSameNoun(_ a: String, _ b: String) -> Bool {
  // Characters are dear, and Chinese ones that open with other bytes are others.
  guard let x = a.utf8.first, let y = b.utf8.first else { return false }
  if x != y, 0xE4...0xE9 ~= x, 0xE4...0xE9 ~= y { return false }
  return zip(a, b).prefix { $0 == $1 }.count >= 2
}

/// One value under one name; a value of many digits needs less of a name.
func isSame(_ a: Mention, _ b: Mention) -> Bool {
  guard a.quantity.value == b.quantity.value else { return isCoarser(a, b) }
  let likeness = max(similarity(a.key, b.key), isSameNoun(a.noun, b.noun) ? 0.8 : 0)
  switch b.quantity.digits {
  case 4...: return likeness >= 0.4 || a.key.count < 2 || b.key.count < 2
  case 2...3: return likeness >= 0.6 || a.key.isEmpty && a.passage != b.passage
  default: return likeness >= 0.75
  }
}

/// 「1356.8万元」 and 「13568021元」 under one name: the coarser holds the finer.
private func isCoarser(_ a: Mention, _ b: Mention) -> Bool {
  a.quantity.ulp != b.quantity.ulp && min(a.quantity.digits, b.quantity.digits) >= 4 && a.key.count >= 2
    && a.key == b.key
    && isSamePeriod(a.period, b.period) && a.quantity.face.meets(b.quantity.face)
}

/// One value in two places whose surroundings share four letters or more: 「医疗救助47人」 after 「用于医疗救助…，帮扶47人」.
///
/// `topic` is that of the second, once it was asked for.
func isSameTopic(_ a: Int, _ b: Int, in reading: Reading, topic: inout [Unicode.Scalar]) -> Bool {
  let (x, y) = (reading.mentions[a], reading.mentions[b])
  guard x.quantity.value == y.quantity.value, x.quantity.value >= Rational(10), x.sentence != y.sentence else {
    return false
  }
  if topic.isEmpty { topic = reading.topic(of: b) }
  return sharesRun(of: 4, reading.topic(of: a), topic)
}

extension Reading {
  /// The first words of the passage and those of the segment before the figure, figures left out.
  fileprivate func topic(of index: Int) -> [Unicode.Scalar] {
    let mention = mentions[index]
    let tokens = passages[mention.passage].lexed.tokens
    var start = mention.token
    while start > 0, mention.token - start < 14, !tokens[start - 1].isMark(.period, .semicolon) { start -= 1 }
    var topic = key(0..<min(6, tokens.count), in: passages[mention.passage])
    if topic.count > 24 { topic.removeLast(topic.count - 24) }
    topic.append("|")
    topic += key(start..<mention.token, in: passages[mention.passage])
    return topic
  }
}

private func sharesRun(of length: Int, _ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
  let letters = letterSet(a)
  // How many letters up to one of `b` may be letters of `a`.
  var known = 0
  for place in b.indices {
    known = letterSet(b[place]) & letters == 0 ? 0 : known + 1
    if known >= length, contains(a, b[place - length + 1...place]) { return true }
  }
  return false
}

extension TableLookup {
  /// A cell that says the same, maybe in another unit.
  func same(as mention: Mention, _ sketch: MentionSketch) -> Quantity? {
    guard !isEmpty, mention.quantity.digits >= 3 else { return nil }
    let dimension = mention.quantity.unit.dimension
    var first: Quantity?
    for place in places(mayBe: mention, sketch)
    // Names without a common letter are unlike.
    where sketches[place].digits >= 3 && sketches[place].rowLetters & sketch.letters != 0
      && sketches[place].mayMeet(sketch)
    {
      let figure = cells[place].quantity
      guard figure.unit.dimension == dimension, similarity(cells[place].row, mention.key) >= 0.6,
        first.map({ figure.range.lowerBound < $0.range.lowerBound }) ?? true, maySay(figure, mention.quantity),
        figure.face.meets(mention.quantity.face)
      else { continue }
      first = figure
    }
    return first
  }
}
