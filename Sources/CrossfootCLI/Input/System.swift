import Formats

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The value of an environment variable; nil if it is not set or empty.
func environment(_ name: String) -> String? {
  guard let value = getenv(name) else { return nil }
  let text = String(cString: value)
  return text.isEmpty ? nil : text
}

/// The locale of messages, as POSIX orders the variables.
func environmentLocale() -> String {
  environment("LC_ALL") ?? environment("LC_MESSAGES") ?? environment("LANG") ?? "C"
}

/// The absolute path of the folder that the program was started in.
func currentFolder() -> String {
  guard let path = getcwd(nil, 0) else { return "/" }
  defer { free(path) }
  return String(cString: path)
}

func processorCount() -> Int {
  max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
}

func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

func systemMessage(_ code: Int32) -> String { String(cString: strerror(code)) }

/// The bytes of a file, or of standard input for nil; what is larger than any report is refused before it is read.
func readBytes(of path: String?) throws(InputProblem) -> [UInt8] {
  var descriptor: Int32 = 0
  if let path {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw errno == ENOENT ? .missing : .unreadable(systemMessage(errno)) }
  }
  defer { if path != nil { close(descriptor) } }
  var status = stat()
  let size = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  guard size <= largestFile else { throw tooLarge }
  // One byte more than the size, so that the end is met without growing.
  return try readAll(descriptor, expecting: size + 1)
}

private let tooLarge = InputProblem.format(ReadingProblem(.tooMuch(.fileBytes, most: largestFile)))

private func readAll(_ descriptor: Int32, expecting size: Int) throws(InputProblem) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(size)
  var chunk = max(size, 1 << 16)
  while true {
    var failure: Int32 = 0
    let more = [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
      repeat { count = max(-1, read(descriptor, buffer.baseAddress, chunk)) } while count < 0 && errno == EINTR
      failure = count < 0 ? errno : 0
      count = max(0, count)
    }
    if failure != 0 { throw .unreadable(systemMessage(failure)) }
    if more.isEmpty { return bytes }
    if bytes.isEmpty { bytes = more } else { bytes += more }
    guard bytes.count <= largestFile else { throw tooLarge }
    chunk = 1 << 16
  }
}

enum FileKind {
  case file, folder, link, missing
  /// A pipe, a device or a socket, which may have no end and may never begin.
  case special
}

/// What a path names; links are followed if asked.
func fileKind(_ path: String, followsLinks: Bool) -> FileKind {
  var status = stat()
  guard (followsLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return .missing }
  switch status.st_mode & S_IFMT {
  case S_IFDIR: return .folder
  case S_IFLNK: return .link
  case S_IFREG: return .file
  default: return .special
  }
}

/// The names in a folder in order of their bytes, or why they can't be had.
func names(in folder: String) throws(InputProblem) -> [String] {
  guard let stream = opendir(folder) else { throw .unreadable(systemMessage(errno)) }
  defer { closedir(stream) }
  var found: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
    }
    if name != ".", name != ".." { found.append(name) }
  }
  return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// Identity, size and time of the last change of a file, in words that differ when one of them does; nil if there is none.
func fileStamp(_ path: String) -> String? {
  var status = stat()
  guard stat(path, &status) == 0 else { return nil }
  #if canImport(Darwin)
    let time = status.st_mtimespec
  #else
    let time = status.st_mtim
  #endif
  return "\(status.st_ino) \(status.st_size) \(time.tv_sec) \(time.tv_nsec)"
}
