import Crossfoot
import Foundation
import Testing

@testable import Renderers

@Suite struct SARIFRendererTests {
  private func results(_ report: Report, showsAll: Bool) throws -> [[String: Any]] {
    let renderer = SARIFRenderer(options: RenderOptions(showsAll: showsAll), rules: ["sum-mismatch"])
    let bytes = Array("[".utf8) + renderer.part(.checked(report)) + Array("]".utf8)
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]])
  }

  @Test func whatTheTextSilencedIsASuppressedResult() throws {
    var report = example
    report.judgements[0].severity = nil
    report.judgements[0].suppression = .inText(reason: "known")
    #expect(try results(report, showsAll: false).isEmpty)
    let result = try #require(try results(report, showsAll: true).first)
    #expect(result["kind"] as? String == "fail")
    #expect(result["suppressions"] as? [[String: String]] == [["kind": "inSource", "justification": "known"]])
    report.judgements[0].suppression = .baseline
    let baseline = try #require(try results(report, showsAll: true).first)
    #expect(baseline["suppressions"] as? [[String: String]] == [["kind": "external"]])
  }

  @Test func bracketsOfAMessageAreNoLinks() throws {
    var made = MadeReport("支出92万元：甲17万元、乙52万元。")
    var part = made.figure("17万元", unit: wan)
    part.label = "[甲](javascript:alert(1))"
    made.addSum(made.figure("92万元", unit: wan), [part, made.figure("52万元", unit: wan)])
    let result = try #require(try results(made.report(), showsAll: false).first)
    let related = try #require(result["relatedLocations"] as? [[String: Any]])
    let message = try #require(related[0]["message"] as? [String: String])
    #expect(message["text"] == "\\[甲\\](javascript:alert(1)): 17万元")
  }
}
