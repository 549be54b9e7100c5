import Configuration
import Crossfoot
import Documents
import Formats
import LanguageServer
import RulePacks

/// One way into the program for bytes that somebody else wrote.
public enum FuzzTarget: String, CaseIterable, Sendable {
  case text, markdown, html, csv, zip, docx, xlsx, pdf, numerals, frames, server, packs, configuration

  /// The first promise that does not hold for an input, in words; nil where all hold. A crash is for the caller to see.
  public func brokenInvariant(of bytes: [UInt8]) -> String? {
    let start = processorSeconds()
    do {
      try check(bytes)
    } catch {
      return error.words
    }
    // Under the sanitizer and in debug builds code is tens of times slower; what is caught is what grows faster than the input.
    let seconds = processorSeconds() - start
    let most = 4 + Double(bytes.count) / 2000
    return seconds > most ? "\(seconds) seconds for \(bytes.count) bytes" : nil
  }

  private func check(_ bytes: [UInt8]) throws(Broken) {
    switch self {
    case .text: try checkDocument(bytes, path: "a.txt")
    case .markdown: try checkDocument(bytes, path: "a.md")
    case .html: try checkDocument(bytes, path: "a.html")
    case .csv: try checkDocument(bytes, path: "a.csv")
    case .zip: try checkDocument([0x50, 0x4B, 0x03, 0x04] + bytes.dropFirst(4), path: "a.docx")
    case .docx: try checkDocument(wordPackage(bytes), path: "a.docx")
    case .xlsx: try checkDocument(workbookPackage(bytes), path: "a.xlsx")
    case .pdf: try checkDrawings(bytes)
    case .numerals: try checkNumerals(bytes)
    case .frames: try checkFrames(bytes)
    case .server: try checkServer(bytes)
    case .packs: try checkRulePack(bytes)
    case .configuration: try checkConfiguration(bytes)
    }
  }
}

/// A promise that did not hold.
struct Broken: Error {
  var words: String

  init(_ words: String) { self.words = words }
}

func expect(_ holds: Bool, _ words: @autoclosure () -> String) throws(Broken) {
  if !holds { throw Broken(words()) }
}

let builtInLinter = Linter(vocabulary: .builtIn)

/// No program of the system is started.
func readingOptions() -> ReadingOptions {
  var options = ReadingOptions()
  options.pdftotext = "/nowhere/pdftotext"
  options.soffice = "/nowhere/soffice"
  return options
}

private func checkDocument(_ bytes: [UInt8], path: String) throws(Broken) {
  let result = readDocument(bytes: bytes, path: path, options: readingOptions())
  for problem in result.problems { try expect(!problem.words(lang: "en").isEmpty, "a problem without words") }
  guard let document = result.document else {
    return try expect(!result.problems.isEmpty, "neither a document nor a problem")
  }
  try checkReport(of: document, with: builtInLinter) { changed in
    readDocument(bytes: changed, path: path, options: readingOptions()).document
  }
}

/// The drawings of a pdf file: all of it, or what draws its one page.
private func checkDrawings(_ bytes: [UInt8]) throws(Broken) {
  let file = bytes.first == 0x25 ? bytes : pageFile(bytes)
  for pages in 1...2 {
    let cells = drawnCells(ofPDF: file, pages: pages)
    try expect(cells == drawnCells(ofPDF: file, pages: pages), "drawings are read in two ways")
    try expect(cells.map { $0.count == pages } ?? true, "another number of pages")
  }
}

/// Sentences and a table around numerals cut from the input at line ends.
private func checkNumerals(_ bytes: [UInt8]) throws(Broken) {
  let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).prefix(8).map(String.init)
  func word(_ index: Int) -> String { words.isEmpty ? "" : words[index % words.count] }
  let text = """
    # 收支

    全年收入\(word(0))万元，其中：拨款\(word(1))万元，自筹\(word(2))万元。支出\(word(3))亿元，比上年增长\(word(4))%，完成预算\(word(5))元的\(word(6))。

    Total \(word(0)) million, up \(word(4))% from \(word(1)) million.

    单位：万元

    | 项目 | 金额 |
    | --- | --- |
    | 甲 | \(word(1)) |
    | 乙 | \(word(2)) |
    | 合计 | \(word(0)) |

    """
  try checkDocument(Array(text.utf8), path: "a.md")
}

private func checkRulePack(_ bytes: [UInt8]) throws(Broken) {
  let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
  let names = ["own.json5", "words.json5", "units.json5", "splits.json5"]
  let file = RuleFile(path: names[Int(bytes.first ?? 0) % names.count], text: text)
  let pack = RulePack(files: [file])
  for problem in pack.problems {
    try checkRange(problem.range, in: Array(text.utf8), "a problem of a rule pack")
    try expect(!problem.message.isEmpty, "a problem without words")
  }
  let again = RulePack(files: [file])
  try expect(again.problems == pack.problems, "a rule pack is read in two ways")
  // A vocabulary takes a hundred times as long to make ready as most inputs to be refused.
  let added = pack.vocabulary
  if added.words.isEmpty, added.units.isEmpty, added.splits.isEmpty, added.formulas.isEmpty { return }
  let linter = Linter(vocabulary: Vocabulary.builtIn.adding(added))
  try checkReport(of: readDocument(bytes: sample, path: "a.md").document!, with: linter) { _ in nil }
}

private func checkConfiguration(_ bytes: [UInt8]) throws(Broken) {
  let access = FileAccess(
    read: { $0 == "/a/.crossfoot.json5" ? bytes : $0 == "/a/own.json5" ? Array("[]".utf8) : nil },
    isFile: { $0.hasPrefix("/a/") && $0.hasSuffix(".json5") }, names: { $0 == "/a" ? ["own.json5"] : nil })
  let path = "/a/.crossfoot.json5"
  let configuration = readConfiguration(bytes, path: path, name: path, access: access)
  let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
  for problem in configuration.problems where problem.path == path {
    try checkRange(problem.range, in: text, "a problem of a configuration")
  }
  let project = Projects(access: access, after: withoutFiles).project(forFileAt: "/a/b/c.md")
  let result = project.check(readDocument(bytes: sample, path: "/a/b/c.md").document!, at: "/a/b/c.md")
  try checkRanges(of: result.report)
  for report in project.problems { try checkRanges(of: report) }
  _ = configuration.excludes("/a/b/c.md", isFolder: false)
}

/// Lends its words to all others, since they take longer to make ready than a configuration to be read.
private let withoutFiles = Projects(access: FileAccess(read: { _ in nil }, isFile: { _ in false }, names: { _ in nil }))

private let sample = Array(
  """
  # 收支

  全年收入91.695万元，其中：拨款17.96万元，自筹52.85万元。比上年增长12.5%，完成预算100万元的91.7%。

  | 项目 | 金额（万元） |
  | --- | --- |
  | 甲 | 1.5 |
  | 乙 | 2 |
  | 合计 | 3.6 |

  """.utf8)
