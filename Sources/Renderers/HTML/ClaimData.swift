import Crossfoot

/// What the page's script knows of a document's figures and claims, as JSON.
///
/// `{"prefix", "figures": [[label, mark, group or -1, [claim, …]], …], "claims": [[verdict, stated, [operand, …], text, isFinding], …]}`;
/// figures are named by their place in the list.
struct ClaimData {
  let document: DocumentMarkup

  func write(to page: inout Markup) {
    let figures = document.figures
    let verdicts = Labels(document.options.language)
    var json = JSONWriter()
    json.object { json in
      json.member("prefix", document.prefix)
      json.key("figures")
      json.lines(figures.entries) { json, entry in
        json.list(0..<4) { json, place in
          switch place {
          case 0: json.string(entry.label)
          case 1: json.number(entry.mark.rawValue)
          case 2: json.number(entry.group ?? -1)
          default: json.list(entry.claims) { $0.number($1) }
          }
        }
      }
      json.key("claims")
      json.lines(document.report.judgements) { json, judgement in
        json.list(0..<5) { json, place in
          switch place {
          case 0: json.string(verdicts.verdict(judgement.verdict))
          case 1: json.number(figures.index(of: judgement.claim.stated.range) ?? -1)
          case 2:
            json.list(judgement.claim.operands.compactMap { figures.index(of: $0.quantity.range) }) { $0.number($1) }
          case 3: json.string(text(judgement))
          default: json.flag(document.options.shows(judgement))
          }
        }
      }
    }
    page.element("script", ["type": "application/json", "class": "data"]) { $0.verbatim(harmless(json.bytes)) }
  }

  private func text(_ judgement: Judgement) -> String {
    guard judgement.verdict == .skipped else { return equation(of: judgement, maxTerms: 8) }
    return judgement.claim.skip.map { message(for: $0, language: document.options.language) } ?? ""
  }

  /// Without `<`, so that no text can end the element that holds it.
  private func harmless(_ json: [UInt8]) -> [UInt8] {
    json.flatMap { $0 == UInt8(ascii: "<") ? Array("\\u003c".utf8) : [$0] }
  }
}
