#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program of the system at work on one file: no shell, nothing to read from, an end to its time, output and memory.
struct ConverterProcess {
  var converter: ReadingProblem.Converter
  /// A path, or a name that is looked up in `PATH`.
  var program: String
  var arguments: [String]
  /// Seconds in all.
  var seconds: Int
  /// Processor time in milliseconds without a byte of output after which it is taken to hang; nil for programs that
  /// write a file.
  var stallMilliseconds: Int?
  /// Seconds by the clock without any output or any work on it after which such a program is taken to hang: even on a busy
  /// machine it would have had its turn.
  private static let idleSeconds = 5

  struct Result {
    var output: [UInt8]
    var errors: String
    /// As `exit` gave it, or 128 and the signal that ended it.
    var status: Int32
  }

  /// Runs it to the end, or ends it and all that it started.
  func run() throws(ReadingProblem) -> Result {
    var pipes: [Int32] = [-1, -1, -1, -1]
    guard pipe(&pipes[0]) == 0, pipe(&pipes[2]) == 0 else { throw failure(-1, "pipe") }
    let pid = spawn(output: pipes[1], errors: pipes[3])
    close(pipes[1])
    close(pipes[3])
    defer {
      close(pipes[0])
      close(pipes[2])
    }
    guard let pid else { throw ReadingProblem(.converterMissing(converter)) }
    var result = Result(output: [], errors: "", status: 0)
    let problem = follow(pid, output: pipes[0], errors: pipes[2], &result)
    // The whole group goes, whether or not its first process has ended.
    kill(-pid, SIGKILL)
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    result.status = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    if let problem { throw problem }
    if result.status == 127 { throw ReadingProblem(.converterMissing(converter)) }
    return result
  }

  func failure(_ status: Int32, _ message: String) -> ReadingProblem {
    ReadingProblem(.converterFailed(converter, status: status, message: message))
  }

  private func spawn(output: Int32, errors: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, errors, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    var words = ([program] + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var pid: pid_t = 0
    return posix_spawnp(&pid, program, &actions, &attributes, words, environ) == 0 ? pid : nil
  }

  /// Reads both outputs until they end; the reason why not to wait for that, or nil.
  private func follow(_ pid: pid_t, output: Int32, errors: Int32, _ result: inout Result) -> ReadingProblem? {
    var polls = [
      pollfd(fd: output, events: Int16(POLLIN), revents: 0), pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
    ]
    var message: [UInt8] = []
    defer { result.errors = String(decoding: message, as: UTF8.self) }
    let start = ContinuousClock.now
    var busyAtOutput = 0
    var lastSign = (busy: 0, at: start)
    while polls.contains(where: { $0.fd >= 0 }) {
      poll(&polls, 2, 25)
      for i in 0..<2 where polls[i].fd >= 0 && polls[i].revents != 0 {
        let chunk = readChunk(polls[i].fd)
        if chunk.isEmpty { polls[i].fd = -1 }
        if i == 0 { result.output += chunk } else if message.count < 4096 { message += chunk.prefix(4096) }
        if i == 0, !chunk.isEmpty { busyAtOutput = processorMilliseconds(pid) ?? 0 }
        if !chunk.isEmpty { lastSign.at = .now }
      }
      guard result.output.count <= Limits.convertedBytes else {
        return ReadingProblem(.tooMuch(.convertedBytes, most: Limits.convertedBytes))
      }
      guard residentBytes(pid) <= Limits.converterMemory else {
        return ReadingProblem(.tooMuch(.converterMemory, most: Limits.converterMemory))
      }
      let now = ContinuousClock.now
      let waited = now - start
      if let stall = stallMilliseconds, let busy = processorMilliseconds(pid) {
        if busy != lastSign.busy { lastSign = (busy, now) }
        if busy - busyAtOutput > stall || now - lastSign.at > .seconds(Self.idleSeconds) {
          return ReadingProblem(.converterTookTooLong(converter, seconds: max(1, Int(waited.components.seconds))))
        }
      }
      if waited > .seconds(seconds) { return ReadingProblem(.converterTookTooLong(converter, seconds: seconds)) }
    }
    return nil
  }

  /// The memory that a process holds now; 0 where the system does not say.
  private func residentBytes(_ pid: pid_t) -> Int {
    guard let file = fopen("/proc/\(pid)/statm", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 128)
    guard fgets(&line, Int32(line.count), file) != nil else { return 0 }
    let fields = String(decoding: line.map { UInt8(bitPattern: $0) }, as: UTF8.self).split(separator: " ")
    return fields.count > 1 ? (Int(fields[1]) ?? 0) * 4096 : 0
  }

  private func readChunk(_ descriptor: Int32) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      repeat { count = max(-1, read(descriptor, buffer.baseAddress, 1 << 16)) } while count < 0 && errno == EINTR
      count = max(0, count)
    }
  }

  /// What a process has used of the processor, so that a busy machine makes nothing look hung; nil where it can't be known.
  private func processorMilliseconds(_ pid: pid_t) -> Int? {
    #if canImport(Darwin)
      return nil
    #else
      var clock = clockid_t()
      var time = timespec()
      guard clock_getcpuclockid(pid, &clock) == 0, clock_gettime(clock, &time) == 0 else { return nil }
      return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    #endif
  }
}
