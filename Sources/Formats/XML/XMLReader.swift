/// A pull parser over the bytes of one well-formed XML part.
///
/// Why not FoundationXML: it has no way to refuse a document type before reading it. No entity is ever expanded here
/// but the five of XML itself and numbers.
struct XMLReader {
  enum Event { case start, end, text, finished }

  let bytes: [UInt8]
  let part: String
  private(set) var position = 0
  /// Elements open now, the one just started included and the one just ended not.
  private(set) var depth = 0
  private var open: [OpenElement] = []
  private var bindings: [(prefix: Range<Int>, namespace: XMLNamespace)] = []
  private(set) var attributes: [(name: Range<Int>, value: Range<Int>)] = []
  private var localName = 0..<0
  private(set) var namespace = XMLNamespace.none
  private var endsAtOnce = false
  private(set) var content = 0..<0
  private(set) var contentIsLiteral = false
  private(set) var contentHasReferences = false

  private struct OpenElement {
    var name: Range<Int>
    var bindings: Int
  }

  /// Begins at an offset, or after the byte order mark.
  init(_ bytes: [UInt8], part: String, from start: Int = 0) {
    self.bytes = bytes
    self.part = part
    position = start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : start
  }

  /// The local name of the element just started.
  var name: String { String(decoding: bytes[localName], as: UTF8.self) }

  /// Whether that is its local name, asked without making a text of it.
  func isNamed(_ name: StaticString) -> Bool { isSame(localName, name) }

  func problem(_ kind: ReadingProblem.Kind? = nil) -> ReadingProblem {
    ReadingProblem(kind ?? .malformedXML(offset: position), part: part)
  }

  mutating func next() throws(ReadingProblem) -> Event {
    if endsAtOnce {
      endsAtOnce = false
      close()
      return .end
    }
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else {
        readText()
        if depth > 0 { return .text }
        continue
      }
      guard position + 1 < bytes.count else { throw problem() }
      switch bytes[position + 1] {
      case UInt8(ascii: "/"):
        try readEnd()
        return .end
      case UInt8(ascii: "?"): try skip(past: "?>")
      case UInt8(ascii: "!"): if try readDeclaration() { return .text }
      default:
        try readStart()
        return .start
      }
    }
    guard open.isEmpty else { throw problem(.malformedXML(offset: bytes.count)) }
    return .finished
  }
}

// MARK: Markup

extension XMLReader {
  private mutating func readText() {
    let start = position
    contentHasReferences = false
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") {
      if bytes[position] == UInt8(ascii: "&") { contentHasReferences = true }
      position += 1
    }
    content = start..<position
    contentIsLiteral = false
  }

  /// Comments are passed over, character data is an event; a document type is refused.
  private mutating func readDeclaration() throws(ReadingProblem) -> Bool {
    let rest = bytes[position...]
    if rest.starts(with: "<!--".utf8) {
      try skip(past: "-->")
      return false
    }
    guard rest.starts(with: "<![CDATA[".utf8), depth > 0 else {
      throw problem(rest.starts(with: "<!DOCTYPE".utf8) ? .documentType : nil)
    }
    let start = position + 9
    try skip(past: "]]>")
    content = start..<position - 3
    contentIsLiteral = true
    return true
  }

  private mutating func skip(past mark: StaticString) throws(ReadingProblem) {
    let length = mark.utf8CodeUnitCount
    let first = mark.utf8Start[0]
    while position + length <= bytes.count {
      if bytes[position] == first, (0..<length).allSatisfy({ bytes[position + $0] == mark.utf8Start[$0] }) {
        position += length
        return
      }
      position += 1
    }
    throw problem(.malformedXML(offset: bytes.count))
  }

  private mutating func readEnd() throws(ReadingProblem) {
    position += 2
    let name = readName()
    skipBlanks()
    guard position < bytes.count, bytes[position] == UInt8(ascii: ">"), let element = open.last,
      name.count == element.name.count, same(name, element.name)
    else { throw problem() }
    position += 1
    close()
  }

  private mutating func close() {
    let element = open.removeLast()
    if bindings.count > element.bindings { bindings.removeSubrange(element.bindings...) }
    depth -= 1
  }

  private mutating func readStart() throws(ReadingProblem) {
    position += 1
    let name = readName()
    guard !name.isEmpty else { throw problem() }
    guard depth < Limits.depth else { throw problem(.tooMuch(.depth, most: Limits.depth)) }
    open.append(OpenElement(name: name, bindings: bindings.count))
    depth += 1
    attributes.removeAll(keepingCapacity: true)
    while try readAttribute() {}
    guard position < bytes.count else { throw problem() }
    if bytes[position] == UInt8(ascii: "/") {
      endsAtOnce = true
      position += 1
    }
    guard position < bytes.count, bytes[position] == UInt8(ascii: ">") else { throw problem() }
    position += 1
    resolve(name)
  }

  private mutating func readAttribute() throws(ReadingProblem) -> Bool {
    skipBlanks()
    guard position < bytes.count, bytes[position] != UInt8(ascii: ">"), bytes[position] != UInt8(ascii: "/") else {
      return false
    }
    let name = readName()
    skipBlanks()
    guard !name.isEmpty, position < bytes.count, bytes[position] == UInt8(ascii: "=") else { throw problem() }
    position += 1
    skipBlanks()
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'") else {
      throw problem()
    }
    let quote = bytes[position]
    let start = position + 1
    position = start
    passOver { $0 != quote }
    guard position < bytes.count else { throw problem() }
    guard attributes.count < Limits.attributes else { throw problem(.tooMuch(.attributes, most: Limits.attributes)) }
    add(name, value: start..<position)
    position += 1
    return true
  }

  private mutating func add(_ name: Range<Int>, value: Range<Int>) {
    if name.count >= 5, bytes[name.lowerBound] == UInt8(ascii: "x"), bytes[name].starts(with: "xmlns".utf8) {
      let prefix = name.count > 6 ? name.lowerBound + 6..<name.upperBound : 0..<0
      bindings.append((prefix, XMLNamespace(String(decoding: bytes[value], as: UTF8.self))))
    } else {
      let colon = colon(in: name)
      attributes.append((colon < name.upperBound ? colon + 1..<name.upperBound : name, value))
    }
  }

  private mutating func readName() -> Range<Int> {
    let start = position
    passOver(Self.isNameByte)
    return start..<position
  }

  private mutating func skipBlanks() { passOver { $0 <= 0x20 } }

  /// Goes to the first byte that is of another kind, without the checks of an array at each.
  @inline(__always)
  private mutating func passOver(_ isOfKind: (UInt8) -> Bool) {
    position = bytes.withUnsafeBufferPointer { bytes in
      var i = position
      while i < bytes.count, isOfKind(bytes[i]) { i += 1 }
      return i
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: "\""), 0...0x20: false
    default: true
    }
  }

  /// The place of the first colon of a name, or its end.
  private func colon(in name: Range<Int>) -> Int {
    var colon = name.lowerBound
    while colon < name.upperBound, bytes[colon] != UInt8(ascii: ":") { colon += 1 }
    return colon
  }

  private mutating func resolve(_ name: Range<Int>) {
    let colon = colon(in: name)
    let prefix = colon < name.upperBound ? name.lowerBound..<colon : 0..<0
    localName = colon < name.upperBound ? colon + 1..<name.upperBound : name
    namespace = .none
    for binding in bindings.reversed() where binding.prefix.count == prefix.count {
      if prefix.isEmpty || same(binding.prefix, prefix) {
        namespace = binding.namespace
        return
      }
    }
  }

  private func same(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    for i in 0..<a.count where bytes[a.lowerBound + i] != bytes[b.lowerBound + i] { return false }
    return true
  }
}
