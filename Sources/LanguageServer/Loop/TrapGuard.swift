import Dispatch

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What a thread is there for, as the signal handler tells it.
enum GuardedThread: UInt8 {
  case loop
  /// The worker, or one that helps it.
  case worker
  /// Those without which there is no server: a trap ends the process.
  case input, watch, traps
}

/// The threads that are not the worker's; plain words, since a signal handler reads them.
nonisolated(unsafe) private var loopThread: pthread_t?
nonisolated(unsafe) private var inputThread: pthread_t?
nonisolated(unsafe) private var watchThread: pthread_t?
nonisolated(unsafe) private var trapThread: pthread_t?
nonisolated(unsafe) private var trapPipe: Int32 = -1

/// Stops a thread that traps (an index out of range, an overflow) instead of the process, and tells so on a thread of its
/// own.
///
/// A stopped thread is one that the system never runs again: what it held is lost, and nothing else is touched. So it is
/// sound for threads that share nothing but values, and hold no lock while they work. A stack that ran over or memory that
/// ran out still ends the process.
func guardTraps(_ stopped: @escaping @Sendable (GuardedThread) -> Void) {
  var ends: [Int32] = [-1, -1]
  guard pipe(&ends) == 0 else { return }
  for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  let (input, output) = (ends[0], ends[1])
  trapPipe = output
  for number in [SIGILL, SIGTRAP] {
    signal(number) { number in
      let thread = kindOfThisThread()
      guard thread == .loop || thread == .worker else {
        // The instruction traps again, and that ends the process as if nothing had been set.
        signal(number, SIG_DFL)
        return
      }
      var byte = thread.rawValue
      _ = write(trapPipe, &byte, 1)
      while true { _ = sleep(3600) }
    }
  }
  DispatchQueue(label: "crossfoot.traps").async {
    registerThread(as: .traps)
    var byte: UInt8 = 0
    while true {
      if read(input, &byte, 1) == 1, let thread = GuardedThread(rawValue: byte) { stopped(thread) }
    }
  }
}

/// Says what the running thread is there for; one that never says it is the worker's.
func registerThread(as kind: GuardedThread) {
  switch kind {
  case .loop: loopThread = pthread_self()
  case .input: inputThread = pthread_self()
  case .watch: watchThread = pthread_self()
  case .traps: trapThread = pthread_self()
  case .worker: break
  }
}

private func kindOfThisThread() -> GuardedThread {
  func isThis(_ thread: pthread_t?) -> Bool { thread.map { pthread_equal($0, pthread_self()) != 0 } ?? false }
  if isThis(loopThread) { return .loop }
  if isThis(inputThread) { return .input }
  if isThis(watchThread) { return .watch }
  return isThis(trapThread) ? .traps : .worker
}
