/// One way to mend a finding: another numeral in the place of a figure's own.
public struct Fix: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable {
    /// The stated figure becomes what its operands give.
    case setStated
    /// An operand becomes what the stated figure asks for.
    case setOperand
    /// A slip of the fingers is undone.
    case undoSlip
    /// The numeral stays, and its unit becomes one of another scale: 万元 for 元.
    case setUnit
    /// The word right before the figure becomes its opposite: 下降 for 增长.
    case turnWord
    /// Two figures change places.
    case exchange
  }
  public var kind: Kind
  public var figure: Quantity
  /// The new numeral with the unit that stays, for titles.
  public var newText: String
  /// Of one state of the text; they do not overlap.
  public var edits: [Edit]
  /// Whether nothing else is as likely: the one that is preferred and applied unasked.
  public var isUnique: Bool
  /// Places in the report's list of judgements that hold now and would not hold after.
  public var breaks: [Int]
}

extension Fix {
  /// What it does, as an editor's menu says it, and what it costs.
  public func title(in language: Language) -> String {
    let printed = figure.numeral + figure.unit.symbol
    switch language {
    case .zh:
      let name = figure.label.isEmpty ? "" : "「\(figure.label)」"
      let cost = breaks.isEmpty ? "" : "（将使 \(breaks.count) 处现已相符的关系不再相符）"
      return switch kind {
      case .exchange: "对调 \(newText)\(cost)"
      case .turnWord: "改方向：\(newText)\(cost)"
      default: "把\(name) \(printed) 改为 \(newText)\(cost)"
      }
    case .en:
      let name = figure.label.isEmpty ? "" : "“\(figure.label)” "
      let cost =
        breaks.isEmpty
        ? ""
        : " (breaks \(breaks.count) claim\(breaks.count == 1 ? "" : "s") that now hold\(breaks.count == 1 ? "s" : ""))"
      return switch kind {
      case .exchange: "Exchange \(newText)\(cost)"
      case .turnWord: "Turn the direction: \(newText)\(cost)"
      default: "Set \(name)\(printed) to \(newText)\(cost)"
      }
    }
  }
}
