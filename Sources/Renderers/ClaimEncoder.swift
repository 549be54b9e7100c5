import Crossfoot
import Documents
import SourceText

/// Claims and notes as JSON of version 1.
struct ClaimEncoder {
  let document: Document
  let language: Language

  private var source: SourceText { document.source }

  func write(_ judgement: Judgement, to writer: inout JSONWriter) {
    let claim = judgement.claim
    let fields: [(StaticString, String?)] = [
      ("kind", claim.kind.rawValue), ("rule", claim.rule), ("verdict", judgement.verdict.rawValue),
      ("severity", judgement.severity?.rawValue), ("message", message(for: judgement, language: language)),
      ("basis", claim.basis.rawValue), ("equation", equation(of: judgement)),
      ("difference", judgement.difference.isValid ? judgement.difference.exactText : nil),
      ("reason", claim.skip?.rawValue), ("fingerprint", claim.fingerprint),
    ]
    writer.object { writer in
      for (key, value) in fields {
        writer.key(key)
        writer.string(value)
      }
      writer.key("stated")
      writer.object { write(claim.stated, to: &$0) }
      writer.key("operands")
      writer.list(claim.operands) { writer, operand in
        writer.object { writer in
          writer.key("role")
          writer.string(operand.role.rawValue)
          if let elsewhere = operand.elsewhere {
            write(operand.quantity, at: elsewhere, to: &writer)
          } else {
            write(operand.quantity, to: &writer)
          }
        }
      }
    }
  }

  func write(_ note: Remark, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("rule")
      writer.string(note.rule)
      writer.key("severity")
      writer.string(note.severity.rawValue)
      writer.key("message")
      writer.string(message(for: note, language: language))
      write(note.range, to: &writer)
    }
  }

  private func write(_ quantity: Quantity, to writer: inout JSONWriter) {
    writeFields(of: quantity, text: source.string(quantity.range), to: &writer)
    write(quantity.range, to: &writer)
  }

  /// A figure of another document, with that document's path.
  private func write(_ quantity: Quantity, at elsewhere: Elsewhere, to writer: inout JSONWriter) {
    writeFields(of: quantity, text: elsewhere.text, to: &writer)
    writer.member("path", elsewhere.path)
    if let place = elsewhere.place { writer.member("place", place.words(lang: language.rawValue)) }
    writeRange(from: elsewhere.start, to: elsewhere.end, to: &writer)
  }

  private func writeFields(of quantity: Quantity, text: String, to writer: inout JSONWriter) {
    let fields: [(StaticString, String?)] = [
      ("text", text), ("numeral", quantity.numeral),
      ("value", quantity.value.isValid ? quantity.value.exactText : nil), ("unit", quantity.unit.dimension),
      ("label", quantity.label),
    ]
    for (key, value) in fields {
      writer.key(key)
      writer.string(value)
    }
  }

  /// A range, and where people look for it in a format whose text is not the file itself.
  private func write(_ range: Range<Int>, to writer: inout JSONWriter) {
    if let place = document.place(atUTF8: range.lowerBound) {
      writer.key("place")
      writer.string(place.words(lang: language.rawValue))
    }
    writeRange(
      from: source.position(atUTF8: range.lowerBound), to: source.position(atUTF8: range.upperBound), to: &writer)
  }

  private func writeRange(from start: Position, to end: Position, to writer: inout JSONWriter) {
    writer.key("range")
    writer.object { writer in
      writer.key("start")
      write(start, to: &writer)
      writer.key("end")
      write(end, to: &writer)
    }
  }

  private func write(_ position: Position, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("line")
      writer.number(position.line)
      writer.key("column")
      writer.number(position.column)
      writer.key("offset")
      writer.number(position.offset)
    }
  }
}
