/// Figures of headings and captions against the text below them: 「（四）扶持就业困难人员 642 人」 announces what its section
/// says, and so does 「数据一：增长 13.3%。」.
///
/// A heading's figure that its section repeats is kept; one that it repeats but for a slip, under the same words, accuses.
/// Captions have no words of their own: of three or more alike, one that is not repeated accuses where all others are.
/// Cost: each figure of a heading with the figures of its section.
func headingRepeats(in reading: Reading, scope: RepeatScope, explained: FigurePlaces) -> [Claim] {
  var claims = headings(in: reading).flatMap { heading in
    heading.figures.compactMap { figure -> Claim? in
      if let same = heading.same(as: figure, in: reading) { return same }
      let slip = heading.slips(of: figure, in: reading).filter {
        !explained.contains(reading.mentions[$0].quantity.range.lowerBound)
          || !explained.contains(reading.mentions[figure].quantity.range.lowerBound)
      }
      let named = slip.filter {
        isNamed(reading.mentions[$0], as: reading.mentions[figure], in: reading)
          && scope.likeness(reading.mentions[figure], reading.mentions[$0]) != .different
      }
      return named.count == 1
        ? repeatClaim(reading.mentions[named[0]].quantity, reading.mentions[figure].quantity) : nil
    }
  }
  for group in captions(in: reading) where group.count >= 3 {
    let same = group.map { $0.same(as: $0.figures[0], in: reading) }
    claims += same.compactMap { $0 }
    guard same.count(where: { $0 == nil }) == 1, let odd = same.firstIndex(where: { $0 == nil }) else { continue }
    let figure = group[odd].figures[0]
    let slips = group[odd].slips(of: figure, in: reading, most: 0.5).filter {
      reading.mentions[$0].cues.isDisjoint(with: CueSet(.actual).union(CueSet(.complete)))
    }
    if let slip = slips.first {
      claims.append(repeatClaim(reading.mentions[figure].quantity, reading.mentions[slip].quantity))
    }
  }
  return claims
}

/// Whether the section's name says no more than the heading's: 「甲企业新增岗位」 is a part of 「新增岗位」.
private func isNamed(_ mention: Mention, as heading: Mention, in reading: Reading) -> Bool {
  if mention.key.count < 2 { return reading.likeness(mention, heading) >= 0.75 }
  return heading.key.count >= mention.key.count && sharedEnding(heading.key, mention.key) == mention.key.count
}

/// Figures that announce others.
private struct Announcement {
  /// Places of mentions.
  var figures: [Int]
  var section: Range<Int>

  private func alike(_ figure: Int, in reading: Reading) -> [Int] {
    let own = reading.mentions[figure]
    return section.filter {
      let other = reading.mentions[$0]
      return RepeatKey(own) == RepeatKey(other) && own.quantity.modifier == other.quantity.modifier
        && other.quantity.value.isValid
    }
  }

  func same(as figure: Int, in reading: Reading) -> Claim? {
    let own = reading.mentions[figure].quantity
    let same = alike(figure, in: reading).first {
      let other = reading.mentions[$0].quantity
      return other.value == own.value || other.ulp != own.ulp && own.modifier == .none && other.face.meets(own.face)
    }
    return same.map { repeatClaim(reading.mentions[$0].quantity, own) }
  }

  func slips(of figure: Int, in reading: Reading, most: Double = 0.06) -> [Int] {
    let own = reading.mentions[figure]
    guard canRecur(own), own.quantity.significantDigits >= 2 else { return [] }
    return alike(figure, in: reading).filter {
      let other = reading.mentions[$0]
      guard canRecur(other), !other.cues.contains(CueSet(.ofWhich)) else { return false }
      return SlipSearch.odds(of: repeatClaim(other.quantity, own.quantity)).map { $0 < most } ?? false
    }
  }
}

/// Headings with figures, each with the figures up to the next heading of its level; no more than 200.
private func headings(in reading: Reading) -> [Announcement] {
  reading.passages.enumerated().compactMap { place, passage in
    guard passage.isHeading, !passage.mentions.isEmpty else { return nil }
    let end = reading.passages[(place + 1)...].first { $0.isHeading && $0.level <= passage.level }
    let last = min(end?.mentions.lowerBound ?? reading.mentions.count, passage.mentions.upperBound + 200)
    let figures = passage.mentions.prefix(8).filter { reading.mentions[$0].isLevel }
    return Announcement(figures: figures, section: passage.mentions.upperBound..<max(last, passage.mentions.upperBound))
  }
}

/// Sentences of a short numbered label, a colon and one figure, by the label without its number.
private func captions(in reading: Reading) -> [[Announcement]] {
  var groups: [[Unicode.Scalar]: [Int]] = [:]
  var order: [[Unicode.Scalar]] = []
  for (index, mention) in reading.mentions.enumerated() {
    guard let label = captionLabel(of: index, mention, in: reading) else { continue }
    if groups[label] == nil { order.append(label) }
    groups[label, default: []].append(index)
  }
  return order.map { label in
    let places = groups[label, default: []]
    return places.enumerated().map { number, place in
      let end = number + 1 < places.count ? places[number + 1] : min(reading.mentions.count, place + 40)
      return Announcement(figures: [place], section: place + 1..<max(end, place + 1))
    }
  }
}

private func captionLabel(of index: Int, _ mention: Mention, in reading: Reading) -> [Unicode.Scalar]? {
  // Asked first, since it is known.
  if index + 1 < reading.mentions.count, reading.mentions[index + 1].sentence == mention.sentence { return nil }
  let tokens = reading.tokens(of: mention)
  let before = reading.words(before: mention, upTo: nil).suffix(12)
  guard let colon = before.lastIndex(where: { $0.isMark(.colon) }), colon > before.startIndex,
    let end = tokens[mention.token...].prefix(6).firstIndex(where: { $0.isMark(.period) }),
    // What is aimed at need not be what came of it.
    !before[..<colon].contains(where: { $0.has(CueSet(.planned).union(CueSet(.actual)).union(CueSet(.complete))) })
  else { return nil }
  let passage = reading.passages[mention.passage]
  var label = core(passage.text(before.startIndex..<colon))
  guard (2...6).contains(label.count), core(passage.text(colon + 1..<end)).count <= 14, let number = label.popLast(),
    "一二三四五六七八九十0123456789".unicodeScalars.contains(number)
  else { return nil }
  return label
}
