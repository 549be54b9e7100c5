import Configuration
import Crossfoot
import Renderers

/// Collects the outcomes of a run in the order of the inputs, and writes as it goes.
struct CheckRun {
  private let options: Options
  private let renderer: any Renderer
  private var run: RunSummary
  private var progress: Progress
  private var isFirst = true
  private var heldBack = HeldOutput()
  /// Paths of files about checking whose mistakes are told.
  private var told: Set<String> = []
  /// Whether some input could not be decoded wholly.
  private var isPartial = false
  private var stale: Set<Int> = []
  private var met: Set<Int> = []
  private var fixed = 0
  private var fixedFiles = 0
  private(set) var entries: [Baseline.Entry] = []
  /// Absolute, while a baseline is written.
  private(set) var checkedPaths: Set<String> = []
  private let isWritingBaseline: Bool

  init(_ checker: Checker, inputs: Int?) {
    options = checker.options
    renderer = checker.renderer
    isWritingBaseline = checker.newBaseline != nil
    progress = Progress(total: inputs, isQuiet: options.isQuiet)
    run = RunSummary(
      version: version, rules: renderer.tellsRules ? ruleHelp(options.language) : [],
      keepsDocuments: renderer.needsWholeRun)
    if rendersReports, !renderer.needsWholeRun { writeOutput(renderer.start(run)) }
  }

  /// Whether standard output is the renderer's.
  private var rendersReports: Bool { !isWritingBaseline && !options.diffs }

  mutating func take(_ outcome: Outcome) {
    for report in outcome.mistakes where told.insert(report.document.path).inserted { add(report) }
    if !outcome.problems.isEmpty || !outcome.output.isEmpty { progress.clear() }
    for problem in outcome.problems { writeError(problem) }
    write(outcome.output)
    run.add(outcome.summary)
    isPartial = isPartial || outcome.isPartial
    stale.formUnion(outcome.stale)
    met.formUnion(outcome.met)
    if isWritingBaseline {
      entries += outcome.entries
      checkedPaths.insert(outcome.place)
    }
    fixed += outcome.fixed
    fixedFiles += outcome.fixed > 0 ? 1 : 0
    progress.advance()
  }

  /// A file about checking: a configuration with mistakes, a baseline with stale entries.
  private mutating func add(_ report: Report) {
    progress.clear()
    if rendersReports {
      write(renderer.part(.checked(report)))
      run.add(DocumentSummary(of: .checked(report)))
    } else {
      let concise = ConciseRenderer(options: RenderOptions(minimum: .warning, language: options.language))
      writeError(String(decoding: concise.part(.checked(report)).dropLast(), as: UTF8.self))
    }
  }

  private mutating func write(_ output: [UInt8]) {
    let part = isFirst || output.isEmpty || !rendersReports ? output : renderer.separator + output
    if rendersReports, renderer.needsWholeRun { heldBack.add(part) } else { writeOutput(part) }
    isFirst = isFirst && output.isEmpty
  }

  /// The end of the output, and what the run means for whoever started it.
  mutating func finish(baseline: Baseline?, name: (String) -> String) -> ExitCode {
    progress.clear()
    if let baseline, rendersReports {
      let indices = baseline.staleEntries(stale: stale, met: met)
      if !indices.isEmpty {
        let bytes = (try? readBytes(of: baseline.path)) ?? []
        add(baseline.report(ofStale: indices, name: name(baseline.path), bytes: bytes))
      }
    }
    if rendersReports {
      if renderer.needsWholeRun {
        writeOutput(renderer.start(run))
        heldBack.drain { writeOutput($0) }
      }
      if options.format != .text || !options.isQuiet { writeOutput(renderer.end(run)) }
    }
    tellFixed()
    if Interruption.isAsked {
      writeError("crossfoot: " + Localized("interrupted", "已中断").text(options.language))
      return .interrupted
    }
    if run.totals.failed > 0 || isPartial || !told.isEmpty { return .trouble }
    if options.diffs { return fixed > 0 ? .findings : .clean }
    if isWritingBaseline { return .clean }
    return options.failOn.isMet(by: run.totals.worst) ? .findings : .clean
  }

  private func tellFixed() {
    guard options.fixes || options.diffs, fixed > 0, !options.isQuiet else { return }
    let (figures, files) = (
      "\(fixed) figure\(fixed == 1 ? "" : "s")", "\(fixedFiles) file\(fixedFiles == 1 ? "" : "s")"
    )
    let words =
      options.diffs
      ? Localized("\(figures) in \(files) would be corrected", "可改正 \(fixedFiles) 个文件中的 \(fixed) 个数字")
      : Localized("corrected \(figures) in \(files)", "已改正 \(fixedFiles) 个文件中的 \(fixed) 个数字")
    writeError("crossfoot: " + words.text(options.language))
  }
}

/// From which severity on findings make a run fail.
enum FailOn: String, Sendable, CaseIterable {
  case error, warning, never

  func isMet(by worst: Severity?) -> Bool {
    switch self {
    case .error: worst == .error
    case .warning: worst.map { $0 >= .warning } ?? false
    case .never: false
    }
  }
}
