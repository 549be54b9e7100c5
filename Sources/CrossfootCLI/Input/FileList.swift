#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Paths from a file, one by one as they are read: a line each, or ended by NUL bytes where the first block holds one.
///
/// Memory does not grow with their number.
struct FileList: Sequence, IteratorProtocol {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  private var separator: UInt8?

  /// `-` is standard input.
  init(path: String) throws(InputProblem) {
    descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw errno == ENOENT ? .missing : .unreadable(systemMessage(errno)) }
  }

  mutating func next() -> Input? {
    while let path = nextPath() {
      if !path.isEmpty { return Input(path: path, source: fileSource(path)) }
    }
    return nil
  }

  private mutating func nextPath() -> String? {
    while true {
      if let separator, let end = buffer[start...].firstIndex(of: separator) {
        defer { start = end + 1 }
        return path(buffer[start..<end])
      }
      guard !isAtEnd else {
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        return path(buffer[start...])
      }
      fill()
    }
  }

  private func path(_ bytes: ArraySlice<UInt8>) -> String {
    let line = separator == 0x0A && bytes.last == 0x0D ? bytes.dropLast() : bytes
    return String(decoding: line, as: UTF8.self)
  }

  private mutating func fill() {
    buffer.removeFirst(start)
    start = 0
    let more = [UInt8](unsafeUninitializedCapacity: 1 << 16) { room, count in
      repeat { count = Swift.max(-1, read(descriptor, room.baseAddress, 1 << 16)) } while count < 0 && errno == EINTR
      count = Swift.max(0, count)
    }
    isAtEnd = more.isEmpty
    buffer += more
    guard separator == nil else { return }
    // A name may hold a line feed, and never a NUL byte.
    separator = buffer.contains(0) ? 0 : buffer.contains(0x0A) ? 0x0A : nil
  }
}

private func fileSource(_ path: String) -> Input.Source {
  fileKind(path, followsLinks: true) == .missing ? .problem(.missing) : .file
}
