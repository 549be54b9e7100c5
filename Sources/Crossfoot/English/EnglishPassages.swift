import Documents

/// How much of a paragraph is seen at once: what a reader still holds together, and what keeps the work in proportion.
private let mostFigures = 100
private let mostTokens = 3000

/// The passages of one English heading, paragraph or cell: one, unless it is longer than any that people write.
///
/// Cost: linear; what finders do in a passage is bounded by its size.
func englishPassages(_ prose: Prose, from start: Int = 0, isItem: Bool = false, with lexicon: SpacedLexicon)
  -> [EnglishPassage]
{
  let mark = EnglishMark(in: prose, from: start, with: lexicon)
  let isItem = isItem || mark?.isItem == true
  let lexed = lexEnglish(prose, from: mark?.end ?? start, with: lexicon)
  if lexed.figures.count <= mostFigures, lexed.tokens.count <= mostTokens || lexed.figures.isEmpty {
    var passage = EnglishPassage(lexed, with: lexicon)
    passage.isItem = isItem
    return [passage]
  }
  var passages: [EnglishPassage] = []
  var piece = LexedProse(prose: prose)
  for token in lexed.tokens {
    piece.add(token, of: lexed)
    // At the end of a sentence if one comes in time.
    let isLong = piece.figures.count * 2 >= mostFigures || piece.tokens.count * 2 >= mostTokens
    let isFull = piece.figures.count >= mostFigures || piece.tokens.count >= mostTokens
    guard isFull || isLong && token.isMark(.period) else { continue }
    passages.append(EnglishPassage(piece, with: lexicon))
    piece = LexedProse(prose: prose)
  }
  return piece.figures.isEmpty ? passages : passages + [EnglishPassage(piece, with: lexicon)]
}
