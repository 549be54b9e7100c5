/// The path with the folder before it where it is relative, `.` and `..` and doubled slashes resolved.
public func absolutePath(_ path: String, in folder: String) -> String {
  var names: [Substring] = []
  for name in (path.hasPrefix("/") ? path : folder + "/" + path).split(separator: "/") where name != "." {
    if name == ".." { _ = names.popLast() } else { names.append(name) }
  }
  return "/" + names.joined(separator: "/")
}

/// An absolute path as seen from an absolute folder, without `..`: the path itself where it lies outside.
public func relativePath(_ path: String, to folder: String) -> String {
  let prefix = folder.hasSuffix("/") ? folder : folder + "/"
  return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
}

/// The folder of an absolute path; `/` of `/`.
public func enclosingFolder(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return "/" }
  return String(path[..<slash])
}
