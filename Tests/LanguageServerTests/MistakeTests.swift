import Crossfoot
import Documents
import LanguageServer
import SourceText
import Testing

/// Mistakes in files that say how to check.
@Suite struct MistakeTests {
  private let file = "file:///w/.crossfoot.json5"

  /// A world whose configuration has mistakes while the last of these words is `broken`, as told by the folder or the document.
  private func services(_ state: Seen, of holder: String) -> Services {
    let report: @Sendable () -> [Report] = {
      guard state.all.last == "broken" else { return [] }
      let note = Remark(
        rule: "configuration", severity: .error, range: 0..<1, kind: .told(en: "no", zh: "否"))
      let document = Document(path: "/w/.crossfoot.json5", source: SourceText("{"))
      return [Report(document: document, judgements: [], quantities: [], remarks: [note])]
    }
    return Services(
      check: toyCheck,
      configure: { _, _ in
        var configured = Configured(check: toyCheck)
        if holder == "folder" { configured.besides.mistakes = report() }
        return configured
      }, besides: { _ in BesidesRules(mistakes: holder == "document" ? report() : []) })
  }

  private func sets(_ client: Harness) -> [Int?] {
    client.messages("textDocument/publishDiagnostics").filter { $0.at("params", "uri")?.text == file }
      .map { $0.at("params", "diagnostics")?.items?.count }
  }

  @Test("53. Told where they stand, once, and taken back", arguments: ["folder", "document"]) func told(holder: String)
  {
    let state = Seen()
    state.put("broken")
    var client = Harness(capabilities: pullCapabilities, folders: ["file:///w"], services: services(state, of: holder))
    client.send(.configurationTouched)
    client.open(rightSum, uri: "file:///w/a.md")
    client.change([["text": .string(wrongSum)]], uri: "file:///w/a.md", version: 2)
    client.open(rightSum, uri: "file:///w/b.md")
    #expect(sets(client) == (holder == "document" ? [1] : []))
    state.put("fine")
    client.send(.configurationTouched)
    state.put("broken")
    client.send(.configurationTouched)
    #expect(sets(client) == (holder == "document" ? [1, 0, 1] : [0, 1]))
  }

  @Test("36. An opened configuration is pulled and no longer pushed; closed, it is pushed again") func opened() {
    let state = Seen()
    state.put("broken")
    var client = Harness(
      capabilities: pullCapabilities, folders: ["file:///w"], services: services(state, of: "document"))
    client.open(rightSum, uri: "file:///w/a.md")
    client.open("{", uri: file, language: "json5")
    #expect(sets(client) == [1, 0])
    client.close(uri: file)
    #expect(sets(client) == [1, 0, 1])
    client.close(uri: "file:///w/a.md")
    #expect(sets(client) == [1, 0, 1, 0])
  }
}
