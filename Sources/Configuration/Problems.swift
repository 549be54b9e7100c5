public import Crossfoot
import Documents
public import RulePacks
import SourceText

/// The problems of one file as a report, so that every output and every editor can show them at their places.
///
/// `bytes` are those of the file that the problems name.
public func problemReport(_ problems: [RulePackProblem], path: String, bytes: [UInt8]) -> Report {
  let source = SourceText(String(decoding: bytes, as: UTF8.self))
  let remarks = problems.map { problem in
    let near = problem.suggestion
    return Remark(
      rule: "configuration", severity: .error, range: problem.range.clamped(to: 0..<source.bytes.count),
      kind: .told(
        en: problem.message + (near.map { "; did you mean '\($0)'?" } ?? ""),
        zh: problem.message + (near.map { "；是否想用“\($0)”？" } ?? "")))
  }
  var report = Report(document: Document(path: path, source: source), judgements: [], quantities: [], remarks: remarks)
  report.isAboutChecking = true
  return report
}
