import Documents
import SourceText

/// A directive, understood: `disable-next-line sum-mismatch, share-mismatch: the annex has the rest`.
struct DirectiveText {
  enum Verb: String {
    case disableNextLine = "disable-next-line"
    case disableLine = "disable-line"
    case disable, enable
    case disableFile = "disable-file"
  }
  /// nil where there is none of this name.
  var verb: Verb?
  var verbText: String
  /// Empty: all.
  var rules: [String] = []
  var reason = ""

  init(_ directive: Directive, in source: SourceText) {
    let text = source.string(directive.body).unicodeScalars
    let word = text.prefix { !Self.isBlank($0) && !Self.isColon($0) }
    verbText = String(word)
    verb = Verb(rawValue: verbText)
    let rest = text.dropFirst(word.count)
    let names = rest.prefix { !Self.isColon($0) }
    rules = names.split { Self.isBlank($0) || ",，、".unicodeScalars.contains($0) }.map { String($0) }
    reason = String(rest.dropFirst(names.count + 1).drop(while: Self.isBlank))
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
  private static func isColon(_ scalar: Unicode.Scalar) -> Bool { scalar == ":" || scalar == "：" }
}
