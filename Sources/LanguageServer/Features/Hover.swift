import Crossfoot

/// What a figure is worth, how sure, what it is of, and every claim that it takes part in.
func hover(_ sight: Sight, _ offset: Int) throws(ResponseError) -> JSON {
  guard let figure = sight.figure(at: offset) else { return .null }
  let page = FigurePage(sight: sight, figure: figure)
  return [
    "contents": sight.client.readsMarkdown
      ? ["kind": "markdown", "value": .string(page.text(isMarkdown: true))]
      : ["kind": "plaintext", "value": .string(page.text(isMarkdown: false))],
    "range": sight.range(figure.range),
  ]
}

private struct FigurePage {
  let sight: Sight
  let figure: Quantity
  var words: Words { sight.words }

  func text(isMarkdown: Bool) -> String {
    let title = sight.source.string(figure.range)
    var paragraphs = [isMarkdown ? "**\(escaped(title))**\(value)" : title + value]
    if !figure.label.isEmpty { paragraphs.append(isMarkdown ? escaped(figure.label) : figure.label) }
    paragraphs.append(precision)
    let claims = sight.judgements(on: figure).map { judgement in
      let line = "\(words.verdict(judgement)): \(equation(of: judgement, maxTerms: 8))"
      return "- " + (isMarkdown ? escaped(line) : line)
    }
    if !claims.isEmpty { paragraphs.append(claims.joined(separator: "\n")) }
    if let mentions { paragraphs.append(isMarkdown ? escaped(mentions) : mentions) }
    return paragraphs.joined(separator: isMarkdown ? "\n\n" : "\n")
  }

  /// In the base unit, where that is another than the printed one.
  private var value: String {
    guard figure.value.isValid, figure.unit.scale != .one || figure.value.exactText != figure.numeral else { return "" }
    return " = \(figure.value.exactText)\(figure.unit.baseWords)"
  }

  private var precision: String {
    let face = figure.face
    func end(_ value: Rational?, _ open: String) -> String {
      value.map { ($0 / figure.unit.scale).exactText } ?? open
    }
    if face.isPoint { return words.pick("精确值", "exact") }
    let range = "\(end(face.low, "−∞")) … \(end(face.high, "∞"))"
    return words.pick("可能的值：\(range)\(figure.unit.symbol)", "may be \(range)\(figure.unit.symbol)")
  }

  private var mentions: String? {
    let mentions = Mentions(of: figure, in: sight.report)
    let others = (mentions.certain + mentions.likely).filter { $0.range != figure.range }
    guard !others.isEmpty else { return nil }
    let places = others.map { mention in
      let line = sight.view.line(at: sight.shown(mention.range).lowerBound) + 1
      return words.pick("第\(line)行 ", "line \(line) ") + sight.source.string(mention.range)
    }
    return words.pick("另见：", "also: ") + places.joined(separator: words.pick("；", "; "))
  }

  /// Text of the document as Markdown that shows it unchanged.
  private func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_{}[]<>#|~".contains(character) { result += "\\" }
      result.append(character == "\n" || character == "\r\n" ? " " : character)
    }
    return result
  }
}

extension Unit {
  /// The base unit as people write it after a number: 元 for 万元, nothing for rates, else the name of what is measured.
  var baseWords: String {
    if kind == .rate || dimension.isEmpty { return "" }
    if scale == .one { return symbol }
    for (word, power) in [("万亿", 12), ("亿", 8), ("百万", 6), ("万", 4), ("千", 3)]
    where symbol.hasPrefix(word) && symbol != word && scale == .power(ofTen: power) {
      return String(symbol.dropFirst(word.count))
    }
    return " \(dimension)"
  }
}
