/// Lists of shares behind the list of what they are shares of: 「甲 a，增长 g%；乙 b；丙 c。三者占比依次为 p%、q%、r%」.
struct FitLists {
  let text: FitText
  /// That all shares of a list fit by chance.
  private static let mostChance = 0.05

  /// The shares among some figures, each with its claim, where all that stand in one row fit one whole.
  func claims(of open: [Int]) -> [(index: Int, claim: Claim)] {
    rows(of: open).flatMap { row in
      let claims = claims(ofRow: row)
      return Array(zip(row, claims)).map { ($0, $1) }
    }
  }

  /// Shares that follow each other without another figure between.
  private func rows(of open: [Int]) -> [[Int]] {
    var rows: [[Int]] = []
    for index in open where text.sketches[index].role == .share || text.sketches[index].role == .percent {
      if let last = rows.last?.last, last + 1 == index {
        rows[rows.count - 1].append(index)
      } else {
        rows.append([index])
      }
    }
    return rows.filter { $0.count >= 2 && $0.count <= 12 }
  }

  private func claims(ofRow row: [Int]) -> [Claim] {
    let candidates = text.candidates(for: row[0], .level)
    let wholes = candidates.filter { $0.place < row[0] }
    let chance = row.reduce(1.0) { $0 * text.quantity($1).ulp.size / text.quantity($1).value.size }
    var spent = 0.0
    for measure in Set(wholes.map(\.measure)).sorted() {
      let levels = wholes.filter { $0.measure == measure }.sorted { $0.place < $1.place }
      for skipped in 0...max(0, min(6, levels.count - row.count)) where levels.count >= row.count + skipped {
        let parts = levels.dropLast(skipped).suffix(row.count)
        for whole in wholes where whole.measure == measure && parts.allSatisfy({ $0.value < whole.value }) {
          spent += chance
          if spent > Self.mostChance { return [] }
          let claims = zip(row, parts).map { claim($0, part: $1, whole: whole) }
          if claims.allSatisfy(\.isRounded) { return claims }
        }
      }
    }
    return []
  }

  private func claim(_ share: Int, part: FitCandidate, whole: FitCandidate) -> Claim {
    Claim(
      kind: .share, rule: "share-mismatch", stated: text.quantity(share),
      operands: [text.operand(.numerator, part), text.operand(.denominator, whole)], formula: .ratio(), basis: .fitted)
  }
}
