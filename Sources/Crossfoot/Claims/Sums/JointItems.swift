/// Totals of items that a text takes together by their names: 「1.医疗费，共计 a；2.护理费 b；3.误工费 c。…护理费、误工费合计 T」.
///
/// An item comes to the last amount told of it. Accuses where three items or more are named and one slip of the fingers parts the total
/// from their sum. Cost: for each total behind a list of names, the `itemsBack` figures before it.
func jointItems(in reading: Reading) -> [Claim] {
  reading.mentions.indices.compactMap { total in
    let sketch = reading.sketches[total]
    guard sketch.isSummand, sketch.isExact, sketch.kind == .amount, sketch.has(.total) else { return nil }
    // 「甲、乙、丙三项合计 T」
    let isCounted = total > 0 && reading.sketches[total - 1].kind == .count && isNext(total - 1, total, in: reading)
    let names = jointNames(of: reading.mentions[isCounted ? total - 1 : total], in: reading)
    guard names.count >= 2, let parts = items(named: names, before: total, in: reading) else { return nil }
    let claim = Claim(
      kind: .sum, rule: "sum-mismatch", stated: reading.mentions[total].quantity,
      operands: parts.map { Operand(.part, reading.mentions[$0].quantity) }, formula: .sum(count: parts.count))
    return isSound(claim) || parts.count > 2 && claim.isSlipOfStated ? claim : nil
  }
}

private let itemsBack = 60

/// Whether a figure stands in the total's clause and counts kinds of things.
private func isNext(_ count: Int, _ total: Int, in reading: Reading) -> Bool {
  let (own, next) = (reading.mentions[count], reading.mentions[total])
  return own.passage == next.passage && own.clause == next.clause && own.quantity.unit.isOfKinds
}

/// Nil where an item of one of the names is missing, or its sum would be of one item twice.
private func items(named names: [[Unicode.Scalar]], before total: Int, in reading: Reading) -> [Int]? {
  var found = [Int?](repeating: nil, count: names.count)
  for index in (max(0, total - itemsBack)..<total).reversed() where found.contains(nil) {
    guard reading.sketches[index].isSummand, reading.sketches[index].isExact, reading.addable(index, total),
      reading.mentions[index].sentence < reading.mentions[total].sentence
        || reading.mentions[index].passage < reading.mentions[total].passage,
      !reading.sketches[index].has(.per)
    else { continue }
    // 「1.医疗费。住院 a，门诊 b，共计 c」: where its own segment is no item, it is of the paragraph's.
    let place = heads(of: reading.mentions[index], in: reading).lazy.compactMap { head in
      names.indices.first { isName(head, names[$0], isFirst: $0 == 0) }
    }.first
    if let place, found[place] == nil { found[place] = index }
  }
  let parts = found.compactMap { $0 }
  return parts.count == names.count ? parts : nil
}

/// 「原告医疗费」 opens a list of 「医疗费」, and 「交通费酌定 a」 is an item of 「交通费」.
private func isName(_ head: [Unicode.Scalar], _ name: [Unicode.Scalar], isFirst: Bool) -> Bool {
  guard head.count >= 2, name.count >= 2 else { return false }
  return head.starts(with: name) && head.count - name.count <= 3
    || isFirst && name.count > head.count && name.suffix(head.count).elementsEqual(head)
}

/// What the figure's segment begins with, and then what its paragraph does, without the numbers of items.
private func heads(of mention: Mention, in reading: Reading) -> [[Unicode.Scalar]] {
  let passage = reading.passages[mention.passage]
  let segment = (passage.tokens[..<mention.token].lastIndex { $0.isMark(.semicolon, .period) } ?? -1) + 1
  return [segment, 0].map { start in
    var start = start
    while start < mention.token,
      passage.tokens[start].figure != nil || passage.tokens[start].isMark(.listComma, .period)
    {
      start += 1
    }
    let end = passage.tokens[start..<mention.token].firstIndex {
      $0.figure != nil || $0.isMark(.comma, .period, .colon, .open)
    }
    let letters = core(passage.text(start..<(end ?? mention.token)))
    return Array(letters.drop { !(0x4E00..<0xA000 ~= $0.value) })
  }
}
