import Crossfoot
import Documents

/// Over each table, how many claims it makes and how many of them are broken; choosing one tells which.
func codeLenses(_ sight: Sight) throws(ResponseError) -> JSON {
  guard sight.settings.codeLens else { return [] }
  return .array(
    sight.report.document.blocks.compactMap { block in
      guard case .table(let table) = block else { return nil }
      let head = sight.view.starts[sight.view.line(at: sight.shown(table.range).lowerBound)]
      return [
        "range": sight.view.range(of: head..<head).json,
        "command": [
          "title": .string(sight.words.tally(sight.report.judgements(in: table.range))),
          "command": .string(Command.showClaims.rawValue),
          "arguments": [.string(sight.uri.spelling), sight.range(table.range)],
        ],
      ]
    })
}

extension Words {
  /// 0 checked is never “all right”.
  func tally(_ judgements: ArraySlice<Judgement>) -> String {
    let checked = judgements.count { $0.verdict != .skipped }
    let wrong = judgements.count { $0.severity != nil }
    if checked == 0 { return pick("未检查任何勾稽关系", "no claims checked") }
    return wrong == 0
      ? pick("\(checked) 条勾稽关系，均相符", "\(checked) \(checked == 1 ? "claim, which holds" : "claims, all hold")")
      : pick("\(checked) 条勾稽关系，\(wrong) 条有疑问", "\(checked) claim\(checked == 1 ? "" : "s"), \(wrong) in doubt")
  }
}
