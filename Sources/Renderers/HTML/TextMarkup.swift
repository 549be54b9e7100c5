import Crossfoot
import Documents

/// The document itself, with every figure marked by its verdict.
struct TextMarkup {
  let document: DocumentMarkup
  /// Blocks that a browser lays out together; what is far away it need not lay out at all.
  private static let chunk = 16

  init(_ document: DocumentMarkup) {
    self.document = document
  }

  func write(to page: inout Markup) {
    let blocks = document.report.document.blocks
    let name = "\(document.prefix)-text"
    page.element("section", ["class": "text", "aria-labelledby": name]) { page in
      page.element("h3", ["id": name], text: document.words.text)
      let isChinese = document.report.document.source.bytes.contains { 0xE4...0xE9 ~= $0 }
      page.element("div", ["class": "report", "lang": isChinese ? "zh-Hans" : nil]) { page in
        for start in stride(from: 0, to: blocks.count, by: Self.chunk) {
          page.newline()
          page.element("div", ["class": "chunk"]) { page in
            for block in blocks[start..<min(start + Self.chunk, blocks.count)] { write(block, to: &page) }
          }
        }
      }
    }
  }

  private func write(_ block: Block, to page: inout Markup) {
    page.newline()
    switch block {
    case .heading(let heading):
      page.element("p", ["class": "heading", "role": "heading", "aria-level": "\(min(9, heading.level + 3))"]) { page in
        if !heading.mark.isEmpty { page.text(heading.mark + (heading.mark.last?.isASCII == true ? " " : "")) }
        write(heading.prose, to: &page)
      }
    case .paragraph(let paragraph):
      page.element("p", ["class": paragraph.mark.isEmpty ? nil : "item"]) { write(paragraph.prose, to: &$0) }
    case .table(let table): write(table, to: &page)
    }
  }

  private func write(_ table: Table, to page: inout Markup) {
    page.element("div", ["class": "sheet", "tabindex": "0", "role": "group"]) { page in
      page.element("table") { page in
        if !table.captions.isEmpty {
          page.element("caption") { page in
            for caption in table.captions { page.element("span") { write(caption, to: &$0) } }
          }
        }
        for (place, row) in table.rows.enumerated() {
          page.element("tr") { page in
            for cell in row { write(cell, isHead: place < table.headerRows, to: &page) }
          }
        }
      }
    }
  }

  private func write(_ cell: Cell, isHead: Bool, to page: inout Markup) {
    let first = cell.prose.text.first { $0 != UInt8(ascii: "-") } ?? 0
    let isNumber = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) && cell.prose.text.count < 24
    let columns = cell.columnSpan > 1 ? "\(cell.columnSpan)" : nil
    let rows = cell.rowSpan > 1 ? "\(cell.rowSpan)" : nil
    if isHead {
      page.element("th", ["scope": "col", "colspan": columns, "rowspan": rows]) { write(cell.prose, to: &$0) }
    } else {
      page.element("td", ["class": isNumber ? "number" : nil, "colspan": columns, "rowspan": rows]) {
        write(cell.prose, to: &$0)
      }
    }
  }

  // MARK: - Figures

  private func write(_ read: Prose, to page: inout Markup) {
    let prose = asPrinted(read, in: document.report.document.source)
    guard let first = prose.origins.first, let last = prose.origins.last else { return }
    let span = first.source..<max(first.source, last.source + last.sourceLength)
    var map = OriginWalk(prose)
    var end = 0
    for index in document.figures.indices(in: span) {
      let range = document.figures.entries[index].range
      let start = max(end, map.offset(ofSource: range.lowerBound, isEnd: false))
      let stop = map.offset(ofSource: range.upperBound, isEnd: true)
      guard stop > start else { continue }
      page.text(prose.text[end..<start])
      figure(index, prose.text[start..<stop], to: &page)
      end = stop
    }
    page.text(prose.text[end...])
  }

  private func figure(_ index: Int, _ text: ArraySlice<UInt8>, to page: inout Markup) {
    let entry = document.figures.entries[index]
    let words = document.words
    let (style, name): (String, String?) =
      switch entry.mark {
      case .unchecked: ("f u", nil)
      case .skipped: ("f s", nil)
      case .holds: ("f h", nil)
      case .doubtful: ("f d", words.doubtful)
      case .involved: ("f i", nil)
      case .broken: ("f b", words.broken)
      }
    page.element(
      "span", ["class": style, "id": document.anchor(ofFigure: index), "tabindex": "-1"]
    ) { page in
      page.text(text)
      if let name { page.element("span", ["class": "unseen"], text: " [\(name)]") }
    }
  }
}
