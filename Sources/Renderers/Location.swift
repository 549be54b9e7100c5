import Crossfoot
import Documents
import SourceText

/// Where a range of a report stands in its file.
enum Location {
  case lines(start: Position, end: Position)
  /// In words, for files that have no lines: 「表2 第3行第4列」.
  case place(String)
}

extension Document {
  /// Cost: a search and one line's bytes.
  func location(of range: Range<Int>, _ language: Language) -> Location {
    if let place = place(atUTF8: range.lowerBound) { return .place(place.words(lang: language.rawValue)) }
    return .lines(start: source.position(atUTF8: range.lowerBound), end: source.position(atUTF8: range.upperBound))
  }

  /// Whether lines and columns are those of the file, so that its readers and diffs know them too.
  var hasLines: Bool { places.isEmpty }
}

extension Finding {
  /// Its message; with its place in front of it where no line can tell that.
  func placedMessage(in document: Document, _ language: Language) -> String {
    guard case .place(let place) = document.location(of: range, language) else { return message }
    return language == .zh ? "\(place)：\(message)" : "\(place): \(message)"
  }
}
