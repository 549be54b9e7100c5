#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Set by the first ctrl-C or SIGTERM; the second ends the program at once.
nonisolated(unsafe) private var wasInterrupted: sig_atomic_t = 0

enum Interruption {
  static var isAsked: Bool { wasInterrupted != 0 }

  /// From now on the first ctrl-C only asks.
  static func listen() {
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        wasInterrupted = 1
        signal(number, SIG_DFL)
      }
    }
  }
}
