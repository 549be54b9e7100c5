import Crossfoot
import Documents
import SourceText

/// The sentences that figures of prose stand in, so that a finding can be read without its document.
struct Excerpts {
  /// Headings and paragraphs by where they begin in the text.
  private let proses: [(start: Int, prose: Prose)]
  /// What is shown at most on each side of a figure, in bytes.
  private static let reach = 150

  init(_ document: Document) {
    proses = document.blocks.compactMap { block in
      switch block {
      case .heading(let heading): heading.prose
      case .paragraph(let paragraph): paragraph.prose
      case .table: nil
      }
    }.compactMap { prose in
      prose.origins.first.map { ($0.source, asPrinted(prose, in: document.source)) }
    }.sorted { $0.start < $1.start }
  }

  /// The words before a figure, the figure, and the words behind it; nil for one of a table. Cost: a search.
  func around(_ range: Range<Int>) -> (before: String, figure: String, after: String)? {
    let place = proses.firstPlace { $0.start > range.lowerBound }
    guard place > 0 else { return nil }
    let prose = proses[place - 1].prose
    guard let last = prose.origins.last, range.upperBound <= last.source + last.sourceLength else { return nil }
    var walk = OriginWalk(prose)
    let start = walk.offset(ofSource: range.lowerBound, isEnd: false)
    let end = walk.offset(ofSource: range.upperBound, isEnd: true)
    guard start < end else { return nil }
    let text = prose.text
    var low = start
    while low > 0, start - low < Self.reach, !endsSentence(text[..<low]) { low -= 1 }
    while low < start, text[low] & 0xC0 == 0x80 { low += 1 }
    var high = end
    while high < text.count, high - end < Self.reach, !endsSentence(text[..<high]) { high += 1 }
    while high > end, high < text.count, text[high] & 0xC0 == 0x80 { high -= 1 }
    func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
    return (
      (low == 0 || endsSentence(text[..<low]) ? "" : "…") + string(low..<start), string(start..<end),
      string(end..<high) + (high == text.count || endsSentence(text[..<high]) ? "" : "…")
    )
  }
}

/// Whether a text ends with 。, ！, ？ or ；, or with a full stop and a blank, which no decimal has.
private func endsSentence(_ text: ArraySlice<UInt8>) -> Bool {
  sentenceEnds.contains { text.suffix($0.count).elementsEqual($0) }
}

private let sentenceEnds = ["。", "！", "？", "；", ". "].map { Array($0.utf8) }
