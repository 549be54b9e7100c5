import Crossfoot
import Documents
import SourceText

/// SARIF 2.1.0 (OASIS), columns in Unicode scalars: one run, one result a finding, one notification an unreadable input.
public struct SARIFRenderer: Renderer {
  public var tellsRules: Bool { true }
  let options: RenderOptions
  private let ruleIndex: [String: Int]

  /// `rules` are the names of those that `RunSummary` will bring, in the same order.
  public init(options: RenderOptions, rules: [String]) {
    self.options = options
    ruleIndex = Dictionary(rules.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public var separator: [UInt8] { Array(",".utf8) }

  public func start(_ run: RunSummary) -> [UInt8] {
    var driver = JSONWriter()
    driver.object { driver in
      let fields: [(StaticString, String)] = [
        ("name", "crossfoot"), ("version", run.version), ("semanticVersion", run.version),
        ("language", options.language.rawValue),
      ]
      for (key, value) in fields {
        driver.key(key)
        driver.string(value)
      }
      driver.key("rules")
      driver.lines(run.rules, writeRule)
    }
    let schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return Array("{\"$schema\":\"\(schema)\",\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":".utf8)
      + driver.bytes + Array("},\"columnKind\":\"unicodeCodePoints\",\"results\":[".utf8)
  }

  public func part(_ document: CheckedDocument) -> [UInt8] {
    guard case .checked(let report) = document else { return [] }
    var fingerprints = DistinctFingerprints()
    let results = findings(of: report, options).map { finding in
      var writer = JSONWriter()
      let name = fingerprints.next(finding, in: report.document.source)
      ResultEncoder(report: report, ruleIndex: ruleIndex, language: options.language)
        .write(finding, fingerprint: name, to: &writer)
      return Array("\n".utf8) + writer.bytes
    }
    return Array(results.joined(separator: separator))
  }

  public func end(_ run: RunSummary) -> [UInt8] {
    var invocations = JSONWriter()
    invocations.list([run]) { writer, run in
      writer.object { writer in
        writer.key("executionSuccessful")
        writer.flag(run.failures.isEmpty)
        writer.key("toolExecutionNotifications")
        writer.list(run.failures) { writer, failure in
          writer.object { writer in
            writer.key("level")
            writer.string("error")
            writeMessage(failure.message, to: &writer)
            writer.key("locations")
            writer.list([failure.path]) { writer, path in writeLocation(of: path, to: &writer) }
          }
        }
      }
    }
    return Array("\n],\"invocations\":".utf8) + invocations.bytes + Array("}]}\n".utf8)
  }

  private func writeRule(_ writer: inout JSONWriter, _ rule: RuleHelp) {
    writer.object { writer in
      writer.key("id")
      writer.string(rule.name)
      writer.key("shortDescription")
      writer.object { $0.member("text", rule.summary) }
      writer.key("fullDescription")
      writer.object { $0.member("text", rule.summary) }
      writer.key("help")
      writer.object { help in
        help.member("text", rule.page)
        help.member("markdown", rule.page)
      }
    }
  }

  private func writeLocation(of path: String, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("physicalLocation")
      writer.object { writer in
        writer.key("artifactLocation")
        writer.object { $0.member("uri", uriReference(ofPath: path)) }
      }
    }
  }
}

private struct ResultEncoder {
  let report: Report
  let ruleIndex: [String: Int]
  let language: Language

  private var document: Document { report.document }

  func write(_ finding: Finding, fingerprint: String, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("ruleId", finding.rule)
      if let index = ruleIndex[finding.rule] {
        writer.key("ruleIndex")
        writer.number(index)
      }
      writer.member("kind", kind(of: finding))
      writer.member("level", level(of: finding))
      writeMessage(finding.message, to: &writer)
      writer.key("locations")
      writer.list([finding.range]) { writer, range in writeLocation(range, to: &writer) }
      let operands = finding.judgement?.claim.operands ?? []
      if !operands.isEmpty {
        writer.key("relatedLocations")
        writer.list(operands.enumerated()) { writer, operand in
          writeRelated(operand.element, id: operand.offset + 1, to: &writer)
        }
      }
      writer.key("partialFingerprints")
      writer.object { $0.member("crossfootClaim/v1", fingerprint) }
      if let suppression = finding.judgement?.suppression {
        writer.key("suppressions")
        writer.list([suppression]) { writer, suppression in write(suppression, to: &writer) }
      }
      writeFixes(finding, to: &writer)
    }
  }

  private func write(_ suppression: Suppression, to writer: inout JSONWriter) {
    writer.object { writer in
      switch suppression {
      case .inText(let reason):
        writer.member("kind", "inSource")
        if !reason.isEmpty { writer.member("justification", reason) }
      case .baseline: writer.member("kind", "external")
      }
    }
  }

  /// Only what is broken is a result that failed; the rest is listed because everything was asked for.
  private func kind(of finding: Finding) -> String {
    guard finding.severity == nil, finding.judgement?.suppression == nil else { return "fail" }
    switch finding.judgement?.verdict {
    case .holds, .rounding: return "pass"
    case .skipped: return "notApplicable"
    case .broken, .coarse, .improbable, nil: return "informational"
    }
  }

  private func level(of finding: Finding) -> String {
    switch finding.severity {
    case .error: "error"
    case .warning: "warning"
    case .information, .hint: "note"
    case nil: "none"
    }
  }

  private func writeFixes(_ finding: Finding, to writer: inout JSONWriter) {
    let edits = suggestions(for: finding, in: report)
    if edits.isEmpty { return }
    writer.key("fixes")
    writer.list(edits) { writer, edit in
      writer.object { writer in
        writer.key("artifactChanges")
        writer.list([edit]) { writer, edit in
          writer.object { writer in
            writer.key("artifactLocation")
            writer.object { $0.member("uri", uriReference(ofPath: document.path)) }
            writer.key("replacements")
            writer.list([edit]) { writer, edit in writeReplacement(edit, to: &writer) }
          }
        }
      }
    }
  }

  private func writeReplacement(_ edit: Edit, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("deletedRegion")
      writeRegion(edit.range, to: &writer)
      writer.key("insertedContent")
      writer.object { $0.member("text", edit.text) }
    }
  }

  private func writeRelated(_ operand: Operand, id: Int, to writer: inout JSONWriter) {
    let quantity = operand.quantity
    let name = quantity.label.isEmpty ? operand.role.rawValue : quantity.label
    let text = operand.elsewhere?.text ?? document.source.string(quantity.range)
    writer.object { writer in
      writer.key("id")
      writer.number(id)
      writeMessage("\(name): \(text)", to: &writer)
      if let elsewhere = operand.elsewhere {
        let place = elsewhere.place?.words(lang: language.rawValue)
        writeSpot(elsewhere.path, place, elsewhere.start, elsewhere.end, to: &writer)
      } else {
        writeSpot(of: quantity.range, to: &writer)
      }
    }
  }

  private func writeLocation(_ range: Range<Int>, to writer: inout JSONWriter) {
    writer.object { writeSpot(of: range, to: &$0) }
  }

  private func writeSpot(of range: Range<Int>, to writer: inout JSONWriter) {
    switch document.location(of: range, language) {
    case .lines(let start, let end): writeSpot(document.path, nil, start, end, to: &writer)
    case .place(let words): writeSpot(document.path, words, nil, nil, to: &writer)
    }
  }

  /// The members of a location: lines where there are any, or else a place in words.
  private func writeSpot(
    _ path: String, _ place: String?, _ start: Position?, _ end: Position?, to writer: inout JSONWriter
  ) {
    writer.key("physicalLocation")
    writer.object { writer in
      writer.key("artifactLocation")
      writer.object { $0.member("uri", uriReference(ofPath: path)) }
      if place == nil, let start, let end {
        writer.key("region")
        writeRegion(start, end, to: &writer)
      }
    }
    if let place {
      writer.key("logicalLocations")
      writer.list([place]) { writer, words in writer.object { $0.member("fullyQualifiedName", words) } }
    }
  }

  private func writeRegion(_ range: Range<Int>, to writer: inout JSONWriter) {
    writeRegion(
      document.source.position(atUTF8: range.lowerBound), document.source.position(atUTF8: range.upperBound),
      to: &writer)
  }

  private func writeRegion(_ start: Position, _ end: Position, to writer: inout JSONWriter) {
    let fields: [(StaticString, Int)] = [
      ("startLine", start.line), ("startColumn", start.column), ("endLine", end.line), ("endColumn", end.column),
    ]
    writer.object { writer in
      for (key, value) in fields {
        writer.key(key)
        writer.number(value)
      }
    }
  }
}

/// A message as SARIF has it: square brackets before round ones would be a link, so they are escaped there.
private func writeMessage(_ text: String, to writer: inout JSONWriter) {
  var plain = ""
  for character in text.unicodeScalars {
    if text.utf8.contains(UInt8(ascii: "]")), "[]\\".unicodeScalars.contains(character) { plain += "\\" }
    plain.unicodeScalars.append(character)
  }
  writer.key("message")
  writer.object { $0.member("text", plain) }
}
