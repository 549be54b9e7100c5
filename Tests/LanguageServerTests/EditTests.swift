import Crossfoot
import Testing

@testable import LanguageServer

@Suite struct EditTests {
  private let uri = "file:///report.md"

  private func actions(_ client: inout Harness, at position: (Int, Int) = (0, 4), _ context: JSON = [:]) throws
    -> [JSON]
  {
    let params = document(uri, ["range": span(position, position), "context": context])
    return try client.result("textDocument/codeAction", params).items ?? []
  }

  @Test("55. Edits belong to one version, which documentChanges carries") func versions() throws {
    var client = Harness(capabilities: fullCapabilities)
    client.open(wrongSum, version: 42)
    let action = try #require(try actions(&client).first)
    #expect(action["edit"] == nil)
    let resolved = try client.result("codeAction/resolve", action)
    #expect(resolved["title"] == action["title"])
    let change = resolved.at("edit", "documentChanges")?.items?.first
    #expect(change?["textDocument"] == ["uri": .string(uri), "version": 42])
    #expect(try apply(resolved["edit"], to: wrongSum) == rightSum)
    var old = Harness(capabilities: ["textDocument": ["codeAction": ["codeActionLiteralSupport": [:]]]])
    old.open(wrongSum)
    #expect(try apply(try actions(&old).first?["edit"], to: wrongSum) == rightSum)
  }

  @Test("56. The fix removes the finding; fixAll is a fixed point and what the command line does") func fixAllTest()
    throws
  {
    let text = "😀\r\n" + wrongSum + "说明\r" + wrongSum + rightSum
    var client = Harness(capabilities: ["textDocument": ["codeAction": ["codeActionLiteralSupport": [:]]]])
    client.open(text)
    let action = try #require(try actions(&client, ["only": ["source.fixAll"]]).first)
    let fixed = try apply(action["edit"], to: text)
    #expect(fixed == "😀\r\n" + rightSum + "说明\r" + rightSum + rightSum)
    client.change([["text": .string(fixed)]], version: 2)
    #expect(client.pushed()?["diagnostics"] == [])
    #expect(try actions(&client, ["only": ["source.fixAll"]]).isEmpty)
    let report = try #require(toyCheck(Array(text.utf8), "", "", nil))
    let edits = fixAll(report) { toyCheck($0, "", "", nil) }
    #expect(String(decoding: applying(edits, to: Array(text.utf8)), as: UTF8.self) == fixed)
  }

  @Test("56. fixAll by resolving and by command gives the same edit") func fixAllWays() throws {
    var client = Harness(capabilities: fullCapabilities)
    client.open(wrongSum + wrongSum)
    let action = try #require(try actions(&client, ["only": ["source.fixAll"]]).first)
    let resolved = try client.result("codeAction/resolve", action)
    #expect(try apply(resolved["edit"], to: wrongSum + wrongSum) == rightSum + rightSum)
    _ = client.request(
      "workspace/executeCommand", ["command": "crossfoot.fixAll", "arguments": [["uri": .string(uri)]]], id: "x")
    #expect(client.messages("workspace/applyEdit").first?.at("params", "edit") == resolved["edit"])
  }

  @Test("57. An action for a state that is gone gets no edit") func stale() throws {
    var client = Harness(capabilities: fullCapabilities)
    client.open(wrongSum)
    let all = try actions(&client)
    client.change([["range": span((0, 0), (0, 0)), "text": "新"]], version: 2)
    for action in all { #expect(client.code(client.request("codeAction/resolve", action)) == -32801) }
    client.close()
    for action in all { #expect(client.code(client.request("codeAction/resolve", action)) == -32801) }
    #expect(client.code(client.request("codeAction/resolve", ["title": "x"])) == -32602)
  }

  @Test("57. A version that did not rise does not let a stale edit through") func staleDespiteVersion() throws {
    var client = Harness(capabilities: fullCapabilities)
    client.open(wrongSum, version: 1)
    let action = try #require(try actions(&client).first)
    client.change([["range": span((0, 0), (0, 0)), "text": "新"]], version: 1)
    #expect(client.code(client.request("codeAction/resolve", action)) == -32801)
  }

  @Test("58. Edits touch no line end", arguments: ["\n", "\r\n", "\r"]) func lineEnds(end: String) throws {
    let text = wrongSum.replacing("\n", with: end) + "尾" + end
    var client = Harness(capabilities: ["textDocument": ["codeAction": ["codeActionLiteralSupport": [:]]]])
    client.open(text)
    #expect(try apply(try actions(&client).first?["edit"], to: text) == rightSum.replacing("\n", with: end) + "尾" + end)
  }

  @Test("Preferred is the unique fix, and only where the client knows that") func preferred() throws {
    var client = Harness(capabilities: fullCapabilities)
    client.open(wrongSum)
    #expect(try actions(&client, ["only": ["quickfix"]]).map { $0["isPreferred"] } == [true, nil])
    client.change([["text": "重复 10 万元 = 总额 11 万元\n"]], version: 2)
    let rivals = try actions(&client, ["only": ["quickfix"]])
    #expect(rivals.count == 3)
    #expect(rivals.allSatisfy { $0["isPreferred"] == nil })
    #expect(rivals.allSatisfy { $0["diagnostics"]?.items?.count == 1 })
  }

  @Test("59. prepareRename: the numeral, null elsewhere") func prepareRename() throws {
    var client = Harness(capabilities: fullCapabilities)
    client.open("# 标题\n" + wrongSum)
    func prepare(_ line: Int, _ character: Int) throws -> JSON {
      try client.result("textDocument/prepareRename", document(uri, ["position": place(line, character)]))
    }
    #expect(try prepare(1, 5) == ["range": span((1, 3), (1, 9)), "placeholder": "82.695"])
    #expect(try prepare(1, 1) == .null)
    #expect(try prepare(0, 2) == .null)
    #expect(try prepare(9, 9) == .null)
  }

  private let linked =
    "支出 1,234.5 万元 = 甲 1,000.5 万元 + 乙 234 万元\n支出 １２３４５０００ 元\n甲 10005000 元\n占比 81.04% = 甲 1,000.5 万元 / 支出 1,234.5 万元\n"

  @Test("59. Rename writes every mention in its own format; what follows asks first") func rename() throws {
    var client = Harness(capabilities: fullCapabilities)
    client.open(linked, version: 3)
    let edit = try client.result("textDocument/rename", document(uri, ["position": place(0, 20), "newName": "2000.5"]))
    #expect(
      try apply(edit, to: linked)
        == "支出 2,234.5 万元 = 甲 2,000.5 万元 + 乙 234 万元\n支出 ２２３４５０００ 元\n甲 20005000 元\n占比 89.53% = 甲 2,000.5 万元 / 支出 2,234.5 万元\n"
    )
    let edits = try #require(edit["documentChanges"]?.items?.first?["edits"]?.items)
    #expect(edits.filter { $0["annotationId"] == "mentions" }.count == 3)
    #expect(edits.filter { $0["annotationId"] == "followers" }.count == 4)
    #expect(edit.at("changeAnnotations", "mentions", "needsConfirmation") == false)
    #expect(edit.at("changeAnnotations", "followers", "needsConfirmation") == true)
    #expect(edit["documentChanges"]?.items?.first?.at("textDocument", "version") == 3)
  }

  @Test("59. Rename for a client that can't ask touches the mentions only; what-if shows all") func plainRename() throws
  {
    var client = Harness(capabilities: [:])
    client.open(linked)
    let edit = try client.result(
      "textDocument/rename", document(uri, ["position": place(0, 20), "newName": "2000.5万元"]))
    #expect(edit.at("changes", uri)?.items?.count == 3)
    let whatIf: JSON = ["uri": .string(uri), "position": place(0, 20), "value": "20005000元"]
    let shown = try client.result("workspace/executeCommand", ["command": "crossfoot.whatIf", "arguments": [whatIf]])
    #expect(shown.at("changes", uri)?.items?.count == 7)
    #expect(client.messages("workspace/applyEdit").isEmpty)
  }

  @Test(
    "59. A new name that is no number is refused with words",
    arguments: ["", "abc", "1.2.3", "12 公里", "1e5", "--3", "12万吨"])
  func badName(name: String) throws {
    var client = Harness(capabilities: fullCapabilities, locale: "en")
    client.open(linked)
    let answer = client.request(
      "textDocument/rename", document(uri, ["position": place(0, 4), "newName": .string(name)]))
    #expect(client.code(answer) == -32803)
    #expect(answer?.at("error", "message")?.text?.contains("no number") == true)
    let nowhere = client.request("textDocument/rename", document(uri, ["position": place(0, 0), "newName": "5"]))
    #expect(client.code(nowhere) == -32803)
  }
}
