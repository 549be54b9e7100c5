/// A language that diagnostics speak.
public enum Language: String, Sendable, CaseIterable {
  case zh, en

  /// That of a locale such as `zh_CN.UTF-8`; anything but Chinese is English.
  public init(locale: String) {
    self = locale.utf8.prefix(2).elementsEqual("zh".utf8) ? .zh : .en
  }
}

extension Language {
  var phrases: Phrases {
    switch self {
    case .zh: .zh
    case .en: .en
    }
  }
}
