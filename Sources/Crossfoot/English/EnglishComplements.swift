/// Parts that leave nothing out because the last is all the others: `a did and b did not`, `p% …, q% … and the remaining r%`.
extension EnglishSums {
  /// `T files were read; a complied and b did not`: T is the only figure of its kind right before a.
  mutating func complemented(by last: Int) {
    guard last >= 2, !seen.contains(last - 2), passage.isDenied(last) else { return }
    let (total, first) = (last - 2, last - 1)
    guard isPart(first, of: total), isPart(last, of: total), figures[total].isLevel, !figures[total].isBase,
      figures[first].segment == figures[last].segment, figures[last].sentence - figures[total].sentence <= 1,
      [total, first, last].allSatisfy({ figures[$0].quantity.modifier == .none && figures[$0].open == nil }),
      passage.has(CueSet(.and), figures[first].token..<figures[last].token),
      figures[first].quantity.value < figures[total].quantity.value,
      !figures.indices.contains(where: { $0 < total && figures[$0].sentence == figures[total].sentence }),
      // `…, and c could not be reached`
      !figures.indices.contains(where: {
        $0 > last && figures[$0].sentence == figures[last].sentence && figures[$0].isLike(figures[last])
      })
    else { return }
    let claim = claim(total, [first, last])
    guard isSound(claim) || verdict(of: claim) == .broken && isNear(claim) else { return }
    seen.insert(total)
    claims.append(claim)
  }

  /// Shares of one sentence that come to 100 % because the last is what remains.
  mutating func completed() {
    for sentence in Set(figures.map(\.sentence)).sorted() {
      let own = figures.indices.filter { figures[$0].sentence == sentence && figures[$0].isRate }
      guard own.count >= 2, own.count <= 8, let last = own.last,
        own.allSatisfy({ figures[$0].role == .share && !figures[$0].isBase && figures[$0].open == nil }),
        own.allSatisfy({ figures[$0].quantity.modifier == .none }), own.dropFirst().allSatisfy({ !isOfAnother($0) }),
        // Others stand in the sentence before.
        !passage.means(.another, figures[own[0]].token - 1),
        isRest(last) && own.count > 2
          || own.allSatisfy({ figures[$0].segment == figures[last].segment })
            && passage.has(CueSet(.and), figures[last - 1].token..<figures[last].token)
      else { continue }
      let isWhole = isRest(last) || own.count > 2 && isOther(last)
      guard isWhole || isSplit(own) || isNegated(last) else { continue }
      var claim = Claim(
        kind: .share, rule: "share-mismatch", stated: figures[last].quantity,
        operands: own.dropLast().map { Operand(.part, figures[$0].quantity) },
        formula: Formula(
          numerator: [Formula.Term(.one, [])] + (0..<(own.count - 1)).map { Formula.Term(Rational(-1), [$0]) }))
      claim.slack = .one
      // Some give no answer; none gives two where the answers exclude each other.
      let sum = own.reduce(Rational.zero) { $0 + figures[$1].quantity.value }
      guard isSound(claim) || sum <= Rational(3, 2) && (isWhole || sum > .one) else { continue }
      claims.append(claim)
    }
  }

  /// `p% of whom`, `q% with distinction`: of what was just named, not of the whole.
  private func isOfAnother(_ index: Int) -> Bool {
    let next = figures[index].token + 1
    return tokens.indices.contains(next)
      && (tokens[next].has(CueSet(.of).union(CueSet(.ofWhich)).union(CueSet(.comparative)))
        || passage.word(next) == "with")
  }
}
