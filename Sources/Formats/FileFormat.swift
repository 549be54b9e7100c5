import SourceText

/// What a file is, by its first bytes, then by its name.
enum FileFormat: Equatable {
  case text(isMarkdown: Bool)
  case csv
  case html
  case word
  case sheet
  case pdf
  /// An older or other office format, by the extension that its converter knows it by.
  case office(fileExtension: String)
  case encryptedOffice

  static func of(_ bytes: [UInt8], path: String) -> FileFormat? {
    let name = path.split(separator: "/").last ?? ""
    let suffix = name.contains(".") ? name.split(separator: ".").last.map { $0.lowercased() } ?? "" : ""
    if ZipArchive.isZip(bytes) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) { return nil }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return compound(bytes, suffix) }
    if bytes.starts(with: "{\\rtf".utf8) { return .office(fileExtension: "rtf") }
    if bytes.prefix(1024).contains(sequence: "%PDF-") { return .pdf }
    switch suffix {
    case "csv", "tsv", "tab": return .csv
    case "html", "htm", "xhtml": return .html
    case "md", "markdown", "mkd": return .text(isMarkdown: true)
    default: break
    }
    let head = String(decoding: bytes.prefix(512).filter { $0 != 0 && $0 < 0x80 }, as: UTF8.self).lowercased()
    let start = head.drop { $0.isWhitespace }
    if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") { return .html }
    return .text(isMarkdown: false)
  }

  /// The format of an office package by its main part.
  static func of(_ package: inout OfficePackage) throws(ReadingProblem) -> (FileFormat, main: String) {
    if let type = try package.bytes("mimetype") {
      let isSheet = String(decoding: type, as: UTF8.self).holds("spreadsheet")
      return (.office(fileExtension: isSheet ? "ods" : "odt"), "")
    }
    let main = try package.mainPart()
    guard var xml = try package.xml(main) else { throw ReadingProblem(.partMissing, part: main) }
    switch (try xml.root(), xml.namespace) {
    case ("document", .word): return (.word, main)
    case ("workbook", .sheet): return (.sheet, main)
    default: throw ReadingProblem(.unknownFormat, part: main)
    }
  }

  /// Compound files hold old documents and workbooks, and new ones that are locked with a password.
  private static func compound(_ bytes: [UInt8], _ suffix: String) -> FileFormat {
    func holds(_ stream: String) -> Bool { bytes.contains(sequence: stream.map { "\($0)\0" }.joined()) }
    if holds("EncryptedPackage") { return .encryptedOffice }
    if ["doc", "wps", "xls", "et", "dot", "wpt"].contains(suffix) { return .office(fileExtension: suffix) }
    return .office(fileExtension: holds("Workbook") ? "xls" : "doc")
  }
}

extension Collection<UInt8> where Index == Int {
  func contains(sequence: String) -> Bool {
    let mark = Array(sequence.utf8)
    var i = startIndex
    while i + mark.count <= endIndex {
      if self[i] == mark[0], self[i..<i + mark.count].elementsEqual(mark) { return true }
      i += 1
    }
    return false
  }
}
