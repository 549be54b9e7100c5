/// HTML as it is written. Every text goes through `text` or an attribute, which escape it; tags are named in the source
/// only, so that nothing of a document can become one.
struct Markup {
  private(set) var bytes: [UInt8] = []

  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
    _ content: (inout Markup) -> Void = { _ in }
  ) {
    open(name, attributes)
    content(&self)
    raw("</\(name)>")
  }

  /// An element that has no content and no end, such as `meta`.
  mutating func void(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>) {
    open(name, attributes)
  }

  mutating func element(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// Text of the user's language or of a document.
  mutating func text(_ text: String) { bytes.append(contentsOf: xmlEscaped(text).utf8) }

  mutating func text(_ utf8: some Sequence<UInt8>) { text(String(decoding: Array(utf8), as: UTF8.self)) }

  mutating func append(_ other: Markup) { bytes += other.bytes }

  mutating func newline() { raw("\n") }

  /// The program's own script or style, or JSON without `<`.
  mutating func verbatim(_ content: [UInt8]) { bytes += content }

  /// nil leaves an attribute out, an empty text leaves its value out.
  private mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>) {
    raw("<\(name)")
    for (key, value) in attributes {
      guard let value else { continue }
      raw(value.isEmpty ? " \(key)" : xmlAttribute(key, value))
    }
    raw(">")
  }

  private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
