import Configuration
import Crossfoot
import Renderers

/// `crossfoot check`: each input read, judged and rendered, several at once, written in the order of the inputs.
@MainActor func runCheck(_ given: Options, operands: [String]) async throws(UsageError) -> ExitCode {
  keepHeapSmall()
  Interruption.listen()
  let home = currentFolder()
  let setup = try CheckSetup(given, operands: operands, home: home)
  if setup.options.watches { return await watch(setup, operands: operands) }
  // The program ends with the run: to take its vocabulary apart first would be 4 % of a short one.
  _ = Unmanaged.passRetained(setup.projects)
  return await check(setup, setup.inputs(operands))
}

/// One run over some inputs; `all` are those that the user gave, where only some of them are to be checked.
@MainActor func check(_ setup: CheckSetup, _ inputs: Inputs, of all: [Input]? = nil) async -> ExitCode {
  let companions = Companions(of: all ?? inputs.found, setup.options, setup.projects)
  let most = setup.options.jobs > 0 ? setup.options.jobs : processorCount()
  // Several inputs take a core each.
  let checker = Checker(
    options: setup.options, projects: setup.projects, companions: companions, newBaseline: setup.newBaseline,
    cores: inputs.count == 1 ? Cores(most) : .one, endsWithInput: inputs.count == 1 && !setup.options.watches)
  var run = CheckRun(checker, inputs: inputs.count)
  let width = min(most, max(1, inputs.count ?? most))
  await inOrder(
    inputs.sequence(isDistinct: checker.renderer.needsWholeRun, home: setup.home), width: width,
    isStopped: { Interruption.isAsked }, transform: { checker.check($0) },
    handle: { run.take($0) })
  if let path = setup.newBaseline, !Interruption.isAsked {
    let isWritten = writeBaseline(run.entries, checked: run.checkedPaths, to: path, options: setup.options)
    let code = run.finish(baseline: nil, name: setup.name)
    return isWritten ? code : .trouble
  }
  return run.finish(baseline: setup.baseline, name: setup.name)
}

extension ColorChoice {
  /// NO_COLOR (no-color.org) counts where nothing was chosen.
  func isOn(isTerminal: Bool) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: isTerminal && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
    }
  }
}
