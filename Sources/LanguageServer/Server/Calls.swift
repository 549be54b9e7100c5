/// The server's own requests to the client, and what their answers are for.
struct Calls: Sendable {
  enum Purpose: Sendable, Equatable {
    case configuration
    case progress(scan: Int)
    /// An edit for which a command of the client waits.
    case edit(RequestID)
    /// Nothing depends on the answer.
    case none
  }

  private var last = 0
  private var open: [RequestID: Purpose] = [:]

  mutating func next(_ purpose: Purpose) -> RequestID {
    last += 1
    let id = RequestID.number(String(last))
    open[id] = purpose
    return id
  }

  /// What an answer is for; nil for unknown and repeated ones.
  mutating func answered(_ id: RequestID?) -> Purpose? {
    id.flatMap { open.removeValue(forKey: $0) }
  }
}

extension Server {
  mutating func call(_ method: String, _ params: JSON?, for purpose: Calls.Purpose = .none) {
    guard isInitialized else { return }
    let id = calls.next(purpose)
    send(["jsonrpc": "2.0", "id": id.json, "method": .string(method), "params": params])
  }

  mutating func receive(response id: RequestID?, _ result: Message.Result) {
    guard let purpose = calls.answered(id) else { return log("an answer to no request was ignored") }
    switch (purpose, result) {
    case (.configuration, .success(let values)):
      if let section = values.items?.first, section.isObject { change(settings: section) }
    case (.progress(let scan), .success): openProgress(scan: scan)
    case (.edit(let request), .success(let answer)):
      reply(to: request, .success(["applied": .bool(answer["applied"]?.flag == true)]))
    case (.edit(let request), .failure(let error)):
      let reason = error["message"]?.text ?? "refused"
      reply(to: request, .failure(ResponseError(ResponseError.requestFailed, "the edit was not applied: \(reason)")))
    case (_, .failure(let error)):
      log("the client refused a request: \(error["code"]?.integer ?? 0)")
    case (.none, .success): break
    }
  }
}
