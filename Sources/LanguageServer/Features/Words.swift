import Crossfoot
import SourceText

/// What the server says besides messages of claims, in both languages.
struct Words: Sendable {
  let language: Language

  init(_ language: Language) {
    self.language = language
  }

  func pick(_ zh: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
    switch language {
    case .zh: zh()
    case .en: en()
    }
  }

  func operand(_ operand: Operand, in source: SourceText) -> String {
    let figure = named(operand.quantity, in: source)
    return pick("\(role(operand.role))：\(figure)", "\(role(operand.role)): \(figure)")
  }

  /// With its numeral, or for a thing that is only listed its own words.
  func named(_ figure: Quantity, in source: SourceText) -> String {
    let text = figure.numeral.isEmpty ? source.string(figure.range) : figure.numeral + figure.unit.symbol
    return figure.label.isEmpty ? text : "\(figure.label) \(text)"
  }

  func role(_ role: Operand.Role) -> String {
    switch role {
    case .part: pick("分项", "part")
    case .whole: pick("总数", "whole")
    case .numerator: pick("分子", "numerator")
    case .denominator: pick("分母", "denominator")
    case .base: pick("基数", "base")
    case .delta: pick("变化量", "difference")
    case .item: pick("列举项", "item")
    case .factor: pick("因数", "factor")
    case .mention: pick("另一处", "mention")
    }
  }

  func verdict(_ judgement: Judgement) -> String {
    if judgement.claim.basis == .fitted { return pick("文字未说明，数字相符", "fits, though no words say so") }
    return switch judgement.verdict {
    case .holds: pick("成立", "holds")
    case .rounding: pick("四舍五入后成立", "holds after rounding")
    case .coarse: pick("仅在粗略舍入时成立", "holds only if rounded coarsely")
    case .improbable: pick("难以用舍入解释", "hardly explained by rounding")
    case .broken: pick("不成立", "broken")
    case .skipped:
      judgement.claim.skip.map { message(for: $0, language: language) } ?? pick("未检查", "not judged")
    }
  }
}
