public import Crossfoot
public import RulePacks
import Synchronization

/// The projects of a run, each read when the first of its files is met.
///
/// Grows with the configurations that are met, not with the files. Any task may ask.
public final class Projects: Sendable {
  private let access: FileAccess
  private let builtIn: @Sendable () -> Vocabulary
  private let sought: Search
  /// A baseline in the place of those that configurations name.
  private let baseline: String?
  /// As messages name a file of this absolute path.
  private let name: @Sendable (String) -> String
  private let known = Mutex<[String: Project]>([:])
  private let plain: Linter
  /// What held before, for configurations that can't be made out any more.
  private let earlier: [String: Project]

  public enum Search: Sendable {
    case upwards
    /// The one at this absolute path, for all files.
    case only(String)
    case none
  }

  /// `builtIn` is asked for where a configuration adds to it, or a document is checked. `earlier` are those whose files have
  /// changed since: their rules stay in force where a configuration can't be made out.
  public init(
    _ sought: Search = .upwards, baseline: String? = nil, access: FileAccess,
    builtIn: @escaping @Sendable () -> Vocabulary = { .builtIn },
    name: @escaping @Sendable (String) -> String = { $0 }, after earlier: Projects? = nil
  ) {
    self.sought = sought
    self.baseline = baseline
    self.access = access
    self.builtIn = builtIn
    self.name = name
    plain = earlier?.plain ?? Linter(readingVocabulary: builtIn)
    self.earlier = earlier?.known.withLock { $0 } ?? [:]
  }

  /// What holds for the file at an absolute path. Cost: a look into each folder above it.
  public func project(forFileAt path: String) -> Project {
    let found: String? =
      switch sought {
      case .upwards: configurationPath(forFileAt: path, access: access)
      case .only(let path): path
      case .none: nil
      }
    // Held while a project is read, so that it is read once.
    return known.withLock { known in
      if let project = known[found ?? ""] { return project }
      let project = read(found)
      known[found ?? ""] = project
      return project
    }
  }

  private func read(_ path: String?) -> Project {
    var configuration = Configuration()
    var problems: [Report] = []
    var linter = plain
    if let path {
      let bytes = access.read(path) ?? []
      configuration = readConfiguration(bytes, path: path, name: name(path), access: access, builtIn: builtIn())
      if configuration.isUnreadable, let good = earlier[path] {
        let problems = reports(of: configuration.problems, first: path, bytes)
        return Project(
          good.configuration, linter: good.linter, baseline: good.baseline, problems: problems, isOfUnreadable: true)
      }
      if !configuration.rulePacks.isEmpty {
        linter = Linter(vocabulary: builtIn().adding(configuration.vocabulary))
      }
      problems = reports(of: configuration.problems, first: path, bytes)
    }
    guard let file = baseline ?? configuration.baseline else {
      return Project(configuration, linter: linter, problems: problems)
    }
    let (loaded, mistakes) = readBaseline(access.read(file), path: file, name: name(file), access: access)
    if !mistakes.isEmpty { problems.append(problemReport(mistakes, path: name(file), bytes: access.read(file) ?? [])) }
    return Project(configuration, linter: linter, baseline: loaded, problems: problems)
  }

  /// One report a file, in the order in which the files are first named.
  private func reports(of problems: [RulePackProblem], first path: String, _ bytes: [UInt8]) -> [Report] {
    var paths: [String] = []
    for problem in problems where !paths.contains(problem.path) { paths.append(problem.path) }
    return paths.map { file in
      let isFirst = file == name(path)
      return problemReport(
        problems.filter { $0.path == file }, path: isFirst ? file : name(file),
        bytes: isFirst ? bytes : access.read(file) ?? [])
    }
  }
}
