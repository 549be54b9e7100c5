import Configuration
import Crossfoot
import Renderers

/// Writes a baseline of the findings of a run. Entries of files that were not checked and still are there stay.
///
/// Paths are relative to the baseline. False where it could not be written; said on standard error.
func writeBaseline(_ entries: [Baseline.Entry], checked: Set<String>, to path: String, options: Options) -> Bool {
  let folder = enclosingFolder(of: path)
  let old = readBaseline(FileAccess.system.read(path), path: path, name: path, access: .system).baseline?.entries ?? []
  let kept = old.filter {
    let place = absolutePath($0.path, in: folder)
    return !checked.contains(place) && FileAccess.system.isFile(place)
  }
  let all = kept + entries
  do throws(InputProblem) {
    try writeFile(Array(baselineText(all).utf8), to: path)
  } catch {
    writeError("crossfoot: \(terminalSafe(path)): \(terminalSafe(error.message(options.language)))")
    return false
  }
  let count = all.reduce(0) { $0 + $1.count }
  if !options.isQuiet {
    let path = relativePath(path, to: currentFolder())
    writeError(
      "crossfoot: "
        + Localized(
          "\(count) finding\(count == 1 ? "" : "s") written to \(terminalSafe(path))",
          "已将 \(count) 条发现写入 \(terminalSafe(path))"
        ).text(options.language))
  }
  return true
}
