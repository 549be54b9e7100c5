import LanguageServer
import ToyLinter

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

exit(runLanguageServer(services: Services(check: toyCheck), arguments: CommandLine.arguments))
