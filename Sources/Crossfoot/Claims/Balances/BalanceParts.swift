/// What 其中 tells of the figures of a balance: 「支出 b，其中基本支出 b₁，项目支出 b₂，年末结余 c」, 「购入 b 吨，其中本地 b₁ 吨，领用 …」.
///
/// Parts that come to the figure before them, or that no word of the balance names and that are no more than it.
struct BalanceParts {
  private(set) var places: Set<Int> = []

  init(before closing: Int, in reading: Reading, _ lexicon: Lexicon) {
    for first in max(1, closing - 24)..<max(1, closing) where reading.mentions[first].cues.contains(CueSet(.ofWhich)) {
      let owner = reading.mentions[first - 1]
      guard owner.sentence == reading.mentions[first].sentence, owner.isLevel, !places.contains(first - 1) else {
        continue
      }
      var (sum, isUnnamed) = (Rational.zero, true)
      for index in first..<closing {
        let part = reading.mentions[index]
        let isNamed = reading.flow(part, lexicon) != nil
        if isNamed, isUnnamed, index > first {
          if sum <= owner.quantity.value { places.formUnion(first..<index) }
          break
        }
        guard part.isLevel, reading.addable(part, owner), part.depth == owner.depth else { break }
        isUnnamed = isUnnamed && !isNamed
        sum = sum + part.quantity.value
        if sum == owner.quantity.value, index > first {
          places.formUnion(first...index)
          break
        }
      }
    }
  }
}
