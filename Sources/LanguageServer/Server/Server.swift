import Crossfoot

/// The language server: a value that turns events into effects, in the order of their arrival.
///
/// Nothing here reads, waits or computes for long; linting happens outside on snapshots and comes back as an event.
public struct Server: Sendable {
  enum Phase: Sendable {
    case created, running, shutDown
  }

  let services: Services
  var phase = Phase.created
  /// Whether the client sent `initialized`; before that it may not be asked anything.
  var isInitialized = false
  var client = ClientCapabilities(.null)
  var settings: Settings
  var documents: [DocumentURI: OpenDocument] = [:]
  var folders: [WorkspaceFolder] = []
  var checks = Checks()
  var jobs = JobQueue()
  var waiting: [Waiting] = []
  var calls = Calls()
  var scans: [Scan] = []
  /// The language that the configuration of a folder asks for.
  var configuredLanguage: Language?
  var mistakes = ConfigurationMistakes()
  /// The folders whose configurations are looked after.
  var watchedFolders: [String?] = []
  var knownFiles: [DocumentURI: KnownFile] = [:]
  var faults = Faults()
  var trace = "off"
  /// Collected while an event is handled.
  var effects: [Effect] = []

  public init(services: Services) {
    self.services = services
    settings = Settings(.null)
  }

  public mutating func handle(_ event: Event) -> [Effect] {
    switch event {
    case .message(let json): receive(Message(json))
    case .unreadable(let reason): reply(to: nil, .failure(.parseError(reason)))
    case .inputEnded: effects.append(.exit(phase == .shutDown ? 0 : 1))
    case .parentEnded: effects.append(.exit(1))
    case .linted(let result): finish(result)
    case .configured(let folder, let configured): take(folder, configured)
    case .listed(let scan, let paths): begin(scan: scan, paths: paths)
    case .configurationTouched: reconfigure()
    }
    startNextJob()
    defer { effects = [] }
    return effects
  }

  private mutating func receive(_ message: Message) {
    switch message {
    case .request(let id, let method, let params): receive(request: id, method, params)
    case .notification(let method, let params): receive(notification: method, params)
    case .response(let id, let result): receive(response: id, result)
    case .invalid(let id, let reason): reply(to: id, .failure(.invalidRequest(reason)))
    }
  }

  private mutating func receive(request id: RequestID, _ method: String, _ params: JSON) {
    switch phase {
    case .created where method != "initialize": reply(to: id, .failure(.notInitialized))
    case .shutDown: reply(to: id, .failure(.invalidRequest("the server has shut down")))
    case .created, .running:
      do throws(ResponseError) {
        guard let handler = requests[method] else { throw .methodNotFound(method) }
        try perform(handler, id, params)
      } catch {
        reply(to: id, .failure(error))
      }
    }
  }

  private mutating func receive(notification method: String, _ params: JSON) {
    if method == "exit" {
      effects.append(.exit(phase == .shutDown ? 0 : 1))
    } else if phase == .running, let handler = notifications[method] {
      do throws(ResponseError) {
        try handler(&self, params)
      } catch {
        log("\(method) ignored: \(error.message)")
      }
    }
  }
}

extension Server {
  mutating func reply(to id: RequestID?, _ result: Result<JSON, ResponseError>) {
    let idOrNull = id?.json ?? .null
    switch result {
    case .success(let value): send(["jsonrpc": "2.0", "id": idOrNull, "result": value])
    case .failure(let error): send(["jsonrpc": "2.0", "id": idOrNull, "error": error.json])
    }
  }

  mutating func notify(_ method: String, _ params: JSON) {
    send(["jsonrpc": "2.0", "method": .string(method), "params": params])
  }

  mutating func send(_ message: JSON) {
    effects.append(.send(message))
  }

  mutating func log(_ line: String) {
    effects.append(.log(line))
    if trace == "verbose" { notify("$/logTrace", ["message": .string(line)]) }
  }

  /// What users read in: by the settings, the configuration, the client's locale, or the environment.
  func language(configured: Language? = nil) -> Language {
    settings.language ?? configured ?? configuredLanguage ?? client.language ?? services.language
  }
}
