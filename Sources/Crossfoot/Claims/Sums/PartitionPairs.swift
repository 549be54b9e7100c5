/// One whole that is printed nowhere, split twice: 「按区域分，城区 a、镇区 b、乡村 c；按主体分，公办 d、民办 e」.
///
/// Both lists must be announced and stand right beside each other. They accuse only where names leave nothing out of one
/// (其他, or a split such as 公办 and 民办) and the other, closed too, comes to another sum or to more, by one slip of a figure.
///
/// Cost: one pass over the tokens of passages with four figures or more.
struct PartitionPairs {
  private(set) var claims: [Claim] = []
  /// The figures of each first list with those of the second.
  private var pairs: [(first: Set<Range<Int>>, second: Set<Range<Int>>)] = []
  /// The pairs of which a figure is in the first list.
  private var pairsOfFirst: [Range<Int>: [Int]] = [:]

  init(in reading: Reading, splits: Splits) {
    for passage in reading.passages.indices where reading.passages[passage].mentions.count >= 4 {
      let finder = PartitionFinder(reading: reading, passage: passage, splits: splits)
      let found = finder.partitions
      for (first, second) in zip(found, found.dropFirst()) where finder.isOneWhole(first, second) {
        add((ranges(first, in: reading), ranges(second, in: reading)))
        if let claim = finder.claim(first, second) { claims.append(claim) }
      }
    }
  }

  private mutating func add(_ pair: (first: Set<Range<Int>>, second: Set<Range<Int>>)) {
    for figure in pair.first { pairsOfFirst[figure, default: []].append(pairs.count) }
    pairs.append(pair)
  }

  private func ranges(_ list: Partition, in reading: Reading) -> Set<Range<Int>> {
    Set(list.parts.map { reading.mentions[$0].quantity.range })
  }

  /// Whether a claim takes a part of the first list for the whole of the second, and fails by more than a slip.
  func disowns(_ claim: Claim) -> Bool {
    if pairs.isEmpty { return false }
    let figures = [claim.stated.range] + claim.operands.map(\.quantity.range)
    return figures.contains { figure in
      (pairsOfFirst[figure] ?? []).contains { pair in
        figures.count(where: pairs[pair].first.contains) == 1
          && figures.count(where: pairs[pair].second.contains) == figures.count - 1 && figures.count > 1
      }
    } && !isSound(claim) && (claim.kind == .order || !mayBeSlip(claim))
  }
}

/// Parts of a whole by one feature.
private struct Partition {
  var parts: [Int]
  /// 等, 包括: some are left out.
  var isOpen = false
  /// Announced by 按…分; else a plain list whose parts the next list splits.
  var isAnnounced = true
}

private struct PartitionFinder {
  let reading: Reading
  let passage: Int
  let splits: Splits

  private var tokens: [Token] { reading.passages[passage].tokens }

  /// The lists that words announce, each with the plain one before 其中, in the order of the text.
  var partitions: [Partition] {
    let markers = markers
    var found: [Partition] = []
    for (place, marker) in markers.enumerated() {
      let end = place + 1 < markers.count ? markers[place + 1].start : tokens.count
      guard let list = list(behind: marker.end, before: end) else { continue }
      if let plain = plainList(before: list, marker: marker.start), found.last?.parts.last != plain.parts.last {
        found.append(plain)
      } else if marker.isOfWhich {
        continue
      }
      found.append(list)
    }
    return found
  }

  /// Clauses such as 「按区域分」, and 其中 behind the end of a clause.
  private var markers: [(start: Int, end: Int, isOfWhich: Bool)] {
    var markers: [(start: Int, end: Int, isOfWhich: Bool)] = []
    var start = 0
    for index in tokens.indices {
      if tokens[index].has(CueSet(.ofWhich)), index == start { markers.append((start, index, true)) }
      guard tokens[index].isMark(.comma, .period, .semicolon, .colon) else { continue }
      if isAnnouncement(tokens[start..<index]) { markers.append((start, index, false)) }
      start = index + 1
    }
    return markers
  }

  private func isAnnouncement(_ clause: ArraySlice<Token>) -> Bool {
    guard let first = clause.first, let last = clause.last, clause.count <= 8,
      !clause.contains(where: { $0.figure != nil })
    else { return false }
    if clause.contains(where: { $0.has(CueSet(.splitBy)) }) { return true }
    guard last.has(CueSet(.splitTail)), let head = clause.dropLast().lastIndex(where: { $0.has(CueSet(.splitHead)) })
    else { return false }
    // 「受访群众按性别分」
    return first.has(CueSet(.splitHead)) || tokens[head..<clause.endIndex].count <= 4
  }

  /// The figures behind a marker to the end of their segment, all of one unit, with shares among them left out.
  private func list(behind marker: Int, before end: Int) -> Partition? {
    let from = reading.firstMention(atOrAfter: marker, in: passage)
    let own = (from..<reading.passages[passage].mentions.upperBound).prefix {
      reading.mentions[$0].token < end && reading.mentions[$0].segment == reading.mentions[from].segment
    }
    // 「按经营地分，城镇 a，增长 p%；乡村 b，增长 q%」: a part a segment.
    let isShort = own.count { reading.mentions[$0].quantity.unit.kind != .rate } < 2
    let all = (from..<reading.passages[passage].mentions.upperBound).prefix {
      isShort && reading.mentions[$0].token < end && reading.mentions[$0].sentence == reading.mentions[from].sentence
    }
    guard let parts = parts(Array(isShort ? all : own)), let last = parts.last else { return nil }
    let stop = tokens[(reading.mentions[last].token + 1)...].prefix { !$0.isMark(.semicolon, .period) }.endIndex
    let isOpen = isOpen(marker + 1..<min(stop, end))
    return Partition(parts: parts, isOpen: isOpen)
  }

  /// 「新建小学 a 所、初中 b 所、幼儿园 c 所，其中公办 d 所、民办 e 所」 where d and e are more than c.
  private func plainList(before list: Partition, marker: Int) -> Partition? {
    guard let first = list.parts.first else { return nil }
    let nearest = first - 1
    guard reading.passages[passage].mentions.contains(nearest) else { return nil }
    let sentence = reading.mentions[nearest].sentence
    // A paragraph may be as long as the document: no look beyond the sentence.
    let own = (reading.passages[passage].mentions.lowerBound...nearest).reversed()
      .prefix { reading.mentions[$0].sentence == sentence }.reversed()
    guard let parts = parts(Array(own)), reading.mentions[nearest].quantity.value < sum(of: list),
      parts.allSatisfy({ !reading.mentions[$0].cues.contains(CueSet(.total)) })
    else { return nil }
    let isOpen = isOpen(reading.mentions[parts[0]].labelToken..<marker)
    return Partition(parts: parts, isOpen: isOpen, isAnnounced: false)
  }

  private func sum(of list: Partition) -> Rational {
    list.parts.reduce(.zero) { $0 + reading.mentions[$1].quantity.value }
  }

  private func parts(_ own: [Int]) -> [Int]? {
    guard let depth = own.first.map({ reading.mentions[$0].depth }) else { return nil }
    let levels = own.chosen { reading.mentions[$0].quantity.unit.kind != .rate && reading.mentions[$0].depth <= depth }
    guard levels.count >= 2, levels.count <= 12, let first = levels.first else { return nil }
    let unit = reading.mentions[first].quantity.unit
    let isEach = levels.allSatisfy { index in
      let mention = reading.mentions[index]
      return reading.isSummand(mention) && mention.quantity.unit == unit && mention.quantity.modifier == .none
        && mention.depth == depth && !mention.cues.contains(CueSet(.per))
        && (!mention.key.isEmpty || mention.cues.contains(CueSet(.others)))
    }
    return isEach && Set(levels.map { reading.mentions[$0].key }).count == levels.count ? levels : nil
  }

  private func isOpen(_ range: Range<Int>) -> Bool {
    range.contains { tokens[$0].has(CueSet(.openEnded).union(CueSet(.including)).union(CueSet(.ofWhich))) }
  }

  private func isClosed(_ list: Partition) -> Bool {
    guard let last = list.parts.last, !list.isOpen else { return false }
    return reading.mentions[last].cues.contains(CueSet(.others))
      || isSplit(list.parts.map { reading.mentions[$0].key }, splits)
  }

  /// The last figure of the second list from all the others.
  func claim(_ first: Partition, _ second: Partition) -> Claim? {
    guard let last = second.parts.last, !first.isOpen, !second.isOpen, isClosed(first) || isClosed(second) else {
      return nil
    }
    let (a, b) = (first.parts.map { reading.mentions[$0] }, second.parts.dropLast().map { reading.mentions[$0] })
    let stated = reading.mentions[last].quantity
    var claim = Claim(
      kind: .identity, rule: "identity-mismatch", stated: stated,
      operands: (a + b).map { Operand(.part, $0.quantity) },
      formula: .sum(signs: a.map { _ in 1 } + b.map { _ in -1 }), basis: .inferred)
    if isSound(claim) { return claim }
    let sums = [sum(of: first), sum(of: second)]
    guard sums.allSatisfy(\.isValid), isWrong(first, second, sums) else { return nil }
    claim.basis = .stated
    return mayBeSlip(claim) ? claim : nil
  }

  /// Whether the sums exclude each other, and come near enough to be of one whole.
  private func isWrong(_ first: Partition, _ second: Partition, _ sums: [Rational]) -> Bool {
    let (a, b) = (sums[0], sums[1])
    guard (a - b).magnitude * Rational(10) <= max(a, b) * Rational(3) else { return false }
    if !first.isAnnounced {
      // More than any part of the first: of all of them.
      let largest = second.parts.map { reading.mentions[$0].quantity.value }.max() ?? .zero
      return isClosed(second) && first.parts.allSatisfy { reading.mentions[$0].quantity.value < largest }
    }
    return isClosed(first) && (isClosed(second) || b > a) || isClosed(second) && a > b
  }

  /// Nothing of their unit stands between the lists, and no figure before them is their whole.
  func isOneWhole(_ first: Partition, _ second: Partition) -> Bool {
    let (start, end, next) = (first.parts[0], first.parts[first.parts.count - 1], second.parts[0])
    let unit = reading.mentions[start].quantity.unit
    guard end < next, reading.mentions[next].quantity.unit == unit,
      reading.mentions[next].sentence - reading.mentions[end].sentence <= 1,
      reading.mentions[next].period == reading.mentions[start].period
    else { return false }
    if (end + 1..<next).contains(where: { reading.mentions[$0].quantity.unit.kind != .rate }) { return false }
    let least = min(sum(of: first), sum(of: second)) * Rational(9, 10)
    return least.isValid
      && !(max(0, start - 12)..<start).contains { index in
        let mention = reading.mentions[index]
        return mention.quantity.unit == unit && mention.isLevel && mention.quantity.value >= least
          && reading.mentions[start].sentence - mention.sentence <= 3
      }
  }
}
