/// Shares, rates and multiples whose whole is printed right before them: 「a，为年度任务 b 的 p%」, 「a，占 b 的 p%」, 「a，是 b 的 k 倍」.
func printedWholeClaims(in reading: Reading, words: ScopeLexicon) -> [Claim] {
  reading.mentions.indices.dropFirst().compactMap { index in
    guard reading.sketches[index - 1].isAddend, !reading.sketches[index].isLevel else { return nil }
    let (whole, stated) = (reading.mentions[index - 1], reading.mentions[index])
    guard isOf(stated, whole, in: reading), !whole.quantity.value.isZero else { return nil }
    let parts = (max(0, index - 8)..<(index - 1)).reversed().filter {
      let part = reading.mentions[$0]
      return part.sentence == stated.sentence && reading.isAddend(part) && reading.addable(part, whole)
        && stated.clause - part.clause <= 3 && part.depth == stated.depth
    }
    let claims = parts.prefix(3).map { part in
      claim(stated, of: reading.base(index - 1, words), part: reading.mentions[part])
    }
    // 「a，比上年增加 d，增长 g%，占 b 的 p%」: changes and shares of the part stand between.
    let isNext =
      parts.first.map { part in
        stated.clause - reading.mentions[part].clause == max(1, index - 1 - part)
          && reading.mentions[(part + 1)..<(index - 1)].allSatisfy(isOfPart)
      } ?? false
    return settle(claims, isFirm: isNext && opensClause(whole, in: reading) && whole.quantity.modifier == .none)
  }
}

/// Nothing but 的 between them.
private func isOf(_ stated: Mention, _ whole: Mention, in reading: Reading) -> Bool {
  switch stated.role {
  case .share, .rate, .percent, .multiple: break
  default: return false
  }
  guard whole.passage == stated.passage, stated.token == whole.token + 2 else { return false }
  return reading.tokens(of: stated)[whole.token + 1].has(CueSet(.link))
}

/// 「占…b」, 「为…b」: the clause opens with the word, so that its subject is what stands before.
private func opensClause(_ whole: Mention, in reading: Reading) -> Bool {
  let words = reading.tokens(of: whole)[whole.labelToken..<whole.token]
  guard let first = words.first(where: { $0.kind != .date }) else { return false }
  return first.has(CueSet(.share).union(CueSet(.link)).union(CueSet(.complete)))
}

private func claim(_ stated: Mention, of whole: Operand, part: Mention) -> Claim {
  let isShare = part.quantity.value <= whole.quantity.value && stated.role != .rate
  let isMultiple = stated.role == .multiple
  return Claim(
    kind: isMultiple ? .change : isShare ? .share : .rate,
    rule: isMultiple ? "change-mismatch" : isShare ? "share-mismatch" : "rate-mismatch", stated: stated.quantity,
    operands: [Operand(.numerator, part.quantity), whole], formula: .ratio(),
    slack: isShare ? Rational(1, 2) : .zero)
}

private func isOfPart(_ mention: Mention) -> Bool {
  switch mention.role {
  case .change, .growth, .share: true
  default: false
  }
}
