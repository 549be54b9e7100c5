/// Whether names are those of a split that leaves nothing out (rules/*/splits.json5), in any order.
///
/// What stands behind the words of two parts must be of one kind: 「城镇人口」 and 「农村劳动力」 are not.
func isSplit(_ names: [[Unicode.Scalar]], _ splits: Splits) -> Bool {
  isNegated(names)
    || splits.contains { split in
      guard split.count == names.count else { return false }
      var free = names
      var kinds = Set<Unicode.Scalar>()
      var qualified = 0
      for part in split.sorted(by: { $0.count > $1.count }) {
        guard let place = free.firstIndex(where: { rest(of: $0, behind: part) != nil }) else { return false }
        let ending = rest(of: free[place], behind: part)
        if let last = ending?.last { kinds.insert(last) }
        qualified += isQualified(free[place].dropLast((ending?.count ?? 0) + part.count)) ? 1 : 0
        free.remove(at: place)
      }
      return (kinds.count <= 1 || split.count > 2) && (qualified == 0 || qualified == split.count)
    }
}

/// 「定向捐赠」 and 「非定向捐赠」: one is what the other is not.
private func isNegated(_ names: [[Unicode.Scalar]]) -> Bool {
  guard names.count == 2 else { return false }
  return [(names[0], names[1]), (names[1], names[0])].contains { name, other in
    name.count >= 2 && other.first == "非" && other.dropFirst().elementsEqual(name)
  }
}

/// 「普惠性民办园」 is not all of 民办: an adjective before the word leaves something out.
private func isQualified(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
  before.count > 1 && ["性", "型", "级"].contains(before.last)
}

/// What follows a word in a name; nil where it is not in it. 「非税收入」 is no 「税收」.
private func rest(of name: [Unicode.Scalar], behind word: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
  guard name.count >= word.count else { return nil }
  for start in 0...(name.count - word.count) where name[start..<(start + word.count)].elementsEqual(word) {
    if start == 0 || !["非", "未", "不", "无"].contains(name[start - 1]) { return name[(start + word.count)...] }
  }
  return nil
}

/// 「T 个问题中，已整改 a 个，正在推进 b 个」 with more than T: what is done is not being done.
func isDoneAndDoing(_ structure: SumStructure, in reading: Reading) -> Bool {
  let parts = structure.parts.map { reading.mentions[$0] }
  let sum = parts.reduce(Rational.zero) { $0 + $1.quantity.value }
  guard parts.count == 2, sum > reading.mentions[structure.total].quantity.value, parts[0].segment == parts[1].segment,
    parts.allSatisfy({ $0.quantity.modifier == .none })
  else { return false }
  let heads = parts.map { reading.letters(naming: $0).first }
  return heads[0] == "已" && ["正", "未", "尚", "在"].contains(heads[1])
}

extension SumEvidence {
  /// The parts are named by a split that leaves nothing out, and what they have in common is the total's too:
  /// 「对东盟出口」 and 「对东盟进口」 are not all of 「进出口总额」.
  func isNamedSplit(_ structure: SumStructure) -> Bool {
    var names = reading.respectiveNames(structure.parts) ?? structure.parts.map(reading.listedName)
    if !isSplit(names, splits) {
      // 「已整改 a 个，正在整改 b 个」: their keys leave out 已, which tells one from the other.
      names = structure.parts.map { reading.letters(naming: reading.mentions[$0]) }
      guard names.contains(where: { $0.contains("已") }), isSplit(names, splits) else { return false }
    }
    // 「债务余额 T，其中到期本金 a、利息 b」: of what is due alone.
    if names.contains(where: { reading.scopes.first(.matured, in: $0) != nil }),
      reading.scopes.first(.matured, in: reading.mentions[structure.total].key) == nil
    {
      return false
    }
    // 「支出 T，其中人员经费 a、公用经费 b」: what else a longer split has may be left out.
    let open = reading.claim(structure, basis: .stated)
    if open.computed < open.stated.value, isOfLonger(names, of: structure.total),
      !mayBeSlip(open)
    {
      return false
    }
    let stem = names.dropFirst().reduce(names[0][...]) { stem, name in
      stem.prefix(zip(stem, name).prefix { $0 == $1 }.count)
    }
    let total = reading.mentions[structure.total]
    if stem.count < 2 || names.count > 2 || structure.marker == .split { return true }
    let passage = reading.passages[total.passage]
    // 「公务用车购置及运行费预算 b，决算 T」: the sentence may have named it before.
    let sentence = max(total.labelToken - 24, reading.words(before: total, upTo: nil).startIndex)
    let words = core(passage.text(max(0, min(sentence, total.labelToken - 4))..<total.token))
    return words.count >= stem.count && words.indices.contains { words[$0...].starts(with: stem) }
  }

  /// Whether a longer split has a word for each name, and others that are not beside the total in a split: 「基本支出 T，其中人员经费 a、
  /// 公用经费 b」 has no 项目支出.
  private func isOfLonger(_ names: [[Unicode.Scalar]], of total: Int) -> Bool {
    let whole = reading.mentions[total].key
    return splits.contains { split in
      guard split.count > names.count else { return false }
      var free = Array(split)
      let isEach = names.allSatisfy { name in
        guard let place = free.firstIndex(where: { $0.count >= 2 && contains(name, $0) }) else { return false }
        free.remove(at: place)
        return true
      }
      let isBeside = splits.contains { other in
        other.contains { contains(whole, $0) }
          && other.contains { word in free.contains { $0.prefix(2) == word.prefix(2) } }
      }
      return isEach && !isBeside
    }
  }

  /// The first parts are a split, and the list goes on about something else: 「行政编制 a 名、事业编制 b 名，实有 c 人」.
  func namedBeginning(of structure: SumStructure) -> SumStructure? {
    guard structure.marker == .ofWhich, structure.parts.count > 2 else { return nil }
    for count in 2..<structure.parts.count {
      var shorter = structure
      shorter.parts = Array(structure.parts.prefix(count))
      let (last, next) = (reading.mentions[structure.parts[count - 1]], reading.mentions[structure.parts[count]])
      // 「新建 a 个、改造 b 个，完工 c 个」: a comma ends what 、 joins.
      let isJoined = last.clause == reading.mentions[structure.parts[0]].clause
      if last.clause != next.clause, isJoined || last.quantity.unit != next.quantity.unit, isNamedSplit(shorter) {
        return shorter
      }
    }
    return nil
  }
}

/// Whether each name begins with a word of its own of one split (rules/*/splits.json5), in any order.
func isOfSplit(_ names: [[Unicode.Scalar]], _ splits: Splits) -> Bool {
  splits.contains { split in
    guard split.count > names.count else { return false }
    var free = split.filter { $0.count >= 2 }
    return names.allSatisfy { name in
      guard let place = free.firstIndex(where: { name.starts(with: $0) }) else { return false }
      free.remove(at: place)
      return true
    }
  }
}
