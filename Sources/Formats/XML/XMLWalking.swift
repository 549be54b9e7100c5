/// Ways through a part for readers that know what they look for.
extension XMLReader {
  /// Calls `body` for each element inside the current one; what it leaves unread is passed over.
  mutating func children(
    _ body: (inout XMLReader) throws(ReadingProblem) -> Void
  ) throws(ReadingProblem) {
    let inside = depth
    while true {
      switch try next() {
      case .start:
        let child = depth
        try body(&self)
        while depth >= child { _ = try next() }
      case .end: if depth < inside { return }
      case .text: continue
      case .finished: return
      }
    }
  }

  /// Passes over the rest of the current element.
  mutating func skipRest() throws(ReadingProblem) {
    let inside = depth
    while depth >= inside { _ = try next() }
  }

  /// Adds all text of the current element, its children's included, and passes over it.
  mutating func text(into bytes: inout [UInt8]) throws(ReadingProblem) {
    let inside = depth
    while depth >= inside {
      if try next() == .text { try appendContent(to: &bytes) }
    }
  }

  mutating func text() throws(ReadingProblem) -> String {
    var bytes: [UInt8] = []
    try text(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The root element's name, its children then being read with `children`; a part without one is malformed.
  mutating func root() throws(ReadingProblem) -> String {
    guard try next() == .start else { throw problem() }
    return name
  }

  /// Whether an on-off property that just started is on: it is, unless its value says otherwise.
  var isOn: Bool {
    switch attribute("val") {
    case "0", "false", "off", "none": false
    default: true
    }
  }
}
