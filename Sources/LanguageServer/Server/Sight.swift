import Crossfoot
import SourceText

/// What a request about a document sees: one state of it, linted, and who asks.
struct Sight: Sendable {
  var uri: DocumentURI
  var version: Int?
  /// Which state of the document it is: the number of the job that linted it.
  var state: Int
  var report: Report
  var params: JSON
  var client: ClientCapabilities
  var settings: Settings
  var language: Language
  var services: Services
  /// Whether comments of Markdown are comments here.
  var isMarkdown: Bool
  /// Where the last change ended, a UTF-8 offset; nil where none is known.
  var lastEdit: Int?
  /// All unique fixes together; nil where they were not asked for.
  var fixAll: [Edit]?

  var source: SourceText { report.document.source }
  /// The lines of what the client shows: of a web page with its tags, which `source` is without.
  var view: LineView { LineView(report.document.tagged?.source ?? source, client.positionEncoding) }
  var words: Words { Words(language) }

  /// Where a range of `source` stands in what the client shows; of several stretches from the first to the last.
  func shown(_ offsets: Range<Int>) -> Range<Int> { report.document.tagged?.sourceRange(offsets) ?? offsets }

  func range(_ offsets: Range<Int>) -> JSON { view.range(of: shown(offsets)).json }

  func location(_ offsets: Range<Int>) -> JSON {
    ["uri": .string(uri.spelling), "range": range(offsets)]
  }

  /// The figure at a shown place, its unit and the place right after it included; of several the shortest.
  func figure(at offset: Int) -> Quantity? {
    report.quantities.filter { shown($0.range).touches(offset..<offset) }.min { rank($0, offset) < rank($1, offset) }
  }

  /// One that holds the place goes before one that ends there.
  private func rank(_ quantity: Quantity, _ offset: Int) -> (Int, Int) {
    let range = shown(quantity.range)
    return (range.contains(offset) ? 0 : 1, range.count)
  }

  /// Which judgements speak of a figure, as the stated one or an operand.
  func judgements(on figure: Quantity) -> [Judgement] {
    report.judgements.filter { $0.claim.mentions(figure) }
  }
}

extension Claim {
  func mentions(_ figure: Quantity) -> Bool {
    stated.range == figure.range || operands.contains { $0.quantity.range == figure.range }
  }
}
