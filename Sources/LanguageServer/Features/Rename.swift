import Crossfoot

/// The numeral under the cursor; null where none stands.
func prepareRename(_ sight: Sight, _ offset: Int) throws(ResponseError) -> JSON {
  guard let figure = sight.figure(at: offset), FigureFormat(of: figure, in: sight.source) != nil,
    sight.isWritable(figure)
  else { return .null }
  return ["range": sight.range(figure.numeralRange), "placeholder": .string(sight.source.string(figure.numeralRange))]
}

/// A new value for a figure, written to all its mentions, and to what follows from it.
func rename(_ sight: Sight, _ offset: Int) throws(ResponseError) -> JSON {
  guard let name = sight.params["newName"]?.text else { throw .invalidParams("newName is missing") }
  return sight.workspaceEdit(groups: try sight.restatement(at: offset, as: name))
}

extension Sight {
  /// Whether its numeral can be written anew: of a page one that no tag cuts.
  fileprivate func isWritable(_ figure: Quantity) -> Bool { shown([Edit(range: figure.numeralRange, text: "")]) != nil }

  /// All edits or none: a page with a mention that a tag cuts would be left half renamed.
  func restatement(at offset: Int, as text: String) throws(ResponseError) -> [EditGroup] {
    guard let figure = figure(at: offset), FigureFormat(of: figure, in: source) != nil else {
      throw ResponseError(ResponseError.requestFailed, words.pick("此处没有数字", "there is no figure here"))
    }
    guard isWritable(figure) else { throw cutByTags }
    guard let typed = TypedValue(text, for: figure, in: report) else {
      throw ResponseError(
        ResponseError.requestFailed,
        words.pick("「\(text)」不是可用在此处的数字", "“\(text)” is no number that can stand here"))
    }
    let restated = restate(figure, as: typed.value, places: typed.places, in: report)
    guard let mentions = shown(restated.mentions), let likely = shown(restated.likelyMentions),
      let followers = shown(restated.followers)
    else { throw cutByTags }
    return [
      EditGroup(
        id: "mentions", label: words.pick("同一数字的各处", "mentions of the figure"), needsConfirmation: false,
        edits: mentions),
      EditGroup(
        id: "likely", label: words.pick("数值相同的其他数字", "other figures of the same value"),
        description: words.pick("名称不同，请逐一确认", "their names differ: look at each"), needsConfirmation: true,
        edits: likely),
      EditGroup(
        id: "followers", label: words.pick("由此推出的合计与比率", "totals and rates that follow"),
        description: words.pick("按现已相符的关系重算", "recomputed by the claims that hold"), needsConfirmation: true,
        edits: followers),
    ]
  }

  private var cutByTags: ResponseError {
    ResponseError(
      ResponseError.requestFailed,
      words.pick("数字被标签或字符引用隔断，请手工修改", "a tag or a reference cuts the figure: change it by hand"))
  }
}
