/// Parts of one thing that a split names, wherever its whole stands: 「汽车产销分别完成 a 和 T。…汽车国内销量 b，…汽车出口 c」.
///
/// The names share a stem (汽车), the rests are a split (国内, 出口), and the whole is the stem with what the rest measures
/// (销量), of the same period. Cost: linear in the mentions, with a short look around.
func stemStructures(at asked: Range<Int>, in reading: Reading, splits: Splits) -> [SumStructure] {
  let pairs = splits.filter { $0.count == 2 }
  return asked.compactMap { first in
    guard reading.sketches[first].isSummand, reading.mentions[first].key.count >= 4 else { return nil }
    let passage = reading.passages[reading.mentions[first].passage].mentions
    for second in first + 1..<max(first + 1, min(passage.upperBound, first + 7)) where isPeer(first, second, reading) {
      guard let name = wholeName(reading.mentions[first].key, reading.mentions[second].key, pairs) else { continue }
      let near = max(passage.lowerBound, first - 40)..<first
      if let total = near.last(where: { isPeer($0, first, reading) && isNamed($0, name, in: reading) }) {
        return SumStructure(total: total, parts: [first, second], marker: .split, isComplete: false)
      }
    }
    return nil
  }
}

private func isPeer(_ a: Int, _ b: Int, _ reading: Reading) -> Bool {
  let (one, other) = (reading.sketches[a], reading.sketches[b])
  return one.measure == other.measure && one.isSummand && other.isSummand && one.period == other.period
    && reading.mentions[a].depth == reading.mentions[b].depth
}

/// 「汽车销量」 for 「汽车国内销量」 and 「汽车出口」; nil unless a split tells the two apart and a measure is left.
private func wholeName(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], _ pairs: [Split]) -> [Unicode.Scalar]? {
  let stem = zip(a, b).prefix { $0 == $1 }.count
  guard stem >= 2 else { return nil }
  let (one, other) = (a[stem...], b[stem...])
  for pair in pairs {
    for side in 0...1 where pair.opens(one, withNameAt: side) && pair.opens(other, withNameAt: 1 - side) {
      let measures = [one.dropFirst(pair[side].count), other.dropFirst(pair[1 - side].count)]
        .filter { !$0.isEmpty }
      guard let measure = measures.first, measures.allSatisfy({ $0.elementsEqual(measure) }) else { continue }
      return Array(a[..<stem]) + Array(measure)
    }
  }
  return nil
}

/// The figure goes by the name, or is its place in 「汽车产销分别 a 和 b」.
private func isNamed(_ index: Int, _ name: [Unicode.Scalar], in reading: Reading) -> Bool {
  let key = reading.mentions[index].key
  if key == name { return true }
  if let joint = jointName(key) {
    return name.starts(with: joint.stem + [joint.first]) && name.count <= joint.stem.count + 2
  }
  guard reading.mentions[index].label.isEmpty, index > 0, let joint = jointName(reading.mentions[index - 1].key) else {
    return false
  }
  let (before, own) = (reading.mentions[index - 1], reading.mentions[index])
  return before.clause == own.clause && name.starts(with: joint.stem + [joint.second])
    && name.count <= joint.stem.count + 2
}

/// 「汽车」, 「产」 and 「销」 of 「汽车产销分别」.
private func jointName(_ key: [Unicode.Scalar]) -> (
  stem: [Unicode.Scalar], first: Unicode.Scalar, second: Unicode.Scalar
)? {
  guard key.count >= 6, key.suffix(2).elementsEqual(["分", "别"] as [Unicode.Scalar]) else { return nil }
  let name = key.dropLast(2)
  return (Array(name.dropLast(2)), name[name.count - 2], name[name.count - 1])
}
