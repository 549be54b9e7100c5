import Configuration
import Renderers

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@main @MainActor
struct Main {
  static func main() async {
    // A closed pipe is met where output is written, not by a signal.
    signal(SIGPIPE, SIG_IGN)
    exit(await run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  static func run(_ arguments: [String]) async -> ExitCode {
    do throws(UsageError) {
      let invocation = try Invocation.parse(arguments)
      return try await run(invocation)
    } catch {
      // Options that were understood before the mistake are lost; the locale's language remains.
      let language = Options().language
      writeError("crossfoot: " + terminalSafe(error.message(language)))
      writeError(Localized("Try 'crossfoot --help'.", "请试“crossfoot --help”。").text(language))
      return .trouble
    }
  }

  private static func run(_ invocation: Invocation) async throws(UsageError) -> ExitCode {
    let options = invocation.options
    if options.wantsHelp {
      writeOutput(helpText(for: invocation.command, language: options.language) + "\n")
      return .clean
    }
    if options.wantsVersion {
      writeOutput("crossfoot \(version)\n")
      return .clean
    }
    switch invocation.command {
    case .check: return try await runCheck(options, operands: invocation.operands)
    case .text: return runText(options, path: invocation.operands[0])
    case .rules: return try runRules(options, operands: invocation.operands)
    case .explain: return try runExplain(rule: invocation.operands[0])
    case .lsp: return runServer(options, arguments: invocation.operands)
    case .`init`: return runInit(options, folder: invocation.operands.first ?? ".")
    case .schema: writeOutput(configurationSchema())
    case .completions:
      let word = invocation.operands[0]
      guard let shell = Shell(rawValue: word) else { throw .unknownShell(word) }
      writeOutput(completions(for: shell))
    case .man: writeOutput(manPage(options.language))
    case nil: throw .missingCommand
    }
    return .clean
  }
}
