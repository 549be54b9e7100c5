public import Crossfoot
public import Documents

/// All that holds for the files under one configuration: its rules, made ready, and its baseline.
public struct Project: Sendable {
  public let configuration: Configuration
  public let linter: Linter
  public let baseline: Baseline?
  /// Reports of the files with mistakes: the configuration, its rule packs, its baseline.
  public let problems: [Report]
  /// Whether its file can't be made out, so that what held before stands in for it.
  public let isOfUnreadable: Bool

  public init(
    _ configuration: Configuration, linter: Linter, baseline: Baseline? = nil, problems: [Report] = [],
    isOfUnreadable: Bool? = nil
  ) {
    self.isOfUnreadable = isOfUnreadable ?? configuration.isUnreadable
    self.configuration = configuration
    self.linter = linter
    self.baseline = baseline
    self.problems = problems
  }

  /// Checks a document that stands at an absolute path.
  public func check(
    _ document: Document, at path: String, beside companions: [Companion] = [], on cores: Cores = .one,
    after earlier: EarlierReading? = nil
  ) -> CheckResult {
    let policy = configuration.policy(forFileAt: path)
    var result = CheckResult(
      report: linter.check(document, under: policy, beside: companions, on: cores, after: earlier))
    baseline?.silence(&result, at: path)
    return result
  }
}

/// A report, and which entries of the baseline it met or should have met.
public struct CheckResult: Sendable {
  public var report: Report
  /// Places in the baseline's list, of this file, that no finding has any more.
  public var stale: [Int] = []
  /// Places in the baseline's list, of files that are gone, that a finding of this file has.
  public var met: [Int] = []

  public init(report: Report) {
    self.report = report
  }
}
