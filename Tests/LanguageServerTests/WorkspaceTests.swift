import Testing

@testable import LanguageServer

@Suite struct WorkspaceTests {
  @Test("50. Workspace pull: files and buffers, unchanged ones by their ids") func workspacePull() throws {
    let services = Services(
      check: toyCheck, read: { $0.hasSuffix("b.md") ? Array(wrongSum.utf8) : Array(rightSum.utf8) },
      list: { [$0 + "/a.md", $0 + "/b.md"] })
    var client = Harness(capabilities: pullCapabilities, folders: ["file:///w"], services: services)
    client.open(wrongSum, uri: "file:///w/a.md", version: 7)
    client.open(wrongSum, uri: "untitled:c")
    let items = try #require(try client.result("workspace/diagnostic", ["previousResultIds": []])["items"]?.items)
    #expect(items.compactMap { $0["uri"]?.text } == ["file:///w/a.md", "file:///w/b.md", "untitled:c"])
    #expect(items.map { $0["version"] } == [7, .null, 1])
    #expect(items.allSatisfy { $0["items"]?.items?.count == 1 })
    let known = items.map { ["uri": $0["uri"], "value": $0["resultId"]] as JSON }
    let again = try client.result("workspace/diagnostic", ["previousResultIds": .array(known)])["items"]?.items
    #expect(again?.compactMap { $0["kind"]?.text } == ["unchanged", "unchanged", "unchanged"])
  }

  @Test("60. Progress with the client's token: begin, report, end; cancelled by its token or its request")
  func progress() {
    let services = Services(
      check: toyCheck, read: { _ in Array(wrongSum.utf8) }, list: { folder in (1...5).map { "\(folder)/\($0).md" } })
    var client = Harness(capabilities: pullCapabilities, folders: ["file:///w"], services: services)
    func kinds() -> [String] { client.messages("$/progress").compactMap { $0.at("params", "value", "kind")?.text } }
    _ = client.request("workspace/diagnostic", ["previousResultIds": [], "workDoneToken": "t"])
    #expect(kinds() == ["begin", "report", "report", "report", "report", "report", "end"])
    client.sent = []
    client.lintsAtOnce = false
    _ = client.request("workspace/diagnostic", ["previousResultIds": [], "workDoneToken": 7], id: "a")
    client.finishJob()
    client.notify("window/workDoneProgress/cancel", ["token": 7])
    while client.finishJob() {}
    #expect(kinds() == ["begin", "report", "end"])
    #expect(client.code(client.answers(to: "a").first) == -32800)
    #expect(client.answers(to: "a").count == 1)
    _ = client.request("workspace/diagnostic", ["previousResultIds": []], id: "b")
    client.notify("$/cancelRequest", ["id": "b"])
    #expect(client.code(client.answers(to: "b").first) == -32800)
    client.notify("window/workDoneProgress/cancel", ["token": "unknown"])
  }

  @Test("60. The server's own token is made first; none is used that the client refused") func ownProgress() throws {
    let services = Services(
      check: toyCheck, read: { _ in [] }, list: { folder in (1...3).map { "\(folder)/\($0).md" } })
    var client = Harness(capabilities: fullCapabilities, folders: ["file:///w"], services: services)
    client.lintsAtOnce = false
    _ = client.request("workspace/diagnostic", ["previousResultIds": []], id: "a")
    client.finishJob()
    #expect(client.messages("$/progress").isEmpty)
    let call = try #require(client.messages("window/workDoneProgress/create").first)
    client.send(.message(["jsonrpc": "2.0", "id": call["id"], "result": .null]))
    while client.finishJob() {}
    let progress = client.messages("$/progress")
    #expect(progress.compactMap { $0.at("params", "value", "kind")?.text } == ["begin", "report", "report", "end"])
    #expect(Set(progress.map { $0.at("params", "token")!.bytes }) == [call.at("params", "token")!.bytes])
    client.sent = []
    _ = client.request("workspace/diagnostic", ["previousResultIds": []], id: "b")
    let refused = try #require(client.messages("window/workDoneProgress/create").first)
    client.send(.message(["jsonrpc": "2.0", "id": refused["id"], "error": ["code": -32601, "message": "no"]]))
    while client.finishJob() {}
    #expect(client.messages("$/progress").isEmpty)
    #expect(client.answers(to: "b").first?["result"] != nil)
  }

  @Test("What is looked at goes before what is only counted") func priority() {
    let services = Services(
      check: toyCheck, read: { _ in [] }, list: { folder in (1...50).map { "\(folder)/\($0).md" } })
    var client = Harness(capabilities: [:], folders: ["file:///w"], services: services)
    client.lintsAtOnce = false
    _ = client.request("workspace/diagnostic", ["previousResultIds": []], id: "a")
    client.open(wrongSum)
    client.finishJob()
    client.finishJob()
    #expect(client.pushed()?["diagnostics"]?.items?.count == 1)
  }

  @Test("A file that did not change is not linted again for a client that holds its findings") func knownFiles() throws
  {
    let (linted, stamps) = (Seen(), Seen())
    let services = Services(
      check: { bytes, name, languageID, _ in
        linted.put(name)
        return toyCheck(bytes, name, languageID, nil)
      }, read: { _ in Array(wrongSum.utf8) }, fileStamp: { $0 + " \(stamps.all.count)" }, list: { [$0 + "/a.md"] })
    var client = Harness(capabilities: pullCapabilities, folders: ["file:///w"], services: services)
    func pull(_ previous: [JSON]) throws -> JSON {
      try #require(
        try client.result("workspace/diagnostic", ["previousResultIds": .array(previous)])["items"]?.items?.first)
    }
    let first = try pull([])
    let known: JSON = ["uri": first["uri"], "value": first["resultId"]]
    #expect(
      try pull([known]) == [
        "uri": "file:///w/a.md", "version": .null, "kind": "unchanged", "resultId": first["resultId"],
      ])
    #expect(linted.all.count == 1)
    #expect(try pull([])["kind"] == "full")
    #expect(try pull([["uri": first["uri"], "value": "other"]])["kind"] == "full")
    #expect(linted.all.count == 3)
    stamps.put("")
    #expect(try pull([known])["kind"] == "unchanged")
    #expect(linted.all.count == 4)
    client.send(.configurationTouched)
    #expect(try pull([known])["kind"] == "unchanged")
    #expect(linted.all.count == 5)
  }

  @Test("49. What is gone since has no findings any more: deleted, renamed, or its folder removed") func gone() throws {
    let present = Seen()
    let services = Services(
      check: toyCheck, read: { _ in Array(wrongSum.utf8) },
      list: { folder in present.all.isEmpty ? ["\(folder)/a.md", "\(folder)/b.md"] : ["\(folder)/c.md"] })
    var client = Harness(capabilities: pullCapabilities, folders: ["file:///w"], services: services)
    func pull(_ known: [JSON]) throws -> [JSON] {
      try #require(try client.result("workspace/diagnostic", ["previousResultIds": .array(known)])["items"]?.items)
    }
    func known(_ items: [JSON]) -> [JSON] { items.map { ["uri": $0["uri"], "value": $0["resultId"]] } }
    let first = try pull([])
    present.put("renamed")
    let second = try pull(known(first))
    #expect(second.compactMap { $0["uri"]?.text } == ["file:///w/a.md", "file:///w/b.md", "file:///w/c.md"])
    #expect(second.map { $0["items"]?.items?.count } == [0, 0, 1])
    client.notify(
      "workspace/didChangeWorkspaceFolders", ["event": ["removed": [["uri": "file:///w", "name": "w"]], "added": []]])
    let third = try pull(known(second.suffix(1)))
    #expect(third.map { $0["uri"] } == ["file:///w/c.md"])
    #expect(third.first?["items"] == [])
  }
}
