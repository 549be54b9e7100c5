import Crossfoot
import Documents
import LanguageServer
import SourceText

/// A linter of a small language, so that the server is tested apart from the engine.
///
/// `总额 10 万元 = 甲 4 万元 + 乙 6 万元` states a sum, `重复 10 万元 = 总额 10 万元` with one operand a repetition, and `a / b` a rate.
/// Lines that begin with `#` are headings, with `|` tables. A figure is a name, a blank, a numeral and perhaps a unit.
let toyCheck: Check = { bytes, name, _, _ in
  guard let source = try? SourceText(utf8: bytes) else { return nil }
  var reader = ToyReader(source: source)
  reader.read()
  return reader.report(name: name)
}

/// As `toyCheck`, where the unit 元 counts as wrong: another configuration.
let strictToyCheck: Check = { bytes, name, languageID, _ in
  guard var report = toyCheck(bytes, name, languageID, nil) else { return nil }
  for index in report.judgements.indices where report.judgements[index].severity == .error {
    report.judgements[index].severity = .warning
  }
  return report
}

private struct ToyReader {
  let source: SourceText
  var judgements: [Judgement] = []
  var quantities: [Quantity] = []
  var blocks: [Block] = []
  var notes: [ReadingNote] = []

  init(source: SourceText) {
    self.source = source
  }

  mutating func read() {
    var tableStart: Int?
    for line in 0..<source.lines.starts.count {
      let range = source.rangeOfLine(line)
      let bytes = source.bytes[range]
      if bytes.first == UInt8(ascii: "|") {
        tableStart = tableStart ?? range.lowerBound
        if line + 1 == source.lines.starts.count
          || source.bytes[safe: source.rangeOfLine(line + 1).lowerBound] != UInt8(ascii: "|")
        {
          blocks.append(.table(Table(rows: [], headerRows: 0, range: tableStart!..<range.upperBound)))
          tableStart = nil
        }
      }
      if bytes.first == UInt8(ascii: "#") {
        let level = bytes.prefix { $0 == UInt8(ascii: "#") }.count
        var prose = Prose()
        prose.append(bytes.dropFirst(level + 1), source: range.lowerBound + level + 1)
        blocks.append(.heading(Heading(level: level, prose: prose)))
        if level > 3 { notes.append(ReadingNote(kind: .headingLevel(printed: "(4)", expected: "(四)"), range: range)) }
      } else {
        readFigures(range)
      }
    }
  }

  private mutating func readFigures(_ range: Range<Int>) {
    let equals = range.first { source.bytes[$0] == UInt8(ascii: "=") }
    let figures = ToyFigures(source: source, range: range).all
    quantities += figures
    guard let equals, let stated = figures.last(where: { $0.range.upperBound <= equals }) else { return }
    let operands = figures.filter { $0.range.lowerBound > equals }
    guard !operands.isEmpty else { return }
    let isRate =
      operands.count == 2
      && source.bytes[operands[0].range.upperBound..<operands[1].range.lowerBound].contains(UInt8(ascii: "/"))
    let isRepeat = operands.count == 1
    var judgement = judge(
      Claim(
        kind: isRepeat ? .repeat : isRate ? .rate : .sum,
        rule: isRepeat ? "repeat-mismatch" : isRate ? "rate-mismatch" : "sum-mismatch",
        stated: stated, operands: operands.map { Operand(isRepeat ? .mention : isRate ? .numerator : .part, $0) },
        formula: isRate ? .ratio() : .sum(count: operands.count)))
    if judgement.verdict == .broken, !isRepeat { judgement.suspect = stated }
    judgements.append(judgement)
  }

  func report(name: String) -> Report {
    Report(
      document: Document(path: name, source: source, blocks: blocks, notes: notes),
      judgements: judgements.sorted { $0.claim.stated.range.lowerBound < $1.claim.stated.range.lowerBound },
      quantities: quantities)
  }
}

private struct ToyFigures {
  let source: SourceText
  let range: Range<Int>

  var all: [Quantity] {
    var found: [Quantity] = []
    var i = range.lowerBound
    var words = range.lowerBound
    while i < range.upperBound {
      if let figure = figure(at: i, words: words) {
        found.append(figure)
        i = figure.range.upperBound
        words = i
      } else {
        i += 1
      }
    }
    return found
  }

  private func figure(at start: Int, words: Int) -> Quantity? {
    var end = start
    var text = ""
    while end < range.upperBound {
      if 0x30...0x39 ~= source.bytes[end] || source.bytes[end] == 0x2E || source.bytes[end] == 0x2C {
        text.unicodeScalars.append(Unicode.Scalar(source.bytes[end]))
        end += 1
      } else if end + 2 < range.upperBound, let digit = wide(end) {
        text.append(digit)
        end += 3
      } else {
        break
      }
    }
    let digits = text.filter { $0 != "," }
    guard digits.first?.isNumber == true, let whole = Int(digits.filter { $0 != "." }) else { return nil }
    let places = digits.firstIndex(of: ".").map { digits.distance(from: $0, to: digits.endIndex) - 1 } ?? 0
    let (unit, length) = unit(at: end)
    let ulp = Rational.power(ofTen: -places) * unit.scale
    return Quantity(
      range: start..<(end + length), numeralRange: start..<end, numeral: text, value: Rational(whole) * ulp, ulp: ulp,
      unit: unit,
      label: label(words..<start))
  }

  private func wide(_ at: Int) -> Character? {
    let scalar = source.string(at..<(at + 3)).unicodeScalars.first!
    guard "０"..."９" ~= scalar || scalar == "．" else { return nil }
    return Character(Unicode.Scalar(scalar.value - 0xFEE0)!)
  }

  private func unit(at end: Int) -> (Unit, Int) {
    for (symbol, power, kind, dimension) in [
      (" 万元", 4, Unit.Kind.amount, "CNY"), (" 元", 0, .amount, "CNY"), ("%", -2, .rate, "rate"),
      ("万元", 4, .amount, "CNY"), ("元", 0, .amount, "CNY"),
    ] where source.bytes[end..<range.upperBound].starts(with: symbol.utf8) {
      let unit = Unit(
        dimension: dimension, scale: .power(ofTen: power), symbol: symbol.filter { $0 != " " }, kind: kind)
      return (unit, symbol.utf8.count)
    }
    return (.none, 0)
  }

  private func label(_ range: Range<Int>) -> String {
    String(source.string(range).unicodeScalars.filter { $0.properties.isAlphabetic })
  }
}

extension [UInt8] {
  fileprivate subscript(safe index: Int) -> UInt8? { indices.contains(index) ? self[index] : nil }
}
