public import SourceText

/// One report, read: its text, and what stands in it in reading order.
public struct Document: Sendable {
  public var path: String
  public var source: SourceText
  public var blocks: [Block]
  /// What the reader noticed, such as a heading numbered at the wrong level.
  public var notes: [ReadingNote]
  /// Sorted and disjoint; empty where `source` is the file itself and lines are places enough.
  public var places: Places
  /// In the order of the text.
  public var directives: [Directive]
  /// The file itself, where `source` was taken out of its tags and the reader knows the way back.
  public var tagged: TaggedText?
  /// What the next state of the text can take over, and what this one took over, where that was asked for.
  public var text: EarlierText?
  public var takenOver: TakenBlocks?

  public init(
    path: String, source: SourceText, blocks: [Block] = [], notes: [ReadingNote] = [], places: Places = [],
    directives: [Directive] = []
  ) {
    self.path = path
    self.source = source
    self.blocks = blocks
    self.notes = notes
    self.places = places
    self.directives = directives
  }
}

public enum Block: Sendable {
  case heading(Heading)
  case paragraph(Paragraph)
  case table(Table)
}

/// A line that names what follows it, as 「二、绩效评价结论」 or `## Results`.
public struct Heading: Sendable {
  /// 1 is the outermost. Mended where the printed mark is of another level (「（4）」 for 「（四）」).
  public var level: Int
  /// The text without its mark.
  public var prose: Prose
  /// The mark as printed, such as 「（一）」, or empty.
  public var mark: String
  /// The ordinal that the mark says, as 4 for 「（四）」; nil without a mark or for a mark of several parts such as 7.2.2.
  public var number: Int?

  public init(level: Int, prose: Prose, mark: String = "", number: Int? = nil) {
    self.level = level
    self.prose = prose
    self.mark = mark
    self.number = number
  }
}

/// Sentences that belong together, wrapped lines joined; it may be an item of a numbered list.
public struct Paragraph: Sendable {
  /// With its mark, if it has one.
  public var prose: Prose
  /// The mark as printed, such as 「1、」 or 「（二）」 or 「•」, or empty.
  public var mark: String
  /// How many bytes of `prose.text` the mark and the blanks after it take.
  public var markLength: Int
  /// The ordinal that the mark says, or nil as in `Heading`; a bullet has none.
  public var number: Int?
  /// The level that a heading with this mark has here; nil without a mark and for a bullet.
  public var level: Int?

  public init(prose: Prose, mark: String = "", markLength: Int = 0, number: Int? = nil, level: Int? = nil) {
    self.prose = prose
    self.mark = mark
    self.markLength = markLength
    self.number = number
    self.level = level
  }
}

/// Something a reader of documents knows that its user may want to know.
public struct ReadingNote: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    /// The mark printed, and the mark that the outline asks for.
    case headingLevel(printed: String, expected: String)
  }
  public var kind: Kind
  public var range: Range<Int>

  public init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
