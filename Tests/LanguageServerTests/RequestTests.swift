import LanguageServer
import Testing

@Suite struct RequestTests {
  @Test("7. No JSON: -32700 with a null id, and on it goes") func notJSON() {
    var client = Harness(capabilities: [:])
    client.send(.unreadable("no JSON"))
    #expect(client.sent == [["jsonrpc": "2.0", "id": .null, "error": ["code": -32700, "message": "no JSON"]]])
    #expect(client.code(client.request("nothing", nil)) == -32601)
  }

  @Test(
    "8. JSON that is no request: one -32600",
    arguments: [
      ("5", "null"), ("[]", "null"), ("[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"x\"}]", "null"),
      ("{}", "null"), ("{\"jsonrpc\":\"2.0\"}", "null"), ("{\"jsonrpc\":\"2.0\",\"id\":7}", "7"),
      ("{\"jsonrpc\":\"1.0\",\"id\":8,\"method\":\"x\"}", "8"), ("{\"id\":\"a\",\"method\":\"x\"}", "\"a\""),
      ("{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":5}", "9"),
      ("{\"jsonrpc\":\"2.0\",\"id\":true,\"method\":\"x\"}", "null"),
      ("{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"x\"}", "null"),
      ("{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"x\"}", "null"),
    ]) func noRequest(text: String, id: String) throws
  {
    var client = Harness(capabilities: [:])
    client.send(.message(try JSON(parsing: Array(text.utf8))))
    #expect(client.sent.count == 1)
    #expect(client.code(client.sent.first) == -32600)
    #expect(client.sent.first?["id"]?.bytes == Array(id.utf8))
    #expect(client.code(client.request("nothing", nil)) == -32601)
  }

  @Test("23. The unknown: requests -32601, notifications nothing") func unknown() {
    var client = Harness(capabilities: [:])
    #expect(client.code(client.request("textDocument/unheardOf", [:])) == -32601)
    #expect(client.code(client.request("$/unheardOf", [:])) == -32601)
    client.sent = []
    client.notify("unheardOf", [:])
    client.notify("$/unheardOf", nil)
    #expect(client.sent.isEmpty)
  }

  @Test(
    "24. Bad parameters are answered with -32602",
    arguments: [nil, .null, [], 5, "x", [:], ["textDocument": 5]] as [JSON?])
  func badParams(params: JSON?) {
    var client = Harness(capabilities: fullCapabilities)
    let methods = [
      "hover", "definition", "references", "documentHighlight", "prepareRename", "rename", "inlayHint",
      "documentSymbol", "codeLens", "codeAction", "diagnostic",
    ]
    for method in methods {
      #expect(client.code(client.request("textDocument/" + method, params)) == -32602, "\(method)")
    }
    for method in ["workspace/executeCommand", "codeAction/resolve", "workspace/diagnostic", "workspace/symbol"] {
      #expect(client.code(client.request(method, params)) == -32602, "\(method)")
    }
  }

  @Test("24. Parameters that lack one thing") func incompleteParams() {
    var client = Harness(capabilities: fullCapabilities)
    client.open(wrongSum)
    for method in ["hover", "definition", "rename", "inlayHint", "codeAction"] {
      #expect(client.code(client.request("textDocument/" + method, document())) == -32602, "\(method)")
    }
    let noName = client.request("textDocument/rename", document("file:///report.md", ["position": place(0, 4)]))
    #expect(client.code(noName) == -32602)
    #expect(client.code(client.request("workspace/executeCommand", ["command": "rm"])) == -32602)
  }

  @Test("24. Bad notifications are logged and change nothing") func badNotifications() {
    var client = Harness(capabilities: [:])
    client.open(wrongSum)
    client.sent = []
    for params in [nil, .null, [], ["textDocument": ["uri": 5]]] as [JSON?] {
      for method in ["didOpen", "didChange", "didClose", "didSave"] { client.notify("textDocument/" + method, params) }
      client.notify("$/cancelRequest", params)
      client.notify("workspace/didChangeWatchedFiles", params)
    }
    client.change([["range": 5, "text": "x"]], version: 2)
    client.change([["rangeLength": 5]], version: 3)
    #expect(client.sent.isEmpty)
    #expect(client.logs.count >= 20)
    #expect(client.request("textDocument/codeLens", document())?["result"] == [])
  }

  @Test(
    "25. Ids come back as they were",
    arguments: ["1", "0", "-7", "9007199254740993", "123456789012345678901234567890", "\"abc\"", "\"\"", "\"1\""])
  func ids(literal: String) throws {
    var client = Harness(capabilities: [:])
    let id = try JSON(parsing: Array(literal.utf8))
    _ = client.request("nothing", nil, id: id)
    #expect(client.sent.last?["id"]?.bytes == Array(literal.utf8))
  }

  @Test("26. Every request gets exactly one answer") func oneAnswerEach() {
    var client = Harness(capabilities: fullCapabilities)
    client.lintsAtOnce = false
    client.open(wrongSum)
    var sentIDs: [JSON] = []
    for (index, method) in ["hover", "codeLens", "rename", "definition", "nothing", "codeAction"].enumerated() {
      let id = JSON(index)
      sentIDs.append(id)
      let params = document(
        "file:///report.md", ["position": place(0, 4), "range": span((0, 0), (1, 0)), "newName": "x"])
      _ = client.request("textDocument/" + method, params, id: id)
    }
    client.notify("$/cancelRequest", ["id": 1])
    client.notify("$/cancelRequest", ["id": 1])
    while client.finishJob() {}
    for id in sentIDs { #expect(client.answers(to: id).count == 1) }
  }

  @Test("26. A document that can't be read still gives an answer") func unreadableDocument() {
    var client = Harness(capabilities: [:], services: Services(check: { _, _, _, _ in nil }))
    client.open(wrongSum)
    #expect(client.pushed()?["diagnostics"] == [])
    #expect(
      client.request("textDocument/hover", document("file:///report.md", ["position": place(0, 4)]))?["result"] == .null
    )
    #expect(client.request("textDocument/codeLens", document("file:///not/there"))?["result"] == [])
  }

  @Test("27. Cancel: waiting, finished, unknown, by string") func cancel() {
    var client = Harness(capabilities: [:])
    client.lintsAtOnce = false
    client.open(wrongSum)
    let hover = document("file:///report.md", ["position": place(0, 4)])
    #expect(client.request("textDocument/hover", hover, id: 1) == nil)
    #expect(client.request("textDocument/hover", hover, id: "two") == nil)
    #expect(client.request("textDocument/hover", hover, id: 3) == nil)
    client.notify("$/cancelRequest", ["id": 1])
    client.notify("$/cancelRequest", ["id": "two"])
    client.notify("$/cancelRequest", ["id": "3"])
    client.notify("$/cancelRequest", ["id": 99])
    #expect(client.code(client.answers(to: 1).first) == -32800)
    #expect(client.code(client.answers(to: "two").first) == -32800)
    while client.finishJob() {}
    #expect(client.answers(to: 3).first?["result"]?.isObject == true)
    client.notify("$/cancelRequest", ["id": 3])
    #expect(client.answers(to: 1).count == 1)
    #expect(client.answers(to: 3).count == 1)
  }

  @Test("28. A newer change does not spoil an older request; shutdown ends those that wait") func notModified() {
    var client = Harness(capabilities: [:])
    client.lintsAtOnce = false
    client.open(wrongSum)
    _ = client.request("textDocument/hover", document("file:///report.md", ["position": place(0, 4)]), id: 1)
    client.change([["text": "什么也没有\n"]], version: 2)
    while client.finishJob() {}
    #expect(client.answers(to: 1).first?.at("result", "contents") != nil)
    client.change([["text": .string(rightSum)]], version: 3)
    _ = client.request("textDocument/hover", document("file:///report.md", ["position": place(0, 4)]), id: 2)
    _ = client.request("shutdown", nil)
    #expect(client.code(client.answers(to: 2).first) == -32802)
  }

  @Test("29. A request sees all changes that came before it, and none that came after") func order() {
    var client = Harness(capabilities: [:])
    client.lintsAtOnce = false
    client.open(wrongSum)
    for (version, text) in [(2, rightSum), (3, wrongSum)] {
      client.change([["text": .string(text)]], version: version)
      _ = client.request(
        "workspace/executeCommand", ["command": "crossfoot.claims", "arguments": ["file:///report.md"]],
        id: JSON(version))
    }
    while client.finishJob() {}
    #expect(client.answers(to: 2).first?["result"]?.items?.first?["verdict"] == "holds")
    #expect(client.answers(to: 3).first?["result"]?.items?.first?["verdict"] == "broken")
  }

  @Test("30, 31. Refusals, late and unknown answers are survived; the server's ids differ") func answers() {
    var client = Harness()
    _ = client.request("initialize", ["capabilities": fullCapabilities, "processId": .null, "rootUri": .null])
    client.notify("initialized", [:])
    let calls = client.sent.filter { $0["method"] != nil && $0["id"] != nil }
    #expect(calls.count >= 2)
    #expect(Set(calls.map { $0["id"]!.bytes }).count == calls.count)
    client.sent = []
    for call in calls {
      for _ in 0..<2 {
        client.send(.message(["jsonrpc": "2.0", "id": call["id"], "error": ["code": -32601, "message": "no"]]))
      }
    }
    client.send(.message(["jsonrpc": "2.0", "id": 4711, "result": .null]))
    client.send(.message(["jsonrpc": "2.0", "id": .null, "error": ["code": -32700, "message": "what?"]]))
    client.open(wrongSum)
    #expect(client.pushed()?["diagnostics"]?.items?.count == 1)
    #expect(client.sent.allSatisfy { $0["error"] == nil })
  }
}
