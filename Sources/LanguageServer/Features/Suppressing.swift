import Crossfoot

/// Silences one finding by a directive in the text, where the format has a place for one.
extension Sight {
  /// What a directive can silence: everything but what is wrong with a directive.
  func silenceable(in offsets: Range<Int>) -> [Silenced] {
    guard report.document.places.isEmpty, !report.isAboutChecking else { return [] }
    let findings = report.judgements.filter { $0.severity != nil && $0.claim.stated.range.touches(offsets) }.map {
      Silenced(rule: $0.claim.rule, figure: $0.claim.stated.range, diagnostic: diagnostic($0))
    }
    let notes = report.remarks.filter { $0.rule != "suppression" && $0.range.touches(offsets) }.map {
      Silenced(rule: $0.rule, figure: $0.range, diagnostic: diagnostic($0))
    }
    var seen: Set<Edit> = []
    return (findings + notes).filter { seen.insert(edit(silencing: $0)).inserted }
  }

  func title(silencing one: Silenced) -> String {
    words.pick("忽略此行的 \(one.rule)", "Ignore \(one.rule) in this line")
  }

  /// Markdown gets a comment at the end of the line, inside the last cell of a table's row: a line of its own would cut
  /// tables, lists and wrapped paragraphs in two. Plain text gets a line of its own before it, ended as the line itself.
  func edit(silencing one: Silenced) -> Edit {
    let line = view.line(at: one.figure.lowerBound)
    let (start, end) = (view.starts[line], view.endOfLine(line))
    guard isMarkdown else {
      let next = line + 1 < view.starts.count ? view.starts[line + 1] : end
      let lineEnd = end < next ? source.string(end..<next) : line > 0 ? endOfLine(before: line) : "\n"
      return Edit(range: start..<start, text: "crossfoot: disable-next-line \(one.rule)\(lineEnd)")
    }
    var place = end
    func skipBlanks() {
      while place > start, [0x20, 0x09].contains(source.bytes[place - 1]) { place -= 1 }
    }
    skipBlanks()
    if place > start, source.bytes[place - 1] == UInt8(ascii: "|") {
      place -= 1
      skipBlanks()
    }
    return Edit(range: place..<place, text: " <!-- crossfoot-disable-line \(one.rule) -->")
  }

  private func endOfLine(before line: Int) -> String {
    source.string(view.endOfLine(line - 1)..<view.starts[line])
  }

  /// The edit that an action's key asks for, if what it silences is still there.
  func edit(silencingKey key: JSON) throws(ResponseError) -> Edit {
    guard let rule = key["ignore"]?.text, let offset = key["offset"]?.integer else {
      throw .invalidParams("the key of an action is missing")
    }
    let place = offset..<offset
    guard let one = silenceable(in: place).first(where: { $0.rule == rule && $0.figure.lowerBound == offset }) else {
      throw .contentModified
    }
    return edit(silencing: one)
  }
}

struct Silenced {
  var rule: String
  /// Zero-based UTF-8 range in the text.
  var figure: Range<Int>
  var diagnostic: JSON
}
