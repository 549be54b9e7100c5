/// The page from its first byte to the body's content.
///
/// The policy allows the page's own style and script by their hashes and nothing else: no request leaves the page, and
/// nothing that a document brings along could run even if it were markup.
func pageHead(title: String, words: PageWords) -> [UInt8] {
  let policy =
    "default-src 'none'; style-src 'sha256-\(styleHash)'; script-src 'sha256-\(scriptHash)'; base-uri 'none'; "
    + "form-action 'none'"
  var head = Markup()
  head.element("head") { head in
    head.void("meta", ["charset": "utf-8"])
    head.void("meta", ["http-equiv": "Content-Security-Policy", "content": policy])
    head.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    head.void("meta", ["name": "color-scheme", "content": "light dark"])
    head.void("meta", ["name": "referrer", "content": "no-referrer"])
    head.element("title", text: title)
    head.element("style") { $0.verbatim(Array(style.utf8)) }
  }
  return Array("<!doctype html>\n<html lang=\"\(words.languageTag)\">\n".utf8) + head.bytes + Array("\n<body>\n".utf8)
}

/// The page's script in its element.
var pageScript: [UInt8] {
  var element = Markup()
  element.element("script") { $0.verbatim(Array(script.utf8)) }
  return element.bytes
}

private let style = embedded("page.css")
private let script = embedded("page.js")
private let styleHash = base64(sha256(Array(style.utf8)))
private let scriptHash = base64(sha256(Array(script.utf8)))

private func embedded(_ name: String) -> String {
  EmbeddedFiles.files.first { $0.path == name }!.text
}
