import Crossfoot
import Documents
import Renderers
import RulePacks

/// `crossfoot check`: each input read, judged and rendered, several at once, written in the order of the inputs.
func runCheck(_ options: Options, operands: [String]) async -> ExitCode {
  let checker = Checker(options: options)
  let renderer = checker.renderer
  var run = RunSummary(
    version: version, rules: ruleHelp(options.language), keepsDocuments: renderer.needsWholeRun)
  var isFirst = true
  var heldBack: [UInt8] = []
  if !renderer.needsWholeRun { writeOutput(renderer.start(run)) }
  let width = options.jobs > 0 ? options.jobs : processorCount()
  let inputs = inputs(operands, standardInputName: options.standardInputName)
  func write(_ outcome: Outcome) {
    if let problem = outcome.problem { writeError(problem) }
    let part = isFirst || outcome.output.isEmpty ? outcome.output : renderer.separator + outcome.output
    if renderer.needsWholeRun { heldBack += part } else { writeOutput(part) }
    run.add(outcome.summary)
    isFirst = isFirst && outcome.output.isEmpty
  }
  await inOrder(inputs, width: width, transform: { checker.check($0) }, handle: write)
  if renderer.needsWholeRun { writeOutput(renderer.start(run) + heldBack) }
  if options.format != .text || !options.isQuiet { writeOutput(renderer.end(run)) }
  if run.totals.failed > 0 { return .trouble }
  return run.totals.hasFindings ? .findings : .clean
}

/// What one input comes to: its part of the output and its share of the counts.
private struct Outcome: Sendable {
  var output: [UInt8]
  var summary: DocumentSummary
  /// Lines for standard error.
  var problem: String?
}

private struct Checker: Sendable {
  let linter = Linter(vocabulary: .builtIn)
  let options: Options
  let renderer: any Renderer

  init(options: Options) {
    self.options = options
    renderer = options.format.renderer(
      RenderOptions(
        showsAll: options.showsAll, minimum: options.minimum, language: options.language,
        usesColor: options.color.isOn(isTerminal: isTerminal(1))))
  }

  func check(_ input: Input) -> Outcome {
    var document: CheckedDocument
    var problem: String?
    do throws(InputProblem) {
      let (read, problems) = try readDocument(input, options: options)
      document = .checked(linter.check(read))
      problem = readingMessages(problems, path: input.path, language: options.language)
    } catch {
      let message = error.message(options.language)
      document = .failed(path: input.path, message: message)
      problem = "crossfoot: \(terminalSafe(input.path)): \(terminalSafe(message))"
    }
    return Outcome(output: renderer.part(document), summary: DocumentSummary(of: document), problem: problem)
  }
}

extension ColorChoice {
  /// NO_COLOR (no-color.org) counts where nothing was chosen.
  func isOn(isTerminal: Bool) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: isTerminal && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
    }
  }
}
