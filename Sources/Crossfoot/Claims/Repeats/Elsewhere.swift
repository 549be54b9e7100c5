public import Documents
public import SourceText

/// Where a figure stands that is not of the document at hand.
///
/// Its parts lie behind one reference, since nearly all operands have none of them.
public struct Elsewhere: Sendable {
  private let box: Box

  private struct Parts: Hashable {
    var path: String
    var text: String
    var place: Place?
    var start: Position
    var end: Position
  }

  private final class Box: Sendable {
    let parts: Parts

    init(_ parts: Parts) { self.parts = parts }
  }

  init(_ range: Range<Int>, in document: Document) {
    box = Box(
      Parts(
        path: document.path, text: document.source.string(range), place: document.place(atUTF8: range.lowerBound),
        start: document.source.position(atUTF8: range.lowerBound),
        end: document.source.position(atUTF8: range.upperBound)))
  }

  /// Of the document, as messages name it.
  public var path: String { box.parts.path }
  /// The figure as it is printed there.
  public var text: String { box.parts.text }
  /// nil in a document whose lines are places enough.
  public var place: Place? { box.parts.place }
  public var start: Position { box.parts.start }
  public var end: Position { box.parts.end }

  /// `附表.xlsx Sheet1!C7`, `报告.md:12:5`.
  public func words(_ language: Language) -> String {
    place.map { "\(path) \($0.words(lang: language.rawValue))" } ?? "\(path):\(start.line):\(start.column)"
  }
}

extension Elsewhere: Hashable {
  public static func == (a: Elsewhere, b: Elsewhere) -> Bool { a.box === b.box || a.box.parts == b.box.parts }

  public func hash(into hasher: inout Hasher) { hasher.combine(box.parts) }
}
