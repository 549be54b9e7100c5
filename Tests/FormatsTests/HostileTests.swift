import Formats
import Foundation
import Testing

/// Files made to do harm: each ends in a message, soon.
@Suite(.serialized) struct HostileTests {
  /// The problems, after making sure that reading came to an end: a hang fails, a busy machine does not. The benchmark measures.
  private func refusal(_ bytes: [UInt8], path: String = "a.docx", _ options: ReadingOptions = .init())
    -> [ReadingProblem.Kind]
  {
    let start = ContinuousClock.now
    let result = readDocument(bytes: bytes, path: path, options: options)
    #expect(ContinuousClock.now - start < .seconds(60))
    for problem in result.problems {
      #expect(!problem.words(lang: "zh").isEmpty && !problem.words(lang: "en").isEmpty)
    }
    return result.problems.map(\.kind)
  }

  private func word(_ xml: String) -> [UInt8] {
    zipped([rootRelations("word/document.xml"), ("word/document.xml", xml)])
  }

  private func document(_ body: String) -> String {
    #"<w:document xmlns:w="\#(wordNamespace)"><w:body>\#(body)</w:body></w:document>"#
  }

  @Test func bombsAreNotUnpacked() {
    let zeros = [UInt8](repeating: 0x20, count: 60 << 20)
    let bomb = zipped([("_rels/.rels", Array(rootRelations("word/document.xml").1.utf8)), ("word/document.xml", zeros)])
    #expect(bomb.count < 100_000)
    #expect(refusal(bomb) == [.tooMuch(.ratio, most: 200)])
  }

  @Test func aPartThatLiesAboutItsSizeIsDamaged() throws {
    var file = word(document(p(String(repeating: "甲", count: 3000))))
    // The size that the directory gives for the second entry, 24 bytes after the entry's mark.
    let marks = file.indices.filter { file[$0...].starts(with: [0x50, 0x4B, 0x01, 0x02]) }
    let size = try #require(marks.last) + 24
    file[size + 1] ^= 1
    #expect(refusal(file) == [.packageDamaged])
    file[size + 3] = 0x7F
    #expect(refusal(file) == [.tooMuch(.unpackedBytes, most: 64 << 20)])
  }

  @Test func aMillionEntriesAreRefused() {
    var file = word(document(p("甲")))
    let end = file.count - 22
    file[end + 10] = 0xFE
    file[end + 11] = 0xFE
    #expect(refusal(file) == [.tooMuch(.entries, most: 10_000)])
  }

  @Test func wrongChecksumsCutsAndLocksAreTold() throws {
    let file = word(document(p("甲")))
    var wrong = file
    let mark = try #require(file.indices.last { file[$0...].starts(with: [0x50, 0x4B, 0x01, 0x02]) })
    wrong[mark + 16] ^= 1
    #expect(refusal(wrong) == [.checksumWrong])
    for length in [4, 30, file.count / 2, file.count - 1] {
      #expect(refusal(Array(file[..<length])) == [.packageTruncated])
    }
    var locked = file
    locked[mark + 8] |= 1
    #expect(refusal(locked) == [.packageEncrypted])
    let compound: [UInt8] =
      [0xD0, 0xCF, 0x11, 0xE0] + Array("EncryptedPackage".utf16).flatMap { [UInt8($0), UInt8(0)] }
    #expect(refusal(compound) == [.packageEncrypted])
  }

  @Test func everyByteMayBeWrong() {
    let file = word(document(p("甲12")))
    for i in file.indices {
      var changed = file
      changed[i] ^= 0x55
      let result = readDocument(bytes: changed, path: "a.docx")
      #expect(result.document != nil || !result.problems.isEmpty)
    }
  }

  @Test func documentTypesAreRefused() {
    let bomb = """
      <?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
      """ + document(p("&c;&x;"))
    #expect(refusal(word(bomb)) == [.documentType])
    #expect(refusal(word(document(p("&c;")))).count == 1)
  }

  @Test func deepAndEndlessMarkupIsRefused() {
    let deep = String(repeating: "<w:sdt><w:sdtContent>", count: 100_000)
    #expect(refusal(word(document(deep))) == [.tooMuch(.depth, most: 400)])
    let page = "<p>12" + String(repeating: "<div><b>", count: 100_000) + "万元"
    #expect(refusal(Array(page.utf8), path: "a.html") == [])
    #expect(
      refusal(Array(String(repeating: "<table><tr><td>", count: 100_000).utf8), path: "a.html") == [
        .tooMuch(.tableDepth, most: 20)
      ])
    #expect(refusal(Array(String(repeating: "<!--", count: 500_000).utf8), path: "a.html") == [])
    let tables = String(repeating: "<w:tbl><w:tr><w:tc>", count: 100)
    #expect(refusal(word(document(tables))) == [.tooMuch(.tableDepth, most: 20)])
    let attributes = (0..<600).map { "a\($0)=''" }.joined(separator: " ")
    #expect(refusal(word(document("<w:p \(attributes)/>"))) == [.tooMuch(.attributes, most: 512)])
    #expect(refusal(word("<w:document")).count == 1)
    #expect(refusal(word(document("<w:p></w:b>"))).count == 1)
  }

  @Test func hugeSpansAndSheetsAreBounded() {
    let cell = #"<w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>\#(p("甲"))</w:tc>"#
    #expect(refusal(docx("<w:tbl><w:tr>\(cell)\(cell)</w:tr></w:tbl>")) == [.tooMuch(.columns, most: 16_384)])
    let sheet = #"<row r="1000000000"><c><v>1</v></c></row>"#
    #expect(refusal(xlsx([("a", sheet)]), path: "a.xlsx") == [.tooMuch(.rows, most: 1_048_576)])
    let claims = #"<dimension ref="A1:XFD1000000000"/>"#
    #expect(refusal(xlsx([("a", rows([["甲", "1"]]))], before: claims), path: "a.xlsx") == [])
    let far = #"<row r="1"><c r="ZZZZ1"><v>1</v></c></row>"#
    #expect(refusal(xlsx([("a", far)]), path: "a.xlsx") == [.tooMuch(.columns, most: 16_384)])
    let merges = #"<mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="B2:A1"/></mergeCells>"#
    #expect(refusal(xlsx([("a", rows([["甲", "1"], ["乙", "2"]]))], after: merges), path: "a.xlsx") == [])
    let spans = String(repeating: "<tr>" + String(repeating: "<td colspan=1000 rowspan=1000>1", count: 16), count: 100)
    #expect(refusal(Array("<table>\(spans)".utf8), path: "a.html") == [.tooMuch(.columns, most: 16_384)])
  }

  @Test func manyBlankRowsCostNoMoreThanTheyAre() {
    let sheet = (0..<20_000).map { #"<row r="\#($0 * 2 + 1)"><c r="A\#($0 * 2 + 1)"><v>1</v></c></row>"# }.joined()
    #expect(refusal(xlsx([("a", sheet)]), path: "a.xlsx") == [])
  }

  @Test(arguments: ["while :; do :; done", "exec sleep 50"]) func aConverterThatHangsIsEnded(_ loop: String) throws {
    let script = NSTemporaryDirectory() + "hang-\(UUID()).sh"
    try "#!/bin/sh\n\(loop)\n".write(toFile: script, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
    defer { try? FileManager.default.removeItem(atPath: script) }
    var options = ReadingOptions()
    options.pdftotext = script
    let found = refusal(Array("%PDF-1.4".utf8), path: "a.pdf", options)
    guard case .converterTookTooLong(.pdftotext, let seconds)? = found.first else { return #expect(found == []) }
    #expect(seconds < options.converterSeconds)
  }

  /// A page of text operators without end, packed a thousand to one.
  @Test(.enabled(if: has("pdftotext"))) func aPDFThatUnpacksWithoutEndIsEnded() {
    var operators = Array("(ab) Tj 0 0 Td ".utf8)
    for _ in 0..<23 { operators += operators }
    operators = Array("BT /F1 9 Tf ".utf8) + operators
    let stream = [0x78, 0x9C] + deflated(operators)
    let objects = [
      Array("<</Type/Catalog/Pages 2 0 R>>".utf8), Array("<</Type/Pages/Kids[3 0 R]/Count 1>>".utf8),
      Array(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>".utf8),
      Array("<</Length \(stream.count)/Filter/FlateDecode>>stream\n".utf8) + stream + Array("\nendstream".utf8),
      Array("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".utf8),
    ]
    var file = Array("%PDF-1.4\n".utf8)
    for (index, object) in objects.enumerated() {
      file += Array("\(index + 1) 0 obj".utf8) + object + Array("\nendobj\n".utf8)
    }
    file += Array("trailer<</Size 6/Root 1 0 R>>\n%%EOF".utf8)
    #expect(file.count < 1_000_000)
    let found = refusal(file, path: "a.pdf")
    let isEnded =
      switch found.first {
      case .converterTookTooLong(.pdftotext, _), .tooMuch(.converterMemory, _): true
      default: false
      }
    #expect(isEnded, "\(found)")
  }

  @Test func aConverterThatWritesWithoutEndIsEnded() throws {
    let script = NSTemporaryDirectory() + "flood-\(UUID()).sh"
    try "#!/bin/sh\nexec cat /dev/zero\n".write(toFile: script, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
    defer { try? FileManager.default.removeItem(atPath: script) }
    var options = ReadingOptions()
    options.pdftotext = script
    #expect(refusal(Array("%PDF-1.4".utf8), path: "a.pdf", options) == [.tooMuch(.convertedBytes, most: 32 << 20)])
  }

  @Test func missingConvertersSayWhatToDo() {
    var options = ReadingOptions()
    options.pdftotext = "/nowhere/pdftotext"
    options.soffice = "/nowhere/soffice"
    #expect(refusal(Array("%PDF-1.4".utf8), path: "a.pdf", options) == [.converterMissing(.pdftotext)])
    #expect(refusal(Array("{\\rtf1 a}".utf8), path: "a.rtf", options) == [.converterMissing(.soffice)])
  }
}
