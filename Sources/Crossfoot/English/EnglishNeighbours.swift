/// Sums that no word announces; kept only where they fit.
extension EnglishSums {
  /// A figure that is the sum of its neighbours, though no word says so.
  mutating func inferred() {
    let levels = figures.indices.filter { figures[$0].isLevel && !figures[$0].isBase || isAmount($0) }
    guard levels.count >= 3 else { return }
    for place in levels.indices where !seen.contains(levels[place]) {
      let total = levels[place]
      let behind = levels[(place + 1)...].filter { isNear($0, total) }
      let before = levels[..<place].reversed().filter { isNear($0, total) }
      for run in runs(of: total, behind: Array(behind), before: Array(before)) {
        guard let parts = fitting(total, run) else { continue }
        seen.insert(total)
        claims.append(claim(total, parts).asGuess)
        wholes.append((total, parts))
        break
      }
    }
  }

  /// Levels first, then with changes among them; those of the total's own sentence, or of later ones with all of each.
  private func runs(of total: Int, behind: [Int], before: [Int]) -> [[Int]] {
    func own(_ run: [Int]) -> [Int] { run.filter { figures[$0].sentence == figures[total].sentence } }
    let levels = behind.filter { figures[$0].isLevel }
    let later = levels.filter { figures[$0].sentence > figures[total].sentence }
    let sentences = Dictionary(grouping: later) { figures[$0].sentence }.sorted { $0.key < $1.key }.map(\.value)
    let runs = [
      own(levels), own(behind), levels.count == later.count ? levels : [], own(before.filter { figures[$0].isLevel }),
      own(before),
    ]
    return runs.map { Array($0.prefix(12)) } + [later].filter { $0.count >= 3 && $0.count <= 12 }
      + sentences.filter { $0.count >= 3 }
  }

  func isAmount(_ index: Int) -> Bool {
    if case .delta = figures[index].role { return true }
    return false
  }

  private func isNear(_ index: Int, _ total: Int) -> Bool {
    figures[index].isLike(figures[total]) && abs(figures[index].sentence - figures[total].sentence) <= 2
  }

  /// The shortest run from the total on that adds up to it, if chance hardly does that.
  private func fitting(_ total: Int, _ run: [Int]) -> [Int]? {
    let wanted = figures[total].quantity
    let isRough = wanted.modifier != .none
    guard wanted.value.magnitude >= wanted.ulp * Rational(run.count > 2 ? 20 : 100), run.count >= 2 else { return nil }
    for count in (isRough ? run.count : 2)..<(run.count + 1) {
      let parts = Array(run.prefix(count)).sorted()
      guard parts.allSatisfy({ !figures[$0].quantity.value.isZero }) else { return nil }
      // Before a claim is made of them: without a rough total only an exact sum counts.
      let sum = parts.reduce(Rational.zero) {
        isTakenOff($1) ? $0 - figures[$1].quantity.value : $0 + figures[$1].quantity.value
      }
      if !isRough, sum != wanted.value { continue }
      let claim = claim(total, parts)
      let isClose = isRough && figures[total].sentence == figures[parts[count - 1]].sentence && total < parts[0]
      if isClose ? isSound(claim) : verdict(of: claim) == .holds { return parts }
    }
    return nil
  }
}
