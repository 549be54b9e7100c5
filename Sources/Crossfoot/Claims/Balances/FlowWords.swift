/// What a level is in a balance; `rules/*/balances/words.json5` fills the classes. The raw value is the name there.
public enum FlowWord: String, Sendable, CaseIterable {
  /// Words that hold others inside and mean none of them.
  case plain = "flowPlain"
  /// 上年结转, 期初余额: what was there.
  case opening = "flowOpening"
  /// 新收, 计提, 借入: what came.
  case inflow = "flowIn"
  /// 办结, 偿还, 支出: what went.
  case outflow = "flowOut"
  /// 结转下年, 尚欠, 缺席: what is left.
  case closing = "flowClosing"
  /// 多缴, 超支: what went beyond what was there.
  case over = "flowOver"
  /// 余额, 结存: what was there or what is left, as the period says.
  case stock = "flowStock"
  /// 核减, 节约: what was cut from an amount.
  case cut = "flowCut"
  /// 审定, 成交: the amount that it was cut to.
  case settled = "flowSettled"
}

/// The words of balances, looked for inside the names of figures, so that they cut no sentence into other tokens.
struct FlowLexicon: Sendable {
  private let trie: ByteTrie
  private let words: [FlowWord]

  init(_ vocabulary: Vocabulary) {
    words = FlowWord.allCases
    let entries = words.enumerated().flatMap { place, flow in
      vocabulary.words.places(of: flow.rawValue).map { ByteTrie.Entry(word: $0, value: Int32(place)) }
    }
    trie = ByteTrie(entries, in: vocabulary.words.bytes)
  }

  /// Whether a name begins with a word.
  func opens(_ name: String) -> Bool { trie.longestMatch(in: Array(name.utf8), at: 0) != nil }

  /// The last word of a name, the longest at each place. Cost: one pass.
  func last(in name: String) -> FlowWord? { lastPlaced(in: Array(name.utf8))?.word }

  /// The word that a name ends with: 「核减」, but not 「核减人工费」.
  func ending(of name: String) -> FlowWord? {
    let bytes = Array(name.utf8)
    return lastPlaced(in: bytes).flatMap { $0.end == bytes.count ? $0.word : nil }
  }

  private func lastPlaced(in bytes: [UInt8]) -> (word: FlowWord, end: Int)? {
    var found: (FlowWord, Int)?
    var i = 0
    while i < bytes.count {
      if let (end, value) = trie.longestMatch(in: bytes, at: i) {
        if words[Int(value)] != .plain { found = (words[Int(value)], end) }
        i = end
      } else {
        i += bytes[i] < 0x80 ? 1 : bytes[i] < 0xE0 ? 2 : bytes[i] < 0xF0 ? 3 : 4
      }
    }
    return found
  }
}
