import SourceText

/// The sections of a text as they were read, so that of its next state only those are read that have changed.
public struct EarlierText: Sendable {
  private let b: [UInt8]
  private let markdown: Bool
  private let wrapping: Wrapping?
  private let lines: [Line]
  private let sections: [Range<Int>]
  /// For each section how many blocks there are up to its end.
  private let ends: [Int]
  private let blocks: [MarkedBlock]
  /// Whether lines may be taken over as they were scanned.
  private let isPlain: Bool

  /// Of nothing yet.
  public init() {
    b = []
    markdown = false
    wrapping = nil
    lines = []
    sections = []
    ends = []
    blocks = []
    isPlain = false
  }

  init(_ assembler: BlockAssembler, _ sections: [Range<Int>], ends: [Int], isPlain: Bool) {
    // In a wrapped text the assembler leaves out the numbers of pages.
    self.isPlain = isPlain && !assembler.paragraphs.wrapping.isWrapped
    b = assembler.b
    markdown = assembler.markdown
    wrapping = assembler.paragraphs.wrapping
    lines = assembler.lines
    self.sections = sections
    self.ends = ends
    blocks = assembler.blocks
  }

  /// The lines of the sections whose bytes have not changed; nil where others may make them mean something else.
  func knownLines(of source: SourceText, markdown: Bool) -> KnownLines? {
    guard isPlain, markdown == self.markdown, !source.bytes.starts(with: [0x2D, 0x2D, 0x2D]) else { return nil }
    let beginning = sharedBeginning(b, source.bytes)
    let ending = min(sharedEnding(b, source.bytes), min(b.count, source.bytes.count) - beginning)
    let starts = sections.map(\.lowerBound).filter { $0 > 0 && isAtLineStart($0) }
    let top = starts.last { lines[$0].raw.upperBound < beginning }
    return KnownLines(
      beginning: top.map { lines[...$0] } ?? [], all: lines,
      // A form feed tells that the number above it is a page's.
      starts: starts.filter { lines[$0].raw.lowerBound > b.count - ending && b[lines[$0].raw.lowerBound] != 0x0C },
      shift: source.bytes.count - b.count)
  }

  /// Whether nothing but the end of a line stands before a line, as behind a comment.
  private func isAtLineStart(_ line: Int) -> Bool {
    let start = lines[line].raw.lowerBound
    return start == 0 || b[start - 1] == 0x0A || b[start - 1] == 0x0D
  }

  /// The sections at the beginning and at the end that are as they were. Cost: a look at each byte and each line.
  func unchanged(_ sections: [Range<Int>], of text: BlockAssembler) -> UnchangedSections {
    var found = UnchangedSections(
      earlier: self, shift: text.b.count - b.count, lineShift: text.lines.count - lines.count)
    guard wrapping == text.paragraphs.wrapping, markdown == text.markdown else { return found }
    let most = min(sections.count, self.sections.count)
    let top = unchangedLines(of: text)
    while found.before < most, sections[found.before] == self.sections[found.before],
      sections[found.before].upperBound <= top
    {
      found.before += 1
    }
    let bottom = text.lines.count - linesAtEnd(of: text, from: top)
    while found.before + found.after < most {
      let own = sections[sections.count - 1 - found.after]
      let other = self.sections[self.sections.count - 1 - found.after]
      guard own.count == other.count, own.lowerBound >= bottom else { break }
      found.after += 1
    }
    return found
  }

  /// How many lines at the beginning are the same.
  private func unchangedLines(of text: BlockAssembler) -> Int {
    let bytes = sharedBeginning(b, text.b)
    let most = min(lines.count, text.lines.count)
    return (0..<most).first { text.lines[$0] != lines[$0] || lines[$0].raw.upperBound > bytes } ?? most
  }

  /// How many lines at the end are the same, no more than stand behind those at the beginning.
  private func linesAtEnd(of text: BlockAssembler, from top: Int) -> Int {
    let shift = text.b.count - b.count
    let bytes = sharedEnding(b, text.b)
    let most = min(lines.count, text.lines.count) - top
    return (0..<most).first {
      let own = text.lines[text.lines.count - 1 - $0]
      var other = lines[lines.count - 1 - $0]
      other.shift(by: shift)
      return own != other || own.raw.lowerBound < text.b.count - bytes
    } ?? most
  }

  fileprivate func blocks(of section: Int) -> ArraySlice<MarkedBlock> {
    blocks[(section == 0 ? 0 : ends[section - 1])..<ends[section]]
  }

  fileprivate var count: Int { sections.count }
}

/// Which sections of a text are as they were before.
struct UnchangedSections {
  fileprivate let earlier: EarlierText
  /// How many at the beginning, which stand where they stood, and how many at the end.
  fileprivate var before = 0
  fileprivate var after = 0
  /// So many bytes and lines further on than they did stand those at the end.
  fileprivate let shift: Int
  fileprivate let lineShift: Int

  fileprivate init(earlier: EarlierText, shift: Int, lineShift: Int) {
    self.earlier = earlier
    self.shift = shift
    self.lineShift = lineShift
  }

  /// The blocks of the section at a place of so many, moved to where they are now; nil where it is to be read.
  func blocks(at place: Int, of count: Int) -> [MarkedBlock]? {
    if place < before { return Array(earlier.blocks(of: place)) }
    guard place >= count - after else { return nil }
    var blocks = Array(earlier.blocks(of: place - count + earlier.count))
    if shift != 0 || lineShift != 0 {
      for index in blocks.indices { blocks[index].shift(by: shift, lines: lineShift) }
    }
    return blocks
  }

  /// Which blocks of the document were taken over, `ends` as in `EarlierText`.
  func taken(of ends: [Int]) -> TakenBlocks {
    let read = ends.count - after
    let blocks = ends.last ?? 0
    return TakenBlocks(
      before: before == 0 ? 0 : ends[before - 1], after: blocks - (read == 0 ? 0 : ends[read - 1]), shift: shift)
  }
}

/// How many blocks of a document are those of its earlier state, at its beginning and at its end.
public struct TakenBlocks: Sendable {
  public let before: Int
  public let after: Int
  /// How many bytes further on those at the end stand.
  public let shift: Int
}

private func sharedBeginning(_ a: [UInt8], _ b: [UInt8]) -> Int {
  let most = min(a.count, b.count)
  return (0..<most).first { a[$0] != b[$0] } ?? most
}

private func sharedEnding(_ a: [UInt8], _ b: [UInt8]) -> Int {
  let most = min(a.count, b.count)
  return (0..<most).first { a[a.count - 1 - $0] != b[b.count - 1 - $0] } ?? most
}
