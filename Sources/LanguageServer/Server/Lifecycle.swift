import Crossfoot

func initialize(_ server: inout Server, _ params: JSON) throws(ResponseError) -> JSON {
  guard server.phase == .created else { throw .invalidRequest("initialize came twice") }
  guard params.isObject else { throw .invalidParams("initialize without parameters") }
  server.phase = .running
  server.client = ClientCapabilities(params)
  server.settings = Settings(params["initializationOptions"] ?? .null)
  server.trace = params["trace"]?.text ?? "off"
  server.folders = workspaceFolders(in: params)
  if let process = params["processId"]?.integer { server.effects.append(.watchParent(process)) }
  server.reconfigure()
  return [
    "capabilities": serverCapabilities(for: server.client),
    "serverInfo": ["name": "crossfoot", "version": .string(server.services.version)],
  ]
}

func initialized(_ server: inout Server, _ params: JSON) throws(ResponseError) {
  guard !server.isInitialized else { return }
  server.isInitialized = true
  server.askForConfiguration()
  var registrations: [JSON] = []
  if server.client.registersConfiguration {
    registrations.append([
      "id": "crossfoot-configuration", "method": "workspace/didChangeConfiguration",
      "registerOptions": ["section": "crossfoot"],
    ])
  }
  if server.client.registersWatchedFiles {
    let patterns = server.services.configurationFiles.map { ["globPattern": .string($0)] as JSON }
    registrations.append([
      "id": "crossfoot-files", "method": "workspace/didChangeWatchedFiles",
      "registerOptions": ["watchers": .array(patterns)],
    ])
  }
  server.watchConfiguration()
  if !registrations.isEmpty { server.call("client/registerCapability", ["registrations": .array(registrations)]) }
}

/// Whatever still waits is answered; nothing is linted after.
func shutdown(_ server: inout Server, _ params: JSON) throws(ResponseError) -> JSON {
  server.phase = .shutDown
  for one in server.waiting { server.reply(to: one.request, .failure(.serverCancelled)) }
  for scan in server.scans { server.end(scan, .failure(.serverCancelled)) }
  server.waiting = []
  server.scans = []
  server.jobs.line = []
  return .null
}

private func workspaceFolders(in params: JSON) -> [WorkspaceFolder] {
  var uris = params["workspaceFolders"]?.items?.compactMap { $0["uri"]?.text } ?? []
  if uris.isEmpty, let root = params["rootUri"]?.text { uris = [root] }
  if uris.isEmpty, let path = params["rootPath"]?.text { uris = [DocumentURI(path: path).spelling] }
  return uris.map { WorkspaceFolder(DocumentURI($0)) }
}

extension WorkspaceFolder {
  init(_ uri: DocumentURI) {
    var path = uri.path
    while let name = path, name.utf8.count > 1, name.hasSuffix("/") { path = String(name.dropLast()) }
    self.init(uri: uri, path: path)
  }
}

func setTrace(_ server: inout Server, _ params: JSON) throws(ResponseError) {
  guard let value = params["value"]?.text else { throw .invalidParams("value is missing") }
  server.trace = value
}

/// A request that is done or unknown stays as it is; one that waits is answered as cancelled.
func cancelRequest(_ server: inout Server, _ params: JSON) throws(ResponseError) {
  guard let id = RequestID(params["id"]) else { throw .invalidParams("id is missing") }
  if let index = server.waiting.firstIndex(where: { $0.request == id }) {
    server.waiting.remove(at: index)
    server.reply(to: id, .failure(.cancelled))
  } else if let index = server.scans.firstIndex(where: { $0.request == id }) {
    server.end(server.scans.remove(at: index), .failure(.cancelled))
  }
}
