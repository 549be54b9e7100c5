extension ShareFinder {
  /// Wholes of the same sentence that may be meant, however sure another looked: any where the words name none
  /// (「在职 W 人，退休 b 人，其中高级职称 a 人，占 p%」), else those named like the part.
  func rivals(of wholes: (sure: [Int], other: [Int], isFirm: Bool), _ index: Int, part: Int) -> [Int] {
    if wholes.sure.isEmpty { return [] }
    let share = reading.mentions[index]
    let cue = reading.firstCue(CueSet(.share), before: share) ?? reading.cue(CueSet(.share), before: share)
    let isNamed = cue.map { reading.object(of: share, after: $0).count >= 2 } ?? false
    return wholes.other.filter {
      reading.mentions[$0].sentence == share.sentence
        && (!isNamed || sharedEnding(reading.mentions[$0].key, reading.mentions[part].key) >= 3)
    }
  }

  /// Whether a figure's name is what the words call the whole. 「支出」 is no more than the end of 「项目支出」, and 「工业投资」
  /// of another paragraph is not 「投资」.
  func isSurely(_ match: Match, _ name: [Unicode.Scalar], _ index: Int) -> Bool {
    let mention = reading.mentions[match.index]
    return match.likeness >= 0.9 && mention.key.count * 5 >= name.count * 3
      && (mention.key == name || name.count >= 4 || mention.passage == reading.mentions[index].passage)
  }
}
