public import Documents
public import SourceText

/// Where a figure stands that is not of the document at hand.
public struct Elsewhere: Sendable, Hashable {
  /// Of the document, as messages name it.
  public var path: String
  /// The figure as it is printed there.
  public var text: String
  /// nil in a document whose lines are places enough.
  public var place: Place?
  public var start: Position
  public var end: Position

  init(_ range: Range<Int>, in document: Document) {
    path = document.path
    text = document.source.string(range)
    place = document.place(atUTF8: range.lowerBound)
    start = document.source.position(atUTF8: range.lowerBound)
    end = document.source.position(atUTF8: range.upperBound)
  }

  /// `附表.xlsx Sheet1!C7`, `报告.md:12:5`.
  public func words(_ language: Language) -> String {
    place.map { "\(path) \($0.words(lang: language.rawValue))" } ?? "\(path):\(start.line):\(start.column)"
  }
}
