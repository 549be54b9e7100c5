/// What adds up to a figure, for counts of its parts.
struct SumsByTotal {
  private let sums: [SumStructure]
  /// The places in the list, by total.
  private let places: [Int: [Int]]

  /// Cost: a look at each sum.
  init(_ sums: [SumStructure], in reading: Reading) {
    self.sums = sums
    // A count stands right before its total or right behind.
    places = Dictionary(
      grouping: sums.indices.filter { place in
        let total = sums[place].total
        return [total - 1, total + 1].contains {
          reading.sketches.indices.contains($0) && reading.sketches[$0].mayCount
        }
      }
    ) { sums[$0].total }
  }

  func of(_ total: Int) -> [SumStructure] { places[total, default: []].map { sums[$0] } }
}

extension MentionSketch {
  fileprivate var mayCount: Bool { kind == .count && high <= 61 && low > 1 }
}

/// 「甲 42 人、乙 136 人、丙 214 人，共四类 392 人」, 「…，三项合计 392 人」: as many as the parts of the sum that closes the list.
func partsBefore(_ index: Int, in reading: Reading, sums: SumsByTotal) -> NameList? {
  let mention = reading.mentions[index]
  guard index + 1 < reading.mentions.count, reading.mentions[index + 1].clause == mention.clause,
    mention.cues.contains(CueSet(.total)) || reading.sketches[index + 1].has(.total)
  else { return nil }
  let lists = sums.of(index + 1).filter { sum in
    guard sum.parts.last == index - 1, reading.holds(sum) else { return false }
    let parts = sum.parts.map { reading.mentions[$0] }
    return Set(parts.map(\.sentence)).count == 1 && parts.allSatisfy { !$0.key.isEmpty }
  }
  let fitting = lists.first { Rational($0.parts.count) == mention.quantity.value }
  guard let sum = fitting ?? lists.first else { return nil }
  // 「三项合计」 may pass over figures between; 「共四类」 closes its list.
  let isWhole = mention.cues.contains(CueSet(.total)) && sum.total == index + 1
  return NameList(items: sum.parts.map { reading.mentions[$0].quantity.range }, isFirm: isWhole)
}

/// 「三大产业产值 T，…甲、乙、丙各实现 a、b、c」, 「硬化 T 公里，涉及三个村，甲村 a、乙村 b、丙村 c」: the parts of the figure beside.
func partsBeside(_ index: Int, in reading: Reading, sums: SumsByTotal) -> NameList? {
  let mention = reading.mentions[index]
  for total in [index + 1, index - 1] where reading.mentions.indices.contains(total) {
    guard reading.mentions[total].sentence == mention.sentence else { continue }
    let sum = sums.of(total).first {
      Rational($0.parts.count) == mention.quantity.value && !$0.parts.contains(index) && reading.areListed($0.parts)
        && reading.holds($0)
    }
    if let sum { return NameList(items: sum.parts.map { reading.mentions[$0].quantity.range }, isFirm: false) }
  }
  return nil
}

extension Reading {
  /// Three figures or more, or two that 、 or 和 joins: 「合计 T，扣除 a，还应支付 b」 lists nothing.
  fileprivate func areListed(_ parts: [Int]) -> Bool {
    guard parts.count == 2 else { return parts.count > 2 }
    let (first, second) = (mentions[min(parts[0], parts[1])], mentions[max(parts[0], parts[1])])
    guard first.passage == second.passage else { return false }
    return !tokens(of: first)[first.token..<second.token].contains { $0.isMark(.comma, .period) }
  }
}
