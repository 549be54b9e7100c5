/// What a word means to single finders of languages that part words by blanks; `rules/*/senses/words.json5` fills the classes.
/// The raw value is the name there.
public enum SenseWord: String, Sendable, CaseIterable {
  /// CI, interval: the figures beside it are the bounds of what is sure.
  case bounds = "senseBounds"
  /// confidence: the percentage before it says how sure.
  case confidence = "senseConfidence"
  /// HR, SD: a statistic, whose value follows with or without a sign.
  case statistic = "senseStatistic"
  /// p, df: the same, but only with a sign.
  case symbol = "senseSymbol"
  /// raised, cut: a verb that takes a level which was told before to another.
  case raising = "senseRaising"
  /// came, arose: with `from`, the parts that a whole comes from follow.
  case arising = "senseArising"
  /// funded, caused: with `by` or `from`, the same.
  case funding = "senseFunding"
  /// went, spent: with `on`, what a whole was used for follows.
  case spent = "senseSpent"
  /// financed, came: with `by`, `from` or `through`, all that its subject comes from follows.
  case sourced = "senseSourced"
  /// contributed, yielded: its subject is where a part comes from.
  case yielding = "senseYielding"
  /// concerned, went: the verb of the first part that the later leave out.
  case sorting = "senseSorting"
  /// went, moved: the verb of a part that can be in one place only.
  case going = "senseGoing"
  /// remain, outstanding: the figure is what is left of a whole.
  case remaining = "senseRemaining"
  /// remain, took part: a verb without -ed behind a part.
  case enduring = "senseEnduring"
  /// partly: there are others that are not named.
  case partial = "sensePartial"
  /// another, further: the figure comes on top of the one before.
  case another = "senseAnother"
  /// surplus, profit: more came than went.
  case surplus = "senseSurplus"
  /// deficit, loss: more went than came.
  case deficit = "senseDeficit"
  /// profit, inflow: the amount lies above zero.
  case gained = "senseGained"
  /// loss, outflow: it lies below zero.
  case forgone = "senseForgone"
  /// surplus: what one of two compared amounts has more than the other, whichever it is.
  case excess = "senseExcess"
  /// deficit, net: the figure is not what is kept of a sum.
  case unkept = "senseUnkept"
  /// reserves, carry: behind an amount that is put by, with what was there before.
  case kept = "senseKept"
  /// underspend: less was spent than planned.
  case underspend = "senseUnderspend"
  /// overspend: more was.
  case overspend = "senseOverspend"
  /// net, free: an amount with others taken off.
  case net = "senseNet"
  /// cash: what debts are compared with.
  case liquid = "senseLiquid"
  /// debt, loans.
  case debt = "senseDebt"
  /// debt, cash: behind `net`, the difference of the two.
  case netted = "senseNetted"
  /// due, billed: behind the whole that was to be paid.
  case owed = "senseOwed"
  /// pledged, available: behind the whole that there was to be.
  case wanted = "senseWanted"
  /// planned, aimed: before a figure of a plan.
  case aiming = "senseAiming"
  /// budgeted: before `at`, the same.
  case budgeted = "senseBudgeted"
  /// costs, payments: names of amounts that every part of a report has, cues too.
  case spending = "senseSpending"
  /// group, company: before the name of an amount, whose report it is.
  case reporter = "senseReporter"
  /// a net inflow of: before what came or went, of itself.
  case flow = "senseFlow"
  /// a difference of: before how far two figures are apart.
  case variance = "senseVariance"
  /// approx, Ltd: the full stop behind ends no sentence.
  case abbreviation = "senseAbbreviation"
  /// year, quarter: behind an article, a time that numbers nothing.
  case termName = "senseTermName"
  /// Q1, H2: a part of a year.
  case quarter = "senseQuarter"
  /// wk, nm: short units that a span has, and no change.
  case span = "senseSpan"
  /// days, weeks: the figure before is how long something takes.
  case duration = "senseDuration"
  /// a year earlier: opens a clause of what was there before a change.
  case past = "sensePast"
  /// project, life: behind `over`, all of a time.
  case wholeTerm = "senseWholeTerm"
  /// whole, season: behind a colon, all that was told before it.
  case all = "senseAll"
  /// opening and closing: the two ends of a balance.
  case opening = "senseOpening"
  case closing = "senseClosing"
  /// ratio: two counts by each other.
  case ratio = "senseRatio"
  /// ratio, rate, score: what is found by dividing.
  case quotient = "senseQuotient"
  /// vacancy rate: the share of what is not there or failed.
  case lack = "senseLack"
  /// faster than: less time.
  case speed = "senseSpeed"
  /// better, worse: behind a count of people, how they feel.
  case feeling = "senseFeeling"
  /// only, still: say nothing between a word and its figure.
  case merely = "senseMerely"
  /// none, undecided: the part of those who are none of the others.
  case none = "senseNone"
  /// alone: behind a part, which is not all.
  case alone = "senseAlone"
  /// on average: at the head of what came to each.
  case typically = "senseTypically"
  /// unspent, undisbursed: what is left of a budget.
  case unspent = "senseUnspent"
  /// margin: what is kept of what was sold.
  case margin = "senseMargin"
  /// highest, most: the figure is the greatest of its kind.
  case most = "senseMost"
  /// lowest, fewest: the smallest.
  case least = "senseLeast"
}

/// A set of senses, since one word may have several.
struct SenseSet: OptionSet, Sendable, Hashable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }
  /// Cost: none where the sense is written out, since an enumeration without payload is the number of its case.
  init(_ sense: SenseWord) { rawValue = 1 << UInt64(unsafeBitCast(sense, to: UInt8.self)) }
}

extension WordLists {
  /// The words that have senses; a match gives the place of these.
  fileprivate var senses: (trie: ByteTrie, sets: [SenseSet]) {
    let sets = classes(of: SenseWord.self).map { $0.reduce(into: SenseSet()) { $0.formUnion(SenseSet($1)) } }
    return (trie { !sets[$0].isEmpty }, sets)
  }
}

/// The senses of words, asked for token by token, so that they cut no sentence into other tokens.
struct SpacedSenses: Sendable {
  private let trie: ByteTrie
  private let sets: [SenseSet]

  /// Cost: linear in the words.
  init(_ vocabulary: Vocabulary) { (trie, sets) = vocabulary.spacedWords.senses }

  /// Of the bytes of a token's words in small letters.
  subscript(word: some Sequence<UInt8>) -> SenseSet { trie.value(of: word).map { sets[Int($0)] } ?? [] }
  subscript(word: String) -> SenseSet { self[word.utf8] }
}

extension EnglishPassage {
  /// Whether the words of a token have a sense; false where there is none.
  func means(_ sense: SenseWord, _ token: Int) -> Bool {
    guard tokens.indices.contains(token) else { return false }
    return lexicon.senses[lexed.prose.text[tokens[token].range].lazy.map(smallLetter)].contains(SenseSet(sense))
  }
}
