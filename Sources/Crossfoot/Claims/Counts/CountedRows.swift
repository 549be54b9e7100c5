/// 「前五名股东情况如下：」 and a table that stands right below, with so many rows.
func rowsBelow(_ index: Int, in reading: Reading, tables: TableLookup) -> NameList? {
  if tables.isEmpty { return nil }
  let mention = reading.mentions[index]
  let passage = reading.passages[mention.passage]
  let tokens = passage.tokens
  guard tokens.count - mention.token <= 16, let last = tokens.last,
    !tokens[(mention.token + 1)...].contains(where: { $0.figure != nil || $0.isMark(.semicolon) }),
    last.isMark(.colon) || tokens.suffix(3).contains(where: { $0.has(CueSet(.comprises)) })
  else { return nil }
  let end = passage.lexed.prose.sourceRange(last.range).upperBound
  let cells = tables.cells(behind: end)
  guard let first = cells.first else { return nil }
  if mention.passage + 1 < reading.passages.count, let next = reading.passages[mention.passage + 1].tokens.first,
    reading.passages[mention.passage + 1].lexed.prose.sourceRange(next.range).lowerBound
      < first.quantity.range.lowerBound
  {
    return nil
  }
  var rows: [Range<Int>] = []
  var line: Int32 = -1
  for cell in cells where !cell.isTotal && cell.line != line {
    line = cell.line
    rows.append(cell.quantity.range)
  }
  return NameList(items: rows, isFirm: false)
}
