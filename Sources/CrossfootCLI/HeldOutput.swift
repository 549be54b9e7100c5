#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Output that waits for the end of a run: in memory while it is small, then in a file that has no name and goes away with
/// the program.
struct HeldOutput {
  private var bytes: [UInt8] = []
  private var file: UnsafeMutablePointer<FILE>?
  private let limit: Int

  /// `limit` is in bytes.
  init(limit: Int = 4 << 20) {
    self.limit = limit
  }

  mutating func add(_ more: [UInt8]) {
    bytes += more
    guard bytes.count > limit else { return }
    if file == nil { file = tmpfile() }
    // Without room for files memory has to do.
    guard let file else { return }
    bytes.removeFirst(fwrite(bytes, 1, bytes.count, file))
  }

  /// Everything in the order in which it came, in blocks. Only once.
  mutating func drain(_ take: ([UInt8]) -> Void) {
    if let file {
      rewind(file)
      while true {
        let block = [UInt8](unsafeUninitializedCapacity: 1 << 16) { room, count in
          count = fread(room.baseAddress!, 1, 1 << 16, file)
        }
        if block.isEmpty { break }
        take(block)
      }
      fclose(file)
      self.file = nil
    }
    if !bytes.isEmpty { take(bytes) }
    bytes = []
  }
}
