/// What a search for what fits asks of the words around a figure of English prose.
extension EnglishPassage {
  /// `on average each n reached u`: an average; `an unspent balance of r`: a rest.
  func fitCues(of index: Int) -> CueSet {
    let here = figures[index].token
    var cues: CueSet = figures[index].isPer ? CueSet(.average) : []
    let before = tokens[..<here].indices.reversed().prefix {
      tokens[$0].figure == nil && !tokens[$0].isMark(.period, .semicolon)
    }
    if before.contains(where: { tokens[$0].has(CueSet(.average)) || means(.typically, $0) }) {
      cues.formUnion(CueSet(.average))
    }
    if before.prefix(7).contains(where: { tokens[$0].has(CueSet(.remainder)) }) { cues.formUnion(CueSet(.remainder)) }
    return cues
  }
}
