import Crossfoot
import Testing

@testable import LanguageServer

/// A text after a workspace edit of it, in either of the two shapes; its edits must not overlap.
func apply(_ edit: JSON?, to text: String, uri: String = "file:///report.md") throws -> String {
  let changes = try #require(
    edit?["documentChanges"]?.items?.first?["edits"]?.items ?? edit?.at("changes", uri)?.items)
  let view = TextBuffer(text).view(.utf16)
  let edits = try changes.map {
    Edit(range: view.offsets(of: try #require(ClientRange($0["range"]))), text: try #require($0["newText"]?.text))
  }
  let sorted = edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
  for (a, b) in zip(sorted, sorted.dropFirst()) { #expect(a.range.upperBound <= b.range.lowerBound) }
  return String(decoding: applying(edits, to: view.bytes), as: UTF8.self)
}
