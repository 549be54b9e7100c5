import Configuration
import Crossfoot
import Renderers

/// `crossfoot init [FOLDER]`: a commented configuration where there is none yet.
func runInit(_ options: Options, folder: String) -> ExitCode {
  let place = absolutePath(folder, in: currentFolder())
  if let name = configurationNames.first(where: { fileKind(place + "/" + $0, followsLinks: true) != .missing }) {
    writeError("crossfoot: " + Localized("there is a \(name) already", "已有 \(name)").text(options.language))
    return .trouble
  }
  let path = place + "/" + configurationNames[0]
  do throws(InputProblem) {
    try writeFile(Array(initialConfiguration(options.language).utf8), to: path)
    return .clean
  } catch {
    writeError("crossfoot: \(terminalSafe(path)): \(terminalSafe(error.message(options.language)))")
    return .trouble
  }
}
