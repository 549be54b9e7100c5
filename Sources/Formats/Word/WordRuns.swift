import Documents

extension WordReader {
  /// Adds a run's text; runs are never kept apart, so a number that an editor has split is one again.
  mutating func addRun(_ xml: inout XMLReader, to paragraph: inout WordParagraph) throws(ReadingProblem) {
    var run = Run()
    try addRunContent(&xml, run: &run, to: &paragraph)
    guard paragraph.text.count <= Limits.textBytes else {
      throw xml.problem(.tooMuch(.textBytes, most: Limits.textBytes))
    }
    guard !run.isHidden, !run.isStruck, paragraph.style?.isContents != true else { return }
    paragraph.text += run.isRaised ? raised(run.text) : run.isLowered ? lowered(run.text) : run.text
  }

  private struct Run {
    var text: [UInt8] = []
    var isHidden = false
    /// Struck out by hand, as a deletion that nobody tracks.
    var isStruck = false
    var isRaised = false
    var isLowered = false
  }

  private mutating func addRunContent(
    _ xml: inout XMLReader, run: inout Run, to paragraph: inout WordParagraph
  ) throws(ReadingProblem) {
    try xml.children { xml throws(ReadingProblem) in
      switch xml.name {
      case "t" where isVisible: try xml.text(into: &run.text)
      case "rPr": try readProperties(&xml, of: &run)
      case "tab", "ptab": if isVisible { run.text.append(UInt8(ascii: "\t")) }
      case "br", "cr": if isVisible { run.text.append(0x0A) }
      case "noBreakHyphen": if isVisible { run.text.append(UInt8(ascii: "-")) }
      case "sym":
        if isVisible {
          run.text += symbol(font: xml.attribute("font") ?? "", character: xml.attribute("char") ?? "")
        }
      case "fldChar": turnField(xml.attribute("fldCharType") ?? "")
      case "instrText": if !fields.isEmpty { try xml.text(into: &fields[fields.count - 1].instruction) }
      case "AlternateContent", "Choice": try addRunContent(&xml, run: &run, to: &paragraph)
      case "ruby":
        try xml.children { xml throws(ReadingProblem) in
          if xml.name == "rubyBase" { try addInline(&xml, to: &paragraph) }
        }
      case "drawing", "pict", "object": try addBoxes(&xml, to: &paragraph)
      default: break
      }
    }
  }

  private func readProperties(_ xml: inout XMLReader, of run: inout Run) throws(ReadingProblem) {
    try xml.children { xml throws(ReadingProblem) in
      switch xml.name {
      case "vanish": run.isHidden = xml.isOn
      case "strike", "dstrike": if xml.isOn { run.isStruck = true }
      case "vertAlign":
        run.isRaised = xml.attribute("val") == "superscript"
        run.isLowered = xml.attribute("val") == "subscript"
      default: break
      }
    }
  }

  private mutating func turnField(_ type: String) {
    switch type {
    case "begin": if fields.count < Limits.depth { fields.append(Field()) }
    case "separate":
      guard !fields.isEmpty else { return }
      fields[fields.count - 1].isInResult = true
      fields[fields.count - 1].drop()
    case "end": _ = fields.popLast()
    default: break
    }
  }

  /// Text boxes may lie at any depth of a drawing.
  private mutating func addBoxes(_ xml: inout XMLReader, to paragraph: inout WordParagraph) throws(ReadingProblem) {
    try xml.children { xml throws(ReadingProblem) in
      switch xml.name {
      case "txbxContent":
        let outer = fields
        fields = []
        paragraph.boxes += try blocks(&xml)
        fields = outer
      case "Fallback": break
      case "chart": if let id = xml.attribute("id") { paragraph.boxes += chart(id) }
      default: try addBoxes(&xml, to: &paragraph)
      }
    }
  }

  /// What a chart shows; one that can't be read is told of, and the rest of the report is read.
  private mutating func chart(_ id: String) -> [RawBlock] {
    guard let part = chartParts[id], charts < Limits.entries else { return [] }
    charts += 1
    do {
      guard var xml = try package.xml(part) else { return [] }
      return try Chart(&xml).blocks(at: .chart(sheet: nil, charts))
    } catch {
      problems.append(error)
      return []
    }
  }

  /// A formula in one line: a fraction as `a/b`.
  func addMath(_ xml: inout XMLReader, to paragraph: inout WordParagraph) throws(ReadingProblem) {
    try xml.children { xml throws(ReadingProblem) in
      switch xml.name {
      case "t": try xml.text(into: &paragraph.text)
      case "den":
        paragraph.text.append(UInt8(ascii: "/"))
        try addMath(&xml, to: &paragraph)
      case "sup":
        var power = WordParagraph()
        try addMath(&xml, to: &power)
        paragraph.text += raised(power.text)
      default: try addMath(&xml, to: &paragraph)
      }
    }
  }
}

/// Digits as superscripts, so that a note's number or a power never joins the number before it.
func raised(_ text: [UInt8]) -> [UInt8] { shifted(text, to: Array("⁰¹²³⁴⁵⁶⁷⁸⁹".unicodeScalars)) }

func lowered(_ text: [UInt8]) -> [UInt8] { shifted(text, to: Array("₀₁₂₃₄₅₆₇₈₉".unicodeScalars)) }

private func shifted(_ text: [UInt8], to digits: [Unicode.Scalar]) -> [UInt8] {
  text.flatMap { byte -> [UInt8] in
    let digit = Int(byte) - 0x30
    return digits.indices.contains(digit) ? Array(UTF8.encode(digits[digit])!) : [byte]
  }
}
