import Crossfoot

extension PageWords {
  static let zh = PageWords(
    languageTag: "zh-Hans", title: "数字勾稽核对", verdict: "核对结论", checked: "已核对", held: "相符", broken: "不符",
    doubtful: "存疑", notJudged: "未能判断", suppressed: "已抑制", unchecked: "未核对", figures: "个数字",
    nothingChecked: "没有找到可以核对的数字关系。", allHeld: "已核对的数字关系全部相符。",
    someBroken: { "已核对 \($1) 处，其中 \($0) 处不符。" },
    someDoubtful: { "没有不符；已核对 \($1) 处，其中 \($0) 处存疑。" },
    byKind: "按关系分类", kindHead: "关系", kind: chineseKind, reasons: "未能判断的原因", documents: "文件", document: "文件",
    unreadable: "无法读取", findings: "发现", noFindings: "没有需要说明的问题。", text: "原文", line: { "第\($0)行" },
    computed: "计算得",
    stated: "文中为", difference: "相差", unit: "单位：", mention: "另一处", advice: "提示", fixes: "可以改为",
    related: "与同一数字有关", constant: "列出", search: "在发现中查找", allKinds: "全部关系", shown: "条",
    marks: "标记", involved: "参与不符的关系", keys: "快捷键", close: "关闭",
    help: [
      ("j  k", "下一条、上一条发现"), ("Enter", "从发现到原文数字，或从数字到发现"), ("n  p", "原文中下一个、上一个数字"),
      ("u", "下一个未核对的数字"), ("/", "查找"), ("Esc", "离开查找，放开数字"), ("?", "显示本帮助"),
    ],
    backToTop: "回到开头", madeBy: "生成工具")

  @Sendable private static func chineseKind(_ kind: ClaimKind) -> String {
    switch kind {
    case .sum: "文中合计"
    case .tableSum: "表内合计"
    case .share: "占比"
    case .rate: "完成率、执行率"
    case .change: "增减变动"
    case .repeat: "前后一致"
    case .count: "数目"
    case .product: "乘积"
    case .order: "大小"
    case .score: "得分"
    case .identity: "恒等关系"
    }
  }
}
