import Configuration

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Checks everything once, then whatever changes, twice a second, until ctrl-C.
@MainActor func watch(_ setup: CheckSetup, operands: [String]) async -> ExitCode {
  var setup = setup
  var known: [String: String] = [:]
  while !Interruption.isAsked {
    let found = setup.inputs(operands).found
    let stamps = Dictionary(found.map { ($0.path, stamp(of: $0, setup)) }, uniquingKeysWith: { first, _ in first })
    let changed = found.filter { known[$0.path] != stamps[$0.path] }
    known = stamps
    if !changed.isEmpty {
      setup.renewProjects(operands: operands)
      // What a workbook says is compared with what the others say.
      let isShared = changed.contains { $0.isNamed && $0.isWorkbook }
      _ = await check(setup, Inputs(found: isShared ? found : changed), of: found)
      // What --fix wrote is no change.
      if setup.options.fixes { for input in changed { known[input.path] = stamp(of: input, setup) } }
    }
    usleep(500_000)
  }
  return .clean
}

/// Differs when the file or the configuration that holds for it does.
private func stamp(of input: Input, _ setup: CheckSetup) -> String {
  let place = absolutePath(input.path, in: setup.home)
  let files =
    setup.options.ignoresConfiguration
    ? []
    : [
      setup.options.configuration.map { absolutePath($0, in: setup.home) }
        ?? configurationPath(forFileAt: place, access: .system)
    ]
  return ([place] + files.compactMap { $0 }).map { "\($0) \(fileStamp($0) ?? "-")" }.joined(separator: "\n")
}
