import Crossfoot
import Documents

extension Server {
  /// Pushes what was found in the present state of an open document, unless the client asks for it itself.
  mutating func publish(_ uri: DocumentURI) {
    guard !client.pullsDiagnostics, let document = documents[uri], let report = document.report else { return }
    let sight = sight(document.uri, document.version, document.job, report, .null)
    notify(
      "textDocument/publishDiagnostics",
      [
        "uri": .string(document.uri.spelling),
        "version": client.showsDiagnosticVersion ? document.version.map { JSON($0) } : nil,
        "diagnostics": .array(sight.diagnostics),
      ])
  }
}

func documentDiagnostic(_ sight: Sight) throws(ResponseError) -> JSON {
  sight.diagnosticReport(previous: sight.params["previousResultId"]?.text)
}

extension Sight {
  /// `full`, or `unchanged` where the client holds the same set already.
  func diagnosticReport(previous: String?) -> JSON {
    let items = JSON.array(diagnostics)
    let id = resultID(of: items)
    if id == previous { return ["kind": "unchanged", "resultId": .string(id)] }
    return ["kind": "full", "resultId": .string(id), "items": items]
  }

  /// In the order of the places; notes of the reader are information, as on the command line.
  var diagnostics: [JSON] {
    let minimum = settings.minimumSeverity
    let judgements = report.judgements.filter { $0.severity.map { $0 >= minimum } ?? false }
    let notes = report.remarks.filter { $0.severity >= minimum }
    let all =
      judgements.map { ($0.claim.stated.range.lowerBound, diagnostic($0)) }
      + notes.map { ($0.range.lowerBound, diagnostic($0)) }
    // Sorting by the place alone keeps what stands at one place in the order of the report.
    return all.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element.1)
  }

  func diagnostic(_ note: Remark) -> JSON {
    [
      "range": range(note.range), "severity": lspSeverity(note.severity), "code": .string(note.rule),
      "codeDescription": description(ofRule: note.rule), "source": "crossfoot",
      "message": .string(message(for: note, language: language)),
    ]
  }

  private func description(ofRule rule: String) -> JSON? {
    client.showsCodeDescription ? services.ruleURL(rule).map { ["href": .string($0)] } : nil
  }

  func diagnostic(_ judgement: Judgement) -> JSON {
    let claim = judgement.claim
    return [
      "range": range(claim.stated.range),
      "severity": judgement.severity.map(lspSeverity),
      "code": .string(claim.rule),
      "codeDescription": description(ofRule: claim.rule),
      "source": "crossfoot",
      "message": .string(message(for: judgement, language: language)),
      "relatedInformation": client.showsRelatedInformation && !claim.operands.isEmpty
        ? .array(claim.operands.map(related)) : nil,
      "data": client.keepsDiagnosticData
        ? ["equation": .string(equation(of: judgement)), "fingerprint": .string(claim.fingerprint)] : nil,
    ]
  }

  private func related(_ operand: Operand) -> JSON {
    ["location": location(operand.quantity.range), "message": .string(words.operand(operand, in: source))]
  }
}

private func lspSeverity(_ severity: Severity) -> JSON {
  switch severity {
  case .error: 1
  case .warning: 2
  case .information: 3
  case .hint: 4
  }
}

/// The same for the same set (FNV-1a, 64 bits).
private func resultID(of items: JSON) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in items.bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
  return String(hash, radix: 16)
}
