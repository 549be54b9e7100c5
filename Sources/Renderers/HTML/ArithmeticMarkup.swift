import Crossfoot
import Documents

/// The arithmetic of one judgement as one writes it on paper: sums in a column with a rule under it, rates as fractions.
struct ArithmeticMarkup {
  let judgement: Judgement
  let document: DocumentMarkup
  private let sheet: Worksheet

  init(_ judgement: Judgement, in document: DocumentMarkup) {
    self.judgement = judgement
    self.document = document
    sheet = Worksheet(of: judgement)
  }

  private var words: PageWords { document.words }
  private var operands: [Operand] { judgement.claim.operands }

  func write(to page: inout Markup) {
    if sheet.isColumn, judgement.claim.comparison == .equal {
      column(&page)
    } else {
      page.element("p", ["class": "line"]) { line(&$0) }
    }
  }

  // MARK: - A column

  private func column(_ page: inout Markup) {
    page.element("div", ["class": "paper", "tabindex": sheet.numerator.count > 12 ? "0" : nil]) { page in
      page.element("table", ["class": "column"]) { page in
        let unit = judgement.claim.stated.unit.symbol
        if sheet.stated.unit.isEmpty, !unit.isEmpty { page.element("caption", text: words.unit + unit) }
        page.element("tbody") { page in
          for (place, term) in sheet.numerator.enumerated() {
            let sign = term.isNegative ? "−" : place == 0 ? "" : "+"
            row(&page, sign: sign, figure: term.factors[0]) { page in
              if let operand = term.factors[0].operand { name(of: operands[operand], &page) }
            }
          }
        }
        page.element("tbody", ["class": "result"]) { results(&$0) }
      }
    }
  }

  private func results(_ page: inout Markup) {
    if let computed = sheet.computed {
      row(&page, sign: "=", figure: computed) { $0.text(words.computed) }
    }
    row(&page, "stated", sign: sheet.relation, figure: sheet.stated) { page in
      link(&page, to: judgement.claim.stated, text: words.stated)
    }
    if let difference = sheet.difference, judgement.verdict != .skipped {
      row(&page, "difference", sign: "", figure: difference) { $0.text(words.difference) }
    }
  }

  private func row(
    _ page: inout Markup, _ style: String? = nil, sign: String, figure: Worksheet.Figure,
    name: (inout Markup) -> Void
  ) {
    page.element("tr", ["class": style]) { page in
      page.element("th", ["scope": "row"], name)
      page.element("td", ["class": "sign"], text: sign)
      // The point stands under the point: whole part and decimals have a cell edge in between.
      let parts = figure.number.split(separator: ".", maxSplits: 1)
      page.element("td", ["class": "whole"], text: String(parts[0]))
      page.element("td", ["class": "decimals"], text: (parts.count > 1 ? "." + parts[1] : "") + figure.unit)
    }
  }

  private func name(of operand: Operand, _ page: inout Markup) {
    let label = operand.quantity.label
    link(&page, to: operand.quantity, text: label.isEmpty ? document.string(operand.quantity.range) : label)
  }

  // MARK: - A line

  private func line(_ page: inout Markup) {
    let isConstant = sheet.numerator.allSatisfy { $0.factors.allSatisfy { $0.operand == nil } }
    if judgement.claim.comparison != .equal {
      stated(&page)
      page.text(" \(sheet.relation) ")
      return formula(&page)
    }
    if isConstant {
      if let figure = sheet.numerator.first?.factors.first { page.text(figure.number) }
    } else {
      formula(&page)
    }
    if let computed = sheet.computed, !isConstant, judgement.verdict != .skipped {
      page.text(" = \(computed.number)\(computed.unit)")
    }
    page.text(" \(sheet.relation) ")
    stated(&page)
  }

  private func stated(_ page: inout Markup) {
    page.element("b", ["class": "stated"]) { page in
      link(&page, to: judgement.claim.stated, text: sheet.stated.number + sheet.stated.unit)
    }
  }

  private func formula(_ page: inout Markup) {
    guard !sheet.denominator.isEmpty else { return terms(&page, sheet.numerator) }
    page.element("span", ["class": "fraction"]) { page in
      page.element("span", ["class": "over"]) { terms(&$0, sheet.numerator) }
      page.element("span", ["class": "unseen"], text: " ÷ ")
      page.element("span", ["class": "under"]) { terms(&$0, sheet.denominator) }
    }
    if sheet.lessOne { page.text(" − 1") }
  }

  private func terms(_ page: inout Markup, _ terms: [Worksheet.Term]) {
    for (place, term) in terms.enumerated() {
      if place > 0 || term.isNegative { page.text(place > 0 ? (term.isNegative ? " − " : " + ") : "−") }
      for (factor, figure) in term.factors.enumerated() {
        if factor > 0 { page.text(" × ") }
        self.figure(&page, figure, text: figure.number + figure.unit)
      }
    }
  }

  /// A number, linked to its place if it stands in the text.
  private func figure(_ page: inout Markup, _ figure: Worksheet.Figure, text: String) {
    guard let operand = figure.operand else { return page.text(text) }
    guard operands[operand].elsewhere == nil else { return page.text(text) }
    link(&page, to: operands[operand].quantity, text: text)
  }

  private func link(_ page: inout Markup, to quantity: Quantity, text: String) {
    page.element("a", ["href": document.anchor(of: quantity).map { "#\($0)" }, "title": quantity.label], text: text)
  }
}
