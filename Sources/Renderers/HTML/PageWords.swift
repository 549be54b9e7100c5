import Crossfoot

/// The words of the page that are not the diagnostics' own, in one language.
struct PageWords: Sendable {
  var languageTag: String
  var title: String
  var verdict: String
  var checked: String
  var held: String
  var broken: String
  var doubtful: String
  var notJudged: String
  /// Silenced by the text or by a baseline.
  var suppressed: String
  /// Above the figures that no claim speaks of.
  var unchecked: String
  var figures: String
  var nothingChecked: String
  var allHeld: String
  var someBroken: @Sendable (_ broken: Int, _ checked: Int) -> String
  var someDoubtful: @Sendable (_ doubtful: Int, _ checked: Int) -> String
  var byKind: String
  var kindHead: String
  var kind: @Sendable (ClaimKind) -> String
  var reasons: String
  var documents: String
  var document: String
  var unreadable: String
  var findings: String
  var noFindings: String
  var text: String
  /// A place in a file that has lines.
  var line: @Sendable (Int) -> String
  var computed: String
  var stated: String
  var difference: String
  /// Before the unit that all numbers of a column have.
  var unit: String
  var mention: String
  var advice: String
  var fixes: String
  var related: String
  var constant: String
  var search: String
  var allKinds: String
  var shown: String
  var marks: String
  var involved: String
  var keys: String
  var close: String
  var help: [(keys: String, text: String)]
  var backToTop: String
  var madeBy: String
}

extension PageWords {
  init(_ language: Language) {
    switch language {
    case .zh: self = .zh
    case .en: self = .en
    }
  }
}
