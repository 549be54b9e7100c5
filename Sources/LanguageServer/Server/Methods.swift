/// How a request comes to its answer.
enum RequestHandler: Sendable {
  /// At once.
  case now(@Sendable (inout Server, JSON) throws(ResponseError) -> JSON)
  /// Once the document that `params.textDocument` names is linted in its present state.
  case report(@Sendable (Sight) throws(ResponseError) -> JSON)
  /// As `report`, for requests that speak of one place, `params.position`.
  case place(@Sendable (Sight, _ offset: Int) throws(ResponseError) -> JSON)
  /// By itself, later.
  case later(@Sendable (inout Server, RequestID, JSON) throws(ResponseError) -> Void)
}

/// Every request that the server knows; a new one is a file under Features and a line here.
let requests: [String: RequestHandler] = [
  "initialize": .now(initialize),
  "shutdown": .now(shutdown),
  "textDocument/diagnostic": .report(documentDiagnostic),
  "workspace/diagnostic": .later(workspaceDiagnostic),
  "textDocument/codeAction": .later(codeActions),
  "codeAction/resolve": .later(resolveCodeAction),
  "workspace/executeCommand": .later(executeCommand),
  "textDocument/hover": .place(hover),
  "textDocument/definition": .place(definition),
  "textDocument/references": .place(references),
  "textDocument/documentHighlight": .place(documentHighlight),
  "textDocument/prepareRename": .place(prepareRename),
  "textDocument/rename": .place(rename),
  "textDocument/inlayHint": .report(inlayHints),
  "textDocument/documentSymbol": .report(documentSymbols),
  "textDocument/codeLens": .report(codeLenses),
  "workspace/symbol": .now(workspaceSymbols),
]

let notifications: [String: @Sendable (inout Server, JSON) throws(ResponseError) -> Void] = [
  "initialized": initialized,
  "textDocument/didOpen": didOpen,
  "textDocument/didChange": didChange,
  "textDocument/didSave": didSave,
  "textDocument/didClose": didClose,
  "workspace/didChangeConfiguration": didChangeConfiguration,
  "workspace/didChangeWatchedFiles": didChangeWatchedFiles,
  "workspace/didChangeWorkspaceFolders": didChangeWorkspaceFolders,
  "window/workDoneProgress/cancel": cancelProgress,
  "$/cancelRequest": cancelRequest,
  "$/setTrace": setTrace,
]

extension Server {
  mutating func perform(
    _ handler: RequestHandler, _ id: RequestID, _ params: JSON
  ) throws(ResponseError) {
    switch handler {
    case .now(let answer): reply(to: id, .success(try answer(&self, params)))
    case .later(let start): try start(&self, id, params)
    case .report(let answer):
      whenLinted(id, try documentURI(in: params), params) { sight throws(ResponseError) in .result(try answer(sight)) }
    case .place(let answer):
      guard let position = ClientPosition(params["position"]) else { throw .invalidParams("position is missing") }
      whenLinted(id, try documentURI(in: params), params) { sight throws(ResponseError) in
        .result(try answer(sight, sight.view.offset(of: position)))
      }
    }
  }
}

/// The `textDocument.uri` that most parameters carry.
func documentURI(in params: JSON) throws(ResponseError) -> DocumentURI {
  guard let uri = params.at("textDocument", "uri")?.text else { throw .invalidParams("textDocument.uri is missing") }
  return DocumentURI(uri)
}
