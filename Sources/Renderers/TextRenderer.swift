import Crossfoot
import Documents
import SourceText

/// Findings for people on a terminal: place, message, the lines with the figures underlined, the arithmetic, what to do.
public struct TextRenderer: Sendable {
  let options: RenderOptions
  private let palette: Palette
  private let labels: Labels

  /// Lines of source shown for one finding; figures on further lines are named by their place.
  private static let shownLines = 6
  /// Figures named by their place for one finding.
  private static let shownPlaces = 8

  public init(options: RenderOptions) {
    self.options = options
    palette = Palette(isOn: options.usesColor)
    labels = Labels(options.language)
  }

  /// All that is to be said of a document; empty if that is nothing. What failed is said on standard error.
  public func document(_ document: CheckedDocument) -> String { String(decoding: part(document), as: UTF8.self) }

  /// The same in UTF-8, finding after finding: thousands of them lie in memory once.
  public func part(_ document: CheckedDocument) -> [UInt8] {
    guard case .checked(let report) = document else { return [] }
    let judgements = report.judgements.filter(options.shows)
    let remarks = report.remarks.filter(options.shows)
    let offsets = judgements.map(\.claim.stated.range.lowerBound) + remarks.map(\.range.lowerBound)
    var text: [UInt8] = []
    for place in offsets.indices.sorted(by: { offsets[$0] < offsets[$1] }) {
      let entry =
        place < judgements.count
        ? finding(judgements[place], in: report.document)
        : note(remarks[place - judgements.count], in: report.document)
      text += entry.utf8
      text.append(UInt8(ascii: "\n"))
    }
    return text
  }

  private func finding(_ judgement: Judgement, in document: Document) -> String {
    let stated = judgement.claim.stated.range
    let headline = headline(for: judgement, language: options.language)
    var text = head(
      stated, in: document, kind: judgement.severity.map(labels.severity) ?? labels.verdict(judgement.verdict),
      style: style(of: judgement), rule: judgement.claim.rule, message: headline)
    text += snippets(judgement, in: document)
    if judgement.severity != nil || judgement.verdict == .broken {
      text += line(labels.arithmetic, equation(of: judgement, maxTerms: 12))
    }
    if judgement.severity != nil { text += line(labels.advice, advice(for: judgement, language: options.language)) }
    return text
  }

  private func note(_ note: Remark, in document: Document) -> String {
    let message = message(for: note, language: options.language)
    let snippet = Snippet(source: document.source, palette: palette)
    let number = snippet.lines(of: note.range).lowerBound
    let mark = Snippet.Mark(range: note.range, sign: "^", style: style(of: note.severity))
    return head(
      note.range, in: document, kind: labels.severity(note.severity), style: style(of: note.severity), rule: note.rule,
      message: message) + snippet.render(line: number, marks: [mark], width: String(number + 1).count)
  }

  private func head(
    _ range: Range<Int>, in document: Document, kind: String, style: Palette.Style, rule: String, message: String
  ) -> String {
    let place = palette.paint(place(range.lowerBound, in: document), .bold)
    return "\(place): \(palette.paint(kind, style)) [\(rule)] \(terminalSafe(message))\n"
  }

  private func snippets(_ judgement: Judgement, in document: Document) -> String {
    let snippet = Snippet(source: document.source, palette: palette)
    let claim = judgement.claim
    let marks =
      [Snippet.Mark(range: claim.stated.range, sign: "^", style: style(of: judgement))]
      + claim.operands.map { Snippet.Mark(range: $0.quantity.range, sign: "~", style: .operand) }
    let home = snippet.lines(of: claim.stated.range).lowerBound
    var shown = Set(snippet.lines(of: claim.stated.range))
    let others = Set(claim.operands.flatMap { snippet.lines(of: $0.quantity.range) }).subtracting(shown)
    shown.formUnion(others.sorted { abs($0 - home) < abs($1 - home) }.prefix(max(0, Self.shownLines - shown.count)))
    let width = String(shown.max()! + 1).count
    let elsewhere = claim.operands.map(\.quantity).filter { shown.isDisjoint(with: snippet.lines(of: $0.range)) }
    return shown.sorted().map { snippet.render(line: $0, marks: marks, width: width) }.joined()
      + places(of: elsewhere, in: document)
  }

  private func places(of quantities: [Quantity], in document: Document) -> String {
    var text = ""
    for quantity in quantities.prefix(Self.shownPlaces) {
      let label = quantity.label.isEmpty ? "" : quantity.label + " "
      let figure = document.source.string(quantity.range)
      text += line(labels.figure, "\(label)\(figure) (\(place(quantity.range.lowerBound, in: document)))")
    }
    let hidden = quantities.count - Self.shownPlaces
    return hidden > 0 ? text + line(labels.figure, labels.more(hidden)) : text
  }

  private func line(_ label: String, _ text: String) -> String {
    "   \(palette.paint("= \(label):", .bold)) \(terminalSafe(text))\n"
  }

  private func place(_ offset: Int, in document: Document) -> String {
    if let place = document.place(atUTF8: offset) {
      return "\(terminalSafe(document.path)) \(terminalSafe(place.words(lang: options.language.rawValue)))"
    }
    let position = document.source.position(atUTF8: offset)
    return "\(terminalSafe(document.path)):\(position.line):\(position.column)"
  }

  private func style(of judgement: Judgement) -> Palette.Style {
    judgement.severity.map(style) ?? (judgement.verdict == .skipped ? .dim : .good)
  }

  private func style(of severity: Severity) -> Palette.Style {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .information, .hint: .information
    }
  }
}

extension TextRenderer: Renderer {
  public func end(_ run: RunSummary) -> [UInt8] { Array((run.totals.summary(options.language) + "\n").utf8) }
}
