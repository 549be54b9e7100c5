import Documents
import RulePacks
import SourceText
import Testing

@testable import Crossfoot

/// What is said of whole sentences, beyond what the rules' pages show.
@Suite struct EnglishSentenceTests {
  private func findings(_ text: String) -> [String] {
    let report = Linter(vocabulary: .builtIn).check(readText(SourceText(text), path: "a.md", markdown: true))
    return report.judgements.filter { $0.severity == .error || $0.severity == .warning }.map {
      $0.claim.stated.numeral
    }
  }

  @Test(arguments: [
    ("Grants of $150 were paid to 1,860 families, $297,000 in total.", "297,000"),
    ("The scheme cost $4.6m, of which $1.2m (87.5%) came from the state.", "87.5"),
    ("The trust runs 23 halls, 14 primary and 8 secondary.", "23"),
    ("In 2031 the archive lent 84,000 maps; in 2032 it lent 96,600, 18% more.", "18"),
    ("Fees rose from 6.4 to 5.2 days and returns fell from 90 to 60 tonnes, or by 25%.", "25"),
    ("Debt service takes $83.0 million (76%) of the $118.6 million budget.", "76"),
    ("Q1 took 12,400, Q2 14,850 and Q3 13,100 doses, making 40,530.", "40,530"),
    (
      "Our helpers gave 4 talks in 5 towns.\n\nThe £96,000 is made up of:\n\n- rent, £42,000\n- heating, £18,000\n- paint, £33,000",
      "96,000"
    ),
  ])
  func anErrorIsFound(text: String, numeral: String) {
    #expect(findings(text).contains(numeral), "\(text)")
  }

  @Test(arguments: [
    "Costs fell by 4% in the north and by 7% in the south, from 12.4 to 11.8 million overall.",
    "The office met 6 times and 9 of its 11 members came.",
    "Delivery times improved from 8.2 hours to 7.7 hours, 6% faster.",
    "Water use fell 5% to 171 litres, against a target of 172 litres.",
    "Since 2031 we have laid 75,000 slabs, 21,000 of them this year, with a survival rate of 82%.",
    "Of total loans of £84.0m, £51.5m is secured and £35.2m is due within five years.",
    "Mr Hale holds 12,400 shares, Ms Orr 9,600 and all directors together 31,000.",
    "Losses rose from 41 to 46 in one and fell from 25 to 22 in the other, a net rise of 2.",
    "The target is a 25% cut from 48,000 tonnes; emissions last year were 41,500 tonnes.",
    "At year end there were 412 shops (2031: 398), of which 260 owned and 98 leased abroad.",
    "The rate was 6.2%, 0.4 points lower than in April, against 7.5% in May.",
    "Prices were raised from $12.50 to $13.75, and volumes were 12% lower.",
  ])
  func anotherSenseIsLeftAlone(text: String) {
    #expect(findings(text) == [], "\(text)")
  }
}
