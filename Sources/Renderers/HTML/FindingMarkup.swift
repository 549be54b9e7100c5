import Crossfoot
import Documents

/// The findings of one document, each with its arithmetic, its place and what to do.
struct FindingMarkup {
  let document: DocumentMarkup
  private let labels: Labels
  private let excerpts: Excerpts

  init(_ document: DocumentMarkup) {
    self.document = document
    labels = Labels(document.options.language)
    excerpts = Excerpts(document.report.document)
  }

  private var words: PageWords { document.words }
  private var language: Language { document.options.language }

  func write(to page: inout Markup) {
    let judgements = document.report.judgements
    let shown = judgements.indices.filter { document.options.shows(judgements[$0]) }
    let remarks = document.report.remarks.filter(document.options.shows)
    let name = "\(document.prefix)-findings"
    page.element("section", ["class": "findings", "aria-labelledby": name]) { page in
      page.element("h3", ["id": name], text: "\(words.findings) \(shown.count + remarks.count)")
      if shown.isEmpty, remarks.isEmpty { page.element("p", ["class": "none"], text: words.noFindings) }
      for index in shown { finding(&page, judgements[index], index) }
      for remark in remarks { self.remark(&page, remark) }
    }
  }

  private func finding(_ page: inout Markup, _ judgement: Judgement, _ index: Int) {
    let claim = judgement.claim
    let style = judgement.severity?.rawValue ?? judgement.verdict.rawValue
    page.newline()
    page.element(
      "article",
      [
        "class": "finding \(style)", "id": document.anchor(ofClaim: index), "tabindex": "-1",
        "data-kind": claim.kind.rawValue,
      ]
    ) { page in
      page.element("h4") { page in
        let kind = judgement.severity.map(labels.severity) ?? labels.verdict(judgement.verdict)
        page.element("span", ["class": "severity"], text: kind)
        page.text(" " + headline(for: judgement, language: language))
      }
      source(&page, claim)
      if judgement.verdict != .skipped { ArithmeticMarkup(judgement, in: document).write(to: &page) }
      if judgement.severity != nil { help(&page, judgement) }
    }
  }

  /// The place, the rule, and the sentence that the figure stands in.
  private func source(_ page: inout Markup, _ claim: Claim) {
    page.element("p", ["class": "source"]) { page in
      let anchor = document.anchor(of: claim.stated)
      let place = document.place(of: claim.stated.range)
      page.element("a", ["class": "place", "href": anchor.map { "#\($0)" }], text: place)
      page.text(" ")
      page.element("code", text: claim.rule)
    }
    guard let excerpt = excerpts.around(claim.stated.range) else { return }
    page.element("blockquote") { page in
      page.text(excerpt.before)
      page.element("b", text: excerpt.figure)
      page.text(excerpt.after)
    }
  }

  private func help(_ page: inout Markup, _ judgement: Judgement) {
    page.element("p", ["class": "help"]) { page in
      page.element("b", text: words.advice)
      page.text(" " + advice(for: judgement, language: language))
    }
    let offers = fixes(for: judgement, in: document.report)
    if !offers.isEmpty {
      page.element("div", ["class": "help"]) { page in
        page.element("b", text: words.fixes)
        page.element("ul") { page in
          for offer in offers { page.element("li", text: offer.title(in: language)) }
        }
      }
    }
    related(&page, judgement)
  }

  private func related(_ page: inout Markup, _ judgement: Judgement) {
    guard judgement.suspect != nil, !judgement.related.isEmpty else { return }
    page.element("div", ["class": "help"]) { page in
      page.element("b", text: words.related)
      page.element("ul") { page in
        for index in judgement.related {
          let other = document.report.judgements[index]
          page.element("li") { page in
            page.element(
              "a", ["href": document.anchor(of: other.claim.stated).map { "#\($0)" }],
              text: document.place(of: other.claim.stated.range))
            page.text(" " + equation(of: other, maxTerms: 8))
          }
        }
      }
    }
  }

  private func remark(_ page: inout Markup, _ remark: Remark) {
    page.newline()
    page.element("article", ["class": "finding \(remark.severity.rawValue)", "tabindex": "-1"]) { page in
      page.element("h4") { page in
        page.element("span", ["class": "severity"], text: labels.severity(remark.severity))
        page.text(" " + message(for: remark, language: language))
      }
      page.element("p", ["class": "source"]) { page in
        page.element("span", ["class": "place"], text: document.place(of: remark.range))
        page.text(" ")
        page.element("code", text: remark.rule)
      }
    }
  }
}
