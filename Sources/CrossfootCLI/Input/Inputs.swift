import Configuration
import Documents
import Formats

/// One thing to check.
struct Input: Sendable {
  /// As messages name it.
  var path: String
  /// nil where nothing is to be read: `problem` says why, or standard input is meant.
  var source: Source
  /// Whether the user named it, and not only a folder above it.
  var isNamed = false

  enum Source: Sendable {
    case file
    case standardInput
    case problem(InputProblem)
  }
}

/// The extensions that a folder is searched for; a file that is named is read whatever it is called.
let knownExtensions: Set<String> =
  textExtensions.union(["docx", "xlsx", "pdf", "html", "htm", "csv", "tsv"])

/// Those of files that editors show as they are.
let textExtensions: Set<String> = ["txt", "text", "md", "markdown"]

/// What the operands of `check` name. A file that is named twice, in whatever spelling, is checked once.
func inputs(_ operands: [String], standardInputName: String?, walk: FolderWalk) -> [Input] {
  var places: [String: Int] = [:]
  var found: [Input] = []
  for operand in operands.isEmpty ? ["."] : operands {
    let inputs =
      operand == "-"
      ? [Input(path: standardInputName ?? "<stdin>", source: .standardInput)] : inputs(at: operand, walk)
    for input in inputs {
      let place = operand == "-" ? operand : absolutePath(input.path, in: walk.home)
      if let known = places[place] {
        found[known].isNamed = found[known].isNamed || input.isNamed
      } else {
        places[place] = found.count
        found.append(input)
      }
    }
  }
  return found
}

private func inputs(at path: String, _ walk: FolderWalk) -> [Input] {
  switch fileKind(path, followsLinks: true) {
  case .missing: [Input(path: path, source: .problem(.missing))]
  case .file, .link, .special: [Input(path: path, source: .file, isNamed: true)]
  case .folder: walk.inputs(in: path)
  }
}

/// After the last point, in small letters; empty if there is none.
func fileExtension(_ path: String) -> String {
  guard let point = path.lastIndex(of: "."), !path[point...].contains("/") else { return "" }
  return path[path.index(after: point)...].lowercased()
}

/// The bytes of an input, or why they can't be had.
func inputBytes(_ input: Input) throws(InputProblem) -> [UInt8] {
  switch input.source {
  case .problem(let problem): throw problem
  case .standardInput: try readBytes(of: nil)
  case .file: try readBytes(of: input.path)
  }
}

/// The seam to the readers: bytes in, a document and what was doubtful about it out.
func readDocument(
  _ bytes: [UInt8], of input: Input, options: Options
) throws(InputProblem) -> (document: Document, problems: [ReadingProblem]) {
  var reading = ReadingOptions()
  reading.encoding = options.encoding
  let result = readDocument(bytes: bytes, path: input.path, options: reading)
  guard let document = result.document else {
    throw .format(result.problems.last ?? ReadingProblem(.unknownFormat))
  }
  return (document, result.problems)
}
