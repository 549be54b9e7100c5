/// A figure of prose with what its sentence says of it.
///
/// A class, since finders take mentions in hand all the time, and a value with seven texts costs seven counts at each taking.
final class Mention: Sendable {
  let quantity: Quantity
  /// The name as it is compared: see `key`.
  let key: [Unicode.Scalar]
  /// Classes of the cues among the words that name it.
  let cues: CueSet
  let occasion: Occasion
  // Numbers of 32 bits, since there is a mention for each figure of the text.
  let placement: Placement
  /// Equal for two mentions that may be added: the number of its dimension and kind in this reading.
  let measure: Int32
  private let packedRole: PackedRole

  init(
    quantity: Quantity, measure: Int32, role: Role, placement: Placement, occasion: Occasion, cues: CueSet,
    key: [Unicode.Scalar]
  ) {
    self.quantity = quantity
    self.measure = measure
    packedRole = PackedRole(role)
    self.placement = placement
    self.occasion = occasion
    self.cues = cues
    self.key = key
  }

  var role: Role { packedRole.role }
  /// The words behind it, for counted things: 「个二级项目」 gives 「二级项目」.
  var noun: String { occasion.noun }
  /// The period that the text last named before it, in one spelling.
  var period: String { occasion.period }

  /// What is counted and when, behind a reference that many share, since most figures count nothing and a period has many.
  final class Occasion: Sendable {
    let noun: String
    let period: String

    init(noun: String, period: String) { (self.noun, self.period) = (noun, period) }
  }

  /// Where a figure stands.
  struct Placement: Sendable {
    var passage: Int32
    var token: Int32
    var labelToken: Int32
    var sentence: Int32
    var segment: Int32
    var clause: Int32
    var depth: Int32
    /// −1 for none.
    var openBracket: Int32
  }

  /// Place in the list of passages, and of the figure's token in its passage.
  var passage: Int { Int(placement.passage) }
  var token: Int { Int(placement.token) }
  /// The first token of the words before it.
  var labelToken: Int { Int(placement.labelToken) }
  /// Counted through the document: sentences end with 。！？, segments also with ；, clauses also with ，.
  var sentence: Int { Int(placement.sentence) }
  var segment: Int { Int(placement.segment) }
  var clause: Int { Int(placement.clause) }
  /// How many brackets that hold figures stand open around it, and the token of the innermost.
  var depth: Int { Int(placement.depth) }
  var openBracket: Int? { placement.openBracket < 0 ? nil : Int(placement.openBracket) }
  /// The words before it, without dates and links: 「一般公共预算财政拨款支出」.
  var label: String { quantity.label }

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

  var isLevel: Bool { packedRole.isLevel }

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
  /// Before its first word.
  let opening: Running

  /// What the words up to a place leave to those behind it.
  struct Running: Sendable, Equatable {
    /// See `Mention`; counted from 1.
    var sentence: Int32 = 0
    var segment: Int32 = 0
    var clause: Int32 = 0
    /// The period that was last named, in one spelling.
    var period = ""
  }

  init(
    lexed: LexedProse, isHeading: Bool, level: Int, mark: String, mentions: Range<Int> = 0..<0,
    brackets: [Int: Int] = [:], opening: Running = Running()
  ) {
    self.lexed = lexed
    self.isHeading = isHeading
    self.level = level
    self.mark = mark
    self.mentions = mentions
    self.brackets = brackets
    self.opening = opening
  }

  var tokens: [Token] { lexed.tokens }

  /// Whether a word stands in a run of tokens, byte for byte.
  func holds(_ word: [UInt8], in tokens: Range<Int>) -> Bool {
    guard let first = word.first, !tokens.isEmpty else { return false }
    let text = lexed.prose.text
    let end = lexed.tokens[tokens.upperBound - 1].range.upperBound - word.count
    var i = lexed.tokens[tokens.lowerBound].range.lowerBound
    while i <= end {
      if text[i] == first, word.indices.allSatisfy({ text[i + $0] == word[$0] }) { return true }
      i += 1
    }
    return false
  }

  /// The token behind the last mark or figure before a place: where the words begin that lead to it.
  func wordsStart(before token: Int) -> Int {
    (tokens[..<token].lastIndex { $0.isMark(.comma, .semicolon, .period, .colon) || $0.figure != nil } ?? -1) + 1
  }

  /// The words of a run of tokens as they are compared.
  func text(_ tokens: Range<Int>) -> String {
    guard !tokens.isEmpty else { return "" }
    return lexed.words(
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
  /// What words in names mean to finders.
  let scopes: ScopeLexicon
  /// Behind the last word.
  private let closing: Passage.Running

  init(
    passages: [Passage] = [], mentions: [Mention] = [], sketches: [MentionSketch] = [],
    scopes: ScopeLexicon, closing: Passage.Running = Passage.Running()
  ) {
    self.passages = passages
    self.mentions = mentions
    self.sketches = sketches
    self.scopes = scopes
    self.closing = closing
  }

  /// What a passage leaves to the next.
  func closing(of passage: Int) -> Passage.Running {
    passage + 1 < passages.count ? passages[passage + 1].opening : closing
  }

  func tokens(of mention: Mention) -> [Token] { passages[mention.passage].lexed.tokens }
}
