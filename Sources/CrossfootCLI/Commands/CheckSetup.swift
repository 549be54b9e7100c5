import Configuration
import Crossfoot

/// What a run of `check` starts from: the flags, and what the configuration adds to them.
struct CheckSetup: Sendable {
  var options: Options
  var projects: Projects
  /// The baseline that holds where the run was started, for its stale entries; nil where there are several or none.
  var baseline: Baseline?
  /// Absolute path of a baseline that is to be written.
  var newBaseline: String?
  let home: String

  init(_ given: Options, operands: [String], home: String) throws(UsageError) {
    self.home = home
    options = given
    let chosen = given.baseline.map { absolutePath($0, in: home) }
    let search: Projects.Search =
      given.ignoresConfiguration
      ? .none : given.configuration.map { .only(absolutePath($0, in: home)) } ?? .upwards
    if case .only(let path) = search, !FileAccess.system.isFile(path) {
      throw .missingFile(given.configuration!)
    }
    if let chosen, !given.writesBaseline, !FileAccess.system.isFile(chosen) { throw .missingFile(given.baseline!) }
    // While a baseline is written the old one hides nothing.
    let nowhere = given.writesBaseline ? "/dev/null/none" : nil
    projects = Projects(search, baseline: nowhere ?? chosen, access: .system, name: Self.naming(home))
    let first = operands.first { $0 != "-" }.map { absolutePath($0, in: home) } ?? home
    let isFolder = fileKind(first, followsLinks: true) == .folder
    let project = projects.project(forFileAt: isFolder ? first + "/x" : first)
    if given.chosenLanguage == nil, let language = project.configuration.language { options.language = language }
    baseline = project.baseline
    if given.writesBaseline {
      guard let path = chosen ?? project.configuration.baseline else { throw .missingBaseline }
      newBaseline = path
    }
  }

  /// The projects as the files say now.
  mutating func renewProjects(operands: [String]) {
    var options = self.options
    options.chosenLanguage = self.options.language
    guard let fresh = try? CheckSetup(options, operands: operands, home: home) else { return }
    self = fresh
  }

  /// A path as messages name it: as seen from where the program runs.
  var name: @Sendable (String) -> String { Self.naming(home) }

  private static func naming(_ home: String) -> @Sendable (String) -> String {
    { relativePath($0, to: home) }
  }

  func inputs(_ operands: [String]) -> Inputs {
    let walk = FolderWalk(
      extensions: knownExtensions, readsIgnoreFiles: !options.ignoresIgnoreFiles, projects: projects)
    guard let list = options.filesFrom else {
      return Inputs(found: CrossfootCLI.inputs(operands, standardInputName: options.standardInputName, walk: walk))
    }
    let named = operands.isEmpty ? [] : CrossfootCLI.inputs(operands, standardInputName: nil, walk: walk)
    do throws(InputProblem) {
      return Inputs(found: named, list: try FileList(path: list))
    } catch {
      return Inputs(found: named + [Input(path: list, source: .problem(error))])
    }
  }
}

/// What is to be checked: what was found, then what a list names.
struct Inputs {
  var found: [Input]
  var list: FileList?

  /// nil where nobody knows before the end.
  var count: Int? { list == nil ? found.count : nil }

  /// `isDistinct`: a list may name a file again, and an output that gives each file a place of its own has only one for it.
  /// That costs a place in memory for each path; other outputs need none.
  func sequence(isDistinct: Bool, home: String) -> AnySequence<Input> {
    guard let list else { return AnySequence(found) }
    return AnySequence {
      var first = found.makeIterator()
      var rest = list
      var seen: Set<String> = []
      return AnyIterator {
        while let input = first.next() ?? rest.next() {
          if !isDistinct || seen.insert(absolutePath(input.path, in: home)).inserted { return input }
        }
        return nil
      }
    }
  }
}
