extension ShareFinder {
  /// 「事业收入 a（含学费 c），占 p%」: a before c, since the share stands outside the bracket.
  func outsideFirst(_ levels: [Int], of share: Mention) -> [Int] {
    guard let nearest = levels.first, reading.mentions[nearest].depth > share.depth else { return levels }
    let isInside = { [reading] (level: Int) in reading.mentions[level].depth > share.depth }
    return levels.filter { !isInside($0) } + levels.filter(isInside)
  }

  /// The token behind a figure, or behind the bracket that opens right behind it.
  func tokenBehind(_ mention: Mention) -> Int {
    let passage = reading.passages[mention.passage]
    let next = mention.token + 1
    guard let close = passage.brackets[next] else { return next }
    return close + 1
  }

  /// 「查处 a 件（其中甲类 c 件），占 p%」: of what the bracket tells, where that alone fits.
  func shareInside(_ index: Int, parts: [Int]) -> Claim? {
    let share = reading.mentions[index]
    guard let first = parts.first, reading.mentions[first].depth == share.depth else { return nil }
    return parts.dropFirst().prefix { [reading] in reading.mentions[$0].openBracket == reading.mentions[first].token + 1
    }
    .lazy.map { shareClaim(index, part: $0, whole: first) }.first(where: isSound)
  }
}
