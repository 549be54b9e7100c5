import Crossfoot

/// Where the program itself went wrong, so that it does not go on doing so.
struct Faults: Sendable {
  /// How many checks of a document were given up; an open one is forgiven when it is closed.
  var checks: [DocumentURI: Int] = [:]
  /// Of any kind, each of which holds on to the memory of a thread.
  var all = 0

  /// A document is not checked again after so many, in whatever version.
  static let mostChecks = 5
  /// After so many the server ends, so that the client can begin anew.
  static let most = 20
}

extension ResponseError {
  static let internalError = ResponseError(-32603, "an internal error")
}

extension Event {
  /// Whether the server can do without it, if it was told so.
  var canBeGivenUp: Bool {
    switch self {
    case .message(let json): json["id"] != nil && json["method"] != nil
    case .linted: true
    default: false
    }
  }
}

extension Server {
  /// What is left to do of an event whose handling trapped; to be asked of the server as it was before.
  public mutating func giveUp(_ event: Event) -> [Effect] {
    switch event {
    case .message(let json):
      reply(to: RequestID(json["id"]), .failure(.internalError))
      count(aFaultIn: json["method"]?.text ?? "")
    case .linted(let result): finish(LintResult(givenUp: result.job))
    default: effects.append(.exit(1))
    }
    startNextJob()
    defer { effects = [] }
    return effects
  }

  /// Ends a job whose check trapped. The document has no findings in this version, and the user is told once.
  mutating func giveUp(_ job: LintJob) {
    faults.checks[job.uri, default: 0] += 1
    if documents[job.uri]?.job == job.id {
      documents[job.uri]?.isGivenUp = true
      if !client.pullsDiagnostics {
        notify("textDocument/publishDiagnostics", ["uri": .string(job.uri.spelling), "diagnostics": []])
      }
    }
    for one in waiting where one.job == job.id { reply(to: one.request, .failure(.internalError)) }
    waiting.removeAll { $0.job == job.id }
    advance(scanWithout: job)
    if faults.checks[job.uri] == 1 {
      let name = job.name.split(separator: "/").last ?? ""
      let words = Words(language())
      notify(
        "window/showMessage",
        [
          "type": 1,
          "message": .string(
            words.pick(
              "crossfoot 检查“\(name)”时内部出错，这一版本不再检查；请报告此问题",
              "crossfoot hit an internal error while checking “\(name)”, and leaves this version of it; please report this"
            )),
        ])
    }
    count(aFaultIn: "a check")
  }

  /// Whether a document is not to be checked any more.
  func isGivenUp(_ uri: DocumentURI) -> Bool {
    let count = faults.checks[uri] ?? 0
    return documents[uri] == nil ? count > 0 : count >= Faults.mostChecks
  }

  private mutating func count(aFaultIn what: String) {
    faults.all += 1
    log("an internal error in \(what) was survived")
    if faults.all >= Faults.most { effects.append(.exit(1)) }
  }
}
