/// The whole of a share whose words name none.
extension ShareFinder {
  /// 「T，其中甲 a，占 p%」: the figure right before the 其中 that opens the part's list.
  func owner(of part: Int, where fits: (Int) -> Bool) -> Int? {
    let mention = reading.mentions[part]
    let tokens = reading.tokens(of: mention)
    let words = reading.tokens(before: mention)
    let sentence = words.lastIndex { $0.isMark(.period) } ?? words.startIndex
    guard let marker = tokens[sentence..<mention.token].lastIndex(where: { $0.has(CueSet(.ofWhich)) }) else {
      return nil
    }
    return (reading.neighbours(of: part).lowerBound..<part).last {
      reading.mentions[$0].token < marker && reading.isAddend(reading.mentions[$0])
        && reading.addable(reading.mentions[$0], mention) && mention.sentence - reading.mentions[$0].sentence <= 1
    }.flatMap { fits($0) ? $0 : nil }
  }

  /// The nearest earlier figure whose whole name ends the part's name: 「制造业新增减税 a，占比 p%」 after 「新增减税 W」.
  func sameEnding(as part: Int, where fits: (Int) -> Bool) -> Int? {
    let key = reading.mentions[part].key
    return (max(0, part - 60)..<part).last { index in
      guard reading.sketches[index].isAddend, fits(index) else { return false }
      let other = reading.mentions[index]
      // 「公办园在园幼儿 b 人，民办园在园幼儿 a 人，占 p%」: a peer of the sentence.
      if other.key == key, other.sentence == reading.mentions[part].sentence { return false }
      return other.key.count >= 4 && other.key.count <= key.count
        && (other.key.count < key.count || other.period == reading.mentions[part].period)
        && key.suffix(other.key.count).elementsEqual(other.key)
    }
  }
}
