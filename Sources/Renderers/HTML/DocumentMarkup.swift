import Crossfoot
import Documents
import SourceText

/// What the parts of one document's markup share: its report, its figures, the names of its places.
struct DocumentMarkup {
  let report: Report
  let options: RenderOptions
  let words: PageWords
  let figures: FigureIndex
  /// Begins every name of a place, so that documents of one page do not share any.
  let prefix: String

  init(_ report: Report, options: RenderOptions) {
    self.report = report
    self.options = options
    words = PageWords(options.language)
    figures = FigureIndex(report)
    prefix = documentAnchor(report.document.path)
  }

  func anchor(ofFigure index: Int) -> String { "\(prefix)f\(index)" }
  func anchor(ofClaim index: Int) -> String { "\(prefix)c\(index)" }
  func anchor(of quantity: Quantity) -> String? { figures.index(of: quantity.range).map(anchor(ofFigure:)) }

  func string(_ range: Range<Int>) -> String { report.document.source.string(range) }

  /// Where a figure stands, in words.
  func place(of range: Range<Int>) -> String {
    switch report.document.location(of: range, options.language) {
    case .lines(let start, _): words.line(start.line)
    case .place(let words): words
    }
  }
}

/// The name of a document's place on the page: `d` and 16 hexadecimal digits of its path (FNV-1a).
func documentAnchor(_ path: String) -> String {
  let hash = path.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
  return "d" + String(hash, radix: 16)
}
