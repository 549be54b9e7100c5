import Configuration
import Crossfoot
import Renderers
import RulePacks
import RulePages

/// Runs the examples in the pages of a rule pack, with its words, units and formulas beside those that the program knows.
///
/// 1 where an example fails, 2 where the pack is not there, has mistakes, or has no example.
func testRulePack(_ path: String, _ options: Options) -> ExitCode {
  let home = currentFolder()
  guard let files = ruleFiles(at: absolutePath(path, in: home), access: .system) else {
    writeError("crossfoot: \(terminalSafe(path)): \(InputProblem.missing.message(options.language))")
    return .trouble
  }
  let pack = RulePack(files: files.map { RuleFile(path: relativePath($0.path, to: home), text: $0.text) })
  tell(pack.problems, in: files, home: home, options)
  let linter = Linter(vocabulary: .builtIn.adding(pack.vocabulary))
  let pages = files.filter { $0.name.hasSuffix(".md") && $0.name != "README.md" }
  var count = 0
  var failed = 0
  for file in pages {
    let page = RulePage(
      name: String(file.name.dropLast(3)), path: relativePath(file.path, to: home), text: file.text)
    for example in page.blocks {
      let failures = example.failures(under: linter)
      for failure in failures { writeOutput(words(for: failure, in: example, options.language)) }
      count += 1
      failed += failures.isEmpty ? 0 : 1
    }
  }
  let summary = Localized(
    "\(count) example\(count == 1 ? "" : "s"): \(count - failed) passed, \(failed) failed",
    "\(count) 个例子：通过 \(count - failed)，失败 \(failed)")
  writeOutput(summary.text(options.language) + "\n")
  if !pack.problems.isEmpty || count == 0 { return .trouble }
  return failed > 0 ? .findings : .clean
}

/// Mistakes in the data, as `check` shows them.
private func tell(_ problems: [RulePackProblem], in files: [RuleFile], home: String, _ options: Options) {
  let renderer = ConciseRenderer(options: RenderOptions(language: options.language))
  for file in files {
    let name = relativePath(file.path, to: home)
    let own = problems.filter { $0.path == name }
    guard !own.isEmpty else { continue }
    writeOutput(renderer.part(.checked(problemReport(own, path: name, bytes: Array(file.text.utf8)))))
  }
}

private func words(for failure: ExampleFailure, in example: RuleExample, _ language: Language) -> String {
  let words: Localized
  var more = ""
  switch failure.kind {
  case .missing(let expectation, let seen):
    let wanted = "\(expectation.rule) \"\(expectation.quoted)\""
    words = Localized("\(wanted) is not there", "没有 \(wanted)")
    more = seen.map { "  \(terminalSafe($0))\n" }.joined()
  case .unexpected(let outcome):
    words = Localized("unexpected: \(outcome.expectationLine)", "意外的发现：\(outcome.expectationLine)")
  case .pendingHolds:
    words = Localized("this example is satisfied and no longer pending", "这个例子已能通过，可去掉 pending")
  }
  return "\(terminalSafe(example.path)):\(failure.line): \(terminalSafe(words.text(language)))\n\(more)"
}
