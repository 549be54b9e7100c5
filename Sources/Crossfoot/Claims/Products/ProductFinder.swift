/// Arithmetic that is printed, unit amounts times counts, and shares of an amount that is printed.
func productClaims(in reading: Reading, lexicon: Lexicon) -> [Claim] {
  reading.passages.indices.flatMap { printedArithmetic($0, in: reading) }
    + reading.passages.indices.flatMap { UnitProducts(reading: reading, passage: $0, lexicon: lexicon).claims }
    + partProducts(in: reading, words: lexicon.scopes)
}
