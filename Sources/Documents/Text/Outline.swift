/// A block with the mark it was read with.
struct MarkedBlock {
  var block: Block
  var mark: OutlineMark?
  var hashes = 0
  var lines: Range<Int>

  var isEmpty: Bool {
    switch block {
    case .heading(let heading): heading.prose.isEmpty && heading.mark.isEmpty
    case .paragraph(let paragraph): paragraph.prose.isEmpty
    case .table: false
    }
  }

  var isHeading: Bool {
    if case .heading = block { return true }
    return false
  }
}

/// Finds the level of each heading and mends marks of the wrong level.
///
/// Levels count the styles of marks that the document has: where 一、 is the outermost, it is 1.
struct Outline {
  private var styles: [OutlineMark.Style?]

  init(_ blocks: [MarkedBlock]) {
    styles = blocks.map(\.mark?.style)
  }

  /// Sets the levels, and returns a note for each mark that was mended.
  mutating func settle(_ blocks: inout [MarkedBlock]) -> [ReadingNote] {
    let notes = mend(blocks)
    var used = Set<Int>()
    for i in blocks.indices { if let rank = rank(blocks[i], i) { used.insert(rank) } }
    let levels = Dictionary(uniqueKeysWithValues: used.sorted().enumerated().map { ($1, $0 + 1) })
    for i in blocks.indices {
      let level = rank(blocks[i], i).flatMap { levels[$0] }
      switch blocks[i].block {
      case .heading(var heading):
        heading.level = level ?? 1
        blocks[i].block = .heading(heading)
      case .paragraph(var paragraph):
        paragraph.level = level
        blocks[i].block = .paragraph(paragraph)
      case .table: break
      }
    }
    return notes
  }

  private func rank(_ block: MarkedBlock, _ i: Int) -> Int? {
    if block.hashes > 0 { return block.hashes }
    guard let style = styles[i], style != .bullet, let mark = block.mark else { return nil }
    return (style.rawValue + 1) * 100 + mark.parts
  }

  /// 「（4）」 is meant as 「（四）」 where （三） came before at the outer level, and either no （3） came before it or the
  /// numbers inside it begin again.
  private mutating func mend(_ blocks: [MarkedBlock]) -> [ReadingNote] {
    var notes: [ReadingNote] = []
    /// The last number of each style since a shallower mark; `running` forgets nothing.
    var last: [OutlineMark.Style: Int] = [:]
    var running = 0
    let followers = nextBracketed(blocks)
    let marked = blocks.indices.filter { blocks[$0].mark.map { $0.number > 0 } ?? false }
    for (place, i) in marked.enumerated() {
      guard let mark = blocks[i].mark else { continue }
      var style = mark.style
      if style == .bracketedArabic, mark.number > 1, last[.bracketedChinese] == mark.number - 1,
        followers[i] != mark.number
      {
        let expected = (last[.bracketedArabic] ?? 0) + 1
        let next = place + 1 < marked.count ? blocks[marked[place + 1]].mark : nil
        let isNextHeading = place + 1 < marked.count && blocks[marked[place + 1]].isHeading
        let beginsAgain = isNextHeading && next?.style == .arabic && next?.number == 1 && (last[.arabic] ?? 0) > 0
        let isOutOfOrder = expected != mark.number && running + 1 != mark.number
        if isOutOfOrder || (beginsAgain && blocks[i].isHeading) {
          style = .bracketedChinese
          styles[i] = style
          notes.append(note(mark, blocks[i]))
        }
      }
      if style == .bracketedArabic { running = mark.number }
      for other in last.keys where other > style { last[other] = nil }
      last[style] = mark.number
    }
    return notes
  }

  /// For each block the number of the next 「（一）」 in the same section, or nil.
  private func nextBracketed(_ blocks: [MarkedBlock]) -> [Int?] {
    var result = [Int?](repeating: nil, count: blocks.count)
    var next: Int?
    for i in blocks.indices.reversed() {
      result[i] = next
      guard let mark = blocks[i].mark else { continue }
      if mark.style == .bracketedChinese { next = mark.number }
      if mark.style < .bracketedChinese { next = nil }
    }
    return result
  }

  private func note(_ mark: OutlineMark, _ block: MarkedBlock) -> ReadingNote {
    let printed: String
    switch block.block {
    case .heading(let heading): printed = heading.mark
    case .paragraph(let paragraph): printed = paragraph.mark
    case .table: printed = ""
    }
    let expected = "（\(Self.chinese(mark.number))）"
    return ReadingNote(kind: .headingLevel(printed: printed, expected: expected), range: mark.range)
  }

  /// A number up to 99 in Chinese, as marks have it.
  private static func chinese(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard number >= 10 else { return digits[number % 10] }
    return (number < 20 ? "" : digits[number / 10 % 10]) + "十" + digits[number % 10]
  }
}
