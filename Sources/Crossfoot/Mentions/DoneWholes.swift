/// Whether 完成 before a percentage belongs to what it is a share of: 「占完成投资的 p₁、p₂」, not 「完成投资计划的 p」.
func isDoneWhole(_ cue: Int, clause: Int, in passage: Passage) -> Bool {
  let tokens = passage.tokens
  guard let figure = tokens[cue...].firstIndex(where: { $0.figure != nil }), figure - cue > 2,
    passage.lexed.prose.text[tokens[figure - 1].range].elementsEqual("的".utf8),
    !tokens[cue..<figure].contains(where: { $0.has(CueSet(.planned)) })
  else { return false }
  let before = tokens[clause..<cue].reversed().prefix {
    $0.figure == nil && !$0.has(CueSet(.versus).union(CueSet(.planned)))
  }
  return before.contains { $0.has(CueSet(.share)) }
}
