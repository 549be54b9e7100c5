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
  /// 年初 and 年末 at the head of a name: what was there and what is left of whatever the name says.
  case start = "flowStart"
  case end = "flowEnd"
  /// 新收, 本年 at the head of a name: what came does not hold what was there.
  case fresh = "flowFresh"
  /// 上年, 往年 in a name: the figure is of another year.
  case earlier = "flowEarlier"
  /// 应, 实 and 漏 before one verb: what was due, what was done of it, and what was not.
  case due = "flowDue"
  case done = "flowDone"
  case missing = "flowMissing"
  /// 多 and 少 right before a figure: by how much one thing is more or less than another.
  case farther = "flowFarther"
  /// 净增 and 净减: what came less what went, or the other way round.
  case netIn = "flowNetIn"
  case netOut = "flowNetOut"
  /// 收入 and 支出 in the names of what came and went, 合计 and 总计 in those of the year's and of all of it, 年终 and 结余 in that
  /// of what is left.
  case came = "flowCame"
  case spent = "flowSpent"
  case sum = "flowSum"
  case grand = "flowTotal"
  /// 收支总计: both sides of an account, which are equal.
  case bothSides = "flowBothSides"
  case restHead = "flowRestHead"
  case rest = "flowRest"
  /// 赤字, 缺口 at the end of a name: how much more went than came.
  case deficit = "flowDeficit"
  /// 资产总额, 负债总额 and 净资产 at the end of a name: what is owned, what is owed, and what that leaves.
  case assets = "flowAssets"
  case debts = "flowDebts"
  case equity = "flowEquity"
  /// 以上 and 以下: from a figure on, and up to it.
  case rangeFrom = "flowRangeFrom"
  case rangeUpTo = "flowRangeUpTo"
  /// 得 and 扣 before marks that were given and taken off.
  case gained = "flowGained"
  case deducted = "flowDeducted"

  /// Whether the word says by itself what a figure is in a balance, wherever in its name it stands: the first cases.
  var isTerm: Bool {
    switch self {
    case .plain, .opening, .inflow, .outflow, .closing, .over, .stock, .cut, .settled: true
    default: false
    }
  }

  /// Whether names are asked what stands before it at their end.
  var isEnding: Bool {
    switch self {
    case .came, .spent, .rest, .deficit, .assets, .debts, .equity, .gained, .deducted: true
    default: false
    }
  }
}
