import Crossfoot
import Documents
import Foundation
import Testing

@testable import Renderers

@Suite struct JSONRendererTests {
  private func parsed(_ documents: [CheckedDocument], _ options: RenderOptions) throws -> [String: Any] {
    let renderer = JSONRenderer(options: options)
    let bodies = documents.map { renderer.document($0) }.joined(separator: renderer.separator)
    let bytes = renderer.head(version: "1.2.3") + bodies + renderer.tail
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private func claims(_ report: Report, showsAll: Bool = false) throws -> [[String: Any]] {
    let json = try parsed([.checked(report)], RenderOptions(showsAll: showsAll))
    let documents = try #require(json["documents"] as? [[String: Any]])
    return try #require(documents[0]["claims"] as? [[String: Any]])
  }

  @Test func aClaimHasEveryKey() throws {
    let claim = try #require(try claims(example).first)
    #expect(
      Set(claim.keys) == [
        "kind", "rule", "verdict", "severity", "message", "basis", "equation", "difference", "reason", "fingerprint",
        "stated",
        "operands",
      ])
    #expect(claim["kind"] as? String == "sum")
    #expect(claim["verdict"] as? String == "broken")
    #expect(claim["severity"] as? String == "error")
    #expect(claim["equation"] as? String == "18.27 + 43.64 + 25.185 = 87.095 ≠ 82.695")
    #expect(claim["difference"] as? String == "-44000")
    #expect(claim["reason"] is NSNull)
  }

  @Test func aPlaceStandsBesideTheRangeWhereTheFormatHasPlaces() throws {
    var report = example
    report.document.places = [PlacedRange(range: 20..<40, place: .cell(table: 2, row: 3, column: 4))]
    let stated = try #require(try claims(report).first?["stated"] as? [String: Any])
    #expect(stated["place"] as? String == "table 2, row 3, column 4")
    let plain = try #require(try claims(example).first?["stated"] as? [String: Any])
    #expect(plain["place"] == nil)
  }

  @Test func figuresHaveExactValuesAndPlaces() throws {
    let claim = try #require(try claims(example).first)
    let stated = try #require(claim["stated"] as? [String: Any])
    #expect(stated["text"] as? String == "82.695万元")
    #expect(stated["numeral"] as? String == "82.695")
    #expect(stated["value"] as? String == "826950")
    #expect(stated["unit"] as? String == "CNY")
    #expect(stated["label"] as? String == "全年支出")
    let range = try #require(stated["range"] as? [String: [String: Int]])
    #expect(range["start"] == ["line": 2, "column": 5, "offset": 25])
    #expect(range["end"] == ["line": 2, "column": 13, "offset": 37])
    let operands = try #require(claim["operands"] as? [[String: Any]])
    #expect(operands.map { $0["role"] as? String } == ["part", "part", "part"])
  }

  @Test func whatHoldsComesOnlyWithAll() throws {
    #expect(try claims(example).count == 1)
    let all = try claims(example, showsAll: true)
    #expect(all.map { $0["verdict"] as? String } == ["broken", "holds"])
    #expect(all[1]["severity"] is NSNull)
  }

  @Test func anUnreadableDocumentHasAnErrorInPlaceOfClaims() throws {
    let json = try parsed([.failed(path: "坏\".txt", message: "is no text"), .checked(example)], RenderOptions())
    #expect(json["schemaVersion"] as? Int == 1)
    #expect(json["tool"] as? [String: String] == ["name": "crossfoot", "version": "1.2.3"])
    let documents = try #require(json["documents"] as? [[String: Any]])
    #expect(documents.map { $0["path"] as? String } == ["坏\".txt", "报告.txt"])
    #expect(Set(documents[0].keys) == ["path", "error"])
  }

  @Test func nothingAtAllIsStillJSON() throws {
    #expect((try parsed([], RenderOptions())["documents"] as? [Any])?.isEmpty == true)
  }
}
