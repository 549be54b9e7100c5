import Crossfoot
import Testing

@testable import LanguageServer

@Suite struct DiagnosticTests {
  private let uri = "file:///report.md"

  @Test("47. Never an older version after a newer one, nothing for a closed document") func staleResults() {
    var client = Harness(capabilities: fullCapabilities)
    client.lintsAtOnce = false
    client.open(wrongSum, version: 1)
    client.change([["text": .string(rightSum)]], version: 2)
    client.finishJob()
    #expect(client.pushed() == nil)
    client.finishJob()
    #expect(client.pushed()?["version"] == 2)
    #expect(client.pushed()?["diagnostics"] == [])
    client.change([["text": .string(wrongSum)]], version: 3)
    client.close()
    while client.finishJob() {}
    #expect(client.pushed()?["diagnostics"] == [])
    #expect(client.pushed()?["version"] == nil)
  }

  @Test("47. A result that comes for another job is dropped") func foreignResult() {
    var client = Harness(capabilities: [:])
    client.lintsAtOnce = false
    client.open(wrongSum)
    let report = toyCheck(Array(wrongSum.utf8), "", "", nil)
    client.send(.linted(LintResult(job: 999, report: report)))
    #expect(client.pushed() == nil)
    client.finishJob()
    client.send(.linted(LintResult(job: 1, report: report)))
    #expect(client.messages("textDocument/publishDiagnostics").count == 1)
  }

  @Test("48. A burst costs two lintings, and the last state is published") func burst() {
    var client = Harness(capabilities: fullCapabilities)
    client.lintsAtOnce = false
    client.open(rightSum, version: 0)
    for version in 1...200 { client.change([["range": span((1, 0), (1, 0)), "text": "字"]], version: version) }
    client.change([["text": .string(wrongSum)]], version: 201)
    var count = 0
    while client.finishJob() { count += 1 }
    #expect(count == 2)
    #expect(client.messages("textDocument/publishDiagnostics").count == 1)
    #expect(client.pushed()?["version"] == 201)
    #expect(client.pushed()?["diagnostics"]?.items?.count == 1)
  }

  @Test("49. An empty set when the last finding goes, and on close") func emptySets() {
    var client = Harness(capabilities: [:])
    client.open(wrongSum)
    client.change([["range": span((0, 3), (0, 9)), "text": "87.095"]], version: 2)
    #expect(client.pushed()?["diagnostics"] == [])
    client.change([["text": .string(wrongSum)]], version: 3)
    client.sent = []
    client.close()
    #expect(client.pushed() == ["uri": .string(uri), "diagnostics": []])
  }

  @Test("49. A folder that goes takes its rules along") func removedFolder() {
    let services = Services(
      check: toyCheck,
      configure: { folder, _ in
        Configured(check: folder == nil ? toyCheck : { name, _, _, _ in toyCheck([], "", "", nil) })
      })
    var client = Harness(capabilities: [:], folders: ["file:///w"], services: services)
    client.open(wrongSum, uri: "file:///w/a.md")
    #expect(client.pushed("file:///w/a.md")?["diagnostics"] == [])
    client.notify(
      "workspace/didChangeWorkspaceFolders", ["event": ["removed": [["uri": "file:///w", "name": "w"]], "added": []]])
    #expect(client.pushed("file:///w/a.md")?["diagnostics"]?.items?.count == 1)
    client.notify(
      "workspace/didChangeWorkspaceFolders", ["event": ["added": [["uri": "file:///w/", "name": "w"]], "removed": []]])
    #expect(client.pushed("file:///w/a.md")?["diagnostics"] == [])
  }

  @Test("50. Pull: full, unchanged, unknown ids; the same set as pushed") func pull() throws {
    var client = Harness(capabilities: pullCapabilities)
    client.open(wrongSum)
    let full = try client.result("textDocument/diagnostic", document())
    #expect(full["kind"] == "full")
    let again = try client.result("textDocument/diagnostic", document(uri, ["previousResultId": full["resultId"]]))
    #expect(again == ["kind": "unchanged", "resultId": full["resultId"]])
    #expect(try client.result("textDocument/diagnostic", document(uri, ["previousResultId": "who?"])) == full)
    client.change([["text": .string(rightSum)]], version: 2)
    let changed = try client.result("textDocument/diagnostic", document(uri, ["previousResultId": full["resultId"]]))
    #expect(changed["items"] == [])
    var pushing = Harness(capabilities: [:])
    pushing.open(wrongSum)
    #expect(pushing.pushed()?["diagnostics"] == full["items"])
  }

  @Test("51. A severity always; ranges inside the text, around one number") func ranges() throws {
    let text = "😀\r\n" + wrongSum + "比率 50% = 3 / 9"
    var client = Harness(capabilities: [:])
    client.open(text)
    let items = try #require(client.pushed()?["diagnostics"]?.items)
    #expect(items.count == 2)
    #expect(items.allSatisfy { (1...4).contains($0["severity"]?.integer ?? 0) })
    #expect(items.map { $0["range"] } == [span((1, 3), (1, 12)), span((2, 3), (2, 6))])
  }

  @Test("52. The same bytes give the same bytes") func determinism() {
    func run() -> [UInt8] {
      var client = Harness(capabilities: fullCapabilities)
      client.open(String(repeating: wrongSum, count: 20))
      return client.sent.flatMap(\.bytes)
    }
    #expect(run() == run())
  }

  @Test("53. A changed configuration is read again; a broken one told once, the last good kept") func configuration() {
    let seen = Seen()
    let services = Services(
      check: toyCheck,
      configure: { _, _ in
        seen.put("")
        switch seen.all.count {
        case 1, 5: return Configured(check: toyCheck)
        case 2: return Configured(check: strictToyCheck)
        default: return Configured(check: nil, problem: "broken at line 3")
        }
      })
    var client = Harness(capabilities: fullCapabilities, services: services)
    client.open(wrongSum)
    func severity() -> JSON? { client.pushed()?["diagnostics"]?.items?.first?["severity"] }
    let changes: JSON = ["changes": [["uri": "file:///w/.crossfoot.json5", "type": 2]]]
    #expect(severity() == 1)
    client.notify("workspace/didChangeWatchedFiles", changes)
    #expect(severity() == 2)
    client.notify("workspace/didChangeWatchedFiles", changes)
    client.send(.configurationTouched)
    #expect(severity() == 2)
    #expect(client.messages("window/showMessage").count == 1)
    #expect(client.messages("window/showMessage").first?.at("params", "message") == "broken at line 3")
    client.send(.configurationTouched)
    #expect(severity() == 1)
  }

  @Test("53. What pulls is told to pull again") func refresh() {
    var capabilities = fullCapabilities
    if case .object(let members) = capabilities {
      capabilities = .object(
        members.map { $0.key == "textDocument" ? .init(key: $0.key, value: ["diagnostic": [:]]) : $0 })
    }
    var client = Harness(capabilities: capabilities)
    client.open(wrongSum)
    client.send(.configurationTouched)
    #expect(client.messages("workspace/diagnostic/refresh").count == 1)
    #expect(client.messages("workspace/inlayHint/refresh").count == 1)
    #expect(client.messages("workspace/codeLens/refresh").count == 1)
  }

  @Test("54. Settings in every shape") func settings() throws {
    var client = Harness(capabilities: [:])
    client.open(wrongSum)
    func message() -> String { client.pushed()?["diagnostics"]?.items?.first?["message"]?.text ?? "" }
    let chinese = message()
    for settings in [.null, [:], [], "x", ["other": 1]] as [JSON] {
      client.notify("workspace/didChangeConfiguration", ["settings": settings])
      #expect(message() == chinese)
    }
    client.notify("workspace/didChangeConfiguration", ["settings": ["crossfoot": ["language": "en", "inlayHints": 5]]])
    #expect(message() != chinese)
    client.notify("workspace/didChangeConfiguration", ["settings": ["language": "zh"]])
    #expect(message() == chinese)
    client.notify("workspace/didChangeConfiguration", nil)
    #expect(message() == chinese)
  }

  @Test("54. Settings that the server asks for") func scopedSettings() throws {
    var client = Harness(capabilities: fullCapabilities)
    client.open(wrongSum)
    client.notify("workspace/didChangeConfiguration", ["settings": .null])
    let call = try #require(client.messages("workspace/configuration").last)
    #expect(call.at("params", "items")?.items?.first?["section"] == "crossfoot")
    client.send(
      .message(["jsonrpc": "2.0", "id": call["id"], "result": [["minimumSeverity": "error", "language": "en"]]]))
    #expect(client.pushed()?["diagnostics"]?.items?.first?["message"]?.text?.contains("should be") == true)
    client.notify("workspace/didChangeConfiguration", ["settings": .null])
    let second = try #require(client.messages("workspace/configuration").last)
    client.send(.message(["jsonrpc": "2.0", "id": second["id"], "result": [.null]]))
    #expect(client.pushed()?["diagnostics"]?.items?.count == 1)
  }

  @Test("The client's locale chooses the language, the setting before it") func locale() {
    func message(_ locale: String?, _ options: JSON? = nil) -> String {
      var client = Harness(capabilities: [:], options: options, locale: locale)
      client.open(wrongSum)
      return client.pushed()?["diagnostics"]?.items?.first?["message"]?.text ?? ""
    }
    #expect(message("zh-cn") == message(nil))
    #expect(message("en-US") != message(nil))
    #expect(message("en-US", ["language": "zh"]) == message("zh"))
    #expect(message("zh", ["crossfoot": ["language": "en"]]) == message("en"))
  }

  @Test("Notes of the reader stand between the findings as information") func notes() {
    var client = Harness(capabilities: [:])
    client.open(wrongSum + "#### 题\n" + wrongSum)
    #expect(client.pushed()?["diagnostics"]?.items?.map { $0["severity"] } == [1, 3, 1])
    #expect(client.pushed()?["diagnostics"]?.items?[1]["code"] == "heading-level")
  }

  @Test("minimumSeverity hides what is below") func minimumSeverity() {
    var client = Harness(
      capabilities: [:], options: ["minimumSeverity": "error"], services: Services(check: strictToyCheck))
    client.open(wrongSum)
    #expect(client.pushed()?["diagnostics"] == [])
  }
}
