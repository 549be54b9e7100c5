import Crossfoot
import Documents
import LanguageServer
import SourceText

/// Frames cut from the input, whole and in pieces: the same frames, each of them a body or a reason.
func checkFrames(_ bytes: [UInt8]) throws(Broken) {
  var (whole, pieces) = (FrameReader(), FrameReader())
  whole.append(bytes)
  var frames: [FrameReader.Frame] = []
  while let frame = whole.next() { frames.append(frame) }
  var others: [FrameReader.Frame] = []
  for (index, byte) in bytes.enumerated() {
    pieces.append([byte])
    if index % 3 == 0 || index == bytes.count - 1 { while let frame = pieces.next() { others.append(frame) } }
  }
  while let frame = pieces.next() { others.append(frame) }
  try expect(frames == others, "frames depend on how bytes arrive")
  for case .body(let body) in frames { try checkJSON(body) }
  try checkJSON(bytes)
}

/// What can be read is written so that it reads as the same.
private func checkJSON(_ bytes: [UInt8]) throws(Broken) {
  guard let value = try? JSON(parsing: bytes) else { return }
  guard let again = try? JSON(parsing: value.bytes) else { throw Broken("JSON of our own that is none") }
  try expect(again == value, "JSON changes when it is written and read")
}

/// Messages made from the input, three bytes each, about two documents whose texts a model keeps beside the server.
///
/// Every request is answered once, and what is linted is what the client has.
func checkServer(_ bytes: [UInt8]) throws(Broken) {
  var client = ModelClient(encoding: Int(bytes.first ?? 0))
  try client.start()
  var at = 1
  while at + 3 <= bytes.count, at < 600 {
    try client.act(bytes[at], bytes[at + 1], bytes[at + 2], rest: bytes[(at + 3)...])
    at += 3
  }
  try client.end()
}

/// A client that remembers its documents and what it asked for.
private struct ModelClient {
  private var server: Server
  private let services = Services(check: { bytes, name, _, earlier in
    (try? SourceText(utf8: bytes)).map {
      builtInLinter.check(readText($0, path: name, markdown: true), after: earlier)
    }
  })
  private let encoding: PositionEncoding
  private var texts: [String: ModelText] = [:]
  /// Every state of every text, and the last one of each document that was linted, by path.
  private var past: Set<[UInt8]> = []
  private var linted: [String: [UInt8]] = [:]
  private var jobs: [(LintJob, Check)] = []
  private var open: Set<Int> = []
  private var lastID = 0
  private var version = 0

  init(encoding: Int) {
    self.encoding = PositionEncoding.allCases[encoding % 3]
    server = Server(services: services)
  }

  mutating func start() throws(Broken) {
    let capabilities: JSON = [
      "general": ["positionEncodings": [.string(encoding.rawValue)]],
      "workspace": ["applyEdit": true, "workspaceEdit": ["documentChanges": true]],
    ]
    try ask("initialize", ["processId": .null, "rootUri": .null, "capabilities": capabilities])
    try tell("initialized", [:])
  }

  mutating func act(_ what: UInt8, _ a: UInt8, _ b: UInt8, rest: ArraySlice<UInt8>) throws(Broken) {
    let uri = "file:///\(a & 1).md"
    let document: JSON = ["uri": .string(uri)]
    switch what % 12 {
    case 0:
      let text = phrase(Int(b)) + phrase(Int(a)) + String(decoding: rest.prefix(Int(b) / 4), as: UTF8.self)
      texts[uri] = ModelText(text)
      past.insert(Array(text.utf8))
      version += 1
      try tell(
        "textDocument/didOpen",
        [
          "textDocument": [
            "uri": .string(uri), "languageId": "markdown", "version": JSON(version), "text": .string(text),
          ]
        ])
    case 1, 2, 3:
      let text = what & 1 == 0 ? phrase(Int(b)) : String(decoding: rest.prefix(Int(b) % 9), as: UTF8.self)
      let start = ClientPosition(line: Int(a >> 1) % 7, character: Int(b) % 40)
      let end = ClientPosition(line: start.line + Int(a >> 6), character: start.character + Int(b) % 5)
      texts[uri]?.replace(start, end, with: text, encoding)
      if let bytes = texts[uri]?.bytes { past.insert(bytes) }
      version += 1
      try tell(
        "textDocument/didChange",
        [
          "textDocument": ["uri": .string(uri), "version": JSON(version)],
          "contentChanges": [["range": ["start": json(start), "end": json(end)], "text": .string(text)]],
        ])
    case 4:
      texts[uri] = nil
      try tell("textDocument/didClose", ["textDocument": document])
    case 5: try finishJob()
    case 6: try tell("$/cancelRequest", ["id": JSON(Int(b) % (lastID + 1))])
    case 7: try ask("textDocument/diagnostic", ["textDocument": document])
    case 8:
      let whole: JSON = [
        "start": json(ClientPosition(line: 0, character: 0)), "end": json(ClientPosition(line: Int(b), character: 9)),
      ]
      try ask("textDocument/codeAction", ["textDocument": document, "range": whole, "context": ["diagnostics": []]])
    case 9:
      let methods = ["hover", "definition", "references", "documentHighlight", "prepareRename", "rename"]
      let place = json(ClientPosition(line: Int(a >> 1) % 7, character: Int(b) % 60))
      try ask(
        "textDocument/" + methods[Int(b) % methods.count],
        ["textDocument": document, "position": place, "newName": "12.5", "context": ["includeDeclaration": true]])
    case 10:
      let methods = ["documentSymbol", "codeLens", "inlayHint"]
      let whole: JSON = [
        "start": json(ClientPosition(line: 0, character: 0)), "end": json(ClientPosition(line: 99, character: 0)),
      ]
      try ask("textDocument/" + methods[Int(b) % methods.count], ["textDocument": document, "range": whole])
    default:
      // Whatever JSON the input holds, as a message of its own.
      if let message = try? JSON(parsing: Array(rest.prefix(Int(b)))), message["id"] == nil,
        message["method"]?.text != "exit"
      {
        try send(.message(message))
      }
    }
  }

  mutating func end() throws(Broken) {
    while !jobs.isEmpty { try finishJob() }
    try expect(open.isEmpty, "requests without an answer: \(open.sorted())")
    for (uri, text) in texts {
      try expect(linted[String(uri.dropFirst(7))] == text.bytes, "\(uri) was not linted as it stands")
    }
    try ask("shutdown", nil)
    try expect(open.isEmpty, "shutdown without an answer")
  }

  private mutating func finishJob() throws(Broken) {
    guard !jobs.isEmpty else { return }
    let (job, check) = jobs.removeFirst()
    try send(lint(job, check, services))
  }

  private mutating func tell(_ method: String, _ params: JSON?) throws(Broken) {
    try send(.message(["jsonrpc": "2.0", "method": .string(method), "params": params]))
  }

  private mutating func ask(_ method: String, _ params: JSON?) throws(Broken) {
    lastID += 1
    open.insert(lastID)
    try send(.message(["jsonrpc": "2.0", "id": JSON(lastID), "method": .string(method), "params": params]))
  }

  private mutating func send(_ event: Event) throws(Broken) {
    var events = [event]
    while !events.isEmpty {
      for effect in server.handle(events.removeFirst()) {
        switch effect {
        case .send(let message): try take(message)
        case .lint(let job, let check):
          try compare(job)
          jobs.append((job, check))
        case .configure(let folder, let settings):
          events.append(.configured(folder: folder, services.configure(folder, settings)))
        case .list(let scan, _): events.append(.listed(scan: scan, []))
        case .forget, .log, .watchConfiguration, .watchParent, .exit: break
        }
      }
    }
  }

  private mutating func take(_ message: JSON) throws(Broken) {
    guard message["method"] == nil else {
      // Requests of the server get an answer, as clients give it.
      if let id = message["id"] { try send(.message(["jsonrpc": "2.0", "id": id, "result": ["applied": true]])) }
      return
    }
    guard let id = message["id"]?.integer else { return }
    try expect(open.remove(id) != nil, "request \(id) was answered twice, or never asked")
  }

  /// What is linted is a state that the client had.
  private mutating func compare(_ job: LintJob) throws(Broken) {
    guard case .buffer(let bytes) = job.content else { return }
    try expect(past.contains(bytes), "a text that the client never had")
    linted[job.name] = bytes
  }

  private func phrase(_ number: Int) -> String {
    let phrases = [
      "", "\n", "\r\n", "\r", "😀", "万元", "1.5", "其中：", "合计91.695万元，其中甲17.96万元、乙52.85万元。\n",
      "| 项目 | 金额 |\n| --- | --- |\n| 甲 | 1.5 |\n| 合计 | 2.5 |\n", "# 一、收支\n", "比上年增长12.5%", "\u{FEFF}", "é",
    ]
    return phrases[number % phrases.count]
  }

  private func json(_ place: ClientPosition) -> JSON {
    ["line": JSON(place.line), "character": JSON(place.character)]
  }
}
