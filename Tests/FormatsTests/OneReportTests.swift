import Crossfoot
import Documents
import Formats
import Foundation
import RulePacks
import SourceText
import Testing

private let fixtures = #filePath.components(separatedBy: "/FormatsTests/")[0] + "/Fixtures/formats"

func has(_ program: String) -> Bool {
  (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
    FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
  }
}

func fixture(_ name: String) throws -> [UInt8] {
  [UInt8](try #require(FileManager.default.contents(atPath: "\(fixtures)/\(name)")))
}

/// `Tests/Fixtures/formats/make.py` has one report written by each of these programs.
@Suite struct OneReportTests {
  /// Each claim with its verdict and its figures as printed, blanks and line ends aside.
  private func claims(_ name: String) throws -> [String] {
    let result = readDocument(bytes: try fixture(name), path: name)
    #expect(result.problems == [])
    let document = try #require(result.document)
    func printed(_ quantity: Quantity) -> String {
      document.source.string(quantity.range).filter { !$0.isWhitespace }
    }
    return Linter(vocabulary: .builtIn).check(document).judgements.map { judgement in
      let claim = judgement.claim
      return "\(judgement.verdict) \(claim.rule) \(printed(claim.stated)) of "
        + claim.operands.map { printed($0.quantity) }.joined(separator: " ")
    }.sorted()
  }

  private func expectSameClaims(_ name: String) throws {
    let expected = try claims("report.md")
    #expect(expected.count > 25)
    #expect(expected.contains("broken table-total-mismatch 93.5 of 28 19.5 27 18"))
    #expect(try claims(name) == expected)
  }

  @Test(arguments: [
    "gb18030.md", "python-docx.docx", "libreoffice.docx", "pandoc.docx", "openpyxl.xlsx", "libreoffice.xlsx",
    "pandoc.html",
    "libreoffice.html",
  ])
  func everyProducerGivesTheSameClaims(name: String) throws { try expectSameClaims(name) }

  @Test(.enabled(if: has("pdftotext")), arguments: ["libreoffice.pdf", "chromium.pdf"])
  func everyPrinterGivesTheSameClaims(name: String) throws { try expectSameClaims(name) }

  /// Its prose stands in two columns, its first table below both.
  @Test(.enabled(if: has("pdftotext"))) func columnsAreReadOneAfterTheOther() throws {
    let part = try claims("columns.pdf")
    #expect(part.contains("holds sum-mismatch 96场 of 40场 24场 32场"))
    #expect(part.contains("rounding change-mismatch 5.26% of 60.00万元 1140.00万元"))
    #expect(part.contains("holds table-total-mismatch 1080.00 of 399.00 421.50 259.50"))
    let whole = Set(try claims("report.md"))
    #expect(part.count > 12 && Set(part).isSubset(of: whole))
  }

  @Test(.enabled(if: has("soffice")), arguments: ["libreoffice.doc", "libreoffice.rtf", "libreoffice.odt"])
  func olderFormatsGiveTheSameClaims(name: String) throws { try expectSameClaims(name) }

  @Test func theTableAsValuesGivesItsPart() throws {
    let part = try claims("table.csv")
    #expect(part.contains("holds table-total-mismatch 1080.00 of 399.00 421.50 259.50"))
    #expect(Set(part).isSubset(of: Set(try claims("report.md"))))
  }

  /// What `crossfoot text` prints of a file is itself a report with the same blocks.
  @Test(arguments: ["python-docx.docx", "openpyxl.xlsx", "pandoc.html"])
  func theExtractedTextReadsAlike(name: String) throws {
    let document = try #require(readDocument(bytes: try fixture(name), path: name).document)
    let again = readText(document.source, path: "a.md", markdown: true)
    func cells(_ document: Document) -> [[String]] {
      document.blocks.flatMap { block -> [[String]] in
        guard case .table(let table) = block else { return [] }
        return table.rows.map { $0.map(\.prose.string).filter { !$0.isEmpty } }
      }
    }
    #expect(cells(again) == cells(document))
    #expect(cells(document).count == 15)
  }

  @Test(.enabled(if: has("pdftotext"))) func pdfPlacesArePagesAndLines() throws {
    let document = readDocument(bytes: try fixture("chromium.pdf"), path: "a.pdf").document
    #expect(place(of: "93.5分", in: document) == "第2页 第16行")
    #expect(document?.source.string(0..<document!.source.bytes.count).contains("file:///") == false)
  }
}
