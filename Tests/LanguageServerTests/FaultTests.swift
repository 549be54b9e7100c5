import Testing

@testable import LanguageServer

@Suite("26. Where the program itself goes wrong") struct FaultTests {
  private func trapped(_ client: inout Harness) throws {
    let (job, _) = try #require(client.jobs.first)
    client.jobs.removeFirst()
    client.send(.linted(LintResult(givenUp: job.id)))
  }

  @Test("A check that trapped: who waits is answered, the findings go, the user is told once, the next version counts")
  func check() throws {
    var client = Harness(capabilities: [:], locale: "en")
    client.open(wrongSum)
    #expect(client.pushed()?["diagnostics"]?.items?.count == 1)
    client.lintsAtOnce = false
    client.change([["text": .string(wrongSum)]], version: 2)
    #expect(
      client.request("textDocument/hover", document("file:///report.md", ["position": place(0, 4)]), id: 7) == nil)
    try trapped(&client)
    #expect(client.code(client.answers(to: 7).last) == -32603)
    #expect(client.pushed()?["diagnostics"] == [])
    #expect(client.code(client.request("textDocument/codeLens", document())) == -32603)
    #expect(client.jobs.isEmpty)
    client.change([["text": .string(wrongSum)]], version: 3)
    try trapped(&client)
    #expect(client.messages("window/showMessage").count == 1)
    client.lintsAtOnce = true
    client.change([["text": .string(wrongSum)]], version: 4)
    #expect(client.pushed()?["diagnostics"]?.items?.count == 1)
  }

  @Test("After five the document is left, until it is opened anew") func loop() throws {
    var client = Harness(capabilities: [:])
    client.lintsAtOnce = false
    client.open(wrongSum)
    for version in 2...6 {
      try trapped(&client)
      client.change([["text": .string(wrongSum)]], version: version)
    }
    #expect(client.jobs.isEmpty && client.exit == nil)
    client.close()
    client.open(wrongSum)
    #expect(client.jobs.count == 1)
  }

  @Test("An event that trapped: a request is answered, all others as before it") func event() throws {
    var client = Harness(capabilities: [:])
    client.open(wrongSum)
    let request: Event = .message([
      "jsonrpc": "2.0", "id": "x", "method": "textDocument/hover", "params": document(),
    ])
    #expect(request.canBeGivenUp && !Event.inputEnded.canBeGivenUp)
    #expect(!Event.message(["jsonrpc": "2.0", "method": "textDocument/didChange"]).canBeGivenUp)
    let effects = client.server.giveUp(request)
    guard case .send(let answer)? = effects.first else { return #expect(Bool(false)) }
    #expect(answer["id"] == "x" && client.code(answer) == -32603)
    #expect(client.request("textDocument/codeLens", document())?["result"] != nil)
    for _ in 1..<Faults.most {
      for case .exit(let code) in client.server.giveUp(request) { client.exit = code }
    }
    #expect(client.exit == 1)
  }
}
