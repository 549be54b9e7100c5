import Crossfoot

/// What the page is worked with: search, filters, the key of the marks, help. Useless without the script, and hidden then.
struct ControlsMarkup {
  let run: RunSummary
  let words: PageWords

  init(_ run: RunSummary, words: PageWords) {
    self.run = run
    self.words = words
  }

  func write(to page: inout Markup) {
    page.element("div", ["class": "controls", "role": "search", "hidden": ""]) { page in
      page.void(
        "input", ["type": "search", "id": "search", "placeholder": "\(words.search)  /", "aria-label": words.search])
      page.element("select", ["id": "kind", "aria-label": words.kindHead]) { page in
        page.element("option", ["value": ""], text: words.allKinds)
        for kind in ClaimKind.allCases where run.kinds[kind] != nil {
          page.element("option", ["value": kind.rawValue], text: words.kind(kind))
        }
      }
      page.element("output", ["id": "shown", "data-word": words.shown])
      page.element("button", ["type": "button", "id": "help-button", "aria-keyshortcuts": "?"], text: words.keys)
    }
    key(&page)
    help(&page)
    page.element(
      "aside",
      [
        "id": "slip", "aria-live": "polite", "data-mention": words.mention, "data-unchecked": words.unchecked,
        "hidden": "",
      ])
  }

  /// The key of the marks; each can be taken off the text.
  private func key(_ page: inout Markup) {
    let marks = [
      ("b", words.broken), ("i", words.involved), ("d", words.doubtful), ("h", words.held), ("s", words.notJudged),
      ("u", words.unchecked),
    ]
    page.element("fieldset", ["class": "key"]) { page in
      page.element("legend", text: words.marks)
      for (style, name) in marks {
        page.element("label") { page in
          page.void("input", ["type": "checkbox", "data-mark": style, "checked": "", "hidden": ""])
          page.element("span", ["class": "f \(style)"], text: "12.3")
          page.text(" " + name)
        }
      }
    }
  }

  private func help(_ page: inout Markup) {
    page.element("dialog", ["id": "help", "aria-labelledby": "help-title"]) { page in
      page.element("h2", ["id": "help-title"], text: words.keys)
      page.element("dl") { page in
        for (keys, text) in words.help {
          page.element("dt") { page in
            for key in keys.split(separator: " ") { page.element("kbd", text: String(key)) }
          }
          page.element("dd", text: text)
        }
      }
      page.element("form", ["method": "dialog"]) { page in
        page.element("button", text: words.close)
      }
    }
  }
}
