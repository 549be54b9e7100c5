/// Arithmetic that is printed, unit amounts times counts, and shares of an amount that is printed.
func productClaims(at asked: Range<Int>, in reading: Reading, lexicon: Lexicon) -> [Claim] {
  let passages = reading.passages(of: asked)
  return passages.flatMap { printedArithmetic($0, in: reading) }
    + passages.flatMap { UnitProducts(reading: reading, passage: $0, lexicon: lexicon).claims }
    + periodPrices(at: asked, in: reading, lexicon: lexicon)
    + strokeAverages(at: asked, in: reading, lexicon: lexicon)
    + partProducts(at: asked, in: reading, words: lexicon.scopes)
}
