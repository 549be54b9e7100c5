import Documents
import Formats

/// One thing to check.
struct Input: Sendable {
  /// As messages name it.
  var path: String
  /// nil where nothing is to be read: `problem` says why, or standard input is meant.
  var source: Source

  enum Source: Sendable {
    case file
    case standardInput
    case problem(InputProblem)
  }
}

/// The extensions that a folder is searched for; a file that is named is read whatever it is called.
private let knownExtensions: Set<String> =
  textExtensions.union(["docx", "xlsx", "pdf", "html", "htm", "csv", "tsv"])

/// Those of files that editors show as they are.
let textExtensions: Set<String> = ["txt", "text", "md", "markdown"]

/// What the operands of `check` name, folders walked in order of their names.
///
/// Hidden files and folders are left out, links within folders are not followed. A file that is named twice is checked once.
func inputs(_ operands: [String], standardInputName: String?) -> [Input] {
  var seen: Set<String> = []
  var found: [Input] = []
  for operand in operands.isEmpty ? ["."] : operands {
    if operand == "-" {
      found.append(Input(path: standardInputName ?? "<stdin>", source: .standardInput))
      continue
    }
    for input in walk(operand) where seen.insert(input.path).inserted { found.append(input) }
  }
  return found
}

private func walk(_ path: String) -> [Input] {
  switch fileKind(path, followsLinks: true) {
  case .missing: return [Input(path: path, source: .problem(.missing))]
  case .file, .link: return [Input(path: path, source: .file)]
  case .folder: return walk(folder: path)
  }
}

private func walk(folder: String) -> [Input] {
  let prefix = folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
  do throws(InputProblem) {
    var found: [Input] = []
    for name in try names(in: folder) where !name.hasPrefix(".") {
      let path = prefix + name
      switch fileKind(path, followsLinks: false) {
      case .folder: found += walk(folder: path)
      case .file where knownExtensions.contains(fileExtension(name)): found.append(Input(path: path, source: .file))
      case .file, .link, .missing: break
      }
    }
    return found
  } catch {
    return [Input(path: folder, source: .problem(error))]
  }
}

/// After the last point, in small letters; empty if there is none.
func fileExtension(_ path: String) -> String {
  guard let point = path.lastIndex(of: "."), !path[point...].contains("/") else { return "" }
  return path[path.index(after: point)...].lowercased()
}

/// The seam to the readers: bytes in, a document and what was doubtful about it out.
func readDocument(
  _ input: Input, options: Options
) throws(InputProblem) -> (document: Document, problems: [ReadingProblem]) {
  let bytes: [UInt8]
  switch input.source {
  case .problem(let problem): throw problem
  case .standardInput: bytes = try readBytes(of: nil)
  case .file: bytes = try readBytes(of: input.path)
  }
  var reading = ReadingOptions()
  reading.encoding = options.encoding
  let result = readDocument(bytes: bytes, path: input.path, options: reading)
  guard let document = result.document else {
    throw .format(result.problems.last ?? ReadingProblem(.unknownFormat))
  }
  return (document, result.problems)
}
