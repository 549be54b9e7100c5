/// The known word that is nearest to a mistyped one, if one is near: at most a third of its letters away.
///
/// Cost: the product of the lengths for each known word.
public func suggestion(for word: String, among known: some Sequence<String>) -> String? {
  let letters = Array(word.unicodeScalars)
  let scored = known.map { (word: $0, distance: distance(letters, Array($0.unicodeScalars))) }
  let limit = max(1, letters.count / 3)
  return scored.filter { $0.distance <= limit }.min { $0.distance < $1.distance }?.word
}

/// Insertions, deletions, replacements and swaps of neighbours that lead from one to the other.
private func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
  var older: [Int] = []
  var previous = Array(0...b.count)
  for i in 1...a.count {
    var current = [i]
    for j in 1...b.count {
      var best = min(current[j - 1] + 1, previous[j] + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { best = min(best, older[j - 2] + 1) }
      current.append(best)
    }
    (older, previous) = (previous, current)
  }
  return previous[b.count]
}
