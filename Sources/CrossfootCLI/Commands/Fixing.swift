import Configuration
import Crossfoot
import Formats
import Renderers
import SourceText

/// Corrects the figures of one input that have only one remedy, in the file or as a diff.
struct Fixing {
  let input: Input
  /// Absolute.
  let place: String
  let bytes: [UInt8]
  let project: Project
  let companions: [Companion]
  let options: Options

  /// Afterwards the result is that of the corrected text, where the file was written.
  func apply(to result: inout CheckResult, _ outcome: inout Outcome) {
    let source = result.report.document.source
    let edits = fixAll(result.report) { check($0)?.report }
    guard !edits.isEmpty else { return }
    guard case .file = input.source, let written = encoded(applying(edits, to: source.bytes), read: source.bytes) else {
      outcome.problems.append(
        told(
          Localized(
            "\(edits.count) figure\(edits.count == 1 ? "" : "s") could be corrected, but this format is not written",
            "有 \(edits.count) 个数字可以改正，但不能写入这种格式的文件")))
      return
    }
    outcome.fixed = edits.count
    if options.diffs {
      let diff = unifiedDiff(path: input.path, before: source, edits: edits, forTerminal: isTerminal(1))
      outcome.output = Array(diff.utf8)
      return
    }
    do throws(InputProblem) {
      // Somebody may have saved it since it was read.
      guard try readBytes(of: input.path) == bytes else {
        outcome.fixed = 0
        outcome.problems.append(told(Localized("changed while it was checked; not corrected", "核对期间文件已被改动，未作修改")))
        return
      }
      try writeFile(written, to: input.path)
      if let after = check(applying(edits, to: source.bytes)) { result = after }
    } catch {
      outcome.fixed = 0
      outcome.problems.append(told(Localized("not corrected: ", "未能修改："), error.message(options.language)))
    }
  }

  private func told(_ words: Localized, _ more: String = "") -> String {
    "crossfoot: \(terminalSafe(input.path)): \(words.text(options.language))\(terminalSafe(more))"
  }

  private func encoded(_ changed: [UInt8], read: [UInt8]) -> [UInt8]? {
    var reading = ReadingOptions()
    reading.encoding = options.encoding
    return encodeText(changed, read: read, original: bytes, options: reading)
  }

  /// A changed state of the text under the same rules and name.
  private func check(_ text: [UInt8]) -> CheckResult? {
    var reading = ReadingOptions()
    reading.encoding = .utf8
    return Formats.readDocument(bytes: text, path: input.path, options: reading).document
      .map { project.check($0, at: place, beside: companions) }
  }
}
