#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reads a file descriptor to its end and puts every frame into the mailbox; ends the process after it.
func readFrames(from descriptor: Int32, into mailbox: Mailbox) {
  var reader = FrameReader()
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return endAtLast(mailbox, .inputEnded) }
    reader.append(chunk[0..<count])
    while let frame = reader.next() { mailbox.put(Event(frame)) }
  }
}

/// Tells the loop that the client is gone, and ends the process if that has not helped after two seconds: the loop may
/// be writing to a pipe that nobody reads.
func endAtLast(_ mailbox: Mailbox, _ event: Event) {
  mailbox.put(event)
  pause(seconds: 2)
  _exit(1)
}

/// The descriptor that messages go to. Standard output itself leads to standard error from here on, so that no stray
/// `print` can break a frame.
func takeStandardOutput() -> Int32 {
  signal(SIGPIPE, SIG_IGN)
  let descriptor = dup(STDOUT_FILENO)
  dup2(STDERR_FILENO, STDOUT_FILENO)
  return descriptor
}

/// False where the other end is gone.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  bytes.withUnsafeBytes { buffer in
    var done = 0
    while done < buffer.count {
      let count = write(descriptor, buffer.baseAddress! + done, buffer.count - done)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }
}

func writeLog(_ line: String) {
  _ = writeAll(Array("crossfoot: \(line)\n".utf8), to: STDERR_FILENO)
}

/// Whether a process runs; one that ended and was not yet waited for does not.
func isAlive(_ process: Int) -> Bool {
  guard let id = pid_t(exactly: process), id > 0 else { return false }
  if kill(id, 0) != 0, errno == ESRCH { return false }
  #if os(Linux)
    let descriptor = open("/proc/\(id)/stat", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return true }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 512)
    let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    // “id (name) state …”, where the name may hold brackets of its own.
    guard count > 0, let bracket = bytes[0..<count].lastIndex(of: UInt8(ascii: ")")), bracket + 2 < count else {
      return true
    }
    return bytes[bracket + 2] != UInt8(ascii: "Z") && bytes[bracket + 2] != UInt8(ascii: "X")
  #else
    return true
  #endif
}

func pause(seconds: UInt32) { sleep(seconds) }

/// At once, whatever other threads are doing.
func endProcess(_ code: Int32) -> Never { _exit(code) }
