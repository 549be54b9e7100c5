import Crossfoot
import LanguageServer
import Testing

/// A client and the world around the server: does what its effects ask for and keeps what it sends.
struct Harness {
  var server: Server
  var services: Services
  var sent: [JSON] = []
  /// Held back while `lintsAtOnce` is false.
  var jobs: [(LintJob, Check)] = []
  var lintsAtOnce = true
  var exit: Int32?
  var logs: [String] = []
  var parents: [Int] = []
  var watchedFolders: [String?]?
  var listings: [Int] = []
  var listsAtOnce = true
  private var lastID = 0

  init(services: Services = Services(check: toyCheck)) {
    self.services = services
    server = Server(services: services)
  }

  /// One that has been through `initialize` and `initialized`.
  init(
    capabilities: JSON, options: JSON? = nil, folders: [String] = [], locale: String? = nil,
    services: Services = Services(check: toyCheck)
  ) {
    self.init(services: services)
    _ = request(
      "initialize",
      [
        "processId": .null, "rootUri": .null, "capabilities": capabilities, "initializationOptions": options,
        "locale": locale.map { .string($0) },
        "workspaceFolders": .array(folders.map { ["uri": .string($0), "name": "folder"] }),
      ])
    notify("initialized", [:])
    sent = []
  }

  mutating func send(_ event: Event) {
    var events = [event]
    while !events.isEmpty {
      for effect in server.handle(events.removeFirst()) {
        switch effect {
        case .send(let message): sent.append(message)
        case .lint(let job, let check):
          if lintsAtOnce { events.append(lint(job, check, services)) } else { jobs.append((job, check)) }
        case .configure(let folder, let settings):
          events.append(.configured(folder: folder, services.configure(folder, settings)))
        case .list(let scan, let folders):
          if listsAtOnce {
            events.append(.listed(scan: scan, folders.flatMap(services.list)))
          } else {
            listings.append(scan)
          }
        case .watchParent(let process): parents.append(process)
        case .watchConfiguration(let folders): watchedFolders = folders
        case .log(let line): logs.append(line)
        case .forget: break
        case .exit(let code): exit = exit ?? code
        }
      }
    }
  }

  /// Does the job held back the longest; false if there is none.
  @discardableResult mutating func finishJob() -> Bool {
    guard !jobs.isEmpty else { return false }
    let (job, check) = jobs.removeFirst()
    send(lint(job, check, services))
    return true
  }

  mutating func notify(_ method: String, _ params: JSON?) {
    send(.message(["jsonrpc": "2.0", "method": .string(method), "params": params]))
  }

  /// Sends a request and returns its answer, or nil if there is none yet.
  mutating func request(_ method: String, _ params: JSON?, id: JSON? = nil) -> JSON? {
    lastID += 1
    let id = id ?? JSON(1000 + lastID)
    send(.message(["jsonrpc": "2.0", "id": id, "method": .string(method), "params": params]))
    return answers(to: id).last
  }

  mutating func result(_ method: String, _ params: JSON?) throws -> JSON {
    try #require(request(method, params)?["result"], "\(method) gave no result: \(String(describing: sent.last))")
  }

  func answers(to id: JSON) -> [JSON] { sent.filter { $0["id"] == id && $0["method"] == nil } }
  func messages(_ method: String) -> [JSON] { sent.filter { $0["method"]?.text == method } }
  func code(_ answer: JSON?) -> Int? { answer?.at("error", "code")?.integer }

  mutating func open(_ text: String, uri: String = "file:///report.md", version: Int = 1, language: String = "markdown")
  {
    notify(
      "textDocument/didOpen",
      [
        "textDocument": [
          "uri": .string(uri), "languageId": .string(language), "version": JSON(version), "text": .string(text),
        ]
      ])
  }

  mutating func change(_ changes: [JSON], uri: String = "file:///report.md", version: Int) {
    notify(
      "textDocument/didChange",
      ["textDocument": ["uri": .string(uri), "version": JSON(version)], "contentChanges": .array(changes)])
  }

  mutating func close(uri: String = "file:///report.md") {
    notify("textDocument/didClose", ["textDocument": ["uri": .string(uri)]])
  }

  /// The last set pushed for a document; nil if none was.
  func pushed(_ uri: String = "file:///report.md") -> JSON? {
    messages("textDocument/publishDiagnostics").last { $0.at("params", "uri")?.text == uri }?["params"]
  }
}

func document(_ uri: String = "file:///report.md", _ more: JSON = [:]) -> JSON {
  guard case .object(let members) = more else { return .null }
  return .object([.init(key: "textDocument", value: ["uri": .string(uri)])] + members)
}

func place(_ line: Int, _ character: Int) -> JSON { ["line": JSON(line), "character": JSON(character)] }

func span(_ a: (Int, Int), _ b: (Int, Int)) -> JSON { ["start": place(a.0, a.1), "end": place(b.0, b.1)] }

/// A line whose sum is wrong and one whose sum is right.
let wrongSum = "总额 82.695 万元 = 甲 18.27 万元 + 乙 43.64 万元 + 丙 25.185 万元\n"
let rightSum = "总额 87.095 万元 = 甲 18.27 万元 + 乙 43.64 万元 + 丙 25.185 万元\n"

/// What a client that knows everything says.
let fullCapabilities: JSON = [
  "general": ["positionEncodings": ["utf-16"]],
  "textDocument": [
    "publishDiagnostics": [
      "relatedInformation": true, "versionSupport": true, "codeDescriptionSupport": true, "dataSupport": true,
    ],
    "codeAction": [
      "codeActionLiteralSupport": ["codeActionKind": ["valueSet": ["quickfix", "source.fixAll"]]],
      "isPreferredSupport": true, "dataSupport": true, "resolveSupport": ["properties": ["edit"]],
    ],
    "hover": ["contentFormat": ["markdown", "plaintext"]], "rename": ["prepareSupport": true],
    "documentSymbol": ["hierarchicalDocumentSymbolSupport": true],
  ],
  "workspace": [
    "configuration": true, "applyEdit": true,
    "didChangeConfiguration": ["dynamicRegistration": true], "didChangeWatchedFiles": ["dynamicRegistration": true],
    "workspaceEdit": ["documentChanges": true, "changeAnnotationSupport": [:]],
    "diagnostics": ["refreshSupport": true], "inlayHint": ["refreshSupport": true],
    "codeLens": ["refreshSupport": true],
  ],
  "window": ["workDoneProgress": true],
]

let pullCapabilities: JSON = ["textDocument": ["diagnostic": [:]]]
