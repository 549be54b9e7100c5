/// Writes JSON as it goes; the caller keeps keys and values in turn.
///
/// Control characters, also those above ASCII and those that turn the direction of writing, are escaped: JSON on a terminal
/// is as harmless as text.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  /// Whether the next element of the open list or object has one before it.
  private var needsComma = false

  mutating func object(_ members: (inout JSONWriter) -> Void) {
    nest("{", "}", members)
  }

  mutating func list<Element>(_ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void) {
    nest("[", "]") { writer in
      for element in elements { write(&writer, element) }
    }
  }

  /// One element a line, for lists that people may look at.
  mutating func lines<Element>(_ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void) {
    list(elements) { writer, element in
      writer.separate()
      writer.raw("\n")
      writer.needsComma = false
      write(&writer, element)
    }
  }

  mutating func key(_ name: StaticString) {
    separate()
    raw("\"\(name)\":")
    needsComma = false
  }

  mutating func member(_ name: StaticString, _ text: String?) {
    key(name)
    string(text)
  }

  mutating func string(_ text: String?) {
    separate()
    guard let text else { return raw("null") }
    raw("\"")
    for scalar in text.unicodeScalars { append(scalar) }
    raw("\"")
  }

  mutating func number(_ value: Int) {
    separate()
    raw(String(value))
  }

  mutating func flag(_ value: Bool) {
    separate()
    raw(value ? "true" : "false")
  }

  private mutating func nest(_ open: String, _ close: String, _ body: (inout JSONWriter) -> Void) {
    separate()
    raw(open)
    needsComma = false
    body(&self)
    raw(close)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { raw(",") }
    needsComma = true
  }

  private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": raw("\\\"")
    case "\\": raw("\\\\")
    case "\n": raw("\\n")
    case _ where isUnsafeOnTerminal(scalar):
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        raw("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      }
    default: UTF8.encode(scalar).map { bytes.append(contentsOf: $0) }
    }
  }
}
