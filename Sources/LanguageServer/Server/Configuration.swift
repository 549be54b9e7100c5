import Crossfoot

func didChangeConfiguration(_ server: inout Server, _ params: JSON) throws(ResponseError) {
  let given = params["settings"] ?? .null
  if server.client.answersConfiguration, server.isInitialized {
    server.askForConfiguration()
  } else if given.isObject, given != .object([]) {
    server.change(settings: given)
  }
}

/// The client watches only configuration and rule packs.
func didChangeWatchedFiles(_ server: inout Server, _ params: JSON) throws(ResponseError) {
  guard let changes = params["changes"]?.items else { throw .invalidParams("changes is missing") }
  if !changes.isEmpty { server.reconfigure() }
}

/// What is open in a folder that goes is linted by the rules that hold outside of folders from then on.
func didChangeWorkspaceFolders(_ server: inout Server, _ params: JSON) throws(ResponseError) {
  guard let event = params["event"] else { throw .invalidParams("event is missing") }
  func uris(_ key: String) -> [DocumentURI] {
    (event[key]?.items ?? []).compactMap { $0["uri"]?.text }.map { DocumentURI($0) }
  }
  let removed = uris("removed")
  server.folders.removeAll { removed.contains($0.uri) }
  for uri in uris("added") where !server.folders.contains(where: { $0.uri == uri }) {
    server.folders.append(WorkspaceFolder(uri))
  }
  for uri in removed { server.tell(mistakesIn: [], of: .folder(WorkspaceFolder(uri).path)) }
  server.watchConfiguration()
  server.reconfigure()
}

extension Server {
  private var configuredFolders: [String?] { [nil] + folders.map(\.path).filter { $0 != nil } }

  /// Asks the loop to look after all configurations that hold for something: also those of clients that watch files,
  /// since rule packs and baselines may lie anywhere.
  mutating func watchConfiguration() {
    let places = Set(documents.keys.compactMap { $0.path.map(enclosingFolder) }).subtracting(folders.compactMap(\.path))
    let watched = configuredFolders + places.sorted()
    guard isInitialized, watched != watchedFolders else { return }
    watchedFolders = watched
    effects.append(.watchConfiguration(folders: watched))
  }

  func askForConfigurationParams() -> JSON { ["items": [["section": "crossfoot"]]] }

  mutating func askForConfiguration() {
    guard client.answersConfiguration else { return }
    call("workspace/configuration", askForConfigurationParams(), for: .configuration)
  }

  mutating func change(settings json: JSON) {
    let new = Settings(json)
    guard new != settings else { return }
    settings = new
    reconfigure()
  }

  /// Reads all configurations again; what is open is linted when they are there.
  mutating func reconfigure() {
    knownFiles = [:]
    configuredLanguage = nil
    for folder in configuredFolders {
      checks.expect(folder)
      effects.append(.configure(folder: folder, settings: settings.json))
    }
  }

  mutating func take(_ folder: String?, _ configured: Configured) {
    if let problem = checks.take(configured, for: folder) {
      notify("window/showMessage", ["type": 2, "message": .string(problem)])
    }
    if let language = configured.besides.language { configuredLanguage = language }
    tell(mistakesIn: configured.besides.mistakes, of: .folder(folder))
    guard checks.isSettled else { return }
    for uri in documents.keys.sorted(by: { $0.key < $1.key }) { lint(uri) }
    guard !documents.isEmpty else { return }
    if client.pullsDiagnostics, client.refreshesDiagnostics { call("workspace/diagnostic/refresh", nil) }
    if client.refreshesInlayHints { call("workspace/inlayHint/refresh", nil) }
    if client.refreshesCodeLenses { call("workspace/codeLens/refresh", nil) }
  }
}
