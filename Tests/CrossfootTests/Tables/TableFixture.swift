import Documents
import RulePacks

@testable import Crossfoot

/// One lexicon for all tests of tables.
let zh = Lexicon(Vocabulary.builtIn)

/// A table from lines of cells parted by pipes; captions first, then heads, then the rest.
func table(_ text: String, captions: [String] = [], heads: Int = 1) -> Table {
  var offset = 0
  func prose(_ string: some StringProtocol) -> Prose {
    var prose = Prose()
    prose.append(Array(string.utf8), source: offset)
    offset += string.utf8.count + 1
    return prose
  }
  let above = captions.map { prose($0) }
  let rows = text.split(separator: "\n").map { line in
    line.split(separator: "|", omittingEmptySubsequences: false).enumerated().map { place, cell in
      let trimmed = String(cell).trimmingSpaces()
      return Cell(prose: prose(trimmed), column: place)
    }
  }
  return Table(captions: above, rows: rows, headerRows: heads, range: 0..<offset)
}

extension String {
  fileprivate func trimmingSpaces() -> String {
    String(self.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

/// What a table says, judged: one line a claim, as 「100 = 60 + 40 holds」.
func claims(_ table: Table, title: String? = nil) -> [String] {
  let context = TableContext(
    title: title.map { text in
      var prose = Prose()
      prose.append(Array(text.utf8), source: 100_000)
      return prose
    })
  return readTable(table, lexicon: zh, context: context).claims.map { describe($0) }
}

func claims(_ text: String, captions: [String] = [], heads: Int = 1) -> [String] {
  claims(table(text, captions: captions, heads: heads))
}

func describe(_ claim: Claim) -> String {
  let operands = claim.operands.map(\.quantity.numeral).joined(separator: " ")
  let verdict = judge(claim).verdict
  let mark = verdict == .broken && claim.basis == .inferred ? "guessed" : verdict.rawValue
  return "\(claim.kind.rawValue) \(claim.stated.numeral) <- \(operands) \(mark)"
}

/// Those that would reach the user as errors.
func accusations(_ text: String, captions: [String] = [], heads: Int = 1) -> [String] {
  claims(text, captions: captions, heads: heads).filter { $0.hasSuffix("broken") }
}
