import LanguageServer
import Testing

@Suite struct SuppressingTests {
  private let uri = "file:///report.md"
  private let wrong = "丙 9 元 = 丁 3 元 + 戊 3 元"

  /// The text after the one action that ignores the finding of the first line that has one.
  private func ignored(_ text: String, language: String = "markdown", _ capabilities: JSON = fullCapabilities) throws
    -> String
  {
    var client = Harness(capabilities: capabilities, locale: "en")
    client.open(text, language: language)
    let range = client.pushed()?["diagnostics"]?.items?.first?["range"]
    let params = document(uri, ["range": range, "context": ["diagnostics": [], "only": ["quickfix"]]])
    let actions = try client.result("textDocument/codeAction", params).items ?? []
    let ignoring = actions.filter { $0["title"] == "Ignore sum-mismatch in this line" }
    #expect(ignoring.count == 1)
    #expect(ignoring.first == actions.last)
    #expect(ignoring.first?["isPreferred"] == nil)
    let action = try #require(ignoring.first)
    let edit =
      action["edit"] != nil ? action["edit"] : try client.result("codeAction/resolve", action)["edit"]
    return try apply(edit, to: text)
  }

  @Test("Markdown: a comment at the end of the line, before blanks", arguments: ["\n", "\r\n", "\r", ""])
  func markdown(end: String) throws {
    #expect(try ignored("\(wrong)  \(end)") == "\(wrong) <!-- crossfoot-disable-line sum-mismatch -->  \(end)")
    #expect(try ignored("> \(wrong)\(end)") == "> \(wrong) <!-- crossfoot-disable-line sum-mismatch -->\(end)")
  }

  @Test("Markdown: inside the last cell of a row, so that the table stays one") func cell() throws {
    #expect(try ignored("| \(wrong) |\n") == "| \(wrong) <!-- crossfoot-disable-line sum-mismatch --> |\n")
  }

  @Test("58. Plain text: a line of its own, ended as the others are", arguments: ["\n", "\r\n", "\r"])
  func plainText(end: String) throws {
    let line = "crossfoot: disable-next-line sum-mismatch" + end
    for capabilities in [fullCapabilities, ["textDocument": ["codeAction": ["codeActionLiteralSupport": [:]]]]] {
      let text = "一" + end + wrong + end
      #expect(try ignored(text, language: "plaintext", capabilities) == "一" + end + line + wrong + end)
      #expect(try ignored("一" + end + wrong, language: "plaintext", capabilities) == "一" + end + line + wrong)
    }
    #expect(try ignored(wrong, language: "plaintext") == "crossfoot: disable-next-line sum-mismatch\n" + wrong)
  }

  @Test("57. Not for a document that has moved on, nor for what is not there") func stale() throws {
    var client = Harness(capabilities: fullCapabilities, locale: "en")
    client.open(wrong)
    let params = document(uri, ["range": span((0, 0), (0, 9)), "context": ["diagnostics": []]])
    let action = try #require(
      try client.result("textDocument/codeAction", params).items?.first { $0.at("data", "ignore") != nil })
    let key: JSON = [
      "uri": .string(uri), "state": action.at("data", "state"), "ignore": "rate-mismatch", "offset": 0,
    ]
    #expect(client.code(client.request("codeAction/resolve", ["title": "x", "data": key])) == -32801)
    client.change([["range": span((0, 0), (0, 0)), "text": "新"]], version: 2)
    #expect(client.code(client.request("codeAction/resolve", action)) == -32801)
  }

  @Test("A note of the reader can be ignored as well") func note() throws {
    var client = Harness(capabilities: fullCapabilities, locale: "en")
    client.open("#### 题\n")
    let params = document(uri, ["range": span((0, 0), (0, 1)), "context": ["diagnostics": []]])
    let actions = try client.result("textDocument/codeAction", params).items ?? []
    #expect(actions.map { $0["title"] } == ["Ignore heading-level in this line"])
  }
}
