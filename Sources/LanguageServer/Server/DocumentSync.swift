func didOpen(_ server: inout Server, _ params: JSON) throws(ResponseError) {
  let uri = try documentURI(in: params)
  guard let text = params.at("textDocument", "text")?.text else { throw .invalidParams("text is missing") }
  if server.documents[uri] != nil { server.log("a document was opened twice; its new text counts") }
  // A client that opens another spelling of one document is answered in that from then on.
  server.documents.removeValue(forKey: uri)
  server.documents[uri] = OpenDocument(
    uri: uri, languageID: params.at("textDocument", "languageId")?.text ?? "",
    version: params.at("textDocument", "version")?.integer, buffer: TextBuffer(text))
  server.takeBackMistakes(in: uri)
  server.watchConfiguration()
  server.lint(uri)
}

/// Changes are taken in the order in which they stand and arrive, whatever their version says.
func didChange(_ server: inout Server, _ params: JSON) throws(ResponseError) {
  let uri = try documentURI(in: params)
  guard let changes = params["contentChanges"]?.items else { throw .invalidParams("contentChanges is missing") }
  guard var document = server.documents[uri] else { throw .invalidParams("the document is not open") }
  var edits: [TextBuffer.Change] = []
  for change in changes {
    guard let text = change["text"]?.text else { throw .invalidParams("a change without text") }
    let range = ClientRange(change["range"])
    if range == nil, change["range"] ?? .null != .null { throw .invalidParams("a change with a bad range") }
    edits.append(TextBuffer.Change(range: range, text: text))
  }
  if let version = params.at("textDocument", "version")?.integer {
    if let before = document.version, version <= before { server.log("a version did not rise") }
    document.version = version
  }
  // The stored copy goes first, so that edits are made in place and not on a copy of the text.
  server.documents[uri] = nil
  for edit in edits { document.lastEdit = document.buffer.apply(edit, server.client.positionEncoding) }
  server.documents[uri] = document
  server.lint(uri)
}

func didClose(_ server: inout Server, _ params: JSON) throws(ResponseError) {
  let uri = try documentURI(in: params)
  guard let document = server.documents.removeValue(forKey: uri) else {
    throw .invalidParams("the document is not open")
  }
  server.drop(jobsOf: uri)
  server.faults.checks[uri] = nil
  if !server.client.pullsDiagnostics {
    server.notify("textDocument/publishDiagnostics", ["uri": .string(document.uri.spelling), "diagnostics": []])
  }
  server.tell(mistakesIn: [], of: .document(uri))
  server.retellMistakes(in: uri)
  server.watchConfiguration()
}

/// Nobody is inside a number any more.
func didSave(_ server: inout Server, _ params: JSON) throws(ResponseError) {
  let uri = try documentURI(in: params)
  guard let document = server.documents[uri] else { throw .invalidParams("the document is not open") }
  guard document.lastEdit != nil else { return }
  server.documents[uri]?.lastEdit = nil
  if server.client.refreshesInlayHints { server.call("workspace/inlayHint/refresh", nil) }
}
