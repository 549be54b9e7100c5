import Crossfoot

/// Silences one finding by a directive in the text, where the format has a place for one.
extension Sight {
  /// What a directive can silence: everything but what is wrong with a directive.
  func silenceable(in offsets: Range<Int>) -> [Silenced] {
    guard !report.isAboutChecking else { return [] }
    let findings = report.judgements.filter { $0.severity != nil && shown($0.claim.stated.range).touches(offsets) }
      .compactMap { silenced($0.claim.rule, $0.claim.stated.range, diagnostic($0)) }
    let notes = report.remarks.filter { $0.rule != "suppression" && shown($0.range).touches(offsets) }
      .compactMap { silenced($0.rule, $0.range, diagnostic($0)) }
    var seen: Set<Edit> = []
    return (findings + notes).filter { seen.insert($0.edit).inserted }
  }

  func title(silencing one: Silenced) -> String {
    report.document.tagged == nil
      ? words.pick("忽略此行的 \(one.rule)", "Ignore \(one.rule) in this line")
      : words.pick("忽略此段的 \(one.rule)", "Ignore \(one.rule) in this paragraph")
  }

  private func silenced(_ rule: String, _ figure: Range<Int>, _ diagnostic: JSON) -> Silenced? {
    let edit: Edit?
    if let tagged = report.document.tagged {
      edit = report.document.directivePlace(before: figure.lowerBound, in: tagged).map {
        Edit(range: $0..<$0, text: "<!-- crossfoot-disable-next-line \(rule) -->")
      }
    } else {
      edit = report.document.places.isEmpty ? self.edit(silencing: rule, at: figure.lowerBound) : nil
    }
    return edit.map { Silenced(rule: rule, figure: figure, diagnostic: diagnostic, edit: $0) }
  }

  /// Markdown gets a comment at the end of the line, inside the last cell of a table's row: a line of its own would cut
  /// tables, lists and wrapped paragraphs in two. Plain text gets a line of its own before it, ended as the line itself.
  private func edit(silencing rule: String, at offset: Int) -> Edit {
    let line = view.line(at: offset)
    let (start, end) = (view.starts[line], view.endOfLine(line))
    guard isMarkdown else {
      let next = line + 1 < view.starts.count ? view.starts[line + 1] : end
      let lineEnd = end < next ? source.string(end..<next) : line > 0 ? endOfLine(before: line) : "\n"
      return Edit(range: start..<start, text: "crossfoot: disable-next-line \(rule)\(lineEnd)")
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
    return Edit(range: place..<place, text: " <!-- crossfoot-disable-line \(rule) -->")
  }

  private func endOfLine(before line: Int) -> String {
    source.string(view.endOfLine(line - 1)..<view.starts[line])
  }

  /// The edit that an action's key asks for, if what it silences is still there.
  func edit(silencingKey key: JSON) throws(ResponseError) -> Edit {
    guard let rule = key["ignore"]?.text, let offset = key["offset"]?.integer else {
      throw .invalidParams("the key of an action is missing")
    }
    guard source.bytes.indices.contains(offset) else { throw .contentModified }
    guard
      let one = silenceable(in: shown(offset..<offset + 1)).first(where: {
        $0.rule == rule && $0.figure.lowerBound == offset
      })
    else {
      throw .contentModified
    }
    return one.edit
  }
}

struct Silenced {
  var rule: String
  /// Zero-based UTF-8 range in the text.
  var figure: Range<Int>
  var diagnostic: JSON
  /// Of what the client shows.
  var edit: Edit
}
