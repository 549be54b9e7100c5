import Crossfoot
import Documents
import Formats
import LanguageServer
import RulePacks

/// `crossfoot lsp`: the language server until its client ends it.
func runServer(_ options: Options, arguments: [String]) -> ExitCode {
  let services = Services(
    check: checkText,
    configure: { _, _ in
      // Off the loop, so that the words are read while the client still takes in what the server can do.
      _ = linter
      return Configured(check: checkText)
    },
    read: { path in try? readBytes(of: path) },
    fileStamp: fileStamp,
    list: { folder in
      inputs([folder], standardInputName: nil).map(\.path).filter { shownAsText.contains(fileExtension($0)) }
    },
    language: options.language, version: version)
  return runLanguageServer(services: services, arguments: arguments) == 0 ? .clean : .findings
}

/// Read when it is first asked for.
private let linter = Linter(vocabulary: .builtIn)

/// Files whose places are those of the text that an editor shows.
private let shownAsText = textExtensions.union(["csv", "tsv"])

/// As the command line reads and judges, but for formats that take a program of the system: no key press starts one.
@Sendable private func checkText(_ bytes: [UInt8], _ name: String, _ languageID: String) -> Report? {
  var reading = ReadingOptions()
  reading.isMarkdown = isMarkdown(languageID)
  reading.pdftotext = ""
  reading.soffice = ""
  return readDocument(bytes: bytes, path: name, options: reading).document.map { linter.check($0) }
}

/// By the editor's word for the language; nil where that says nothing and the name decides.
private func isMarkdown(_ languageID: String) -> Bool? {
  switch languageID {
  case "markdown": true
  case "plaintext", "text": false
  default: nil
  }
}
