import Crossfoot

extension PageWords {
  static let en = PageWords(
    languageTag: "en", title: "Figures cross-checked", verdict: "Verdict", checked: "claims checked", held: "held",
    broken: "broken", doubtful: "doubtful", notJudged: "not judged", suppressed: "suppressed", unchecked: "not checked",
    figures: "figures",
    nothingChecked: "No claim was found that could be checked.",
    allHeld: "Every claim that was checked holds.",
    someBroken: { "\($0) of \($1) checked claims \($0 == 1 ? "is" : "are") broken." },
    someDoubtful: { "No claim is broken; \($0) of \($1) \($0 == 1 ? "is" : "are") doubtful." },
    byKind: "Claims by kind", kindHead: "Kind", kind: englishKind, reasons: "Why claims were not judged",
    documents: "Documents", document: "Document", unreadable: "could not be read", findings: "Findings",
    noFindings: "Nothing to report.", text: "Text", line: { "line \($0)" },
    computed: "computed", stated: "in the text",
    difference: "difference", unit: "in ", mention: "elsewhere", advice: "Help", fixes: "Could be mended so",
    related: "Explained by the same figure", constant: "listed", search: "Search findings", allKinds: "all kinds",
    shown: "shown", marks: "Marks", involved: "takes part in a broken claim", keys: "Keys", close: "Close",
    help: [
      ("j  k", "next, previous finding"), ("Enter", "from a finding to its figure, from a figure to its finding"),
      ("n  p", "next, previous figure of the text"), ("u", "next figure that was not checked"), ("/", "search"),
      ("Esc", "leave the search, let go of a figure"), ("?", "this help"),
    ],
    backToTop: "Top", madeBy: "Made by")

  @Sendable private static func englishKind(_ kind: ClaimKind) -> String {
    switch kind {
    case .sum: "sums in sentences"
    case .tableSum: "sums in tables"
    case .share: "shares"
    case .rate: "rates"
    case .change: "changes"
    case .repeat: "repeated figures"
    case .count: "counts"
    case .product: "products"
    case .order: "comparisons"
    case .score: "scores"
    case .identity: "balances"
    }
  }
}
