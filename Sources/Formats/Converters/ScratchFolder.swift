#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder that nobody else can read, for the file that a converter gets and what it makes of it.
struct ScratchFolder {
  let path: String

  /// nil where the system has no room for one.
  init?() {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var name = Array("\(parent)/crossfoot-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { return nil }
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  func write(_ bytes: [UInt8], as name: String) -> Bool {
    guard let file = fopen("\(path)/\(name)", "wx") else { return false }
    defer { fclose(file) }
    return bytes.isEmpty || fwrite(bytes, 1, bytes.count, file) == bytes.count
  }

  /// A file's bytes, at most as many as converted files may have; nil if there is none.
  func read(_ name: String) -> [UInt8]? {
    guard let file = fopen("\(path)/\(name)", "r") else { return nil }
    defer { fclose(file) }
    guard fseek(file, 0, SEEK_END) == 0, case let size = ftell(file), (0...Limits.convertedBytes).contains(size) else {
      return nil
    }
    rewind(file)
    return [UInt8](unsafeUninitializedCapacity: max(size, 1)) { buffer, count in
      count = fread(buffer.baseAddress, 1, size, file)
    }
  }

  /// Removes the folder with all that is in it; links are removed, not followed.
  func remove() { removeAll(path, depth: 0) }
}

private func removeAll(_ path: String, depth: Int) {
  var status = stat()
  guard depth < 64, lstat(path, &status) == 0 else { return }
  if status.st_mode & S_IFMT == S_IFDIR, let folder = opendir(path) {
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name != ".", name != ".." { removeAll("\(path)/\(name)", depth: depth + 1) }
    }
    closedir(folder)
  }
  _ = remove(path)
}
