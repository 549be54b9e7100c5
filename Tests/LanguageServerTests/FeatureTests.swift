import LanguageServer
import Testing

@Suite struct FeatureTests {
  private let uri = "file:///report.md"
  private let text = """
    # 收支
    支出 1234.5 万元 = 甲 1000.5 万元 + 乙 234 万元
    占比 81.04% = 甲 1000.5 万元 / 支出 1234.5 万元
    ## 明细
    说明：支出 12345000 元
    | 支出 1234.5 万元 = 甲 1000.5 万元 + 乙 234 万元 |
    | 丙 9 元 = 丁 3 元 + 戊 3 元 |
    ## 尾
    | 无 1 元 |

    """

  private func opened(_ capabilities: JSON = fullCapabilities, options: JSON? = nil) -> Harness {
    var client = Harness(capabilities: capabilities, options: options, locale: "en")
    client.open(text)
    return client
  }

  private func lines(_ client: inout Harness, _ method: String, _ position: (Int, Int), _ more: JSON = [:]) throws
    -> [[Int?]]
  {
    var members: [JSON.Member] = [.init(key: "position", value: place(position.0, position.1))]
    if case .object(let others) = more { members += others }
    let result = try client.result("textDocument/" + method, document(uri, .object(members)))
    return (result.items ?? []).map { item in
      [item.at("range", "start", "line")?.integer, item.at("range", "start", "character")?.integer]
    }
  }

  @Test("Hover: value, precision, claims with verdicts, other mentions") func hover() throws {
    var client = opened()
    let result = try client.result("textDocument/hover", document(uri, ["position": place(1, 4)]))
    let value = try #require(result.at("contents", "value")?.text)
    #expect(result.at("contents", "kind") == "markdown")
    #expect(result["range"] == span((1, 3), (1, 12)))
    #expect(value.contains("= 12345000元"))
    #expect(value.contains("1234.45 … 1234.55万元"))
    #expect(value.contains("holds: 1000.5 + 234 = 1234.5"))
    #expect(value.contains("line 5 12345000 元"))
    #expect(try client.result("textDocument/hover", document(uri, ["position": place(0, 1)])) == .null)
    var plain = opened([:])
    let plainResult = try plain.result("textDocument/hover", document(uri, ["position": place(1, 4)]))
    #expect(plainResult.at("contents", "kind") == "plaintext")
    #expect(plainResult.at("contents", "value")?.text?.contains("**") == false)
  }

  @Test("Hover shows the document's own Markdown as text") func escapedHover() throws {
    var client = Harness(capabilities: fullCapabilities)
    client.open("[a](x)*b* 9 元 = 2 元 + 2 元\n")
    let value = try client.result("textDocument/hover", document(uri, ["position": place(0, 11)])).at(
      "contents", "value")?.text
    #expect(value?.contains("不成立") == true)
    #expect(value?.contains("[a]") == false)
  }

  @Test("Definition: a total to its parts, a part to its totals, a lone figure to its mentions") func definition()
    throws
  {
    var client = opened()
    #expect(try lines(&client, "definition", (1, 4)) == [[1, 17], [1, 31]])
    #expect(try lines(&client, "definition", (1, 18)) == [[1, 3]])
    #expect(try lines(&client, "definition", (2, 4)).count == 2)
    #expect(try lines(&client, "definition", (4, 8)).contains([1, 3]))
    #expect(try lines(&client, "definition", (0, 0)).isEmpty)
  }

  @Test("References: all mentions and what is computed from them") func references() throws {
    var client = opened()
    let all = try lines(&client, "references", (4, 8), ["context": ["includeDeclaration": true]])
    #expect(all == [[1, 3], [2, 3], [2, 29], [4, 6], [5, 5]])
    let others = try lines(&client, "references", (4, 8), ["context": ["includeDeclaration": false]])
    #expect(others == all.filter { $0 != [4, 6] })
  }

  @Test("Highlight: one quantity in all spellings") func highlight() throws {
    var client = opened()
    #expect(try lines(&client, "documentHighlight", (4, 8)) == [[1, 3], [2, 29], [4, 6], [5, 5]])
  }

  private func hints(_ client: inout Harness, _ range: JSON = span((0, 0), (99, 0))) throws -> [JSON] {
    try client.result("textDocument/inlayHint", document(uri, ["range": range])).items ?? []
  }

  @Test("Inlay hints: the broken ones, all, none; inside the range asked for") func inlayHints() throws {
    var broken = opened()
    let found = try hints(&broken)
    #expect(found.map { $0["label"] } == ["= 6元"])
    #expect(found.first?["position"] == place(6, 7))
    #expect(found.first?["tooltip"] == "3 + 3 = 6 ≠ 9")
    #expect(try hints(&broken, span((0, 0), (5, 0))).isEmpty)
    var all = opened(options: ["inlayHints": "all"])
    #expect(try hints(&all).count == 4)
    var none = opened(options: ["inlayHints": "never"])
    #expect(try hints(&none).isEmpty)
  }

  @Test("No inlay hint beside the number that is being typed, until it is saved") func typing() throws {
    var client = opened()
    client.change([["range": span((6, 5), (6, 5)), "text": "7"]], version: 2)
    #expect(try hints(&client).isEmpty)
    client.change([["range": span((4, 0), (4, 0)), "text": "注"]], version: 3)
    #expect(try hints(&client).count == 1)
    client.change([["range": span((6, 5), (6, 6)), "text": "7"]], version: 4)
    #expect(try hints(&client).isEmpty)
    client.notify("textDocument/didSave", document(uri))
    #expect(try hints(&client).count == 1)
    #expect(client.messages("workspace/inlayHint/refresh").count == 1)
  }

  @Test("Symbols: headings, tables and claims, each inside what it belongs to") func symbols() throws {
    var client = opened()
    let roots = try client.result("textDocument/documentSymbol", document(uri)).items ?? []
    #expect(roots.map { $0["name"] } == ["收支"])
    let parts = roots.first?["children"]?.items ?? []
    #expect(parts.map { $0["name"] } == ["支出 1234.5万元", "占比 81.04%", "明细", "尾"])
    let table = parts[2]["children"]?.items?.first
    #expect(table?["detail"] == "2 claims, 1 in doubt")
    #expect(table?["children"]?.items?.count == 2)
    func check(_ symbol: JSON, in outer: JSON?) {
      #expect(contains(symbol["range"], symbol["selectionRange"]))
      if let outer { #expect(contains(outer["range"], symbol["range"])) }
      for child in symbol["children"]?.items ?? [] { check(child, in: symbol) }
    }
    for root in roots { check(root, in: nil) }
    var flat = opened([:])
    let list = try flat.result("textDocument/documentSymbol", document(uri)).items ?? []
    #expect(list.count == 9)
    #expect(list.allSatisfy { $0.at("location", "uri") == .string(uri) && $0["range"] == nil })
  }

  private func contains(_ outer: JSON?, _ inner: JSON?) -> Bool {
    func key(_ range: JSON?, _ end: String) -> (Int, Int) {
      (range?.at(end, "line")?.integer ?? -1, range?.at(end, "character")?.integer ?? -1)
    }
    return key(outer, "start") <= key(inner, "start") && key(inner, "end") <= key(outer, "end")
  }

  @Test("Lenses: how many claims a table makes, how many are broken; 0 is not all right") func lenses() throws {
    var client = opened()
    let lenses = try client.result("textDocument/codeLens", document(uri)).items ?? []
    #expect(lenses.map { $0.at("command", "title") } == ["2 claims, 1 in doubt", "no claims checked"])
    #expect(lenses.first?["range"] == span((5, 0), (5, 0)))
    let run = try client.result(
      "workspace/executeCommand",
      ["command": lenses[0].at("command", "command"), "arguments": lenses[0].at("command", "arguments")])
    #expect(run.items?.map { $0["verdict"] } == ["holds", "broken"])
    let told = client.messages("window/showMessage").first?.at("params", "message")?.text
    #expect(told?.hasPrefix("2 claims, 1 in doubt\n") == true)
    #expect(told?.contains("should be 6元") == true)
    var off = opened(options: ["codeLens": false])
    #expect(try off.result("textDocument/codeLens", document(uri)) == [])
  }

  @Test("Workspace symbols: figures by name") func workspaceSymbols() throws {
    var client = opened()
    let found = try client.result("workspace/symbol", ["query": "支出"]).items ?? []
    #expect(found.count == 4)
    #expect(try client.result("workspace/symbol", ["query": "没有"]) == [])
    #expect(try client.result("workspace/symbol", ["query": ""]).items?.count == 14)
  }
}
