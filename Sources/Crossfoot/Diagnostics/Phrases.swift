import Documents

/// Every sentence that diagnostics are made of, in one language. A language is one value of this type.
struct Phrases: Sendable {
  /// How a label is named, quoted.
  var named: @Sendable (_ label: String) -> String
  /// The name of what a kind of claim states, after the label's name (which may be empty).
  var subject: @Sendable (_ claim: Claim, _ name: String) -> String
  /// What the arithmetic gives, what stands there, and the difference.
  var shouldBe: @Sendable (_ subject: String, _ computed: String, _ stated: String, _ difference: String) -> String
  var countShouldBe: @Sendable (_ stated: String, _ listed: String) -> String
  var elsewhere: @Sendable (Elsewhere) -> String
  /// `place` is empty within one document.
  var repeated:
    @Sendable (_ name: String, _ here: String, _ there: String, _ difference: String, _ place: String) -> String
  var order: @Sendable (_ name: String, _ stated: String, _ comparison: Comparison, _ bound: String) -> String
  /// The words name a base that is zero; the other figure fits.
  var zeroBase: @Sendable (_ base: String, _ rate: String, _ fitting: String) -> String
  /// A change ten thousand times as large as what changed.
  var implausible: @Sendable (_ change: String, _ level: String) -> String
  var opposite: @Sendable (_ subject: String, _ computed: String, _ stated: String) -> String
  var more: @Sendable (_ difference: String) -> String
  var less: @Sendable (_ difference: String) -> String
  /// The difference of two rates.
  var points: @Sendable (_ number: String) -> String
  var verdict: @Sendable (_ verdict: Verdict, _ equation: String) -> String
  /// Of a relation that no word names.
  var fitted: @Sendable (_ equation: String) -> String
  /// After the difference, why a coarse or improbable claim is doubted.
  var doubt: @Sendable (_ verdict: Verdict) -> String
  /// Between the sentence and the arithmetic.
  var because: @Sendable (_ sentence: String, _ arithmetic: String) -> String
  /// Between two sentences.
  var joined: @Sendable (_ sentence: String, _ next: String) -> String
  var skip: @Sendable (_ reason: SkipReason) -> String
  /// The slip that would explain the claim; figures are named by their text.
  var slip: @Sendable (_ slip: Slip, _ figure: String) -> String
  var suspect: @Sendable (_ figure: String, _ mended: Int) -> String
  /// What to do where nothing more is known.
  var advice: @Sendable (_ kind: ClaimKind) -> String
  var note: @Sendable (_ kind: ReadingNote.Kind) -> String
}
