/// Sums that words before the parts state: 「T，其中 a、b」, 「T。分产业看，a；b」, 「T，分别为 a、b」, 「共 T，a、b」.
struct ListSums {
  let reading: Reading
  /// The total that each part belongs to, for the parts of brackets and of lists.
  private(set) var parent: TotalsOfParts
  private(set) var found: [SumStructure] = []
  private var seen = Set<[Int]>()

  init(reading: Reading, brackets: [SumStructure]) {
    self.reading = reading
    parent = TotalsOfParts(of: reading)
    for structure in brackets {
      for part in structure.parts { parent[part] = structure.total }
    }
    for passage in reading.passages.indices where !reading.passages[passage].mentions.isEmpty { scan(passage) }
  }

  private mutating func scan(_ passage: Int) {
    let tokens = reading.passages[passage].lexed.tokens
    var clauseStart = 0
    for index in tokens.indices {
      if tokens[index].isMark(.comma, .period, .semicolon, .colon) {
        if isSplitClause(tokens[clauseStart..<index]) { add(.split, at: index, in: passage) }
        if tokens[index].isMark(.comma), let named = wholeNamed(by: clauseStart..<index, in: passage, reading) {
          add(.split, at: index, in: passage, named: named)
        }
        if tokens[index].isMark(.colon), index > 0, tokens[index - 1].figure != nil {
          add(.comprises, at: index, in: passage)
        }
        clauseStart = index + 1
      }
      guard case .cue(let cues) = tokens[index].kind else { continue }
      if cues.contains(CueSet(.ofWhich)) {
        // 「将其中20000元」 points back; a list opens a clause.
        guard index == 0 || opensClause(tokens[index - 1]) else { continue }
        add(.ofWhich, at: index, in: passage)
      } else if cues.contains(CueSet(.splitBy)) {
        add(.split, at: index, in: passage)
      } else if cues.contains(CueSet(.comprises)) || cues.contains(CueSet(.usedFor)) {
        if cues.contains(CueSet(.usedFor)), goesOn(index, in: passage) { continue }
        add(.comprises, at: index, in: passage)
      }
    }
  }

  /// 「按经营地统计」, 「分区域看」: no figure, a preposition at one end and a verb of looking at the other.
  private func isSplitClause(_ clause: ArraySlice<Token>) -> Bool {
    guard (2...8).contains(clause.count), let first = clause.first, let last = clause.last else { return false }
    return first.has(CueSet(.splitHead)) && last.has(CueSet(.splitTail)) && !clause.contains { $0.figure != nil }
  }

  /// A second 用于 belongs to the list that the first opened.
  private func goesOn(_ token: Int, in passage: Int) -> Bool {
    let place = reading.firstMention(atOrAfter: token, in: passage) - 1
    return place >= reading.passages[passage].mentions.lowerBound
      && reading.mentions[place].cues.contains(CueSet(.usedFor))
  }

  private func opensClause(_ before: Token) -> Bool {
    if case .mark = before.kind { return true }
    return before.figure != nil || before.kind == .date || before.has(CueSet(.period))
  }

  /// Looks for a total before the marker whose parts stand behind it.
  private mutating func add(_ marker: SumStructure.Marker, at token: Int, in passage: Int, named: [Int]? = nil) {
    let from = reading.firstMention(atOrAfter: token, in: passage)
    let end = reading.passages[passage].mentions.upperBound
    let behind = (from..<min(end, from + 120)).chosen { reading.isSummand(reading.mentions[$0]) }
    // 「其中一级 7 个、资金 a，二级 24 个、资金 b」 is a list of each kind of figure.
    var measures: [Int32] = []
    for first in behind.prefix(6) {
      guard isSameSentence(token, first, in: passage), measures.count < 3 else { return }
      let measure = reading.sketches[first].measure
      if measures.contains(measure) { continue }
      measures.append(measure)
      // 「按性质分，提升工程 T 中，甲 a，乙 b」: what stands between is rather what is split.
      if marker == .split, (from..<first).contains(where: { isOfUnit($0, of: first) }) { continue }
      let owners = named ?? owners(before: token, first: first, in: passage)
      add(
        marker, at: token, in: passage, first: first, behind: Array(behind.drop { $0 < first }),
        owners: owners.chosen { reading.addable(reading.mentions[$0], reading.mentions[first]) })
    }
  }

  private mutating func add(
    _ marker: SumStructure.Marker, at token: Int, in passage: Int, first: Int, behind: [Int], owners: [Int]
  ) {
    guard let nearest = likeliest(owners, first: first, marker: marker), !reading.isBase(nearest) else { return }
    if let hit = firstHit(owners, behind: behind, first: first) {
      record(SumStructure(total: hit.owner, parts: hit.run, marker: marker, isComplete: true))
      // The nearest figure is told once more as another, by mistake.
      if hit.owner != nearest, isOneThing(hit.owner, nearest), isLong(hit.owner) {
        record(SumStructure(total: nearest, parts: hit.run, marker: marker, isComplete: false))
      }
      // 「收入 T。支出 S，其中 a、b。结余 c」: what T comes to goes beyond the list, which may be of S all the same.
      let own = hit.run.prefix { reading.mentions[$0].sentence == reading.mentions[first].sentence }
      if hit.owner != nearest, own.count >= 2, own.count < hit.run.count {
        record(SumStructure(total: nearest, parts: Array(own), marker: marker, isComplete: false))
      }
      return recordFurtherSplits(of: hit.owner, after: hit.run, behind: behind)
    }
    let all = parts(behind, owner: nearest, first: first).prefix {
      reading.mentions[$0].sentence == reading.mentions[first].sentence
    }
    // 「其中甲 a、乙 b；另一事 c」: a list within one segment ends with it.
    let own = all.prefix { reading.mentions[$0].segment == reading.mentions[first].segment }
    let list = own.count >= 2 ? own : all
    guard list.count >= 2, marker != .comprises || isDirect(token, owner: nearest, in: passage) else { return }
    // 「收到 T 件，其中上年结转 o 件；办结 a 件、在办 b 件、其他 c 件」: what 其中 tells ends with its segment.
    let isUneven =
      own.count == 1 && marker == .ofWhich
      && Set(list.map { reading.mentions[$0].segment }).count < list.count
    let isComplete = !isUneven && isComplete(Array(list), marker: marker, token: token, passage: passage)
    // 「收到 T 个，解决 n 个，其中甲 a 个、乙 b 个、其他 c 个」: all of them, of what was received; and so are more than were solved.
    let sum = list.reduce(Rational.zero) { $0 + reading.mentions[$1].quantity.value }
    let isOfOther = isComplete || sum > reading.mentions[nearest].quantity.value
    let other = owners.dropFirst().prefix(4).first {
      isOfOther && reading.mentions[$0].sentence == reading.mentions[first].sentence
        && reading.holds(SumStructure(total: $0, parts: Array(list), marker: marker, isComplete: true))
    }
    record(
      SumStructure(
        total: other ?? nearest, parts: Array(list), marker: marker, isComplete: isComplete || other != nil))
  }

  private func isOfUnit(_ other: Int, of first: Int) -> Bool {
    reading.mentions[other].quantity.unit == reading.mentions[first].quantity.unit
  }

  /// An amount, or a count of four digits: a list hardly adds up to it by chance.
  private func isLong(_ index: Int) -> Bool {
    let quantity = reading.mentions[index].quantity
    return quantity.unit.kind != .count || (quantity.value / quantity.ulp).magnitude >= Rational(1000)
  }

  private func isSameSentence(_ token: Int, _ first: Int, in passage: Int) -> Bool {
    !reading.passages[passage].tokens[token..<reading.mentions[first].token].contains { $0.isMark(.period) }
  }

  /// Figures before the marker that may be the total, nearest first; of the paragraph before where this one opens with the marker.
  private func owners(before token: Int, first: Int, in passage: Int) -> [Int] {
    let depth = reading.mentions[first].depth
    let from = reading.firstMention(atOrAfter: token, in: passage)
    var owners = (max(reading.passages[passage].mentions.lowerBound, from - 120)..<from).chosen {
      reading.isSummand(reading.mentions[$0]) && reading.mentions[$0].depth <= depth
    }
    if owners.isEmpty, passage > 0, token <= 3 {
      // What is less than a part is of something else.
      owners = reading.passages[passage - 1].mentions.chosen {
        reading.isSummand(reading.mentions[$0])
          && reading.mentions[$0].quantity.value >= reading.mentions[first].quantity.value
      }
      // 「分产品看，…⏎分地区看，…」: both split what stands before the first.
      let wholes = Set(owners.compactMap { parent[$0] }).subtracting(owners).sorted()
      owners = wholes + owners
    }
    return owners.reversed().chosen {
      reading.addable(reading.mentions[$0], reading.mentions[first]) && parent[$0] != first
    }
  }

  /// The total that a list would be of if it does not add up: the nearest, but for a split the one of its period and kind.
  private func likeliest(_ owners: [Int], first: Int, marker: SumStructure.Marker) -> Int? {
    // 「在职 T 人，比编制 b 人少 d 人，其中…」: what is compared with has no parts here.
    let part = reading.mentions[first]
    guard marker == .split else {
      let nearest = owners.first { !reading.isBase($0) && !isPlanOfRate($0) } ?? owners.first
      // 「实际支出 T，结余 c。其中甲支出 a、乙支出 b」
      return nearest.map { ofOneVerb(first, than: $0, owners) ?? $0 }
    }
    return owners.first {
      let owner = reading.mentions[$0]
      return isSamePeriod(owner.period, part.period) && endsAlike(owner.key, part.key) && parent[$0] == nil
    } ?? wholeOfNearest(owners) ?? owners.first
  }

  private func firstHit(_ owners: [Int], behind: [Int], first: Int) -> (owner: Int, run: [Int])? {
    let depth = reading.mentions[first].depth
    for (rank, owner) in owners.prefix(16).enumerated() where rank == 0 || reading.mentions[owner].depth == depth {
      let parts = parts(behind, owner: owner, first: first)
      let search = RunSearch(reading: reading, total: owner)
      // The search takes in the very edge of the rounding, which the judge does not.
      guard parts.count >= 2, let run = search.prefix(of: parts),
        reading.holds(SumStructure(total: owner, parts: run, marker: .split, isComplete: true))
      else { continue }
      // Counts are small, and fit a figure farther off by chance.
      let most = reading.mentions[owner].quantity.unit.kind == .count ? 0.02 : 0.1
      if rank == 0 || search.coincidence(parts: run.count, tried: rank * 3) < most { return (owner, run) }
    }
    return nil
  }

  /// 「其中，一般 a，专项 b；债券 c，非债券 d」: one total split twice.
  private mutating func recordFurtherSplits(of owner: Int, after run: [Int], behind: [Int]) {
    guard let last = run.last else { return }
    let rest = behind.chosen { $0 > last && reading.mentions[$0].sentence == reading.mentions[last].sentence }
    guard let first = rest.first else { return }
    let parts = parts(rest, owner: owner, first: first)
    let search = RunSearch(reading: reading, total: owner)
    guard let further = search.prefix(of: parts), search.coincidence(parts: further.count, tried: 2) < 0.05 else {
      return
    }
    record(SumStructure(total: owner, parts: further, marker: .split, isComplete: true))
  }

  /// What follows at the same depth, with the parts of parts left out.
  private func parts(_ behind: [Int], owner: Int, first: Int) -> [Int] {
    let depth = reading.mentions[first].depth
    var parts: [Int] = []
    var innerSegment: Int?
    for index in behind {
      let mention = reading.mentions[index]
      if mention.depth < depth { break }
      guard mention.depth == depth, reading.addable(mention, reading.mentions[owner]), !isCompared(index) else {
        continue
      }
      if mention.segment == innerSegment { continue }
      innerSegment = nil
      if index != first, mention.cues.contains(CueSet(.ofWhich)), !parts.isEmpty {
        innerSegment = mention.segment
      } else if index == first || !reading.opens(mention, with: CueSet(.including)) {
        parts.append(index)
      }
    }
    return parts
  }

  /// 「比限额低 d」: how far one figure is from another.
  private func isCompared(_ index: Int) -> Bool {
    let mention = reading.mentions[index]
    let tokens = reading.passages[mention.passage].tokens
    return mention.token > 0 && tokens[mention.token - 1].has(CueSet(.above).union(CueSet(.below)))
      && reading.isBase(index)
  }

  /// 「共 3 个，分别为 a、b、c」: nothing but marks between the total's clause and the marker.
  private func isDirect(_ token: Int, owner: Int, in passage: Int) -> Bool {
    let total = reading.mentions[owner]
    // 「伤残项下 T 元。⏎限额分别为 a、b、c」 is of the limits.
    guard total.passage == passage else {
      return !isRespective(token, in: passage) || key(0..<token, in: reading.passages[passage]).isEmpty
    }
    // 「基本支出 T，占 p%，包括人员经费 a、公用经费 b」
    let next = reading.mentions[min(owner + 1, reading.mentions.count - 1)]
    let isShare =
      next.role == .share && next.passage == passage && next.token < token && next.clause - total.clause <= 1
    let between = reading.passages[passage].tokens[((isShare ? next : total).token + 1)..<token]
    return between.count { $0.isMark(.comma, .period, .semicolon, .colon) } <= 1
      && !between.contains { $0.isMark(.listComma) || $0.figure != nil } && token > 0
      && (reading.passages[passage].tokens[token - 1].isMark(.comma, .colon, .open)
        || reading.passages[passage].tokens[token].isMark(.colon))
  }

  /// Words that leave no part out: a common verb, 其他 at the end, 分别为 without 等.
  private func isComplete(_ parts: [Int], marker: SumStructure.Marker, token: Int, passage: Int) -> Bool {
    let tokens = reading.passages[passage].lexed.tokens
    let last = reading.mentions[parts[parts.count - 1]]
    if tokens[(token + 1)...last.token].contains(where: { $0.has(CueSet(.openEnded)) }) { return false }
    if tokens[(last.token + 1)...].prefix(2).contains(where: { $0.has(CueSet(.openEnded)) }) { return false }
    if parts.allSatisfy({ reading.mentions[$0].cues.contains(CueSet(.usedFor)) }) { return true }
    let first = reading.mentions[parts[0]]
    // 「各分得 a」 stands for several parts.
    if parts.contains(where: { reading.mentions[$0].cues.contains(CueSet(.per)) }) { return false }
    // 「支出 T，其中项目支出 a，年末结余 b」: b is of another whole.
    if last.cues.contains(CueSet(.period)), marker == .ofWhich { return false }
    // 「支出总计 T，其中甲 a、乙 b，收支相抵，年终结余 c」: a clause without a figure ends the list.
    let isNext = last.clause - reading.mentions[parts[parts.count - 2]].clause <= 1
    if last.cues.contains(CueSet(.remainder)), last.segment == first.segment { return isNext }
    // 「在编 T 人，其中女性 a 人，另有 b 人辞职」
    if parts.count == 2, reading.scopes.opening(.besides, of: reading.letters(naming: last)) != nil { return false }
    if last.cues.contains(CueSet(.others)), marker == .ofWhich || marker == .comprises { return true }
    if tokens[token].isMark(.colon) { return parts.count >= 3 }
    return marker == .comprises && isRespective(token, in: passage)
  }

  private func isRespective(_ token: Int, in passage: Int) -> Bool {
    reading.passages[passage].tokens[token].has(CueSet(.respectively))
      || reading.passages[passage].text(token..<token + 1).hasPrefix("分别为")
  }

  mutating func record(_ structure: SumStructure) {
    if !seen.insert([structure.total] + structure.parts).inserted { return }
    for part in structure.parts where parent[part] == nil { parent[part] = structure.total }
    found.append(structure)
  }
}
