import Configuration
import Crossfoot
import Documents
import Formats
import Renderers

/// What one input comes to: its part of the output and its share of the counts.
struct Outcome: Sendable {
  /// The absolute path.
  var place: String
  var output: [UInt8] = []
  var summary: DocumentSummary
  /// Lines for standard error.
  var problems: [String] = []
  /// Of the configuration that held, where it has mistakes.
  var mistakes: [Report] = []
  /// Places in the baseline's list; see `CheckResult`.
  var stale: [Int] = []
  var met: [Int] = []
  /// For a new baseline, if one is wanted.
  var entries: [Baseline.Entry] = []
  /// Whether bytes of the input could not be decoded; the rest was checked.
  var isPartial = false
  /// How many figures were corrected, or would be.
  var fixed = 0
}

private final class Kept: Sendable {
  let result: CheckResult

  init(_ result: CheckResult) { self.result = result }
}

/// Reads, judges, corrects and renders one input; many at once.
struct Checker: Sendable {
  let options: Options
  let renderer: any Renderer
  let projects: Projects
  let home = currentFolder()
  /// Absolute path of a baseline that is to be written.
  let newBaseline: String?
  let companions: Companions
  /// For each input.
  let cores: Cores
  /// Whether the program ends with the one input: to take its report apart first would be 1 to 4 % of the run.
  let endsWithInput: Bool

  init(
    options: Options, projects: Projects, companions: Companions, newBaseline: String?, cores: Cores,
    endsWithInput: Bool
  ) {
    self.options = options
    self.projects = projects
    self.companions = companions
    self.newBaseline = newBaseline
    self.cores = cores
    self.endsWithInput = endsWithInput
    renderer = options.format.renderer(
      RenderOptions(
        showsAll: options.showsAll, minimum: options.minimum, language: options.language,
        usesColor: options.color.isOn(isTerminal: isTerminal(1))))
  }

  func check(_ input: Input) -> Outcome {
    let place = absolutePath(input.path, in: home)
    let project = projects.project(forFileAt: place)
    do throws(InputProblem) {
      let bytes = try inputBytes(input)
      // What is asked of the words waits for the document, and the other way round.
      let (reading, _) = cores.forText(ofBytes: bytes.count).both(
        { Result { () throws(InputProblem) in try readDocument(bytes, of: input, options: options) } },
        { project.linter.makeReady() })
      let (document, problems) = try reading.get()
      let companions = companions.of(input)
      var result = project.check(document, at: place, beside: companions, on: cores)
      var outcome = Outcome(place: place, summary: DocumentSummary(of: .checked(result.report)))
      outcome.problems = readingMessages(problems, path: input.path, language: options.language).map { [$0] } ?? []
      outcome.isPartial = problems.contains {
        if case .undecodable = $0.kind { true } else { false }
      }
      if options.fixes || options.diffs {
        let fixing = Fixing(
          input: input, place: place, bytes: bytes, project: project, companions: companions, options: options)
        fixing.apply(to: &result, &outcome)
        outcome.summary = DocumentSummary(of: .checked(result.report))
      }
      (outcome.stale, outcome.met) = (result.stale, result.met)
      outcome.mistakes = project.problems
      if let newBaseline {
        let name = relativePath(place, to: enclosingFolder(of: newBaseline))
        outcome.entries = Baseline.Entry.entries(of: result.report, path: name)
      } else if !options.diffs {
        outcome.output = renderer.part(.checked(result.report))
      }
      if endsWithInput { _ = Unmanaged.passRetained(Kept(result)) }
      return outcome
    } catch {
      let message = error.message(options.language)
      let document = CheckedDocument.failed(path: input.path, message: message)
      var outcome = Outcome(place: place, summary: DocumentSummary(of: document))
      outcome.problems = ["crossfoot: \(terminalSafe(input.path)): \(terminalSafe(message))"]
      outcome.mistakes = project.problems
      if newBaseline == nil, !options.diffs { outcome.output = renderer.part(document) }
      return outcome
    }
  }
}
