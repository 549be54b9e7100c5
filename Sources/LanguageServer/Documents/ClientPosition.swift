/// A place as the protocol counts it: line and character from 0, characters in units of a `PositionEncoding`.
public struct ClientPosition: Sendable, Hashable, Comparable {
  public var line: Int
  public var character: Int

  public init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }

  public static func < (a: ClientPosition, b: ClientPosition) -> Bool {
    (a.line, a.character) < (b.line, b.character)
  }

  init?(_ json: JSON?) {
    guard let line = json?["line"]?.integer, let character = json?["character"]?.integer else { return nil }
    self.init(line: line, character: character)
  }

  var json: JSON { ["line": JSON(line), "character": JSON(character)] }
}

/// Half-open, between two places.
public struct ClientRange: Sendable, Hashable {
  public var start: ClientPosition
  public var end: ClientPosition

  public init(start: ClientPosition, end: ClientPosition) {
    self.start = start
    self.end = end
  }

  init?(_ json: JSON?) {
    guard let start = ClientPosition(json?["start"]), let end = ClientPosition(json?["end"]) else { return nil }
    self.init(start: start, end: end)
  }

  var json: JSON { ["start": start.json, "end": end.json] }
}

/// What the client counts characters of a line in.
public enum PositionEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case utf32 = "utf-32"

  /// The units of the scalar that begins with this byte, and its length in bytes.
  func width(ofScalarStarting byte: UInt8) -> (units: Int, bytes: Int) {
    let bytes = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    switch self {
    case .utf8: return (bytes, bytes)
    case .utf16: return (bytes == 4 ? 2 : 1, bytes)
    case .utf32: return (1, bytes)
    }
  }
}
