import Documents

/// What one block says by itself, before it is known what stands above it.
struct BlockReading: Sendable {
  struct Words: Sendable {
    var lexed: LexedProse
    var isHeading = false
    var level = 0
    var mark = ""
    /// Made while other blocks are read; nil once they have been taken.
    var drafts: FigureDrafts?

    /// `prose` from an offset in its text on.
    fileprivate init(
      _ prose: Prose, from start: Int = 0, isHeading: Bool = false, level: Int = 0, mark: String = "",
      with lexicon: Lexicon
    ) {
      lexed = lex(prose, from: start, with: lexicon)
      // Without the room that was kept for more of them.
      lexed.tokens = lexed.tokens.map { $0 }
      (self.isHeading, self.level, self.mark) = (isHeading, level, mark)
      drafts = FigureDrafts(self, with: lexicon)
    }
  }

  var words: [Words] = []
  var english: [EnglishPassage] = []
  var table: TableReading?

  /// For the next state of the document.
  var withoutDrafts: BlockReading {
    var kept = self
    for place in kept.words.indices { kept.words[place].drafts = nil }
    return kept
  }
}

extension Block {
  var words: Prose? {
    switch self {
    case .heading(let heading): heading.prose
    case .paragraph(let paragraph): paragraph.prose
    case .table: nil
    }
  }
}

/// Reads one block; a table under the words above it, which may be its title.
func read(_ block: Block, under title: Prose?, with lexicon: Lexicon) -> BlockReading {
  var reading = BlockReading()
  switch block {
  case .heading(let heading):
    if isEnglish(heading.prose) {
      reading.english = englishPassages(heading.prose, isItem: !heading.mark.isEmpty, with: lexicon.spaced)
    } else {
      reading.words = [
        .init(heading.prose, isHeading: true, level: heading.level, mark: heading.mark, with: lexicon)
      ]
    }
  case .paragraph(let paragraph):
    if isEnglish(paragraph.prose) {
      reading.english = englishPassages(
        paragraph.prose, from: paragraph.markLength, isItem: !paragraph.mark.isEmpty, with: lexicon.spaced)
    } else {
      reading.words = [
        .init(
          paragraph.prose, from: paragraph.markLength, level: paragraph.level ?? 0, mark: paragraph.mark, with: lexicon)
      ]
    }
  case .table(let table):
    reading.table = readTable(table, lexicon: lexicon, context: TableContext(title: title))
    for cell in table.rows.joined() where isProse(cell.prose) {
      if isEnglish(cell.prose) {
        reading.english += englishPassages(cell.prose, with: lexicon.spaced)
      } else {
        reading.words.append(.init(cell.prose, with: lexicon))
      }
    }
  }
  return reading
}

/// A cell of sentences rather than of a name or a figure: it holds a clause mark or is long, and has figures.
private func isProse(_ prose: Prose) -> Bool {
  guard prose.text.count >= 36, prose.text.contains(where: { $0 &- 0x30 < 10 }) else { return false }
  return prose.text.count >= 90
    || prose.text.indices.dropLast(2).contains {
      prose.text[$0] == 0xEF && prose.text[$0 + 1] == 0xBC && prose.text[$0 + 2] == 0x8C
    }
}
