/// The classes of words in row and column heads; `rules/*/tables/words.json5` fills them. The raw value is the name there.
public enum HeadWord: String, Sendable, CaseIterable {
  /// Words that hold other words inside and mean none of them.
  case plain = "headPlain"
  /// 合计, 总计 / 小计: the line adds up others.
  case total = "headTotal"
  case subtotal = "headSubtotal"
  /// 总额, 全市: perhaps a total; only arithmetic tells.
  case whole = "headWhole"
  case ofWhich = "headOfWhich"
  case others = "headOthers"
  /// 减: the line is taken off.
  case minus = "headMinus"
  case plus = "headPlus"
  case serial = "headSerial"
  /// 甲: as the whole cell, before the numbers of columns.
  case columnMark = "headColumnMark"
  case code = "headCode"
  /// 类, 款, 项 as the whole head.
  case codeLevel = "headCodeLevel"
  case remark = "headRemark"
  case unit = "headUnit"
  /// Of one thing, or an average: never added.
  case price = "headPrice"
  case quantity = "headQuantity"
  case amount = "headAmount"
  case share = "headShare"
  case growth = "headGrowth"
  /// 增减额: a difference of two levels.
  case difference = "headDifference"
  case rate = "headRate"
  /// 毛利率: what is left over what came in.
  case margin = "headMargin"
  case planned = "headPlanned"
  case actual = "headActual"
  case initial = "headInitial"
  case adjusted = "headAdjusted"
  case opening = "headOpening"
  case closing = "headClosing"
  case increase = "headIncrease"
  case decrease = "headDecrease"
  /// 应到, 实到 and 缺席: what was due, what was done of it, and what was not.
  case due = "headDue"
  case done = "headDone"
  case missing = "headMissing"
  /// 净额, 结余: a difference of totals.
  case net = "headNet"
  /// 累计: what came so far, row by row.
  case running = "headRunning"
  case quarter = "headQuarter"
  case year = "headYear"
  case fullScore = "headFullScore"
  case score = "headScore"
  case execution = "headExecution"
  case income = "headIncome"
  case expense = "headExpense"
  /// 分行业: the lines below split the same whole again.
  case section = "headSection"
  /// 续表: the table goes on from another page.
  case continued = "headContinued"
  /// 得: points that a criterion gives / 扣, 每: points that it takes, or gives more than once.
  case point = "headPoint"
  case deduct = "headDeduct"
  /// 不适用: no figure.
  case none = "headNone"
}

/// A set of head words.
struct HeadSet: OptionSet, Sendable, Hashable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }
  /// Cost: none where the word is written out, since an enumeration without payload is the number of its case.
  init(_ word: HeadWord) { rawValue = 1 << UInt64(unsafeBitCast(word, to: UInt8.self)) }

  /// Whether one of up to five words is in the set; a variable number of them would be an array on the heap at each call.
  @inline(__always)
  func has(_ a: HeadWord, _ b: HeadWord? = nil, _ c: HeadWord? = nil, _ d: HeadWord? = nil, _ e: HeadWord? = nil)
    -> Bool
  {
    var words = HeadSet(a)
    if let b { words.formUnion(HeadSet(b)) }
    if let c { words.formUnion(HeadSet(c)) }
    if let d { words.formUnion(HeadSet(d)) }
    if let e { words.formUnion(HeadSet(e)) }
    return !isDisjoint(with: words)
  }
}

/// What a head says, by where in it the words stand.
struct HeadScan: Sendable {
  var anywhere: HeadSet = []
  var atStart: HeadSet = []
  var atEnd: HeadSet = []
  /// The one word that is the whole head.
  var whole: HeadSet = []
  /// A word ends it that means none of those inside it: 「本期数」.
  var endsPlain = false
}

extension WordLists {
  /// The words of heads; a match gives the place of its classes.
  fileprivate var heads: (trie: ByteTrie, sets: [HeadSet]) {
    let sets = classes(of: HeadWord.self).map { $0.reduce(into: HeadSet()) { $0.formUnion(HeadSet($1)) } }
    return (trie { !sets[$0].isEmpty }, sets)
  }
}

/// The head words made ready for matching.
final class HeadLexicon: Sendable {
  private let trie: ByteTrie
  private let sets: [HeadSet]
  /// Words in small letters that only whole words of a head match.
  private let spacedTrie: ByteTrie
  private let spacedSets: [HeadSet]
  /// By byte: whether a word for "no figure" begins with it, in small letters.
  private let beginsNone: [Bool]
  /// In bytes.
  private let longestNone: Int

  init(_ vocabulary: Vocabulary) {
    (trie, sets) = vocabulary.words.heads
    (spacedTrie, spacedSets) = vocabulary.spacedWords.heads
    var begins = Array(repeating: false, count: 256)
    var longest = 0
    for words in [vocabulary.words, vocabulary.spacedWords] {
      for word in words[HeadWord.none.rawValue] {
        longest = max(longest, word.utf8.count)
        if let first = word.utf8.first { begins[Int(smallLetter(first))] = true }
      }
    }
    beginsNone = begins
    longestNone = longest
  }

  /// The longest word at a place; of languages with blanks only one that begins and ends with a word of the head.
  private func match(_ bytes: [UInt8], _ small: [UInt8], at i: Int) -> (end: Int, set: HeadSet)? {
    if let (end, value) = trie.longestMatch(in: bytes, at: i) { return (end, sets[Int(value)]) }
    guard i == 0 || !isLetter(bytes[i - 1]), let (end, value) = spacedTrie.longestMatch(in: small, at: i),
      end == bytes.count || !isLetter(bytes[end]) || !isLetter(bytes[end - 1])
    else { return nil }
    return (end, spacedSets[Int(value)])
  }

  /// Finds the words of a head, the longest at each place, none inside another. Cost: one pass.
  func scan(_ text: some Collection<UInt8>) -> HeadScan {
    let bytes = Array(text)
    let small = bytes.contains { smallLetter($0) != $0 } ? smallLetters(bytes) : bytes
    var scan = HeadScan()
    var i = 0
    while i < bytes.count {
      guard let (end, found) = match(bytes, small, at: i) else {
        i += bytes[i] < 0x80 ? 1 : bytes[i] < 0xE0 ? 2 : bytes[i] < 0xF0 ? 3 : 4
        continue
      }
      let set = found.subtracting(HeadSet(.plain))
      scan.anywhere.formUnion(set)
      if i == 0 { scan.atStart = set }
      if end == bytes.count {
        scan.atEnd = set
        scan.endsPlain = found.has(.plain)
      }
      if i == 0, end == bytes.count { scan.whole = set }
      i = end
    }
    return scan
  }

  /// Whether the whole text is a word for "no figure".
  func isNone(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard let first = bytes[range].first, beginsNone[Int(smallLetter(first))], range.count <= longestNone else {
      return false
    }
    if let (end, value) = trie.longestMatch(in: bytes, at: range.lowerBound, before: range.upperBound) {
      return end == range.upperBound && sets[Int(value)].has(.none)
    }
    if !bytes[range].contains(where: { smallLetter($0) != $0 }) {
      let match = spacedTrie.longestMatch(in: bytes, at: range.lowerBound, before: range.upperBound)
      return match.map { $0.end == range.upperBound && spacedSets[Int($0.value)].has(.none) } ?? false
    }
    let small = smallLetters(Array(bytes[range]))
    guard let (end, value) = spacedTrie.longestMatch(in: small, at: 0) else { return false }
    return end == small.count && spacedSets[Int(value)].has(.none)
  }
}
