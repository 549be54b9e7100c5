import Documents

extension Phrases {
  static let zh = Phrases(
    named: { "「\($0)」" },
    subject: { claim, name in name + noun(of: claim, isNamed: !name.isEmpty) },
    shouldBe: { "\($0)应为 \($1)，文中为 \($2)\($3)" },
    countShouldBe: { "文中说 \($0)，列出的是 \($1)" },
    elsewhere: { $0.words(.zh) },
    repeated: { "\($0.isEmpty ? "同一数值" : $0)前后不一致：此处为 \($1)，\($4.isEmpty ? "另一处" : $4)为 \($2)\($3)" },
    order: { "\($0)\($1) 应\(relation($2)) \($3)" },
    zeroBase: { "\($0)为零，不能作 \($1) 的分母；以\($2)为分母才相符" },
    implausible: { "变动 \($0) 是\($1)的一万倍以上，疑为单位误写（如“%”写成了金额单位）" },
    opposite: { "\($0)与数据方向相反：按数据为 \($1)，文中为 \($2)" },
    more: { "（多 \($0)）" },
    less: { "（少 \($0)）" },
    points: { "\($0)个百分点" },
    verdict: { verdict, equation in
      switch verdict {
      case .holds: "与计算一致：\(equation)"
      case .rounding: "在舍入范围内一致：\(equation)"
      case .coarse, .improbable, .broken: equation
      case .skipped: "未核对"
      }
    },
    fitted: { "文字未说明，但数字相符：\($0)" },
    doubt: { verdict in
      switch verdict {
      case .coarse: "；只有位数较少的数是舍入所得时才成立"
      case .improbable: "；只有各项舍入几乎都偏向一边时才成立"
      case .holds, .rounding, .broken, .skipped: ""
      }
    },
    because: { "\($0)：\($1)" },
    joined: { "\($0)。\($1)" },
    skip: { reason in
      switch reason {
      case .overflow: "数值超出精确计算的范围"
      case .zeroBase: "分母或基数为零"
      case .unboundedOperand: "有的数只给出界限（如“以上”）"
      case .mixedUnits: "单位不同，不能相加"
      case .incompleteParts: "列举不全（如“等”“主要”）"
      case .unknownBase: "文中没有可作基数的数"
      case .comparableGrowth: "可比口径的增速不能由所列数值算出"
      }
    },
    slip: slipText,
    suspect: { "疑为 \($0) 有误：改正它可使 \($1) 处同时相符" },
    advice: { kind in
      switch kind {
      case .sum, .tableSum: "请核对合计与各项"
      case .share, .rate: "请核对比率及其分子、分母"
      case .change: "请核对变动与两期数值"
      case .repeat: "请核对两处，改为一致"
      case .count: "请核对数目与所列各项"
      case .product: "请核对单价、数量与金额"
      case .order: "请核对两数的大小"
      case .score: "请核对得分与分值"
      case .identity: "请核对等式两边各数"
      }
    },
    note: { kind in
      switch kind {
      case .headingLevel(let printed, let expected): "标题序号「\(printed)」与上下文层级不符，应为「\(expected)」"
      }
    })

  /// After a label the noun only says what of it is meant.
  private static func noun(of claim: Claim, isNamed: Bool) -> String {
    switch claim.kind {
    case .sum, .tableSum: isNamed ? "" : "合计"
    case .share: isNamed ? "的占比" : "占比"
    case .rate: isNamed ? "" : "比率"
    case .change: isNamed ? "" : claim.statedSign < 0 ? "降幅" : "变动"
    case .repeat, .order, .identity: isNamed ? "" : "该数"
    case .count: isNamed ? "的数目" : "数目"
    case .product: isNamed ? "" : "乘积"
    case .score: isNamed ? "" : "得分"
    }
  }

  private static func relation(_ comparison: Comparison) -> String {
    switch comparison {
    case .equal: "等于"
    case .less: "小于"
    case .lessOrEqual: "不大于"
    case .greater: "大于"
    case .greaterOrEqual: "不小于"
    }
  }

  @Sendable private static func slipText(_ slip: Slip, figure: String) -> String {
    switch slip {
    case .digits(_, let correct, let typing): "\(figure) 可能是 \(correct)（\(typed(typing))）"
    case .scale(let power): "相差 10 的 \(power.magnitude) 次方倍，可能是单位有误（如“元”与“万元”）"
    case .complement: "文中的数恰是 100% 减去应有的数"
    case .direction: "增减的方向可能写反"
    case .otherBase: "以 \(figure) 为分母则相符"
    case .exchanged: "可能与 \(figure) 互换"
    case .missing: "差额恰是 \(figure)，可能漏计"
    case .doubled: "差额恰是 \(figure)，可能重复计入"
    }
  }

  private static func typed(_ typing: Slip.Typing) -> String {
    switch typing {
    case .oneDigit: "一位数字不同"
    case .transposed: "两位数字颠倒"
    case .dropped: "漏了一位数字"
    case .added: "多了一位数字"
    case .pointMoved: "小数点错位"
    }
  }
}
