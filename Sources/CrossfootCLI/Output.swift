#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes all bytes to standard output. A reader that has gone away ends the program quietly, a full disk with a message.
func writeOutput(_ bytes: [UInt8]) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let written = rest.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
    if written < 0 {
      if errno == EINTR { continue }
      if errno == EPIPE { exit(ExitCode.findings.rawValue) }
      writeError("crossfoot: \(systemMessage(errno))")
      exit(ExitCode.trouble.rawValue)
    }
    rest = rest.dropFirst(written)
  }
}

func writeOutput(_ text: String) { writeOutput(Array(text.utf8)) }

/// One line to standard error.
func writeError(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = bytes.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
}

/// Part of a line to standard error.
func writeErrorPart(_ text: String) {
  let bytes = Array(text.utf8)
  _ = bytes.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
}

/// The promise of README.md.
enum ExitCode: Int32 {
  case clean = 0
  case findings = 1
  case trouble = 2
  /// By ctrl-C, as shells count it.
  case interrupted = 130
}
