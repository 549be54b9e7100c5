import LanguageServer
import Testing

@Suite struct CapabilityTests {
  private func initialized(_ capabilities: JSON) -> JSON? {
    var client = Harness()
    return client.request("initialize", ["processId": .null, "rootUri": .null, "capabilities": capabilities])?
      .at("result", "capabilities")
  }

  @Test(
    "32. The encoding is one that the client offers, utf-16 if none",
    arguments: [
      (nil, "utf-16"), ([], "utf-16"), (["utf-8"], "utf-8"), (["utf-16", "utf-8"], "utf-16"),
      (["utf-32", "utf-16"], "utf-32"),
      (["utf-7", "utf-8", "utf-16"], "utf-8"), (["utf-7"], "utf-16"), (5, "utf-16"),
    ] as [(JSON?, String)]) func encoding(offered: JSON?, chosen: String)
  {
    #expect(initialized(["general": ["positionEncodings": offered]])?["positionEncoding"]?.text == chosen)
  }

  @Test("33. Registered only with clients that register; the server looks by itself at what those may not watch")
  func registration() {
    var modern = Harness()
    _ = modern.request("initialize", ["capabilities": fullCapabilities])
    modern.notify("initialized", [:])
    let registrations = modern.messages("client/registerCapability").first?.at("params", "registrations")?.items
    #expect(
      registrations?.compactMap { $0["method"]?.text } == [
        "workspace/didChangeConfiguration", "workspace/didChangeWatchedFiles",
      ])
    var old = Harness()
    _ = old.request("initialize", ["capabilities": [:], "workspaceFolders": [["uri": "file:///w", "name": "w"]]])
    old.notify("initialized", [:])
    #expect(old.messages("client/registerCapability").isEmpty)
    #expect(old.watchedFolders == [nil, "/w"])
  }

  @Test("34. Nothing is asked of a client that can do nothing") func nothingAsked() {
    var client = Harness(capabilities: [:], folders: ["file:///w"])
    client.open(wrongSum)
    client.notify("workspace/didChangeConfiguration", ["settings": ["crossfoot": ["language": "en"]]])
    client.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": "file:///w/.crossfoot.json5", "type": 2]]])
    _ = client.request("workspace/diagnostic", ["previousResultIds": []])
    _ = client.request(
      "workspace/executeCommand", ["command": "crossfoot.fixAll", "arguments": [["uri": "file:///report.md"]]], id: 5)
    #expect(client.sent.allSatisfy { $0["method"] == nil || $0["id"] == nil })
    #expect(client.code(client.answers(to: 5).first) == -32803)
  }

  @Test("35. Fields of diagnostics only where declared") func diagnosticFields() throws {
    let services = Services(check: toyCheck, ruleURL: { "https://example.org/" + $0 })
    var bare = Harness(capabilities: [:], services: services)
    bare.open(wrongSum)
    #expect(bare.pushed()?["version"] == nil)
    let plain = try #require(bare.pushed()?["diagnostics"]?.items?.first)
    guard case .object(let members) = plain else { return }
    #expect(members.map(\.key) == ["range", "severity", "code", "source", "message"])
    var full = Harness(capabilities: fullCapabilities, services: services)
    full.open(wrongSum)
    let rich = try #require(full.pushed()?["diagnostics"]?.items?.first)
    #expect(rich.at("codeDescription", "href") == "https://example.org/sum-mismatch")
    #expect(rich["relatedInformation"]?.items?.count == 3)
    #expect(rich.at("data", "equation") == "18.27 + 43.64 + 25.185 = 87.095 ≠ 82.695")
    #expect(full.pushed()?["version"] == 1)
  }

  @Test("36. Pushed or pulled, never both") func pushOrPull() {
    var puller = Harness(capabilities: pullCapabilities)
    puller.open(wrongSum)
    puller.close()
    #expect(puller.messages("textDocument/publishDiagnostics").isEmpty)
    #expect(initialized(pullCapabilities)?["diagnosticProvider"]?.isObject == true)
    #expect(initialized([:])?["diagnosticProvider"] == nil)
  }

  @Test("37. Kinds: the exact list; only, by prefix; automatic; commands for old clients") func actionKinds() throws {
    #expect(
      initialized(fullCapabilities)?.at("codeActionProvider", "codeActionKinds") == [
        "quickfix", "source.fixAll.crossfoot",
      ])
    #expect(initialized([:])?["codeActionProvider"] == true)
    var client = Harness(capabilities: fullCapabilities)
    client.open(wrongSum)
    func kinds(_ context: JSON) throws -> Set<String> {
      let params = document("file:///report.md", ["range": span((0, 4), (0, 4)), "context": context])
      return Set(try client.result("textDocument/codeAction", params).items?.compactMap { $0["kind"]?.text } ?? [])
    }
    let (quick, all) = ("quickfix", "source.fixAll.crossfoot")
    #expect(try kinds(["diagnostics": []]) == [quick, all])
    #expect(try kinds(["diagnostics": [], "triggerKind": 2]) == [quick])
    for only in ["source", "source.fixAll", "source.fixAll.crossfoot"] {
      #expect(try kinds(["only": [.string(only)]]) == [all])
    }
    #expect(try kinds(["only": ["quickfix"]]) == [quick])
    #expect(try kinds(["only": ["quickfix", "source"]]) == [quick, all])
    for only in ["refactor", "source.organizeImports", "source.fix", "quick", "source.fixAll.ruff", "quickfix.other"] {
      #expect(try kinds(["only": [.string(only)]]).isEmpty, "\(only)")
    }
  }

  @Test("37. A client without literals gets commands that lead to an edit") func commands() throws {
    var client = Harness(capabilities: ["workspace": ["applyEdit": true]])
    client.open(wrongSum)
    let params = document("file:///report.md", ["range": span((0, 4), (0, 4)), "context": ["diagnostics": []]])
    let command = try #require(try client.result("textDocument/codeAction", params).items?.first)
    #expect(command["command"] == "crossfoot.applyFix")
    #expect(command["kind"] == nil)
    let run: JSON = ["command": command["command"], "arguments": command["arguments"]]
    #expect(client.request("workspace/executeCommand", run, id: "run") == nil)
    let call = try #require(client.messages("workspace/applyEdit").first)
    #expect(call.at("params", "edit", "changes", "file:///report.md")?.items?.first?["newText"] == "87.095")
    client.send(.message(["jsonrpc": "2.0", "id": call["id"], "result": ["applied": true]]))
    #expect(client.answers(to: "run").first?["result"] == ["applied": true])
    _ = client.request("workspace/executeCommand", run, id: "again")
    let second = try #require(client.messages("workspace/applyEdit").last)
    client.send(.message(["jsonrpc": "2.0", "id": second["id"], "error": ["code": -32803, "message": "no"]]))
    #expect(client.code(client.answers(to: "again").first) == -32803)
    client.change([["text": .string(rightSum)]], version: 2)
    #expect(client.code(client.request("workspace/executeCommand", run)) == -32801)
  }
}
