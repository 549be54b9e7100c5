import Crossfoot

/// The words of text output that frame the diagnostics, in one language.
struct Labels: Sendable {
  var severity: @Sendable (Severity) -> String
  var verdict: @Sendable (Verdict) -> String
  var arithmetic: String
  var advice: String
  var figure: String
  var more: @Sendable (Int) -> String

  init(_ language: Language) {
    switch language {
    case .zh: self = .zh
    case .en: self = .en
    }
  }

  private init(
    arithmetic: String, advice: String, figure: String, more: @escaping @Sendable (Int) -> String,
    severity: @escaping @Sendable (Severity) -> String, verdict: @escaping @Sendable (Verdict) -> String
  ) {
    self.arithmetic = arithmetic
    self.advice = advice
    self.figure = figure
    self.more = more
    self.severity = severity
    self.verdict = verdict
  }

  private static let en = Labels(
    arithmetic: "arithmetic", advice: "help", figure: "see also", more: { "… and \($0) more" },
    severity: \.rawValue, verdict: \.rawValue)

  private static let zh = Labels(
    arithmetic: "算式", advice: "提示", figure: "另见", more: { "……另有 \($0) 处" },
    severity: {
      switch $0 {
      case .error: "错误"
      case .warning: "警告"
      case .information: "信息"
      case .hint: "提示"
      }
    },
    verdict: {
      switch $0 {
      case .holds: "相符"
      case .rounding: "舍入"
      case .coarse, .improbable: "存疑"
      case .broken: "不符"
      case .skipped: "未核对"
      }
    })
}
