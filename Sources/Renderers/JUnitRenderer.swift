import Crossfoot
import Documents
import SourceText

/// JUnit's XML: a suite a document, a test a claim. What holds has passed, what could not be judged was skipped.
///
/// Unlike other outputs it tells of every claim, for a suite without tests would say nothing. A claim fails if the options
/// show it as an error or a warning.
public struct JUnitRenderer: Renderer {
  let options: RenderOptions

  public init(options: RenderOptions) {
    self.options = options
  }

  public func start(_ run: RunSummary) -> [UInt8] { Array("\(xmlDeclaration)<testsuites name=\"crossfoot\">\n".utf8) }
  public func end(_ run: RunSummary) -> [UInt8] { Array("</testsuites>\n".utf8) }

  public func part(_ document: CheckedDocument) -> [UInt8] {
    switch document {
    case .failed(let path, let message):
      return suite(path, [test(path, name: "read", outcome: .unreadable(message))])
    case .checked(let report):
      let remarks = report.remarks.filter { $0.severity >= max(.warning, options.minimum) }
      return suite(
        report.document.path,
        report.judgements.map { test($0, in: report.document) } + remarks.map { test($0, in: report.document) })
    }
  }

  private enum Outcome {
    case passed
    case failed(kind: String, message: String, details: String)
    case skipped(String)
    case unreadable(String)
  }

  private struct Test {
    var xml: String
    var outcome: Outcome
  }

  private func place(of range: Range<Int>, in document: Document) -> String {
    switch document.location(of: range, options.language) {
    case .lines(let start, _): "\(start.line):\(start.column)"
    case .place(let words): words
    }
  }

  /// A remark that is no mere information fails.
  private func test(_ remark: Remark, in document: Document) -> Test {
    let place = place(of: remark.range, in: document)
    let outcome = Outcome.failed(
      kind: remark.severity.rawValue, message: message(for: remark, language: options.language),
      details: "\(document.path):\(place)")
    return test(document.path, name: "\(remark.rule) (\(place))", outcome: outcome)
  }

  private func test(_ judgement: Judgement, in document: Document) -> Test {
    let stated = judgement.claim.stated
    let place = place(of: stated.range, in: document)
    let words = [judgement.claim.rule, stated.label, document.source.string(stated.range)].filter { !$0.isEmpty }
    let name = words.joined(separator: " ") + " (\(place))"
    let message = message(for: judgement, language: options.language)
    let outcome: Outcome
    if judgement.verdict == .skipped {
      outcome = .skipped(message)
    } else if let severity = judgement.severity, severity >= max(.warning, options.minimum) {
      let details = "\(document.path):\(place)\n\(equation(of: judgement, maxTerms: 40))"
      outcome = .failed(kind: severity.rawValue, message: message, details: details)
    } else {
      outcome = .passed
    }
    return test(document.path, name: name, outcome: outcome)
  }

  private func test(_ path: String, name: String, outcome: Outcome) -> Test {
    let head = "<testcase\(xmlAttribute("classname", path))\(xmlAttribute("name", name)) time=\"0\""
    let xml: String
    switch outcome {
    case .passed: xml = "\(head)/>\n"
    case .failed(let kind, let message, let details):
      let attributes = xmlAttribute("type", kind) + xmlAttribute("message", message)
      xml = "\(head)><failure\(attributes)>\(xmlEscaped(details))</failure></testcase>\n"
    case .skipped(let message): xml = "\(head)><skipped\(xmlAttribute("message", message))/></testcase>\n"
    case .unreadable(let message):
      xml = "\(head)><error type=\"unreadable\"\(xmlAttribute("message", message))/></testcase>\n"
    }
    return Test(xml: xml, outcome: outcome)
  }

  private func suite(_ path: String, _ tests: [Test]) -> [UInt8] {
    let failures = tests.count { if case .failed = $0.outcome { true } else { false } }
    let errors = tests.count { if case .unreadable = $0.outcome { true } else { false } }
    let skipped = tests.count { if case .skipped = $0.outcome { true } else { false } }
    let counts: [(StaticString, Int)] = [
      ("tests", tests.count), ("failures", failures), ("errors", errors), ("skipped", skipped),
    ]
    let attributes = counts.map { xmlAttribute($0, "\($1)") }.joined()
    return Array(
      "<testsuite\(xmlAttribute("name", path))\(attributes) time=\"0\">\n\(tests.map(\.xml).joined())</testsuite>\n"
        .utf8)
  }
}
