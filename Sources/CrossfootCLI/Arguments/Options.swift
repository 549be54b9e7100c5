import Crossfoot
import Formats

/// All that the flags say. Each flag writes one of these.
struct Options: Sendable {
  var format = OutputFormat.text
  var showsAll = false
  var minimum = Severity.hint
  /// By flag; else the configuration's or the locale's.
  var chosenLanguage: Language?
  var color = ColorChoice.auto
  /// How many documents are checked at once; 0: as many as there are processors.
  var jobs = 0
  var isQuiet = false
  var standardInputName: String?
  /// That of texts; nil: as the bytes suggest.
  var encoding: TextEncoding?
  var failOn = FailOn.warning
  var fixes = false
  var diffs = false
  var watches = false
  var configuration: String?
  var ignoresConfiguration = false
  var baseline: String?
  var writesBaseline = false
  var filesFrom: String?
  var ignoresIgnoreFiles = false
  var wantsHelp = false
  var wantsVersion = false

  var language: Language {
    get { chosenLanguage ?? Language(locale: environmentLocale()) }
    set { chosenLanguage = newValue }
  }
}

enum ColorChoice: String, Sendable, CaseIterable {
  case auto, always, never
}
