/// What one line shows before anything is understood.
struct Line: Equatable {
  /// Without the blanks at both ends and without leading tags and bookmarks.
  var content: Range<Int>
  /// The whole line without its end.
  var raw: Range<Int>
  /// Columns of blanks before the content.
  var indent = 0
  /// Columns of the content: 2 for a Chinese character.
  var width = 0
  /// Runs of two blanks or more inside the content, as between the columns of a table.
  var gaps = 0
  /// Tabs inside the content.
  var tabs = 0
  var startsWithTab = false
  /// Pipes that are not escaped.
  var pipes = 0
  var ending = Ending.open
  /// A full stop stands inside or at the end.
  var hasStop = false
  /// A comma or a full stop: a sentence rather than a title.
  var hasPause = false
  /// Something ended the block before this line, such as `</p>`.
  var breaksBefore = false
  /// One to six number signs before the content, as in Markdown.
  var hashes = 0
  var mark: OutlineMark?

  var isBlank: Bool { content.isEmpty }
  /// The column after the last character.
  var right: Int { indent + width }

  /// Moves it by so many bytes.
  mutating func shift(by shift: Int) {
    content = content.shifted(by: shift)
    raw = raw.shifted(by: shift)
    mark?.shift(by: shift)
  }
}

/// How a line ends, closing brackets and quotation marks set aside.
enum Ending {
  /// In the middle of a sentence, or a title.
  case open
  /// After a comma or an opening bracket: something must follow.
  case comma
  case colon
  case semicolon
  case finished

  /// Looks at the last characters before `end`. Cost: a few characters.
  init(_ b: [UInt8], content: Range<Int>) {
    var end = content.upperBound
    self = .open
    while end > content.lowerBound {
      let (v, length) = scalar(b, before: end)
      switch v {
      case 0x3002, 0xFF01, 0xFF1F, 0x21, 0x3F, 0xFF61: self = .finished
      case 0x2E: self = Self.isLatin(b, content.lowerBound..<end - 1) ? .finished : .open
      case 0xFF1B, 0x3B: self = .semicolon
      case 0xFF1A, 0x3A: self = .colon
      case 0xFF0C, 0x2C, 0x3001: self = .comma
      default:
        if Scalars.isOpeningBracket(v) { self = .comma }
        // 「……。”」 is finished, 「（项）」 is not.
        if Scalars.isClosingBracket(v) || Scalars.isBlank(v) || Scalars.isInvisible(v) {
          end -= length
          continue
        }
      }
      return
    }
  }

  /// Whether a sentence in Latin letters ends there: with a word or a bracket, or with a figure behind one: `income of £7,008`.
  private static func isLatin(_ b: [UInt8], _ text: Range<Int>) -> Bool {
    guard let last = b[text].last else { return false }
    if Scalars.isLatinLetter(last) || last == 0x29 { return true }
    let word = b[text].reversed().drop { $0 &- 0x30 < 10 || [0x2C, 0x2E, 0x25].contains($0) }
    let before = word.drop { $0 == 0x24 || $0 >= 0x80 && $0 < 0xE3 }
    return before.count < text.count && before.first == 0x20
      && before.dropFirst().first.map(Scalars.isLatinLetter) ?? false
  }
}
