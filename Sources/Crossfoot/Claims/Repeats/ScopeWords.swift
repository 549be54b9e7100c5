/// What words inside names tell: whether two places speak of one thing, and what a figure is of. `rules/*/repeats/words.json5`
/// fills the classes. The raw value is the name there.
public enum ScopeWord: String, Sendable, CaseIterable {
  /// 县, 街道, 公司: ends of names of places and bodies.
  case body = "scopeBody"
  /// 城市, 市场: hold such an end and name no body.
  case plain = "scopePlain"
  /// 全, 我: before such an end, the report's own.
  case own = "scopeOwn"
  /// 全年, 年末: the report's year.
  case current = "scopeCurrent"
  /// 累计: counted from another day.
  case cumulative = "scopeCumulative"
  /// 初步, 核定: figures that others replace.
  case provisional = "scopeProvisional"
  /// 登记在册, 上述: say at the head of a name only that the thing is known.
  case known = "scopeKnown"
  /// 「规模以上工业=规上工业」: what a name has in full, and in short.
  case short = "scopeShort"
  /// 情况, 说明: end headings.
  case section = "scopeSection"
  /// 同比, 比上年: the base of a change that names none.
  case lastYear = "scopeLastYear"
  /// 环比: another base.
  case lastMonth = "scopeLastMonth"
  /// 人口, 职工, 在校: a count of those who are there on a day.
  case standing = "scopeStanding"
  /// 慰问, 资助: a count of those who were served, whoever they are.
  case served = "scopeServed"
  /// 监测, 抽检: in the name of a whole that a part was found in.
  case inspected = "scopeInspected"
  /// 检出: a verb of finding, whose object is what was found.
  case detected = "scopeDetected"
  /// 预计, 力争: at the head of a name, of what is to come.
  case forecast = "scopeForecast"
  /// 当年, 收支: before 结余, what the year alone left.
  case net = "scopeNet"
  /// 最高 and 最低, at the head of a name: the largest and the smallest of a list.
  case most = "scopeMost"
  case least = "scopeLeast"
  /// 下表: the table behind is pointed at.
  case below = "scopeBelow"
  /// 目标, 任务: a figure that was set, not measured.
  case target = "scopeTarget"
  /// 负债率, 收益率: end the names of rates that are reckoned as they are defined, not of what stands beside them.
  case defined = "scopeDefined"
  /// 完成率, 支出进度: end the names of rates of what was done over what was planned.
  case fulfilled = "scopeFulfilled"
  /// 调整率, 节约率: end the names of rates of a difference.
  case difference = "scopeDifference"
  /// 节约率, 空置率: those of what one figure leaves of the one right before it.
  case saving = "scopeSaving"
  /// 形象进度: end the names of progress that is seen and not reckoned.
  case progress = "scopeProgress"
  /// 序时进度: what of the year has gone by, which a rate is compared with.
  case elapsed = "scopeElapsed"
  /// 总体, 综合: at the head of the name of a rate, that it is of several things together.
  case overall = "scopeOverall"
  /// 严格, 始终: before a verb, how it is done.
  case manner = "scopeManner"
  /// 到位, 开工: in the name of a figure, what comes before anything is done.
  case begun = "scopeBegun"
  /// 验收, 投产: in the name of a figure, what comes after a thing is done.
  case after = "scopeAfter"
  /// 超收, 短收: end the names of how far a figure is from its plan.
  case gap = "scopeGap"
  /// 计划, 实际, 到位, 资金: tell a plan from what came of it, and name nothing.
  case deed = "scopeDeed"
  /// 综合, 绩效, 自评: in the name of marks given to all of it.
  case evaluated = "scopeEvaluated"
  /// 安排, 预期: end the names of figures that are planned, and are no part of what they are of.
  case planning = "scopePlanning"
  /// 正在: at the head of a name, what is being done.
  case underway = "scopeUnderway"
  /// 未, 尚: what is not done yet.
  case undone = "scopeUndone"
  /// 尚, 仍: before a denial, that it may still be done.
  case notYet = "scopeNotYet"
  /// 已, 部分: before a verb, how far a thing was done.
  case degree = "scopeDegree"
  /// 按, 及, 准: letters of how soon a thing was done, which a figure of all that were done does not say.
  case prompt = "scopePrompt"
  /// 减, 节: letters in the names of rates of what was cut.
  case cutting = "scopeCutting"
  /// 压, 缩: the same, of what was cut to a level.
  case pressing = "scopePressing"
  /// 实, 际, 经: letters that say how a thing was done and not what it is.
  case filler = "scopeFiller"
  /// 总, 当: letters that say of how much or of which of several rates one is.
  case rateKind = "scopeRateKind"
  /// 资, 预: letters of what a rate of a difference is of, whatever it is of: 资金, 成本, 预算, 投资.
  case saved = "scopeSaved"
  /// 全, 我: before a place or body, the one that is spoken of.
  case ours = "scopeOurs"
  /// 市, 县, 乡: letters that end names of places.
  case territory = "scopeTerritory"
  /// 校, 局: letters that end names of bodies.
  case institution = "scopeInstitution"
  /// 贡献率: what some have in the growth of all.
  case contribution = "scopeContribution"
  /// 三次产业, or the last two of a list of their names.
  case industries = "scopeIndustries"
  /// 项, 类: count kinds of things: 「三项」, 「两类」.
  case kindMeasure = "scopeKindMeasure"
  /// 者, 家: count those who have something.
  case ownerMeasure = "scopeOwnerMeasure"
  /// 年, 期, 批, 轮: count stages of a thing.
  case stage = "scopeStage"
  /// 次, 批: count how often an amount was given.
  case installment = "scopeInstallment"
  /// 名, 家: behind 前, count the largest of many.
  case ranked = "scopeRanked"
  /// 大: counts the largest of many, 「五大行业」.
  case largest = "scopeLargest"
  /// 等次, 档: end the name of a grade.
  case grade = "scopeGrade"
  /// 总计, 合计: what was surely added up.
  case addedUp = "scopeAddedUp"
  /// 多, 缺: letters of how far two figures are apart.
  case byHowMuch = "scopeByHowMuch"
  /// 其余, 剩余: the whole name of what is left.
  case restAlone = "scopeRestAlone"
  /// 累计, 年末: at the head of the name of what is left, with what was there before.
  case accrued = "scopeAccrued"
  /// 财政拨款: what came must be what went.
  case granted = "scopeGranted"
  /// 到期: of debts, a part of all.
  case matured = "scopeMatured"
  /// 上年, 同期: in the name of a change, from the year before.
  case yearBefore = "scopeYearBefore"
  /// 上年, 期初: a period that lies before another.
  case priorPeriod = "scopePriorPeriod"
  /// 总: in a name, that it is of all.
  case grand = "scopeGrand"
  /// 总数, 总量: how many there are of all.
  case grandNumber = "scopeGrandNumber"
  /// 应: at the head of a name, what ought to be.
  case due = "scopeDue"
  /// 需, 待: what still has to be.
  case needed = "scopeNeeded"
  /// 得分率: marks given over full ones.
  case scoreRate = "scopeScoreRate"
  /// 合格: was looked at and found good.
  case passed = "scopePassed"
  /// 完成: was done.
  case finished = "scopeFinished"
  /// 勤, 席: letters of being there, in 出勤率 and 出席率.
  case attended = "scopeAttended"
  /// 人均: of what each one has.
  case perHead = "scopePerHead"
  /// 结转: ends the name of what another year left.
  case carried = "scopeCarried"
  /// 新增: a level that is a rise.
  case newly = "scopeNewly"
  /// 产 behind 一, 二 or 三: one of the three industries.
  case industry = "scopeIndustry"
  /// 收入比: the larger of two incomes over the smaller.
  case incomeRatio = "scopeIncomeRatio"
  /// 折算, 加权: at the head of the name of a rate that gives each answer a weight.
  case weighted = "scopeWeighted"
  /// 归母, 扣非: at the head of a name, of a part of what the rest of it names.
  case narrowed = "scopeNarrowed"
  /// 减, 扣除: at the head of a name, of what a sum takes off.
  case deducted = "scopeDeducted"
  /// 不含: in a bracket, what the figure before it leaves out.
  case excepted = "scopeExcepted"
  /// 金额: at the head of a change, that it is of what things are worth and not of their number.
  case worth = "scopeWorth"
  /// 双重, 兼: behind a figure of a list, that others of it count the same things.
  case twice = "scopeTwice"
  /// 另有: at the head of a name, of another whole.
  case besides = "scopeBesides"
  /// 以上, 上述: what stands before.
  case aforesaid = "scopeAforesaid"
  /// 以下, 下列: what stands behind.
  case following = "scopeFollowing"
  /// 前, 他: letters before a number that counts some of those before.
  case someOf = "scopeSomeOf"
  /// 略, 远, 未: between a figure and the word that compares it with another.
  case howFar = "scopeHowFar"
  /// 目标, 省定, 平均水平: what a figure is compared with, and whose it is.
  case bar = "scopeBar"
  /// 未, 没有: turns the word that compares.
  case turned = "scopeTurned"
  /// 限额: what a level may not exceed.
  case limit = "scopeLimit"
  /// 从高到低, and 从低到高: the order of a list.
  case falling = "scopeFalling"
  case rising = "scopeRising"
}
