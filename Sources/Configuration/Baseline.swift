public import Crossfoot
import RulePacks

/// Findings that were there before, by what is claimed and not by where it stands.
///
/// A finding of a file that is gone counts for any file, so that a file may be renamed.
public struct Baseline: Sendable {
  public struct Entry: Sendable, Equatable {
    /// Relative to the folder of the baseline.
    public var path: String
    public var fingerprint: String
    public var rule: String
    /// The stated figure as it stood in the text; for people.
    public var figure: String
    /// How many findings of the file are alike.
    public var count: Int

    public init(path: String, fingerprint: String, rule: String, figure: String, count: Int = 1) {
      self.path = path
      self.fingerprint = fingerprint
      self.rule = rule
      self.figure = figure
      self.count = count
    }
  }
  /// Absolute.
  public let path: String
  public let entries: [Entry]
  /// Where each entry stands in the file.
  let ranges: [Range<Int>]
  private var byFile: [String: [Int]] = [:]
  private var orphans: [String: Int] = [:]

  init(path: String, entries: [Entry], ranges: [Range<Int>], isThere: (String) -> Bool) {
    self.path = path
    self.entries = entries
    self.ranges = ranges
    for (index, entry) in entries.enumerated() { byFile[entry.path, default: []].append(index) }
    for (file, indices) in byFile where !isThere(absolutePath(file, in: folder)) {
      for index in indices { orphans[entries[index].fingerprint] = index }
    }
  }

  private var folder: String { enclosingFolder(of: path) }

  /// Takes their severity from the findings that it lists. The path is absolute.
  func silence(_ result: inout CheckResult, at path: String) {
    let own = byFile[relativePath(path, to: folder)] ?? []
    var left = Dictionary(own.map { (entries[$0].fingerprint, entries[$0].count) }, uniquingKeysWith: +)
    for index in result.report.judgements.indices where result.report.judgements[index].severity != nil {
      let fingerprint = result.report.judgements[index].claim.fingerprint
      if let count = left[fingerprint], count > 0 {
        left[fingerprint] = count - 1
      } else if let orphan = orphans[fingerprint], own.isEmpty || !own.contains(orphan) {
        result.met.append(orphan)
      } else {
        continue
      }
      result.report.judgements[index].severity = nil
      result.report.judgements[index].suppression = .baseline
    }
    result.stale = own.filter { left[entries[$0].fingerprint] == entries[$0].count }
  }

  /// Entries that this run could have met and did not: those named, and those of files that are gone.
  public func staleEntries(stale: Set<Int>, met: Set<Int>) -> [Int] {
    let gone = Set(orphans.values).subtracting(met)
    return stale.union(gone).sorted()
  }

  /// The stale entries as a report of the baseline file.
  public func report(ofStale stale: [Int], name: String, bytes: [UInt8]) -> Report {
    let problems = stale.map { index in
      RulePackProblem(path: name, range: ranges[index], message: "")
    }
    var made = problemReport(problems, path: name, bytes: bytes)
    for (place, index) in stale.enumerated() {
      let entry = entries[index]
      made.remarks[place].severity = .information
      made.remarks[place].rule = "stale-baseline"
      made.remarks[place].kind = .told(
        en: "this finding (\(entry.rule), \(entry.figure)) is no more; --write-baseline takes it out",
        zh: "这条发现（\(entry.rule)，\(entry.figure)）已不存在，可用 --write-baseline 更新")
    }
    return made
  }
}

extension Baseline.Entry {
  /// The findings of a report, alike ones counted, in order of their fingerprints.
  public static func entries(of report: Report, path: String) -> [Baseline.Entry] {
    var found: [String: Baseline.Entry] = [:]
    for judgement in report.judgements where judgement.severity != nil || judgement.suppression == .baseline {
      let claim = judgement.claim
      found[
        claim.fingerprint,
        default: Baseline.Entry(
          path: path, fingerprint: claim.fingerprint, rule: claim.rule,
          figure: report.document.source.string(claim.stated.range), count: 0)
      ].count += 1
    }
    return found.values.sorted { $0.fingerprint < $1.fingerprint }
  }
}
