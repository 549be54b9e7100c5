import Documents
import SourceText
import Testing

@testable import LanguageServer

/// As `toyCheck`, of a text whose tags, `<b>` and the like, are taken out first.
private let toyPageCheck: Check = { bytes, name, language, _ in
  var text: [UInt8] = []
  var stretches: [TaggedText.Stretch] = []
  var i = 0
  while i < bytes.count {
    if bytes[i] == UInt8(ascii: "<") {
      i = (bytes[i...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1) + 1
    } else {
      let end = bytes[i...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
      stretches.append(TaggedText.Stretch(copied: end - i, start: text.count, source: i))
      text += bytes[i..<end]
      i = end
    }
  }
  guard var report = toyCheck(text, name, language, nil), let source = try? SourceText(utf8: bytes) else { return nil }
  report.document.tagged = TaggedText(source: source, stretches: stretches)
  report.document.places = Places([PlacedRange(range: 0..<text.count, place: .paragraph(1))])
  return report
}

@Suite struct PageTests {
  private let page = "<h1>😀</h1><p>总额 82<b>.695 万元 = 甲</b> 18.27 万元 + 乙 43.64 万元 + 丙 25<i></i>.185 万元</p>\n"

  private func opened(_ capabilities: JSON, _ text: String) -> Harness {
    var client = Harness(capabilities: capabilities, locale: "en", services: Services(check: toyPageCheck))
    client.open(text, language: "html")
    return client
  }

  @Test("41. Findings and their parts stand where their tags do", arguments: PositionEncoding.allCases)
  func ranges(encoding: PositionEncoding) throws {
    let client = opened(
      [
        "general": ["positionEncodings": [.string(encoding.rawValue)]],
        "textDocument": ["publishDiagnostics": ["relatedInformation": true]],
      ], page)
    let view = TextBuffer(page).view(encoding)
    func words(_ range: JSON?) throws -> String {
      String(decoding: view.bytes[view.offsets(of: try #require(ClientRange(range)))], as: UTF8.self)
    }
    let found = try #require(client.pushed()?["diagnostics"]?.items?.first)
    #expect(try words(found["range"]) == "82<b>.695 万元")
    let parts = found["relatedInformation"]?.items ?? []
    #expect(try parts.map { try words($0.at("location", "range")) } == ["18.27 万元", "43.64 万元", "25<i></i>.185 万元"])
  }

  @Test("A figure is found from each of its halves, and from the tag between them") func hover() throws {
    var client = opened(fullCapabilities, page)
    let start = 17
    for character in start...start + 9 {
      let params = document("file:///report.md", ["position": place(0, character)])
      #expect(try client.result("textDocument/hover", params)["range"] == span((0, start), (0, start + 12)))
    }
    let before = document("file:///report.md", ["position": place(0, start - 2)])
    #expect(try client.result("textDocument/hover", before) == .null)
  }

  @Test("An edit that would cut a tag is not offered; one beside it is") func edits() throws {
    var client = opened(fullCapabilities, page)
    let whole: JSON = ["range": span((0, 0), (1, 0)), "context": ["diagnostics": []]]
    let titles = try client.result("textDocument/codeAction", document("file:///report.md", whole)).items ?? []
    #expect(titles.map { $0["title"] } == ["Ignore sum-mismatch in this paragraph"])
    let at = document("file:///report.md", ["position": place(0, 17), "newName": "87.095"])
    #expect(try client.result("textDocument/prepareRename", at) == .null)
    #expect(client.code(client.request("textDocument/rename", at)) == -32803)

    let plain = page.replacing("<b>", with: "")
    client = opened(fullCapabilities, plain)
    let found = try client.result("textDocument/codeAction", document("file:///report.md", whole)).items ?? []
    let fix = try #require(found.first { $0["kind"] == "quickfix" && $0.at("data", "ignore") == nil })
    let edit = try client.result("codeAction/resolve", fix)["edit"]
    #expect(try apply(edit, to: plain) == plain.replacing("82.695", with: "87.095"))
    #expect(!found.contains { $0["kind"]?.text == fixAllKind })
  }
}
