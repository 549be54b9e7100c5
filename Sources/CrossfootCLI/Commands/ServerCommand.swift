import Crossfoot
import Documents
import LanguageServer
import RulePacks
import SourceText

/// `crossfoot lsp`: the language server until its client ends it.
func runServer(_ options: Options, arguments: [String]) -> ExitCode {
  let linter = Linter(vocabulary: .builtIn)
  let services = Services(
    check: { bytes, name, languageID in
      guard !bytes.contains(0), let source = try? SourceText(utf8: bytes) else { return nil }
      return linter.check(readText(source, path: name, markdown: isMarkdown(name, languageID)))
    },
    read: { path in try? readBytes(of: path) },
    fileStamp: fileStamp,
    list: { folder in
      inputs([folder], standardInputName: nil).map(\.path).filter { textExtensions.contains(fileExtension($0)) }
    },
    language: options.language, version: version)
  return runLanguageServer(services: services, arguments: arguments) == 0 ? .clean : .findings
}

/// By the editor's word for the language; where that says nothing, by the extension.
private func isMarkdown(_ name: String, _ languageID: String) -> Bool {
  switch languageID {
  case "markdown": true
  case "plaintext", "text": false
  default: ["md", "markdown"].contains(fileExtension(name))
  }
}
