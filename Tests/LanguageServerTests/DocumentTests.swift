import Testing

@testable import LanguageServer

@Suite struct DocumentTests {
  private func diagnosticCount(_ client: inout Harness, _ uri: String = "file:///report.md") -> Int? {
    client.request("textDocument/diagnostic", document(uri))?.at("result", "items")?.items?.count
  }

  @Test("42. The buffer wins while open, the file after") func bufferAndFile() {
    let services = Services(check: toyCheck, read: { $0 == "/report.md" ? Array(wrongSum.utf8) : nil })
    var client = Harness(capabilities: pullCapabilities, services: services)
    #expect(diagnosticCount(&client) == 1)
    client.open(rightSum)
    #expect(diagnosticCount(&client) == 0)
    client.close()
    #expect(diagnosticCount(&client) == 1)
    #expect(diagnosticCount(&client, "file:///other.md") == 0)
    #expect(diagnosticCount(&client, "untitled:other") == 0)
  }

  @Test("39. A byte order mark of a file shifts nothing") func markInFile() throws {
    let services = Services(check: toyCheck, read: { _ in [0xEF, 0xBB, 0xBF] + Array(wrongSum.utf8) })
    var client = Harness(capabilities: pullCapabilities, services: services)
    let items = try client.result("textDocument/diagnostic", document())["items"]?.items
    #expect(items?.first?.at("range", "start", "character") == 3)
  }

  @Test("43. Change, close and save of what is not open; open twice, close twice") func outOfTurn() {
    var client = Harness(capabilities: [:])
    client.change([["text": "x"]], version: 2)
    client.close()
    client.notify("textDocument/didSave", document())
    #expect(client.sent.isEmpty)
    #expect(client.logs.count == 3)
    client.open(rightSum)
    client.open(wrongSum, version: 1)
    #expect(client.logs.count == 4)
    #expect(client.pushed()?["diagnostics"]?.items?.count == 1)
    client.close()
    client.close()
    #expect(client.logs.count == 5)
    #expect(client.pushed()?["diagnostics"] == [])
  }

  @Test("44. Changes count in the order of arrival whatever their version") func versions() {
    var client = Harness(capabilities: fullCapabilities)
    client.open(rightSum, version: 5)
    client.change([["text": .string(wrongSum)]], version: 3)
    #expect(client.pushed()?["diagnostics"]?.items?.count == 1)
    #expect(client.pushed()?["version"] == 3)
    #expect(client.logs.count == 1)
    client.close()
    client.open(rightSum, version: 1)
    #expect(client.pushed()?["version"] == 1)
    #expect(client.pushed()?["diagnostics"] == [])
  }

  @Test(
    "45. Spellings of one document",
    arguments: [
      ("file:///C%3A/a%20b.md", "file:///c:/a%20b.md"), ("file:///c:/x", "FILE:///C:/x"),
      ("file:///%E5%8B%BE.md", "file:///勾.md"), ("file://localhost/x", "file:///x"),
      ("untitled:Untitled-1", "untitled:Untitled%2D1"),
    ]) func spellings(a: String, b: String)
  {
    #expect(DocumentURI(a) == DocumentURI(b))
    var client = Harness(capabilities: [:])
    client.open(wrongSum, uri: a)
    #expect(client.pushed(a)?["diagnostics"]?.items?.count == 1)
    client.change([["text": .string(rightSum)]], uri: b, version: 2)
    #expect(client.pushed(a)?["diagnostics"] == [])
    #expect(client.pushed(b) == nil)
  }

  @Test("45. Other schemes, and URIs that are none, are documents as well")
  func schemes() {
    for uri in ["untitled:x", "vscode-notebook-cell:/a.ipynb#W0", "git:/r.md?%7B%22a%22%7D", "", "%%%zz", "file:"] {
      var client = Harness(capabilities: [:])
      client.open(wrongSum, uri: uri)
      #expect(client.pushed(uri)?["diagnostics"]?.items?.count == 1, "\(uri)")
    }
    #expect(DocumentURI("file:///c%3A/x y").path == "c:/x y")
    #expect(DocumentURI("untitled:x").path == nil)
    #expect(DocumentURI(path: "/a b/勾.md").spelling == "file:///a%20b/%E5%8B%BE.md")
    #expect(DocumentURI(path: "/a b/勾.md").path == "/a b/勾.md")
  }

  @Test("46. Name and language id reach the reader; a missing id is empty") func languageID() {
    let seen = Seen()
    let services = Services(check: { bytes, name, languageID, _ in
      seen.put("\(name) \(languageID)")
      return toyCheck(bytes, name, languageID, nil)
    })
    var client = Harness(capabilities: [:], services: services)
    client.open("", uri: "file:///a%20b.txt", language: "plaintext")
    client.notify("textDocument/didOpen", ["textDocument": ["uri": "untitled:U", "version": 1, "text": ""]])
    #expect(seen.all == ["/a b.txt plaintext", "U "])
  }

  @Test("A report about another text than the buffer's is not shown: its places would be wrong") func otherText() {
    let services = Services(check: { _, name, languageID, _ in toyCheck(Array(wrongSum.utf8), name, languageID, nil) })
    var client = Harness(capabilities: [:], services: services)
    client.open("x" + wrongSum)
    #expect(client.pushed()?["diagnostics"] == [])
    client.open(wrongSum)
    #expect(client.pushed()?["diagnostics"]?.items?.count == 1)
  }
}
