import Crossfoot

/// What opens the page: what the claims came to, by kind as a chart, why some were not judged, and the documents.
struct VerdictMarkup {
  let run: RunSummary
  let options: RenderOptions
  private let words: PageWords

  init(_ run: RunSummary, options: RenderOptions) {
    self.run = run
    self.options = options
    words = PageWords(options.language)
  }

  func write(to page: inout Markup) {
    page.element("section", ["class": "verdict", "aria-labelledby": "verdict"]) { page in
      page.element("h2", ["id": "verdict", "class": "unseen"], text: words.verdict)
      page.element("p", ["class": "sentence \(tone)"], text: sentence)
      tiles(&page)
      if !run.kinds.isEmpty { chart(&page) }
      reasons(&page)
    }
    if run.documents.count > 1 { index(&page) }
  }

  private var tone: String {
    if run.totals.broken > 0 { return "broken" }
    return run.totals.checked == 0 || run.totals.doubtful > 0 ? "doubtful" : "held"
  }

  private var sentence: String {
    let totals = run.totals
    if totals.checked == 0 { return words.nothingChecked }
    if totals.broken > 0 { return words.someBroken(totals.broken, totals.checked) }
    return totals.doubtful > 0 ? words.someDoubtful(totals.doubtful, totals.checked) : words.allHeld
  }

  private func tiles(_ page: inout Markup) {
    let totals = run.totals
    let tiles: [(String, Int, String)] = [
      ("checked", totals.checked, words.checked), ("held", totals.held, words.held),
      ("broken", totals.broken, words.broken), ("doubtful", totals.doubtful, words.doubtful),
      ("skipped", totals.skippedCount, words.notJudged), ("suppressed", totals.suppressed, words.suppressed),
    ]
    page.element("dl", ["class": "tiles"]) { page in
      for (style, count, name) in tiles where count > 0 || !["doubtful", "suppressed"].contains(style) {
        page.element("div", ["class": "\(style)\(count == 0 ? " zero" : "")"]) { page in
          page.element("dt", text: name)
          page.element("dd", text: "\(count)")
        }
      }
    }
  }

  // MARK: - Claims by kind

  private func chart(_ page: inout Markup) {
    let rows = ClaimKind.allCases.compactMap { kind in run.kinds[kind].map { (kind, $0) } }
      .sorted { $0.1.all > $1.1.all }
    let most = rows.map(\.1.all).max() ?? 1
    page.element("table", ["class": "chart"]) { page in
      page.element("caption", text: words.byKind)
      page.element("thead") { page in
        page.element("tr") { page in
          page.element("th", ["scope": "col"], text: words.kindHead)
          page.element("td", ["class": "bar", "aria-hidden": "true"])
          for name in [words.held, words.broken, words.doubtful, words.notJudged] {
            page.element("th", ["scope": "col"], text: name)
          }
        }
      }
      page.element("tbody") { page in
        for (kind, counts) in rows { row(&page, kind, counts, most: most) }
      }
    }
  }

  private func row(_ page: inout Markup, _ kind: ClaimKind, _ counts: VerdictCounts, most: Int) {
    let parts = [
      ("held", counts.held), ("broken", counts.broken), ("doubtful", counts.doubtful), ("skipped", counts.skipped),
    ]
    page.element("tr") { page in
      page.element("th", ["scope": "row"], text: words.kind(kind))
      page.element("td", ["class": "bar", "aria-hidden": "true"]) { page in
        bar(&page, parts, most: most)
      }
      for (style, count) in parts { page.element("td", ["class": count == 0 ? "zero" : style], text: "\(count)") }
    }
  }

  /// A bar of parts, 1000 long for the greatest count. Whatever is there can be seen.
  private func bar(_ page: inout Markup, _ parts: [(String, Int)], most: Int) {
    page.element(
      "svg", ["viewBox": "0 0 1000 10", "preserveAspectRatio": "none", "focusable": "false"]
    ) { page in
      var x = 0
      for (style, count) in parts where count > 0 {
        let width = max(4, count * 1000 / most)
        page.element(
          "rect", ["class": style, "x": "\(x)", "y": "0", "width": "\(width)", "height": "10"])
        x += width
      }
    }
  }

  private func reasons(_ page: inout Markup) {
    let reasons = run.totals.skipped.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
    if reasons.isEmpty { return }
    page.element("details", ["class": "reasons"]) { page in
      page.element("summary", text: "\(words.reasons) (\(run.totals.skippedCount))")
      page.element("ul") { page in
        for (reason, count) in reasons {
          page.element("li", text: "\(message(for: reason, language: options.language)) × \(count)")
        }
      }
    }
  }

  // MARK: - Documents

  private func index(_ page: inout Markup) {
    page.element("nav", ["class": "index", "aria-labelledby": "index"]) { page in
      page.element("h2", ["id": "index"], text: words.documents)
      page.element("div", ["class": "sheet", "tabindex": "0", "role": "group", "aria-labelledby": "index"]) { page in
        page.element("table") { page in
          page.element("thead") { page in
            page.element("tr") { page in
              for name in [
                words.document, words.checked, words.held, words.broken, words.doubtful, words.notJudged,
              ] {
                page.element("th", ["scope": "col"], text: name)
              }
            }
          }
          page.element("tbody") { page in
            for document in run.documents { row(&page, document) }
          }
        }
      }
    }
  }

  private func row(_ page: inout Markup, _ document: DocumentSummary) {
    let totals = document.totals
    page.element("tr") { page in
      page.element("th", ["scope": "row"]) { page in
        page.element("a", ["href": "#\(documentAnchor(document.path))"], text: document.path)
      }
      if let failure = document.failure {
        page.element("td", ["colspan": "5", "class": "broken"], text: "\(words.unreadable): \(failure)")
        return
      }
      let cells = [
        ("", totals.checked), ("held", totals.held), ("broken", totals.broken), ("doubtful", totals.doubtful),
        ("skipped", totals.skippedCount),
      ]
      for (style, count) in cells {
        page.element("td", ["class": count == 0 ? "zero" : style], text: "\(count)")
      }
    }
  }
}
