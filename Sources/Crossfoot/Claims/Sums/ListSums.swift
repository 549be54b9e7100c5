/// Sums that the order of figures in running text states: 其中, 包括, 分别为 after a total; 合计, 共计 before one.
struct ListSums {
  let reading: Reading
  /// The total that each part belongs to, for the parts of brackets and of 其中 lists.
  private(set) var parent: [Int: Int] = [:]
  private(set) var found: [SumStructure] = []

  init(reading: Reading, brackets: [SumStructure]) {
    self.reading = reading
    for structure in brackets {
      for part in structure.parts { parent[part] = structure.total }
    }
    for passage in reading.passages.indices { forward(in: passage) }
    for passage in reading.passages.indices { backward(in: passage) }
  }

  /// Totals first: from each marker word to the total before it and the parts behind it.
  private mutating func forward(in passage: Int) {
    let tokens = reading.passages[passage].lexed.tokens
    for index in tokens.indices {
      guard case .cue(let cues) = tokens[index].kind else { continue }
      if cues.contains(CueSet(.ofWhich)) {
        add(marker: .ofWhich, at: index, in: passage)
      } else if cues.contains(CueSet(.splitBy)) {
        add(marker: .split, at: index, in: passage)
      } else if cues.contains(CueSet(.comprises)), isListHead(index, tokens) {
        add(marker: .comprises, at: index, in: passage)
      }
    }
  }

  /// 「主要用于」 may name a purpose; a list follows when a colon or a figure comes soon.
  private func isListHead(_ index: Int, _ tokens: [Token]) -> Bool {
    tokens[(index + 1)...].prefix(8).contains { $0.figure != nil || $0.isMark(.colon) }
  }

  private mutating func add(marker: SumStructure.Marker, at token: Int, in passage: Int) {
    let all = Array(reading.passages[passage].mentions)
    let behind = all.filter { reading.mentions[$0].token > token && reading.isAddend(reading.mentions[$0]) }
    guard let first = behind.first else { return }
    let depth = reading.mentions[first].depth
    var owners = all.filter {
      reading.mentions[$0].token < token && reading.isAddend(reading.mentions[$0]) && reading.mentions[$0].depth <= depth
    }
    if owners.isEmpty, passage > 0 {
      owners = reading.passages[passage - 1].mentions.filter { reading.isAddend(reading.mentions[$0]) }
    }
    guard let owner = owners.last(where: { canOwn($0, first) }) else { return }
    let parts = candidates(behind, owner: owner, first: first)
    guard parts.count >= 2 else { return }
    let search = RunSearch(reading: reading, total: owner)
    if let run = search.prefix(of: parts) {
      return record(SumStructure(total: owner, parts: run, marker: marker, isComplete: true))
    }
    // The total may stand further back: 「A 62万元…，共帮扶…107人。其中，用于…」.
    for other in owners.reversed().dropFirst().prefix(6) where canOwn(other, first) && reading.mentions[other].depth == depth {
      let others = candidates(behind, owner: other, first: first)
      if others.count >= 2, let run = RunSearch(reading: reading, total: other).prefix(of: others) {
        return record(SumStructure(total: other, parts: run, marker: marker, isComplete: true))
      }
    }
    let sameSentence = parts.prefix { isOneList(reading.mentions[$0], reading.mentions[first], marker) }
    guard sameSentence.count >= 2 else { return }
    record(
      SumStructure(
        total: owner, parts: Array(sameSentence), marker: marker,
        isComplete: isComplete(Array(sameSentence), marker: marker, token: token, passage: passage)))
  }

  private func isOneList(_ part: Mention, _ first: Mention, _ marker: SumStructure.Marker) -> Bool {
    part.sentence == first.sentence
  }

  private func canOwn(_ owner: Int, _ first: Int) -> Bool {
    reading.addable(reading.mentions[owner], reading.mentions[first]) && parent[owner] != first
  }

  /// What follows at the same depth, with the parts of parts left out.
  private func candidates(_ behind: [Int], owner: Int, first: Int) -> [Int] {
    let depth = reading.mentions[first].depth
    var parts: [Int] = []
    var children: (segment: Int, sentence: Int)?
    for index in behind {
      let mention = reading.mentions[index]
      if mention.depth < depth { break }
      guard mention.depth == depth, reading.addable(mention, reading.mentions[owner]) else { continue }
      if let inner = children, mention.segment == inner.segment { continue }
      children = nil
      if index != first, mention.cues.contains(CueSet(.ofWhich)), !parts.isEmpty {
        children = (mention.segment, mention.sentence)
        continue
      }
      parts.append(index)
    }
    return parts
  }

  /// Words that leave no part out: a common verb, 其他 at the end, a colon or 分别为 without 等.
  private func isComplete(_ parts: [Int], marker: SumStructure.Marker, token: Int, passage: Int) -> Bool {
    let tokens = reading.passages[passage].lexed.tokens
    let last = reading.mentions[parts[parts.count - 1]]
    let words = tokens[token...last.token]
    if words.contains(where: { $0.has(CueSet(.openEnded)) && !$0.has(CueSet(.comprises)) }) { return false }
    if tokens[(last.token + 1)...].prefix(2).contains(where: { $0.has(CueSet(.openEnded)) }) { return false }
    if parts.allSatisfy({ reading.mentions[$0].cues.contains(CueSet(.usedFor)) }) { return true }
    if parts.count > 1, last.cues.contains(CueSet(.others)) { return true }
    return marker == .comprises && tokens[token].has(CueSet(.comprises)) && !tokens[token].has(CueSet(.openEnded))
  }

  private mutating func record(_ structure: SumStructure) {
    if found.contains(where: { $0.total == structure.total && $0.parts == structure.parts }) { return }
    for part in structure.parts where parent[part] == nil { parent[part] = structure.total }
    found.append(structure)
  }

  /// Totals last: 合计 and its like right before a figure close the list before it.
  private mutating func backward(in passage: Int) {
    let addends = reading.passages[passage].mentions.filter { reading.isAddend(reading.mentions[$0]) }
    for (place, total) in addends.enumerated() where isClosing(total) {
      let mention = reading.mentions[total]
      let before = addends[..<place].filter {
        let other = reading.mentions[$0]
        return reading.addable(other, mention) && other.depth == mention.depth && other.quantity != mention.quantity
      }
      let top = before.filter { child in !(parent[child].map { before.contains($0) } ?? false) }
      let search = RunSearch(reading: reading, total: total)
      if let run = search.prefix(of: top.reversed()) ?? search.prefix(of: before.reversed()) {
        record(SumStructure(total: total, parts: run.reversed(), marker: .closing, isComplete: true))
        continue
      }
      let list = top.filter { reading.mentions[$0].sentence == mention.sentence }
      guard list.count >= 2, isAdjacentTotal(total) else { continue }
      record(SumStructure(total: total, parts: list, marker: .closing, isComplete: !hasForwardList(total)))
    }
  }

  private func isClosing(_ index: Int) -> Bool {
    reading.mentions[index].cues.contains(CueSet(.total)) || reading.mentions[index].cues.contains(CueSet(.remainder))
  }

  private func hasForwardList(_ total: Int) -> Bool {
    found.contains { $0.total == total && $0.marker != .closing }
  }

  /// The total word with nothing but links between it and the figure, at the start of its clause.
  private func isAdjacentTotal(_ index: Int) -> Bool {
    let mention = reading.mentions[index]
    let tokens = reading.passages[mention.passage].lexed.tokens
    var i = mention.token - 1
    while i >= 0, tokens[i].has(CueSet(.link).union(modifiersBefore)) { i -= 1 }
    guard i >= 0, tokens[i].has(CueSet(.total)) else { return false }
    return i == 0 || tokens[i - 1].isMark(.comma, .semicolon, .listComma, .period, .colon)
  }
}
