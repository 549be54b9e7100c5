import Documents
import SourceText

/// A pdf file by way of poppler: words with their places, laid out as lines whose columns stand below one another.
///
/// `-layout` of the same program is not used: it leaves one blank between columns that are an em apart, and a table is
/// then no table. Problems that leave a document are added to `problems`.
func readPDF(
  _ bytes: [UInt8], path: String, options: ReadingOptions, problems: inout [ReadingProblem]
) throws(ReadingProblem) -> Document {
  var words = try pageWords(try runPDFToText(bytes, options))
  let grids = placeInGrids(&words, of: bytes)
  let pages = words.map { inReadingOrder(pageLines($0)) }
  guard pages.contains(where: { !$0.isEmpty }) else {
    throw ReadingProblem(.pagesWithoutText(Array(1...max(1, pages.count))))
  }
  let blank = pages.indices.filter { pages[$0].isEmpty }.map { $0 + 1 }
  if !blank.isEmpty { problems.append(ReadingProblem(.pagesWithoutText(blank))) }
  let kept = withoutRunningHeads(pages)
  let composed = PageText(kept)
  let text = composed.text
  guard text.count <= Limits.textBytes else { throw ReadingProblem(.tooMuch(.textBytes, most: Limits.textBytes)) }
  let tables = ruledTables(kept, grids, composed.pieces)
  var document = readText(SourceText(text), path: path, tables: tables)
  document.places = composed.places
  return document
}

private func runPDFToText(_ bytes: [UInt8], _ options: ReadingOptions) throws(ReadingProblem) -> [UInt8] {
  guard let folder = ScratchFolder() else {
    throw ReadingProblem(.converterFailed(.pdftotext, status: -1, message: "mkdtemp"))
  }
  defer { folder.remove() }
  guard folder.write(bytes, as: "in.pdf") else {
    throw ReadingProblem(.converterFailed(.pdftotext, status: -1, message: "write"))
  }
  let process = ConverterProcess(
    converter: .pdftotext, program: options.pdftotext,
    arguments: ["-q", "-bbox", "-enc", "UTF-8", "\(folder.path)/in.pdf", "-"], seconds: options.converterSeconds,
    stallMilliseconds: 800 + bytes.count / (8 << 10))
  let result = try process.run()
  guard result.status == 0 else {
    // It says so in every language that it has.
    if result.errors.holds("password") { throw ReadingProblem(.packageEncrypted) }
    throw process.failure(result.status, result.errors)
  }
  return result.output
}

/// Lines of pages as a text: each word group in the column where the page has it.
private struct PageText {
  private(set) var text: [UInt8] = []
  private(set) var places = Places()
  /// What stands in cells between drawn lines, page by page.
  private(set) var pieces: [[CellPiece]] = []

  init(_ pages: [[PageLine]]) {
    let lines = pages.joined()
    let em = max(200, median(lines.map(\.em)))
    let margin = leftMargin(pages, em: em)
    let pitch = leading(pages)
    for (page, lines) in pages.enumerated() {
      pieces.append([])
      var last: PageLine?
      for line in lines {
        if let last, isApart(last, line, pitch: pitch) {
          text.append(0x0A)
        }
        let start = text.count
        add(line, margin: margin, em: em)
        places.append(
          PlacedRange(range: start..<text.count, place: .page(page + 1, line: line.number)))
        last = line
      }
    }
  }

  /// Whether more than the usual leading of the lines' own size is between them; rows of a table may be as far apart.
  private func isApart(_ a: PageLine, _ b: PageLine, pitch: Int) -> Bool {
    let gap = b.middle - a.middle
    return gap > pitch * 3 / 2 && gap * 10 > max(a.em, b.em) * 19 && !(a.segments.count > 1 && b.segments.count > 1)
  }

  private mutating func add(_ line: PageLine, margin: Int, em: Int) {
    var column = 0
    for (index, segment) in line.segments.enumerated() {
      let wanted = (max(0, segment.left - margin) * 2 + em / 2) / em
      let blanks = min(max(wanted - column, index == 0 ? 0 : 2), 400)
      text.append(contentsOf: Array(repeating: 0x20, count: blanks))
      if let cell = segment.cell {
        pieces[pieces.count - 1].append(CellPiece(cell: cell, range: text.count..<text.count + segment.text.count))
      }
      text.append(contentsOf: segment.text)
      column += blanks + displayWidth(segment.text)
    }
    text.append(0x0A)
  }
}

/// Where most lines of the document begin, or the leftmost of them if that is not far.
private func leftMargin(_ pages: [[PageLine]], em: Int) -> Int {
  let lefts = pages.joined().map(\.left).sorted()
  return lefts.isEmpty ? 0 : lefts[lefts.count / 20]
}

/// How far apart the lines of a paragraph are, which is told by those that end at the margin; where there are none, lines
/// of any kind. Rows of tables are closer than prose is set.
func leading(_ pages: [[PageLine]]) -> Int {
  let prose = pages.map { $0.filter { $0.segments.count == 1 && !$0.isRuled } }
  let right = prose.joined().compactMap(\.segments.last?.right).sorted()
  let margin = right.isEmpty ? 0 : right[right.count * 9 / 10]
  let full = pages.flatMap { page in
    zip(page, page.dropFirst()).filter { above, below in
      above.segments.count == 1 && !above.isRuled && below.segments.count == 1 && !below.isRuled
        && abs(margin - above.segments[0].right) <= above.em * 2
    }.map { $1.middle - $0.middle }
  }
  if full.count > 2 { return median(full) }
  return median(pages.flatMap { page in zip(page, page.dropFirst()).map { $1.middle - $0.middle } })
}

private func median(_ values: [Int]) -> Int {
  values.isEmpty ? 0 : values.sorted()[values.count / 2]
}
