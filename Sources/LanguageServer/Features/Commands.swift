import Crossfoot

/// What `workspace/executeCommand` knows; each takes one or two arguments.
enum Command: String, CaseIterable, Sendable {
  /// The key of an action, for clients that know only commands as code actions.
  case applyFix = "crossfoot.applyFix"
  /// `{uri}`.
  case fixAll = "crossfoot.fixAll"
  /// `{uri, position, value}`: gives back the workspace edit that rename would, and applies nothing.
  case whatIf = "crossfoot.whatIf"
  /// A URI and perhaps a range: gives back the claims there with their verdicts.
  case claims = "crossfoot.claims"
  /// As `claims`, and the user is told those in doubt.
  case showClaims = "crossfoot.showClaims"
}

func executeCommand(_ server: inout Server, _ id: RequestID, _ params: JSON) throws(ResponseError) {
  guard let name = params["command"]?.text else { throw .invalidParams("command is missing") }
  guard let command = Command(rawValue: name) else { throw .invalidParams("no command \(name)") }
  let arguments = params["arguments"]?.items ?? []
  guard let first = arguments.first, let spelling = first["uri"]?.text ?? first.text else {
    throw .invalidParams("the first argument must name a document")
  }
  let uri = DocumentURI(spelling)
  switch command {
  case .applyFix:
    _ = try server.unchangedDocument(in: first)
    server.whenLinted(id, uri, params) { sight throws(ResponseError) in
      .apply(sight.workspaceEdit(try sight.edits(named: first)))
    }
  case .fixAll:
    server.awaitFixAll(id, uri, params) { sight in
      sight.fixAll?.isEmpty == false ? .apply(sight.workspaceEdit(sight.fixAll ?? [])) : .result(["applied": false])
    }
  case .whatIf:
    guard let position = ClientPosition(first["position"]), let value = first["value"]?.text else {
      throw .invalidParams("position and value are missing")
    }
    server.whenLinted(id, uri, params) { sight throws(ResponseError) in
      let groups = try sight.restatement(at: sight.view.offset(of: position), as: value)
      return .result(sight.workspaceEdit(groups: groups.map { $0.shownWithoutQuestion(sight) }))
    }
  case .claims:
    let range = arguments.count > 1 ? ClientRange(arguments[1]) : nil
    server.whenLinted(id, uri, params) { sight in .result(sight.claims(in: range)) }
  case .showClaims:
    let range = arguments.count > 1 ? ClientRange(arguments[1]) : nil
    server.whenLinted(id, uri, params) { sight in .show(sight.claims(in: range), sight.summary(in: range)) }
  }
}

extension EditGroup {
  /// What is only shown needs no client that can ask.
  fileprivate func shownWithoutQuestion(_ sight: Sight) -> EditGroup {
    var copy = self
    if !sight.client.takesChangeAnnotations { copy.needsConfirmation = false }
    return copy
  }
}

extension Sight {
  private func judgements(in range: ClientRange?) -> ArraySlice<Judgement> {
    guard let range else { return report.judgements[...] }
    let offsets = view.offsets(of: range)
    guard report.document.tagged != nil else { return report.judgements(in: offsets) }
    return report.judgements.filter { offsets.contains(shown($0.claim.stated.range).lowerBound) }[...]
  }

  /// How many claims there are, and the first ten in doubt, a line each.
  fileprivate func summary(in range: ClientRange?) -> String {
    let judgements = judgements(in: range)
    let wrong = judgements.filter { $0.severity != nil }.prefix(10)
    return ([words.tally(judgements)] + wrong.map { message(for: $0, language: language) }).joined(separator: "\n")
  }

  fileprivate func claims(in range: ClientRange?) -> JSON {
    .array(
      judgements(in: range).map { judgement in
        [
          "range": self.range(judgement.claim.stated.range), "rule": .string(judgement.claim.rule),
          "verdict": .string(judgement.verdict.rawValue), "equation": .string(equation(of: judgement)),
        ]
      })
  }
}

extension Server {
  /// Asks the client to apply an edit; the command is answered when the client has.
  mutating func apply(_ edit: JSON, for request: RequestID) {
    guard client.appliesEdits, isInitialized else {
      let reason = language() == .zh ? "编辑器不接受服务器的修改" : "the client applies no edits"
      return reply(to: request, .failure(ResponseError(ResponseError.requestFailed, reason)))
    }
    call("workspace/applyEdit", ["edit": edit], for: .edit(request))
  }
}
