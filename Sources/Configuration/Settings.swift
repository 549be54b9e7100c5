import Crossfoot
import RulePacks

/// One key of the configuration file: what may stand there, what it is for, and what it does.
///
/// The reader, the JSON Schema and the file that `crossfoot init` writes are made from lists of these.
struct Setting<Target>: Sendable {
  let key: String
  let shape: Shape
  let en: String
  let zh: String
  /// A value as `crossfoot init` shows it, in JSON5.
  let example: String
  let take: @Sendable (inout SettingsReader, JSON5Value, inout Target) -> Void

  /// The same key as a part of something larger.
  func within<Whole>(_ path: WritableKeyPath<Whole, Target> & Sendable) -> Setting<Whole> {
    Setting<Whole>(key: key, shape: shape, en: en, zh: zh, example: example) { reader, value, whole in
      take(&reader, value, &whole[keyPath: path])
    }
  }
}

/// What kind of value stands after a key, as far as a schema can tell.
indirect enum Shape: Sendable {
  case text
  /// Places in the last place, or an amount with its unit.
  case tolerance
  case choice([String])
  case list(Shape)
  /// Keys are names of rules.
  case byRule(Shape)
  case object([Field], required: [String])

  struct Field: Sendable {
    var key: String
    var shape: Shape
    var description: String
  }
}

extension Setting {
  var field: Shape.Field { Shape.Field(key: key, shape: shape, description: en) }
}

/// What may differ from file to file.
let policySettings: [Setting<PolicyChanges>] = [
  Setting(
    key: "rules", shape: .byRule(.choice(RuleLevel.allCases.map(\.rawValue))),
    en: "The severity of what a rule finds broken, or off. A doubtful finding keeps its own where that is lower.",
    zh: "规则发现不符时的级别，或关闭（off）。存疑的发现若原级别更低则不变。",
    example: #"{ "repeat-mismatch": "warning", "heading-level": "off" }"#,
    take: { $2.levels = $0.levels($1) }),
  Setting(
    key: "rounding", shape: .choice(Rounding.allCases.map(\.rawValue)),
    en: "How the printed figures were rounded.", zh: "数字的取舍方式：四舍五入（nearest）或截尾（truncated）。",
    example: #""nearest""#, take: { $2.rounding = $0.choice($1, of: Rounding.self) }),
  Setting(
    key: "tolerance", shape: .byRule(.tolerance),
    en: "The difference that a rule allows: units of the last printed place, or an amount with its unit.",
    zh: "规则容许的差额：末位单位的个数，或带单位的数额。",
    example: #"{ "table-total-mismatch": 1, "sum-mismatch": "0.01万元" }"#,
    take: { $2.tolerances = $0.tolerances($1) }),
  Setting(
    key: "tables",
    shape: .list(
      .object(
        [
          Shape.Field(key: "caption", shape: .text, description: "Stands in the caption or the heading above."),
          Shape.Field(key: "tolerance", shape: .tolerance, description: "The difference that is allowed there."),
        ], required: ["caption", "tolerance"])),
    en: "The difference that is allowed in tables with this text in a caption or in the heading above.",
    zh: "标题（或上方小标题）含此文字的表格容许的差额。",
    example: #"[{ caption: "收支总表", tolerance: 2 }]"#, take: { $2.tables = $0.tables($1) }),
]

/// Every key there is, in the order in which they are read.
let settings: [Setting<Configuration>] =
  [
    Setting(
      key: "rulePacks", shape: .list(.text),
      en: "Folders or files with words, units, formulas and rule pages of your own.",
      zh: "自己的规则包（词语、单位、公式和规则说明）所在的文件夹或文件。",
      example: #"["crossfoot-rules"]"#, take: { $0.takeRulePacks($1, &$2) }),
    Setting(
      key: "language", shape: .choice(Language.allCases.map(\.rawValue)), en: "The language of messages.",
      zh: "消息的语言。", example: #""zh""#, take: { $2.language = $0.choice($1, of: Language.self) }),
  ] + policySettings.map { $0.within(\.changes) } + [
    Setting(
      key: "exclude", shape: .list(.text),
      en: "What is left out where a folder is checked; patterns as in .gitignore.",
      zh: "核对文件夹时略过的路径，写法同 .gitignore。", example: #"["drafts/**", "*.bak.md"]"#,
      take: { $2.exclude = $0.globs($1) }),
    Setting(
      key: "overrides",
      shape: .list(
        .object(
          [Shape.Field(key: "files", shape: .list(.text), description: "Which files; patterns as in .gitignore.")]
            + policySettings.map(\.field), required: ["files"])),
      en: "Other rules, rounding, tolerance or tables for some files; later ones win.",
      zh: "对部分文件另行规定 rules、rounding、tolerance、tables；后面的优先。",
      example: #"[{ files: ["archive/**"], rules: { "rate-mismatch": "off" } }]"#,
      take: { $2.overrides = $0.overrides($1) }),
    Setting(
      key: "baseline", shape: .text,
      en: "Findings that were there before and are not shown; crossfoot check --write-baseline writes it.",
      zh: "已有发现的清单，其中的发现不再显示；用 crossfoot check --write-baseline 生成。",
      example: #""crossfoot-baseline.json""#, take: { $2.baseline = $0.path($1) }),
  ]

/// What a rule may be set to.
enum RuleLevel: String, CaseIterable, Sendable {
  case off, hint, information, warning, error

  var level: JudgingPolicy.Level {
    switch self {
    case .off: .off
    case .hint: .severity(.hint)
    case .information: .severity(.information)
    case .warning: .severity(.warning)
    case .error: .severity(.error)
    }
  }
}
