import Crossfoot
import Testing

@testable import CrossfootCLI

@Suite struct InvocationTests {
  @Test func flagsAndOperandsMix() throws {
    let invocation = try Invocation.parse([
      "check", "a.txt", "--format=json", "-j2", "--all", "--lang", "zh", "--", "-b",
    ])
    #expect(invocation.command == .check)
    #expect(invocation.operands == ["a.txt", "-b"])
    #expect(invocation.options.format == .json)
    #expect(invocation.options.jobs == 2)
    #expect(invocation.options.showsAll)
    #expect(invocation.options.language == .zh)
  }

  @Test(
    arguments: [
      ([], .missingCommand), (["chekc"], .unknownCommand("chekc", suggestion: "check")),
      (["check", "--al"], .unknownFlag("--al", suggestion: "--all")),
      (["rules", "--format", "json"], .unknownFlag("--format", suggestion: nil)),
      (["check", "--jobs"], .missingValue(flag: "--jobs", placeholder: "N")),
      (["check", "--jobs", "0"], .badValue(flag: "--jobs", value: "0", choices: [], suggestion: nil)),
      (
        ["check", "--format", "jsom"],
        .badValue(flag: "--format", value: "jsom", choices: OutputFormat.allCases.map(\.rawValue), suggestion: "json")
      ),
      (["check", "--all=yes"], .unexpectedValue(flag: "--all")), (["explain"], .missingOperand("RULE")),
      (["schema", "x"], .unexpectedOperand("x")),
    ] as [([String], UsageError)])
  func mistakesAreNamed(arguments: [String], mistake: UsageError) {
    #expect(throws: mistake) { try Invocation.parse(arguments) }
    #expect(mistake.message(.en) != mistake.message(.zh))
  }

  @Test func anEncodingHasManyNames() throws {
    #expect(try Invocation.parse(["text", "--encoding", "GBK", "a.txt"]).options.encoding == .gb18030)
    #expect(throws: UsageError.badValue(flag: "--encoding", value: "x", choices: [], suggestion: nil)) {
      try Invocation.parse(["check", "--encoding=x"])
    }
  }

  @Test func suggestionsAreSpoken() {
    let mistake = UsageError.unknownCommand("chekc", suggestion: "check")
    #expect(mistake.message(.en) == "unknown command 'chekc'; did you mean 'check'?")
    #expect(mistake.message(.zh) == "没有“chekc”这个命令；是否想用“check”？")
  }

  @Test func everyFlagOfACommandIsInTheListAndInItsHelp() {
    for command in Command.allCases {
      #expect(command.flags.count == command.flagNames.count)
      for language in Language.allCases {
        let help = helpText(for: command, language: language)
        for flag in command.flags { #expect(help.contains(flag.name)) }
      }
    }
  }

  @Test func helpNeedsNoOperands() throws {
    #expect(try Invocation.parse(["explain", "--help"]).options.wantsHelp)
    #expect(try Invocation.parse(["help", "check"]).command == .check)
    #expect(try Invocation.parse(["--version"]).options.wantsVersion)
  }
}
