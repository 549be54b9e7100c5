import Crossfoot

/// The ways to mend a finding that an output may offer, the likeliest first.
///
/// None in files whose text is not the file itself. Only fixes of one edit that break no claim that holds: reviewers take them one by one, unseen by the linter.
func suggestions(for finding: Finding, in report: Report) -> [Edit] {
  guard let judgement = finding.judgement, report.document.hasLines else { return [] }
  return fixes(for: judgement, in: report).filter { $0.breaks.isEmpty && $0.edits.count == 1 }.map { $0.edits[0] }
}
