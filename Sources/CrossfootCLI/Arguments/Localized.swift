import Crossfoot

/// A sentence of the command line itself in each language.
struct Localized: Sendable {
  let en: String
  let zh: String

  init(_ en: String, _ zh: String) {
    self.en = en
    self.zh = zh
  }

  func text(_ language: Language) -> String {
    switch language {
    case .en: en
    case .zh: zh
    }
  }
}
