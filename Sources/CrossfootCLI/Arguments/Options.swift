import Crossfoot
import Formats

/// All that the flags say. Each flag writes one of these.
struct Options: Sendable {
  var format = OutputFormat.text
  var showsAll = false
  var minimum = Severity.hint
  var language = Language(locale: environmentLocale())
  var color = ColorChoice.auto
  /// How many documents are checked at once; 0: as many as there are processors.
  var jobs = 0
  var isQuiet = false
  var standardInputName: String?
  /// That of texts; nil: as the bytes suggest.
  var encoding: TextEncoding?
  var wantsHelp = false
  var wantsVersion = false
}

enum ColorChoice: String, Sendable, CaseIterable {
  case auto, always, never
}
