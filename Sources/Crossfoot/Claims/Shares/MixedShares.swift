extension ShareFinder {
  /// 「抽查 n 项 T 元，有 a 项 b 元进度慢，分别占 p% 和 q%」: each share is of the figure of its own kind before it.
  func mixedShares(_ list: [Int], parts: [Int]) -> [Claim] {
    guard let first = parts.first, let share = list.first else { return [] }
    let claims = zip(list, parts).compactMap { index, part -> Claim? in
      let wholes = reading.levels(before: first, sentencesBack: 1).filter {
        reading.addable($0, part) && reading.mentions[$0].quantity.value > reading.mentions[part].quantity.value
          && !reading.isBase($0) && reading.mentions[$0].quantity.modifier == .none
      }
      let own = wholes.filter { reading.mentions[$0].sentence == reading.mentions[share].sentence }
      let near = own.isEmpty ? wholes : own
      let fitting = near.lazy.map { shareClaim(index, part: part, whole: $0) }.first(where: isSound)
      return fitting ?? (near.count == 1 ? shareClaim(index, part: part, whole: near[0]) : nil)
    }
    // One that fits shows how they pair off.
    return claims.count == list.count && claims.contains(where: isSound) ? claims : claims.filter(isSound)
  }
}
