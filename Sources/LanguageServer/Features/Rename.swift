import Crossfoot

/// The numeral under the cursor; null where none stands.
func prepareRename(_ sight: Sight, _ offset: Int) throws(ResponseError) -> JSON {
  guard let figure = sight.figure(at: offset), FigureFormat(of: figure, in: sight.source) != nil else { return .null }
  return ["range": sight.range(figure.numeralRange), "placeholder": .string(sight.source.string(figure.numeralRange))]
}

/// A new value for a figure, written to all its mentions, and to what follows from it.
func rename(_ sight: Sight, _ offset: Int) throws(ResponseError) -> JSON {
  guard let name = sight.params["newName"]?.text else { throw .invalidParams("newName is missing") }
  return sight.workspaceEdit(groups: try sight.restatement(at: offset, as: name))
}

extension Sight {
  func restatement(at offset: Int, as text: String) throws(ResponseError) -> [EditGroup] {
    guard let figure = figure(at: offset), FigureFormat(of: figure, in: source) != nil else {
      throw ResponseError(ResponseError.requestFailed, words.pick("此处没有数字", "there is no figure here"))
    }
    guard let typed = TypedValue(text, for: figure, in: report) else {
      throw ResponseError(
        ResponseError.requestFailed,
        words.pick("「\(text)」不是可用在此处的数字", "“\(text)” is no number that can stand here"))
    }
    let restated = restate(figure, as: typed.value, places: typed.places, in: report)
    return [
      EditGroup(
        id: "mentions", label: words.pick("同一数字的各处", "mentions of the figure"), needsConfirmation: false,
        edits: restated.mentions),
      EditGroup(
        id: "likely", label: words.pick("数值相同的其他数字", "other figures of the same value"),
        description: words.pick("名称不同，请逐一确认", "their names differ: look at each"), needsConfirmation: true,
        edits: restated.likelyMentions),
      EditGroup(
        id: "followers", label: words.pick("由此推出的合计与比率", "totals and rates that follow"),
        description: words.pick("按现已相符的关系重算", "recomputed by the claims that hold"), needsConfirmation: true,
        edits: restated.followers),
    ]
  }
}
