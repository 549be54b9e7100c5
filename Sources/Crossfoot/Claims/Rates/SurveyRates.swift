/// How many of those asked are content: 「收回有效问卷 b 份，其中“满意” a₁ 份、“基本满意” a₂ 份，满意度 p%」, 「调查 b 户，满意 a 户，满意度 p%」.
///
/// Those who are not content need not be told. Accuses where one number of answers stands between those asked and the rate, or
/// the sum of those before it, and a slip explains the difference.
func surveyRates(at asked: Range<Int>, in reading: Reading) -> [Claim] {
  reading.places(asked, from: 2) { $0.kind == .rate && $0.isExact }.compactMap { index in
    let rate = reading.mentions[index]
    guard rate.key.last == "度" || rate.key.last == "率", rate.key.count >= 3 else { return nil }
    let stem = Array(rate.key.dropLast().suffix(2))
    let favourable = reading.answers(before: index, stem: stem)
    guard let first = favourable.first else { return nil }
    let wholes = reading.levels(before: first, sentencesBack: 1).prefix(4).filter {
      reading.addable($0, first) && reading.mentions[$0].quantity.modifier == .none
        && reading.mentions[$0].quantity.value >= reading.mentions[first].quantity.value
    }
    for count in (1...favourable.count).reversed() {
      let claims = wholes.map { reading.surveyRate(index, of: favourable.prefix(count), over: $0) }
      if let sound = claims.first(where: isSound) { return sound }
    }
    guard wholes.count == 1, wholes[0] == first - 1, favourable.last == index - 1 else { return nil }
    let isOnly = favourable.count == 1 && rate.key.last == "度" && rate.clause - reading.mentions[wholes[0]].clause <= 3
    guard isOnly || reading.endsWithSum(favourable) else { return nil }
    let claim = reading.surveyRate(index, of: favourable.suffix(1), over: wholes[0])
    return mayBeSlip(claim) ? claim : nil
  }
}

extension Reading {
  /// The counts right before a rate that bear its stem, in the text's order: 满意, 基本满意, “比较满意”的.
  fileprivate func answers(before rate: Int, stem: [Unicode.Scalar]) -> [Int] {
    let own = mentions[rate]
    let run = (max(0, rate - 4)..<rate).reversed().prefix { place in
      let answer = mentions[place]
      guard answer.sentence == own.sentence, answer.passage == own.passage, sketches[place].isAddend,
        answer.quantity.modifier == .none, answer.depth == own.depth, addable(place, rate - 1)
      else { return false }
      let words = letters(naming: answer)
      return Crossfoot.contains(words, stem) && !words.contains { $0 == "不" || $0 == "未" || $0 == "查" || $0 == "问" }
    }
    return run.reversed()
  }

  /// 「满意 a₁ 人、基本满意 a₂ 人，满意和基本满意共 a 人」
  fileprivate func endsWithSum(_ answers: [Int]) -> Bool {
    guard answers.count > 2, let last = answers.last else { return false }
    return answers.dropLast().reduce(Rational.zero) { $0 + mentions[$1].quantity.value }
      == mentions[last].quantity.value
  }

  fileprivate func surveyRate(_ rate: Int, of parts: ArraySlice<Int>, over whole: Int) -> Claim {
    Claim(
      kind: .rate, rule: "rate-mismatch", stated: mentions[rate].quantity,
      operands: parts.map { Operand(.numerator, mentions[$0].quantity) }
        + [Operand(.denominator, mentions[whole].quantity)],
      formula: .ratio(parts: parts.count), basis: .inferred)
  }
}
