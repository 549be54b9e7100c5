import Configuration
import Crossfoot
import Formats
import LanguageServer
import RulePacks

/// `crossfoot lsp`: the language server until its client ends it.
func runServer(_ options: Options, arguments: [String]) -> ExitCode {
  let walk = FolderWalk(
    extensions: shownAsText, readsIgnoreFiles: true, projects: Projects(access: .system))
  let services = Services(
    check: { checkText($0, $1, $2, Projects(.none, access: .system)) },
    configure: { folder, _ in configured(folder) },
    read: { path in try? readBytes(of: path) },
    fileStamp: fileStamp,
    list: { folder in walk.inputs(in: folder).map(\.path) },
    stamp: { folder in configurationStamp(of: folder) },
    configurationFiles: configurationNames.map { "**/\($0)" },
    language: options.language, version: version)
  return runLanguageServer(services: services, arguments: arguments) == 0 ? .clean : .findings
}

/// Files whose places are those of the text that an editor shows.
private let shownAsText = textExtensions.union(["csv", "tsv"])

/// Reads the configuration of a folder, off the loop, so that the words are read while the client still takes in what the
/// server can do.
private func configured(_ folder: String?) -> Configured {
  let projects = Projects(access: .system)
  let project = projects.project(forFileAt: place(folder))
  var configured = Configured(check: { checkText($0, $1, $2, projects) })
  configured.language = project.configuration.language
  configured.reports = project.problems
  return configured
}

/// A file that would stand in a folder; nil: outside of all.
private func place(_ folder: String?) -> String { (folder ?? currentFolder()) + "/x" }

private func configurationStamp(of folder: String?) -> String {
  guard let path = configurationPath(forFileAt: place(folder), access: .system) else { return "" }
  let configuration = readConfiguration(
    FileAccess.system.read(path) ?? [], path: path, name: path, access: .system)
  let packs = configuration.rulePacks.flatMap { ruleFiles(at: $0, access: .system)?.map(\.path) ?? [] }
  let files = [path] + packs + [configuration.baseline].compactMap { $0 }
  return files.map { "\($0) \(fileStamp($0) ?? "-")" }.joined(separator: "\n")
}

/// As the command line reads and judges, but for formats that take a program of the system: no key press starts one.
///
/// A configuration is no report: of it its own mistakes are told.
private func checkText(_ bytes: [UInt8], _ name: String, _ languageID: String, _ projects: Projects) -> Report? {
  let place = absolutePath(name, in: currentFolder())
  if configurationNames.contains(where: { name == $0 || name.hasSuffix("/" + $0) }) {
    let configuration = readConfiguration(bytes, path: place, name: name, access: .system)
    return problemReport(configuration.problems.filter { $0.path == name }, path: name, bytes: bytes)
  }
  var reading = ReadingOptions()
  reading.isMarkdown = isMarkdown(languageID)
  reading.pdftotext = ""
  reading.soffice = ""
  return readDocument(bytes: bytes, path: name, options: reading).document
    .map { projects.project(forFileAt: place).check($0, at: place).report }
}

/// By the editor's word for the language; nil where that says nothing and the name decides.
private func isMarkdown(_ languageID: String) -> Bool? {
  switch languageID {
  case "markdown": true
  case "plaintext", "text": false
  default: nil
  }
}
