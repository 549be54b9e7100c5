public import Crossfoot

/// What became of one input: its report, or why there is none.
public enum CheckedDocument: Sendable {
  case checked(Report)
  /// `message` is in the user's language already.
  case failed(path: String, message: String)
}

/// What of a report is shown, and how.
public struct RenderOptions: Sendable {
  /// Also claims that hold or could not be judged.
  public var showsAll: Bool
  /// Findings below it are left out; without effect on what `showsAll` adds.
  public var minimum: Severity
  public var language: Language
  /// Whether the terminal shows colours; only for text.
  public var usesColor: Bool

  public init(
    showsAll: Bool = false, minimum: Severity = .hint, language: Language = .en, usesColor: Bool = false
  ) {
    self.showsAll = showsAll
    self.minimum = minimum
    self.language = language
    self.usesColor = usesColor
  }

  public func shows(_ judgement: Judgement) -> Bool {
    showsAll || judgement.severity.map { $0 >= minimum } ?? false
  }

  public func shows(_ remark: Remark) -> Bool { showsAll || remark.severity >= minimum }
}
