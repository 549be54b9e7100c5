import Crossfoot
import Documents

/// The reviewer's page: one file without outside resources, from the verdict over the findings to the marked text.
public struct HTMLRenderer: Renderer {
  let options: RenderOptions
  private let words: PageWords

  public init(options: RenderOptions) {
    self.options = options
    words = PageWords(options.language)
  }

  /// The verdict over all documents stands first.
  public var needsWholeRun: Bool { true }

  public func start(_ run: RunSummary) -> [UInt8] {
    var body = Markup()
    body.element("header", ["class": "top", "id": "top"]) { page in
      page.element("p", ["class": "program"], text: "crossfoot")
      page.element("h1", text: words.title)
      if run.documents.count == 1 { page.element("p", ["class": "path"], text: run.documents[0].path) }
    }
    VerdictMarkup(run, options: options).write(to: &body)
    ControlsMarkup(run, words: words).write(to: &body)
    return pageHead(title: title(of: run), words: words) + body.bytes + Array("<main>".utf8)
  }

  public func part(_ document: CheckedDocument) -> [UInt8] {
    var page = Markup()
    page.newline()
    switch document {
    case .failed(let path, let message):
      page.element("section", ["class": "document", "id": documentAnchor(path)]) { page in
        page.element("h2", text: path)
        page.element("p", ["class": "unreadable"], text: "\(words.unreadable): \(message)")
      }
    case .checked(let report):
      let document = DocumentMarkup(report, options: options)
      page.element("section", ["class": "document", "id": document.prefix]) { page in
        page.element("h2", text: report.document.path)
        FindingMarkup(document).write(to: &page)
        TextMarkup(document).write(to: &page)
        ClaimData(document: document).write(to: &page)
      }
    }
    return page.bytes
  }

  public func end(_ run: RunSummary) -> [UInt8] {
    var foot = Markup()
    foot.element("footer") { page in
      page.text("\(words.madeBy) crossfoot \(run.version)")
      page.element("a", ["href": "#top"], text: words.backToTop)
    }
    return Array("</main>".utf8) + foot.bytes + pageScript + Array("</body></html>\n".utf8)
  }

  private func title(of run: RunSummary) -> String {
    run.documents.count == 1 ? "\(words.title) · \(run.documents[0].path)" : words.title
  }
}
