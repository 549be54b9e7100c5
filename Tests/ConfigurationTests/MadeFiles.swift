import Configuration

/// A file system of these texts by absolute paths.
func made(_ files: [String: String]) -> FileAccess {
  FileAccess(
    read: { path in files[path].map { Array($0.utf8) } }, isFile: { files[$0] != nil },
    names: { folder in
      let prefix = folder.hasSuffix("/") ? folder : folder + "/"
      let names = files.keys.filter { $0.hasPrefix(prefix) }.compactMap { path in
        path.dropFirst(prefix.count).split(separator: "/").first.map { String($0) }
      }
      return names.isEmpty ? nil : Set(names).sorted()
    })
}
