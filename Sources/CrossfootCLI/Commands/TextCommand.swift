import Crossfoot
import Documents
import Formats
import Renderers

/// `crossfoot text`: what a file of any format says, as the text that ranges in the output of `check` refer to.
func runText(_ options: Options, path: String) -> ExitCode {
  let source: Input.Source = path == "-" ? .standardInput : .file
  let input = Input(path: path == "-" ? options.standardInputName ?? "<stdin>" : path, source: source)
  do throws(InputProblem) {
    let (document, problems) = try readDocument(try inputBytes(input), of: input, options: options)
    if let messages = readingMessages(problems, path: input.path, language: options.language) { writeError(messages) }
    writeOutput(document.source.bytes)
    return .clean
  } catch {
    writeError("crossfoot: \(terminalSafe(input.path)): \(terminalSafe(error.message(options.language)))")
    return .trouble
  }
}

/// What was doubtful about a file that was read all the same, a line each; nil for nothing.
func readingMessages(_ problems: [ReadingProblem], path: String, language: Language) -> String? {
  let lines = problems.map { "crossfoot: \(terminalSafe(path)): \(terminalSafe($0.words(lang: language.rawValue)))" }
  return lines.isEmpty ? nil : lines.joined(separator: "\n")
}
