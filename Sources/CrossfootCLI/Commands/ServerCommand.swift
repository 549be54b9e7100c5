import Configuration
import Crossfoot
import Formats
import LanguageServer
import RulePacks
import SourceText
import Synchronization

/// `crossfoot lsp`: the language server until its client ends it.
func runServer(_ options: Options, arguments: [String]) -> ExitCode {
  let projects = CurrentProjects()
  let services = Services(
    check: { checkText($0, $1, $2, $3, projects.now) },
    configure: { folder, settings in
      // The first of a round; all others of it are under the same projects.
      if folder == nil { projects.renew() }
      return configured(folder, projects.now, Language(rawValue: settings["language"]?.text ?? "") ?? options.language)
    },
    read: { path in try? readBytes(of: path) },
    fileStamp: fileStamp,
    list: { folder in
      FolderWalk(extensions: shownAsText, readsIgnoreFiles: true, projects: projects.now).inputs(in: folder).map(\.path)
    },
    stamp: { folder in configurationStamp(of: folder) },
    besides: { name in projects.now.project(forFileAt: absolutePath(name, in: currentFolder())).besidesRules },
    isMarkdown: {
      trapIfAsked(by: $0)
      return isMarkdown($1) ?? ($0.hasSuffix(".md") || $0.hasSuffix(".markdown") || $0.hasSuffix(".mkd"))
    },
    configurationFiles: configurationNames.map { "**/\($0)" },
    language: options.language, version: version)
  return runLanguageServer(services: services, arguments: arguments) == 0 ? .clean : .findings
}

/// The configurations as they were last read, on the queue that lints.
private final class CurrentProjects: Sendable {
  private let projects = Mutex<Projects?>(nil)

  var now: Projects {
    projects.withLock { projects in
      let now = projects ?? Projects(access: .system)
      projects = now
      return now
    }
  }

  /// Reads all again when they are asked for; those that can't be made out any more stay as they were.
  func renew() {
    projects.withLock { $0 = Projects(access: .system, after: $0) }
  }
}

/// Files that an editor shows, and whose places are known in what it shows.
private let shownAsText = textExtensions.union(["csv", "tsv", "html", "htm"])

/// Reads the configuration of a folder, off the loop, so that the words are read while the client still takes in what the
/// server can do.
private func configured(_ folder: String?, _ projects: Projects, _ language: Language) -> Configured {
  let project = projects.project(forFileAt: place(folder))
  project.linter.makeReady()
  var configured = Configured(check: { checkText($0, $1, $2, $3, projects) })
  configured.besides = project.besidesRules
  if project.isOfUnreadable {
    configured.problem = Localized(
      "\(project.configuration.path) cannot be made out; what held before stays in force",
      "\(project.configuration.path) 无法读懂，沿用之前的设置"
    ).text(project.configuration.language ?? language)
  }
  return configured
}

extension Project {
  fileprivate var besidesRules: BesidesRules { BesidesRules(mistakes: problems, language: configuration.language) }
}

/// A file that would stand in a folder; nil: outside of all.
private func place(_ folder: String?) -> String { (folder ?? currentFolder()) + "/x" }

/// Differs when the configuration of a folder does, or one of the files that it names.
private func configurationStamp(of folder: String?) -> String {
  guard let path = configurationPath(forFileAt: place(folder), access: .system) else { return "" }
  let configuration = readConfiguration(
    FileAccess.system.read(path) ?? [], path: path, name: path, access: .system)
  let packs = configuration.rulePacks.flatMap { ruleFiles(at: $0, access: .system)?.map(\.path) ?? [] }
  let files = [path] + packs + [configuration.baseline].compactMap { $0 }
  return files.map { "\($0) \(fileStamp($0) ?? "-")" }.joined(separator: "\n")
}

/// As the command line reads and judges a folder, but for formats that take a program of the system: no key press starts
/// one.
///
/// What the configuration excludes has no findings. A configuration is no report: of it its own mistakes are told.
private func checkText(
  _ bytes: [UInt8], _ name: String, _ languageID: String, _ earlier: EarlierReading?, _ projects: Projects
) -> Report? {
  trapIfAsked(by: String(decoding: bytes, as: UTF8.self))
  let place = absolutePath(name, in: currentFolder())
  if configurationNames.contains(where: { name == $0 || name.hasSuffix("/" + $0) }) {
    let configuration = readConfiguration(bytes, path: place, name: name, access: .system)
    return problemReport(configuration.problems.filter { $0.path == name }, path: name, bytes: bytes)
  }
  var reading = ReadingOptions()
  reading.isMarkdown = isMarkdown(languageID)
  reading.pdftotext = ""
  reading.soffice = ""
  reading.keepsTags = true
  reading.earlier = earlier?.text
  // Editors decode what they open.
  if earlier != nil { reading.encoding = .utf8 }
  guard let document = readDocument(bytes: bytes, path: name, options: reading).document else { return nil }
  let project = projects.project(forFileAt: place)
  if project.configuration.leavesOut(place) {
    return Report(document: document, judgements: [], quantities: [], remarks: [])
  }
  return project.check(document, at: place, on: Cores(processorCount()), after: earlier).report
}

/// In a debug build, a trap at a text or a name that holds the word of `CROSSFOOT_TRAP`: so that tests see what becomes of
/// one.
private func trapIfAsked(by text: @autoclosure () -> String) {
  #if DEBUG
    if let word = environment("CROSSFOOT_TRAP"), text().holds(word) { fatalError("asked for") }
  #endif
}

/// By the editor's word for the language; nil where that says nothing and the name decides.
private func isMarkdown(_ languageID: String) -> Bool? {
  switch languageID {
  case "markdown": true
  case "plaintext", "text": false
  default: nil
  }
}
