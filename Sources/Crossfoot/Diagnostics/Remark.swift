public import Documents

/// Something to be said of a document that is no claim: a note of the reader, a suppression without effect, a mistake in a
/// configuration.
public struct Remark: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    case reading(ReadingNote.Kind)
    /// nil: the directive as a whole.
    case unusedSuppression(rule: String?)
    case unknownRule(String)
    case unknownDirective(String)
    /// What an edge has to say, in its own words.
    case told(en: String, zh: String)
  }
  public var rule: String
  public var severity: Severity
  /// Zero-based UTF-8 range in the document's text.
  public var range: Range<Int>
  public var kind: Kind

  public init(rule: String, severity: Severity, range: Range<Int>, kind: Kind) {
    self.rule = rule
    self.severity = severity
    self.range = range
    self.kind = kind
  }

  public init(_ note: ReadingNote) {
    self.init(rule: note.rule, severity: .information, range: note.range, kind: .reading(note.kind))
  }
}

/// What a reader is told of a remark.
public func message(for remark: Remark, language: Language) -> String {
  switch (remark.kind, language) {
  case (.reading(let kind), _): language.phrases.note(kind)
  case (.unusedSuppression(let rule?), .en): "this suppresses no finding of '\(rule)'; remove it"
  case (.unusedSuppression(let rule?), .zh): "这里没有抑制到“\(rule)”的任何发现，可删去"
  case (.unusedSuppression(nil), .en): "this has no effect; remove it"
  case (.unusedSuppression(nil), .zh): "这条指令不起作用，可删去"
  case (.unknownRule(let rule), .en): "there is no rule '\(rule)'; 'crossfoot rules' lists all"
  case (.unknownRule(let rule), .zh): "没有“\(rule)”这条规则，用 crossfoot rules 可列出全部规则"
  case (.unknownDirective(let verb), .en):
    "'\(verb)' is none of disable-next-line, disable-line, disable, enable, disable-file"
  case (.unknownDirective(let verb), .zh):
    "没有“\(verb)”这种指令；可用 disable-next-line、disable-line、disable、enable、disable-file"
  case (.told(let en, _), .en): en
  case (.told(_, let zh), .zh): zh
  }
}
