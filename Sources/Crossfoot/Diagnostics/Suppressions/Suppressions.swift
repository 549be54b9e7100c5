import Documents
import SourceText

/// What the directives of a document switch off, and which of them are of use.
///
/// A finding stands where its stated figure begins.
struct Suppressions {
  private struct Entry {
    var directive: Directive
    /// nil: all rules.
    var rule: String?
    /// Zero-based UTF-8 range in the text.
    var scope: Range<Int>
    var reason: String
    var isUsed = false
  }
  private var entries: [Entry] = []
  private var problems: [Remark] = []

  /// `rules` are the names of all rules; empty where nobody knows them. Cost: in proportion to the directives.
  init(in document: Document, rules: [String]) {
    let source = document.source
    let end = source.bytes.count
    /// Places in `entries` whose end is to be found.
    var open: [Int] = []
    for directive in document.directives {
      let text = DirectiveText(directive, in: source)
      guard let verb = text.verb else {
        add(problem: .unknownDirective(text.verbText), directive)
        continue
      }
      let unknown = rules.isEmpty ? [] : text.rules.filter { !rules.contains($0) }
      for rule in unknown { add(problem: .unknownRule(rule), directive) }
      let known: [String?] = text.rules.isEmpty ? [nil] : text.rules.filter { !unknown.contains($0) }
      let scope: Range<Int>
      switch verb {
      case .enable:
        for rule in known {
          let ended = open.filter { rule == nil || entries[$0].rule == rule }
          if ended.isEmpty { add(problem: .unusedSuppression(rule: rule), directive) }
          for index in ended { entries[index].scope = entries[index].scope.lowerBound..<directive.range.lowerBound }
          open.removeAll(where: ended.contains)
        }
        continue
      case .disable: scope = directive.range.upperBound..<end
      case .disableFile: scope = 0..<end
      case .disableLine: scope = source.rangeOfLine(source.lines.line(atUTF8: directive.range.lowerBound))
      case .disableNextLine: scope = Self.lineAfter(directive, in: document)
      }
      for rule in known {
        if verb == .disable { open.append(entries.count) }
        entries.append(Entry(directive: directive, rule: rule, scope: scope, reason: text.reason))
      }
    }
  }

  /// The next line that is neither blank nor a directive of its own.
  private static func lineAfter(_ directive: Directive, in document: Document) -> Range<Int> {
    let source = document.source
    var line = source.lines.line(atUTF8: directive.range.upperBound - 1) + 1
    while line < source.lines.starts.count {
      let range = source.rangeOfLine(line)
      let isDirective = document.directives.contains { range.overlaps($0.range) && $0.range.count >= range.count / 2 }
      if !isDirective, source.bytes[range].contains(where: { $0 > 0x20 }) { return range }
      line += 1
    }
    return source.bytes.count..<source.bytes.count
  }

  private mutating func add(problem kind: Remark.Kind, _ directive: Directive) {
    problems.append(Remark(rule: "suppression", severity: .warning, range: directive.range, kind: kind))
  }

  /// Takes their severity from the findings that are suppressed.
  mutating func apply(to judgements: inout [Judgement]) {
    guard !entries.isEmpty else { return }
    for index in judgements.indices where judgements[index].severity != nil {
      let claim = judgements[index].claim
      if let entry = use(at: claim.stated.range.lowerBound, rule: claim.rule) {
        judgements[index].severity = nil
        judgements[index].suppression = .inText(reason: entry.reason)
      }
    }
  }

  /// The remarks that are not suppressed, and what is wrong with the directives themselves.
  mutating func apply(to remarks: [Remark], policy: JudgingPolicy) -> [Remark] {
    var left: [Remark] = []
    for remark in remarks where use(at: remark.range.lowerBound, rule: remark.rule) == nil { left.append(remark) }
    for entry in entries where !entry.isUsed && !(entry.rule.map(policy.isOff) ?? false) {
      add(problem: .unusedSuppression(rule: entry.rule), entry.directive)
    }
    return (left + problems).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The narrowest directive that speaks of a finding; marked as used.
  private mutating func use(at offset: Int, rule: String) -> Entry? {
    let fitting = entries.indices.filter {
      entries[$0].scope.contains(offset) && (entries[$0].rule ?? rule) == rule
    }
    guard let index = fitting.min(by: { entries[$0].scope.count < entries[$1].scope.count }) else { return nil }
    entries[index].isUsed = true
    return entries[index]
  }
}
