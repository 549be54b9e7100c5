import Crossfoot
import Documents
import Renderers
import RulePacks

/// `crossfoot check`: each input read, judged and rendered, several at once, written in the order of the inputs.
func runCheck(_ options: Options, operands: [String]) async -> ExitCode {
  let checker = Checker(options: options)
  var totals = Totals()
  var isFirst = true
  writeOutput(checker.head)
  let width = options.jobs > 0 ? options.jobs : processorCount()
  let inputs = inputs(operands, standardInputName: options.standardInputName)
  func write(_ outcome: Outcome) {
    if let problem = outcome.problem { writeError(problem) }
    writeOutput(checker.between(isFirst: isFirst) + outcome.output)
    totals.add(outcome.totals)
    isFirst = false
  }
  await inOrder(inputs, width: width, transform: { checker.check($0) }, handle: write)
  writeOutput(checker.tail(totals))
  if totals.failed > 0 { return .trouble }
  return totals.hasFindings ? .findings : .clean
}

/// What one input comes to: its part of the output and its share of the counts.
private struct Outcome: Sendable {
  var output: [UInt8]
  var totals: Totals
  /// Lines for standard error.
  var problem: String?
}

private struct Checker: Sendable {
  let linter = Linter(vocabulary: .builtIn)
  let options: Options
  let rendering: RenderOptions

  init(options: Options) {
    self.options = options
    rendering = RenderOptions(
      showsAll: options.showsAll, minimum: options.minimum, language: options.language,
      usesColor: options.color.isOn(isTerminal: isTerminal(1)))
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
    return Outcome(output: render(document), totals: Totals(of: document), problem: problem)
  }

  private func render(_ document: CheckedDocument) -> [UInt8] {
    switch options.format {
    case .text: Array(TextRenderer(options: rendering).document(document).utf8)
    case .json: JSONRenderer(options: rendering).document(document)
    }
  }

  var head: [UInt8] {
    switch options.format {
    case .text: []
    case .json: JSONRenderer(options: rendering).head(version: version)
    }
  }

  func between(isFirst: Bool) -> [UInt8] {
    options.format == .json && !isFirst ? JSONRenderer(options: rendering).separator : []
  }

  func tail(_ totals: Totals) -> [UInt8] {
    switch options.format {
    case .json: JSONRenderer(options: rendering).tail
    case .text where options.isQuiet: []
    case .text: Array((totals.summary(options.language) + "\n").utf8)
    }
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
