/// A figure of prose with what its sentence says of it.
///
/// A class, since finders take mentions in hand all the time, and a value with seven texts costs seven counts at each taking.
final class Mention: Sendable {
  let quantity: Quantity
  let role: Role
  /// Place in the list of passages, and of the figure's token in its passage.
  let passage: Int
  let token: Int
  /// Counted through the document: sentences end with 。！？, segments also with ；, clauses also with ，.
  let sentence: Int
  let segment: Int
  let clause: Int
  /// How many brackets that hold figures stand open around it, and the token of the innermost.
  let depth: Int
  let openBracket: Int?
  /// The words before it, without dates and links: 「一般公共预算财政拨款支出」.
  var label: String { quantity.label }
  /// The words behind it, for counted things: 「个二级项目」 gives 「二级项目」.
  let noun: String
  /// Classes of the cues among the words that name it.
  let cues: CueSet
  /// The period that the text last named before it, in one spelling.
  let period: String
  /// The first token of the words before it.
  let labelToken: Int
  /// The name as it is compared: see `key`.
  let key: [Unicode.Scalar]
  /// The letters of the key as a set of 64, to tell at a glance that two names are unlike.
  let letters: UInt64

  init(
    quantity: Quantity, role: Role, passage: Int, token: Int, sentence: Int, segment: Int, clause: Int, depth: Int,
    openBracket: Int?, noun: String, cues: CueSet, period: String, labelToken: Int, key: [Unicode.Scalar]
  ) {
    self.quantity = quantity
    self.role = role
    self.passage = passage
    self.token = token
    self.sentence = sentence
    self.segment = segment
    self.clause = clause
    self.depth = depth
    self.openBracket = openBracket
    self.noun = noun
    self.cues = cues
    self.period = period
    self.labelToken = labelToken
    self.key = key
    letters = letterSet(key)
  }

  enum Role: Sendable, Equatable {
    /// An amount or a count as it stands.
    case level
    /// An amount by which something rose (+1) or fell (−1).
    case change(Int)
    /// A percentage or multiple by which something rose or fell; 0 where the words do not tell.
    case growth(Int)
    /// Points by which a rate rose, fell or differs.
    case points(Int)
    /// A part of a whole in percent.
    case share
    /// An actual figure of a planned one in percent.
    case rate
    /// Any other percentage.
    case percent
    /// N 倍 of something.
    case multiple
    /// Without a unit.
    case bare
  }

  var isLevel: Bool { role == .level }

  func follows(_ other: Mention) -> Bool {
    (passage, token) > (other.passage, other.token)
  }
}

/// One heading, paragraph or item of the document, cut into tokens.
///
/// A class, since finders take passages in hand all the time.
final class Passage: Sendable {
  let lexed: LexedProse
  let isHeading: Bool
  /// The level of the heading or of the item's mark; 0 for plain paragraphs.
  let level: Int
  let mark: String
  /// Places of its mentions in the reading's list.
  let mentions: Range<Int>
  /// For each bracket token that holds a figure, its partner.
  let brackets: [Int: Int]

  init(
    lexed: LexedProse, isHeading: Bool, level: Int, mark: String, mentions: Range<Int> = 0..<0,
    brackets: [Int: Int] = [:]
  ) {
    self.lexed = lexed
    self.isHeading = isHeading
    self.level = level
    self.mark = mark
    self.mentions = mentions
    self.brackets = brackets
  }

  var tokens: [Token] { lexed.tokens }

  func text(_ tokens: Range<Int>) -> String {
    guard !tokens.isEmpty else { return "" }
    return lexed.text(
      lexed.tokens[tokens.lowerBound].range.lowerBound..<lexed.tokens[tokens.upperBound - 1].range.upperBound)
  }
}

/// Everything the prose finders look at.
///
/// A class, since every finder and every search within one keeps it.
final class Reading: Sendable {
  let passages: [Passage]
  let mentions: [Mention]
  /// One for each mention.
  let sketches: [MentionSketch]

  init(passages: [Passage], mentions: [Mention], sketches: [MentionSketch]) {
    self.passages = passages
    self.mentions = mentions
    self.sketches = sketches
  }

  func tokens(of mention: Mention) -> [Token] { passages[mention.passage].lexed.tokens }
}
