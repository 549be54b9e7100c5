import LanguageServer
import Testing

@Suite struct LifecycleTests {
  private let plain: JSON = ["processId": .null, "rootUri": .null, "capabilities": [:]]

  @Test("12. Before initialize: requests are refused, notifications dropped, exit gives 1") func beforeInitialize() {
    var client = Harness()
    #expect(client.code(client.request("textDocument/hover", document())) == -32002)
    #expect(client.code(client.request("shutdown", nil)) == -32002)
    client.sent = []
    client.open(wrongSum)
    #expect(client.sent.isEmpty)
    client.notify("exit", nil)
    #expect(client.exit == 1)
  }

  @Test("13. A second initialize is refused, the session unharmed") func twice() throws {
    var client = Harness(capabilities: [:])
    #expect(client.code(client.request("initialize", plain)) == -32600)
    client.open(wrongSum)
    #expect(client.pushed()?["diagnostics"]?.items?.count == 1)
  }

  @Test("14. Nothing but the answer is sent before initialized") func quietStart() {
    var client = Harness()
    _ = client.request("initialize", ["capabilities": fullCapabilities, "processId": .null, "rootUri": .null])
    #expect(client.sent.count == 1)
    #expect(client.sent[0].at("result", "capabilities") != nil)
  }

  @Test("15. No request to the client before initialized") func noEarlyRequests() {
    var client = Harness()
    _ = client.request("initialize", ["capabilities": fullCapabilities, "processId": .null, "rootUri": .null])
    client.open(wrongSum)
    client.notify("workspace/didChangeConfiguration", ["settings": .null])
    #expect(client.sent.allSatisfy { $0["method"] == nil || $0["id"] == nil })
    client.notify("initialized", [:])
    #expect(client.messages("workspace/configuration").count == 1)
    #expect(client.messages("client/registerCapability").count == 1)
    client.notify("initialized", [:])
    #expect(client.messages("client/registerCapability").count == 1)
  }

  @Test("16. shutdown with any parameters", arguments: [nil, .null, [:], []] as [JSON?]) func shutdown(params: JSON?) {
    var client = Harness(capabilities: [:])
    #expect(client.request("shutdown", params)?["result"] == .null)
  }

  @Test("17. After shutdown: requests are refused, notifications ignored, exit gives 0") func afterShutdown() {
    var client = Harness(capabilities: [:])
    _ = client.request("shutdown", nil)
    #expect(client.code(client.request("textDocument/hover", document())) == -32600)
    #expect(client.code(client.request("shutdown", nil)) == -32600)
    client.sent = []
    client.open(wrongSum)
    #expect(client.sent.isEmpty)
    client.notify("exit", nil)
    #expect(client.exit == 0)
  }

  @Test("18. exit without shutdown and the end of input give 1, after shutdown 0") func exits() {
    var client = Harness(capabilities: [:])
    client.notify("exit", nil)
    #expect(client.exit == 1)
    var ended = Harness(capabilities: [:])
    ended.send(.inputEnded)
    #expect(ended.exit == 1)
    var orderly = Harness(capabilities: [:])
    _ = orderly.request("shutdown", nil)
    orderly.send(.inputEnded)
    #expect(orderly.exit == 0)
  }

  @Test("19. processId is watched, null is not, and its end ends the server") func parent() {
    var client = Harness()
    _ = client.request("initialize", ["processId": 4711, "rootUri": .null, "capabilities": [:]])
    #expect(client.parents == [4711])
    client.send(.parentEnded)
    #expect(client.exit == 1)
    #expect(Harness(capabilities: [:]).parents.isEmpty)
  }

  @Test(
    "21. The least and the strangest parameters",
    arguments: [
      ["capabilities": [:]], [:],
      ["capabilities": .null, "rootUri": .null, "workspaceFolders": .null, "trace": "verbose"],
      ["capabilities": ["future": ["x": [1, 2]]], "rootUri": "file:///a%20b", "unknown": true, "trace": 7],
      ["capabilities": ["textDocument": 5, "general": ["positionEncodings": "utf-8"]], "processId": "x"],
    ] as [JSON]) func minimal(params: JSON)
  {
    var client = Harness()
    #expect(client.request("initialize", params)?.at("result", "capabilities")?.isObject == true)
    client.notify("initialized", [:])
    client.open(wrongSum)
    #expect(client.pushed()?["diagnostics"]?.items?.count == 1)
  }

  @Test("24. initialize without parameters is refused and may be tried again") func initializeWithoutParams() {
    var client = Harness()
    #expect(client.code(client.request("initialize", nil)) == -32602)
    #expect(client.code(client.request("initialize", [1])) == -32602)
    #expect(client.request("initialize", plain)?["result"] != nil)
  }

  @Test("Trace is accepted and shown only when verbose, without document text") func trace() {
    var client = Harness(capabilities: [:])
    client.notify("$/setTrace", ["value": "verbose"])
    client.close(uri: "file:///never")
    #expect(client.messages("$/logTrace").count == 1)
    client.notify("$/setTrace", ["value": "off"])
    client.open("秘密 1\n")
    client.close(uri: "file:///never")
    #expect(client.messages("$/logTrace").count == 1)
    #expect(!client.logs.contains { $0.contains("秘密") })
  }
}
