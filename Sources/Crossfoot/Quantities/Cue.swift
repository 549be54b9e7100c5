/// The classes of words that finders look for; `rules/*/words.json5` fills them. The raw value is the name there.
public enum Cue: String, Sendable, CaseIterable {
  /// Words that hold other words inside and mean none of them: 公共, 一般, 增值税.
  case plain
  /// 合计, 共计, 总计: the figure adds up what stands beside it.
  case total
  /// 其中: some or all parts follow.
  case ofWhich
  /// 包括, 分别为, 主要用于以下方面, 具体为: all parts follow, unless `openEnded` says otherwise.
  case comprises
  /// 含, 包含: a subset follows.
  case including
  /// 用于: each part has this verb before it.
  case usedFor
  /// 余款, 剩余, 结余: what is left when the others are taken off.
  case remainder
  /// 等, 主要, 如: the list names some of its members.
  case openEnded
  /// 其他, 其余: the list is closed.
  case others
  /// 分别, 依次: what follows belongs to the names before it, one to one.
  case respectively
  /// 分产业看, 按…分, 从…看: a complete split of what was just named.
  case splitBy
  /// 按, 分, 从 and 分, 看, 统计: the ends of a clause that announces a split.
  case splitHead, splitTail
  /// 占, 占比, 比重: the figure is a share.
  case share
  /// Names of rates that the words define: 完成率, 执行率, 支出率.
  case rate
  /// 完成, 达到 (of a plan).
  case complete
  case increase, decrease
  /// 持平, 一致, 相同.
  case flat
  /// 高于, 快于, 大于 / 低于, 慢于, 小于: two figures are compared.
  case above, below
  /// 增速, 增幅, 涨幅: the figure is a growth rate.
  case growthName
  /// 比, 较, 同比: a base period or another figure follows.
  case versus
  /// 可比价, 不变价, 同口径: growth that printed levels do not give.
  case comparable
  /// 至, 到, 为 after a change: the level reached.
  case reaching
  /// 由, 从: the level left.
  case from
  /// Periods in words: 上年, 去年同期, 上半年, 一季度, 年初, 年末.
  case period
  /// Words that name a plan or budget, and an actual figure.
  case planned, actual
  case initialPlan, adjustedPlan
  /// 平均, 人均, 单价: the figure is no part of a sum.
  case average
  /// 每, 人均, 单价: per one.
  case per
  /// 先后, 每次: the amount is repeated.
  case times
  /// 按: the figure behind it is a rule by which another is reckoned.
  case reckoned
  /// 减半: half of what stands before.
  case halved
  /// 一是, 二是, 首先: items of a list.
  case enumerator
  /// 控制在 … 之内: at most.
  case within
  case fullScore, score
  /// Before a number.
  case about, nearly, over, atLeast, atMost, under
  /// After a number: 余, 多, 几.
  case odd
  /// After a unit: 以上, 以下, 左右.
  case orMore, orLess, orSo
  /// 前 (前五名), 第.
  case top, ordinal
  /// Words that carry nothing between a name and its figure: 为, 达, 有, 是, 实现, 约合.
  case link
  /// 和, 及, 与, 以及.
  case and
  /// 总额, 全市, 实现: names are compared without them.
  case generic
  /// 该, 当地: another scope than the one named before.
  case scopeShift
  /// 净, 利润, 顺差: what is left of two flows, which a part may exceed.
  case net
  /// 贷, 净流出, 少缴, 多缴 … words that turn a part's sign in a signed sum.
  case negative
  /// Of languages with prepositions: `by` before a change, `on` before a base, `of` before a whole.
  case by, on, of
  /// giving, leaving: the figure follows from those before it.
  case giving
  /// higher, fewer, more: stands behind what it measures.
  case comparative
  /// ranging from: two ends, not a change.
  case range
}

/// A set of cues, since one word may be of several classes.
public struct CueSet: OptionSet, Sendable, Hashable {
  public let rawValue: UInt64

  public init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  /// Cost: none where the cue is written out, since an enumeration without payload is the number of its case.
  public init(_ cue: Cue) {
    rawValue = 1 << UInt64(unsafeBitCast(cue, to: UInt8.self))
  }
}

extension CueSet {
  /// 分别, 分别为: what stands behind belongs one to one to names or figures before.
  static let oneToOne = CueSet(.respectively).union(CueSet(.comprises))
}
