import Crossfoot

/// What a user may choose, section `crossfoot`; a value of the wrong kind counts as none.
struct Settings: Sendable, Equatable {
  enum InlayHints: String, Sendable {
    case never, broken, all
  }

  /// As the client gave them, for whoever reads the configuration.
  var json: JSON
  /// `language`: `zh`, `en`, or `auto` for the client's.
  var language: Language? { json["language"]?.text.flatMap(Language.init(rawValue:)) }
  /// `inlayHints`: beside which stated values the recomputed one stands.
  var inlayHints: InlayHints { json["inlayHints"]?.text.flatMap(InlayHints.init(rawValue:)) ?? .broken }
  /// `codeLens`: whether tables are headed by a count of their claims.
  var codeLens: Bool { json["codeLens"]?.flag ?? true }
  /// `minimumSeverity`: `hint`, `information`, `warning` or `error`.
  var minimumSeverity: Severity { json["minimumSeverity"]?.text.flatMap(Severity.init(rawValue:)) ?? .hint }

  /// Takes the section itself, or an object that holds it.
  init(_ json: JSON) {
    self.json = json["crossfoot"] ?? json
  }
}
