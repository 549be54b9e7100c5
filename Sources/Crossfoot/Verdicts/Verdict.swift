/// What the judge found of one claim.
public enum Verdict: String, Sendable, CaseIterable {
  case holds
  /// Differs, and rounding explains it.
  case rounding
  /// Possible only if a figure beside finer ones had been rounded off.
  case coarse
  /// Possible, but so many roundings would have to fall on one side.
  case improbable
  case broken
  case skipped
}

/// A claim with its verdict and the numbers behind it.
///
/// What only findings have lies behind one reference: a document may have as many judgements as figures.
public struct Judgement: Sendable {
  public var claim: Claim
  private var finding: Finding?
  public var verdict: Verdict
  /// nil: nothing that a user must see.
  public var severity: Severity?

  private struct Parts {
    var slip: Slip?
    var related: [Int] = []
    var suspect: Quantity?
    var suppression: Suppression?
  }

  private final class Finding: Sendable {
    let parts: Parts

    init(_ parts: Parts) { self.parts = parts }
  }

  init(claim: Claim, verdict: Verdict, severity: Severity? = nil) {
    self.claim = claim
    self.verdict = verdict
    self.severity = severity
  }

  /// What the formula gives, in the base unit; `.overflow` if nothing.
  public var computed: Rational { claim.computed }
  /// stated − computed, in the base unit.
  public var difference: Rational { claim.signedStated - claim.computed }
  public var slip: Slip? {
    get { finding?.parts.slip }
    set { change { $0.slip = newValue } }
  }
  /// Places in the report's list of judgements that share the suspect figure of this one.
  public var related: [Int] {
    get { finding?.parts.related ?? [] }
    set { change { $0.related = newValue } }
  }
  /// The figure whose change would mend this and the related claims.
  public var suspect: Quantity? {
    get { finding?.parts.suspect }
    set { change { $0.suspect = newValue } }
  }
  /// Why a finding has no severity, if somebody asked for that.
  public var suppression: Suppression? {
    get { finding?.parts.suppression }
    set { change { $0.suppression = newValue } }
  }

  private mutating func change(_ body: (inout Parts) -> Void) {
    var parts = finding?.parts ?? Parts()
    body(&parts)
    finding = Finding(parts)
  }
}

/// Who silenced a finding.
public enum Suppression: Sendable, Hashable {
  case inText(reason: String)
  case baseline
}

public enum Severity: String, Sendable, Comparable, CaseIterable {
  case hint, information, warning, error

  public static func < (a: Severity, b: Severity) -> Bool {
    unsafeBitCast(a, to: UInt8.self) < unsafeBitCast(b, to: UInt8.self)
  }
}

/// How a wrong figure may have come about.
public enum Slip: Sendable, Hashable {
  /// The figure that was mistyped and what it would have to be, in its own unit and format.
  case digits(Quantity, correct: String, Typing)
  /// Off by this power of ten (万元 for 元).
  case scale(power: Int)
  /// 100 − x was printed.
  case complement
  /// The sign or direction word is the other way round.
  case direction
  /// The figure fits another denominator.
  case otherBase(Quantity)
  /// Two stated shares exchanged.
  case exchanged(Quantity)
  /// The difference is this operand: left out, or counted twice.
  case missing(Quantity)
  case doubled(Quantity)

  public enum Typing: String, Sendable, Hashable {
    case oneDigit, transposed, dropped, added, pointMoved
  }
}
