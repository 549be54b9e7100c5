import Crossfoot

/// Rival fixes of the findings in a range, the unique one preferred, and after them a way to silence each; all unique ones
/// together under `source.fixAll`.
func codeActions(_ server: inout Server, _ id: RequestID, _ params: JSON) throws(ResponseError) {
  let uri = try documentURI(in: params)
  guard let range = ClientRange(params["range"]) else { throw .invalidParams("range is missing") }
  let context = ActionContext(params["context"] ?? .null)
  if context.asksForFixAll, !server.client.resolvesActionEdits {
    server.awaitFixAll(id, uri, params) { sight in .result(sight.codeActions(in: range, context)) }
  } else {
    server.whenLinted(id, uri, params) { sight in .result(sight.codeActions(in: range, context)) }
  }
}

/// What kinds of actions the client wants, and whether its user asked.
private struct ActionContext: Sendable {
  private let only: [String]?
  private let isAutomatic: Bool

  init(_ json: JSON) {
    only = json["only"]?.texts
    isAutomatic = json["triggerKind"]?.integer == 2
  }

  /// A kind stands for all below it: `source` for `source.fixAll.crossfoot`.
  func wants(_ kind: String) -> Bool {
    guard let only else { return !isAutomatic || kind == "quickfix" }
    return only.contains { $0.isEmpty || kind == $0 || kind.hasPrefix($0 + ".") }
  }

  var asksForFixAll: Bool { only != nil && wants(fixAllKind) }
}

extension Sight {
  fileprivate func codeActions(in range: ClientRange, _ context: ActionContext) -> JSON {
    let offsets = view.offsets(of: range)
    var actions: [JSON] = []
    if context.wants("quickfix") {
      // Asked for at every move of the cursor: fixes are sought only where a figure of the claim is.
      for (index, judgement) in report.judgements.enumerated()
      where judgement.severity != nil && touches(judgement.claim, offsets) {
        for (place, fix) in fixes(for: judgement, in: report).enumerated()
        where touches(judgement.claim.stated, offsets) || touches(fix.figure, offsets) {
          guard let edits = shown(fix.edits) else { continue }
          actions.append(action(fix, edits, of: judgement, index, place))
        }
      }
      actions += silenceable(in: offsets).map(silencing)
    }
    if context.wants(fixAllKind), let action = fixAllAction { actions.append(action) }
    return .array(actions)
  }

  private func touches(_ figure: Quantity, _ offsets: Range<Int>) -> Bool { shown(figure.range).touches(offsets) }

  private func touches(_ claim: Claim, _ offsets: Range<Int>) -> Bool {
    touches(claim.stated, offsets) || claim.operands.contains { touches($0.quantity, offsets) }
  }

  private func action(_ fix: Fix, _ edits: [Edit], of judgement: Judgement, _ index: Int, _ place: Int) -> JSON {
    let title = JSON.string(fix.title(in: language))
    let key: JSON = [
      "uri": .string(uri.spelling), "state": JSON(state), "finding": JSON(index), "fix": JSON(place),
    ]
    return quickFix(title, edits, key, diagnostic(judgement), isPreferred: fix.isUnique)
  }

  private func silencing(_ one: Silenced) -> JSON {
    let key: JSON = [
      "uri": .string(uri.spelling), "state": JSON(state), "ignore": .string(one.rule),
      "offset": JSON(one.figure.lowerBound),
    ]
    return quickFix(.string(title(silencing: one)), [one.edit], key, one.diagnostic, isPreferred: false)
  }

  /// With its edits, or with the key under which they can be had later.
  private func quickFix(_ title: JSON, _ edits: [Edit], _ key: JSON, _ diagnostic: JSON, isPreferred: Bool) -> JSON {
    guard client.takesCodeActionLiterals else {
      return ["title": title, "command": .string(Command.applyFix.rawValue), "arguments": [key]]
    }
    return [
      "title": title, "kind": "quickfix", "diagnostics": [diagnostic],
      "isPreferred": client.knowsPreferredActions && isPreferred ? true : nil,
      "edit": client.resolvesActionEdits ? nil : workspaceEdit(edits),
      "data": client.resolvesActionEdits ? key : nil,
    ]
  }

  /// nil where nothing is to be mended, or the client could not have it worked out later.
  private var fixAllAction: JSON? {
    let title = JSON.string(words.pick("修正所有只有一种改法的数字", "Fix all figures that have only one remedy"))
    if let fixAll {
      guard !fixAll.isEmpty else { return nil }
      guard client.takesCodeActionLiterals else {
        return [
          "title": title, "command": .string(Command.fixAll.rawValue), "arguments": [["uri": .string(uri.spelling)]],
        ]
      }
      return ["title": title, "kind": .string(fixAllKind), "edit": workspaceEdit(fixAll)]
    }
    guard client.resolvesActionEdits, report.document.tagged == nil,
      report.judgements.contains(where: { hasUniqueFix($0) })
    else { return nil }
    return [
      "title": title, "kind": .string(fixAllKind),
      "data": ["uri": .string(uri.spelling), "state": JSON(state), "all": true],
    ]
  }

  private func hasUniqueFix(_ judgement: Judgement) -> Bool {
    judgement.severity != nil && fixes(for: judgement, in: report).first?.isUnique == true
  }
}

extension Range<Int> {
  /// Whether two ranges have a place in common, an end included, as a cursor right after a word.
  func touches(_ other: Range<Int>) -> Bool {
    lowerBound <= other.upperBound && other.lowerBound <= upperBound
  }
}

/// Gives an action its edit, if the document still is as it was when the action was offered.
func resolveCodeAction(_ server: inout Server, _ id: RequestID, _ action: JSON) throws(ResponseError) {
  guard let data = action["data"], case .object(let members) = action else { throw .invalidParams("data is missing") }
  @Sendable func resolved(_ edit: JSON) -> Waiting.Answer {
    .result(.object(members.filter { $0.key != "edit" } + [.init(key: "edit", value: edit)]))
  }
  let uri = try server.unchangedDocument(in: data)
  if data["all"]?.flag == true {
    server.awaitFixAll(id, uri, action) { sight in resolved(sight.workspaceEdit(sight.fixAll ?? [])) }
  } else {
    server.whenLinted(id, uri, action) { sight throws(ResponseError) in
      resolved(sight.workspaceEdit(try sight.edits(named: data)))
    }
  }
}

extension Server {
  /// The document that an action's key names; an error if it is in another state by now.
  func unchangedDocument(in key: JSON) throws(ResponseError) -> DocumentURI {
    guard let spelling = key["uri"]?.text else { throw .invalidParams("uri is missing") }
    let uri = DocumentURI(spelling)
    guard let document = documents[uri], document.job == key["state"]?.integer else { throw .contentModified }
    return uri
  }
}

extension Sight {
  func edits(named key: JSON) throws(ResponseError) -> [Edit] {
    if key["ignore"] != nil { return [try edit(silencingKey: key)] }
    guard let index = key["finding"]?.integer, let place = key["fix"]?.integer else {
      throw .invalidParams("the key of a fix is missing")
    }
    guard report.judgements.indices.contains(index) else { throw .contentModified }
    let all = fixes(for: report.judgements[index], in: report)
    guard all.indices.contains(place), let edits = shown(all[place].edits) else { throw .contentModified }
    return edits
  }
}
