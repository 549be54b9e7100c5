public import Crossfoot
public import RulePacks

/// What one configuration file says, paths resolved, and what is wrong with it.
///
/// Reading never fails: what is wrong is left out and named.
public struct Configuration: Sendable {
  /// Absolute; empty where nothing was found.
  public var path: String
  public var language: Language?
  var changes = PolicyChanges()
  var exclude: [Glob] = []
  var overrides: [Override] = []
  /// Absolute paths of folders or files.
  public var rulePacks: [String] = []
  /// Absolute.
  public var baseline: String?
  /// The words, units and formulas of its rule packs.
  public var vocabulary = Vocabulary()
  public internal(set) var problems: [RulePackProblem] = []
  /// Whether nothing of it could be made out.
  public internal(set) var isUnreadable = false

  /// The configuration of those who have none.
  public init(path: String = "") {
    self.path = path
  }

  struct Override: Sendable {
    var files: [Glob] = []
    var changes = PolicyChanges()
  }

  /// The folder that its paths and patterns start from.
  public var folder: String { path.isEmpty ? "/" : enclosingFolder(of: path) }

  /// What holds for a file, overrides in their order. The path is absolute.
  public func policy(forFileAt path: String) -> JudgingPolicy {
    var policy = JudgingPolicy()
    changes.apply(to: &policy)
    let relative = relativePath(path, to: folder)
    for override in overrides where override.files.contains(where: { $0.matches(relative) }) {
      override.changes.apply(to: &policy)
    }
    return policy
  }

  /// Whether walking from its folder never comes to a file, of an absolute path below it.
  public func leavesOut(_ path: String) -> Bool {
    guard !exclude.isEmpty else { return false }
    var place = path
    while place.utf8.count > folder.utf8.count {
      if excludes(place, isFolder: place != path) { return true }
      place = enclosingFolder(of: place)
    }
    return false
  }

  /// Whether walking a folder leaves out what stands at an absolute path.
  public func excludes(_ path: String, isFolder: Bool) -> Bool {
    guard !exclude.isEmpty else { return false }
    let relative = relativePath(path, to: folder)
    return exclude.contains { $0.matches(relative, isFolder: isFolder) }
  }
}

/// What a part of a configuration changes of a policy.
struct PolicyChanges: Sendable {
  var rounding: Rounding?
  var levels: [String: JudgingPolicy.Level] = [:]
  var tolerances: [String: Tolerance] = [:]
  var tables: [JudgingPolicy.TableTolerance] = []

  func apply(to policy: inout JudgingPolicy) {
    if let rounding { policy.rounding = rounding }
    policy.levels.merge(levels) { $1 }
    policy.tolerances.merge(tolerances) { $1 }
    policy.tables = tables + policy.tables
  }
}
