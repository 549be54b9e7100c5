import CZlib

/// A docx whose main part is the input, and whose styles are what follows a NUL byte in it.
func wordPackage(_ bytes: [UInt8]) -> [UInt8] {
  let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
  return stored([
    ("_rels/.rels", relations("officeDocument", "word/document.xml")), ("word/document.xml", Array(parts[0])),
    ("word/_rels/document.xml.rels", relations("styles", "styles.xml")),
    ("word/styles.xml", parts.count > 1 ? Array(parts[1]) : Array("<styles/>".utf8)),
  ])
}

/// An xlsx whose sheet is the input; after NUL bytes follow its shared strings and its styles.
func workbookPackage(_ bytes: [UInt8]) -> [UInt8] {
  let parts = bytes.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false).map { Array($0) }
  let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  let workbook = """
    <workbook xmlns="\(main)" xmlns:r="\(officeRelations)"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets>\
    </workbook>
    """
  return stored([
    ("_rels/.rels", relations("officeDocument", "xl/workbook.xml")), ("xl/workbook.xml", Array(workbook.utf8)),
    (
      "xl/_rels/workbook.xml.rels",
      relations("worksheet", "sheet.xml", ("sharedStrings", "strings.xml"), ("styles", "styles.xml"))
    ),
    ("xl/sheet.xml", parts[0]), ("xl/strings.xml", parts.count > 1 ? parts[1] : Array("<sst/>".utf8)),
    ("xl/styles.xml", parts.count > 2 ? parts[2] : Array("<styleSheet/>".utf8)),
  ])
}

/// A pdf file whose one page, and the form that it may call as /F1, are drawn by the input.
func pageFile(_ bytes: [UInt8]) -> [UInt8] {
  let length = "/Length \(bytes.count)>>\nstream\n"
  let head = """
    %PDF-1.4
    1 0 obj <</Pages 2 0 R>>
    2 0 obj <</Kids [3 0 R] /MediaBox [0 0 600 800]>>
    3 0 obj <</Contents 4 0 R /Resources <</XObject <</F1 5 0 R>>>>>>
    4 0 obj <<\(length)
    """
  let form = "\nendstream\n5 0 obj <</Subtype /Form /Matrix [.9 .1 -.1 .9 7 8] \(length)"
  return Array(head.utf8) + bytes + Array(form.utf8) + bytes + Array("\nendstream\ntrailer <</Root 1 0 R>>".utf8)
}

private let officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

private func relations(_ type: String, _ target: String, _ more: (String, String)...) -> [UInt8] {
  let items = ([(type, target)] + more).enumerated().map {
    #"<Relationship Id="rId\#($0 + 1)" Type="\#(officeRelations)/\#($1.0)" Target="\#($1.1)"/>"#
  }
  let namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
  return Array("<Relationships xmlns=\"\(namespace)\">\(items.joined())</Relationships>".utf8)
}

/// A zip package of parts that are not packed.
private func stored(_ parts: [(name: String, content: [UInt8])]) -> [UInt8] {
  var file: [UInt8] = []
  var directory: [UInt8] = []
  for (name, content) in parts {
    let sum = content.withUnsafeBufferPointer { Int(crc32(0, $0.baseAddress, UInt32($0.count))) }
    let fields =
      word(20, 2) + word(0, 8) + word(sum, 4) + word(content.count, 4) + word(content.count, 4)
      + word(name.utf8.count, 2) + word(0, 2)
    directory += word(0x0201_4B50, 4) + word(20, 2) + fields + word(0, 10) + word(file.count, 4) + Array(name.utf8)
    file += word(0x0403_4B50, 4) + fields + Array(name.utf8) + content
  }
  let count = word(parts.count, 2)
  return file + directory + word(0x0605_4B50, 4) + word(0, 4) + count + count + word(directory.count, 4)
    + word(file.count, 4) + word(0, 2)
}

private func word(_ value: Int, _ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
}
