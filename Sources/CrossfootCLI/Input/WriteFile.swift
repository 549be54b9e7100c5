#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Puts bytes in the place of a file's, all of them or none, whatever happens on the way: a file beside it takes its name.
///
/// Permissions and, where that is allowed, the owner stay; a link is followed. Throws the system's own words.
func writeFile(_ bytes: [UInt8], to path: String) throws(InputProblem) {
  let target = realpath(path, nil).map { pointer in
    defer { free(pointer) }
    return String(cString: pointer)
  }
  let place = target ?? path
  var status = stat()
  let isThere = stat(place, &status) == 0
  let slash = place.lastIndex(of: "/").map { place.index(after: $0) } ?? place.startIndex
  let temporary = "\(place[..<slash]).\(place[slash...]).crossfoot-\(getpid())"
  let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, isThere ? 0o600 : 0o666)
  guard descriptor >= 0 else { throw .unwritable(systemMessage(errno)) }
  func fail() -> InputProblem {
    let problem = InputProblem.unwritable(systemMessage(errno))
    unlink(temporary)
    return problem
  }
  var rest = bytes[...]
  while !rest.isEmpty {
    let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if written < 0, errno == EINTR { continue }
    if written < 0 {
      let problem = fail()
      close(descriptor)
      throw problem
    }
    rest = rest.dropFirst(written)
  }
  if isThere {
    _ = fchown(descriptor, status.st_uid, status.st_gid)
    fchmod(descriptor, status.st_mode & 0o7777)
  }
  guard fsync(descriptor) == 0, close(descriptor) == 0, rename(temporary, place) == 0 else { throw fail() }
}
