import Crossfoot
import Documents
import LanguageServer
import Renderers
import SourceText

/// Judges a document twice and holds everything that is said of it against its text.
///
/// `read` reads a changed state of the text; nil where the format is not written.
func checkReport(
  of document: Document, with linter: Linter, read: ([UInt8]) -> Document?
) throws(Broken) {
  let report = linter.check(document)
  try checkRanges(of: report)
  let again = linter.check(document)
  try checkOutputs(of: report, again)
  let bytes = document.source.bytes
  for judgement in report.judgements {
    for fix in fixes(for: judgement, in: report) {
      try checkEdits(fix.edits, in: bytes, "a fix")
    }
  }
  // Each fix is a linting, so only for what is small.
  guard bytes.count < 3000, document.places.isEmpty else { return }
  let edits = fixAll(report) { changed in read(changed).map { linter.check($0) } }
  try checkEdits(edits, in: bytes, "all fixes")
  let fixed = applying(edits, to: bytes)
  try expect(edits.isEmpty || fixed != bytes, "edits that change nothing")
}

func checkEdits(_ edits: [Edit], in bytes: [UInt8], _ name: String) throws(Broken) {
  var end = 0
  for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
    try checkRange(edit.range, in: bytes, name)
    try expect(edit.range.lowerBound >= end, "edits of \(name) overlap")
    end = edit.range.upperBound
  }
  let isText = String(validating: applying(edits, to: bytes), as: UTF8.self) != nil
  try expect(isText, "\(name) breaks the encoding")
}

/// Inside the bytes, and on character boundaries.
func checkRange(_ range: Range<Int>, in bytes: [UInt8], _ name: @autoclosure () -> String) throws(Broken) {
  let isInside = range.lowerBound >= 0 && range.upperBound <= bytes.count
  try expect(isInside, "\(name()) stands at \(range) of \(bytes.count)")
  for offset in [range.lowerBound, range.upperBound] where offset < bytes.count {
    try expect(bytes[offset] & 0xC0 != 0x80, "\(name()) at \(range) cuts a character")
  }
}

func checkRanges(of report: Report) throws(Broken) {
  let bytes = report.document.source.bytes
  for quantity in report.quantities { try check(quantity, in: bytes) }
  for judgement in report.judgements {
    try check(judgement.claim.stated, in: bytes)
    for operand in judgement.claim.operands { try check(operand.quantity, in: bytes) }
    if let suspect = judgement.suspect { try check(suspect, in: bytes) }
    for place in judgement.related {
      try expect(report.judgements.indices.contains(place), "a related claim that is none")
    }
    if judgement.severity != nil {
      try expect(judgement.computed.isValid, "a finding was computed by an overflow")
    }
  }
  for remark in report.remarks { try checkRange(remark.range, in: bytes, "a remark") }
  for place in report.document.places { try checkRange(place.range, in: bytes, "a place") }
  for directive in report.document.directives {
    try checkRange(directive.range, in: bytes, "a directive")
    try checkRange(directive.body, in: bytes, "the body of a directive")
  }
  for block in report.document.blocks {
    switch block {
    case .heading(let heading): try check(heading.prose, in: bytes)
    case .paragraph(let paragraph): try check(paragraph.prose, in: bytes)
    case .table(let table):
      try checkRange(table.range, in: bytes, "a table")
      for caption in table.captions { try check(caption, in: bytes) }
      for cell in table.rows.joined() { try check(cell.prose, in: bytes) }
    }
  }
}

private func check(_ quantity: Quantity, in bytes: [UInt8]) throws(Broken) {
  try checkRange(quantity.range, in: bytes, "a figure")
  try checkRange(quantity.numeralRange, in: bytes, "a numeral")
  let isInside =
    quantity.range.lowerBound <= quantity.numeralRange.lowerBound
    && quantity.numeralRange.upperBound <= quantity.range.upperBound
  try expect(isInside, "a numeral at \(quantity.numeralRange) outside of its figure at \(quantity.range)")
  try expect(!quantity.numeralRange.isEmpty, "a numeral without characters at \(quantity.range)")
}

private func check(_ prose: Prose, in bytes: [UInt8]) throws(Broken) {
  var end = 0
  for origin in prose.origins {
    try expect(origin.start == end && origin.length > 0, "origins of a prose with a gap at \(end)")
    try checkRange(origin.source..<origin.source + origin.sourceLength, in: bytes, "an origin")
    end += origin.length
  }
  try expect(end == prose.text.count, "a prose of \(prose.text.count) bytes with origins of \(end)")
  try expect(String(validating: prose.text, as: UTF8.self) != nil, "a prose that is no text")
}

/// Each output is the same for two judgings, and holds nothing that a terminal obeys; JSON is JSON.
private func checkOutputs(of report: Report, _ again: Report) throws(Broken) {
  let options = RenderOptions(showsAll: true, language: .zh)
  let renderers: [(String, any Renderer)] = [
    ("json", JSONRenderer(options: options)), ("text", TextRenderer(options: options)),
    ("sarif", SARIFRenderer(options: options, rules: [])), ("html", HTMLRenderer(options: options)),
    ("github", GitHubRenderer(options: options)), ("checkstyle", CheckstyleRenderer(options: options)),
  ]
  // All of them each time would be most of the time; which one is chosen follows from the text.
  let choice = report.document.source.bytes.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF } % renderers.count
  for (name, renderer) in [renderers[0], renderers[choice]] {
    let output = whole(report, renderer)
    try expect(output == whole(again, renderer), "\(name) of one document in two ways")
    let text = String(decoding: output, as: UTF8.self)
    let isSafe = text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x0A: true
      case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: false
      default: true
      }
    }
    try expect(isSafe, "\(name) holds what a terminal obeys")
    if name == "json" || name == "sarif" {
      do throws(JSONError) { _ = try JSON(parsing: output) } catch {
        throw Broken("\(name) is no JSON at \(error.offset)")
      }
    }
  }
}

private func whole(_ report: Report, _ renderer: any Renderer) -> [UInt8] {
  var run = RunSummary(version: "0", rules: [])
  let document = CheckedDocument.checked(report)
  run.add(DocumentSummary(of: document))
  return renderer.start(run) + renderer.part(document) + renderer.end(run)
}
