import Configuration

/// Finds the reports below folders, in order of their names.
///
/// Hidden files and folders, pipes and devices, what ignore files name and what the configuration excludes is left out;
/// links are not followed.
struct FolderWalk {
  let extensions: Set<String>
  let readsIgnoreFiles: Bool
  let projects: Projects
  let home = currentFolder()

  func inputs(in folder: String) -> [Input] {
    let place = absolutePath(folder, in: home)
    let rules = readsIgnoreFiles ? IgnoreRules.starting(in: place, access: .system) : IgnoreRules()
    return walk(folder, place, rules)
  }

  /// `folder` as messages name it, `place` absolute.
  private func walk(_ folder: String, _ place: String, _ rules: IgnoreRules) -> [Input] {
    let prefix = folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    let deep = place == "/" ? "/" : place + "/"
    let configuration = projects.project(forFileAt: deep + "x").configuration
    func isLeftOut(_ name: String, isFolder: Bool) -> Bool {
      rules.ignores(deep + name, isFolder: isFolder) || configuration.excludes(deep + name, isFolder: isFolder)
    }
    do throws(InputProblem) {
      var found: [Input] = []
      for name in try names(in: folder) where !name.hasPrefix(".") {
        let path = prefix + name
        switch fileKind(path, followsLinks: false) {
        case .folder:
          guard !isLeftOut(name, isFolder: true) else { continue }
          var inner = rules
          if readsIgnoreFiles { inner.enter(deep + name, access: .system) }
          found += walk(path, deep + name, inner)
        case .file where extensions.contains(fileExtension(name)) && !isLeftOut(name, isFolder: false):
          found.append(Input(path: path, source: .file))
        case .file, .link, .missing, .special: break
        }
      }
      return found
    } catch {
      return [Input(path: folder, source: .problem(error))]
    }
  }
}

extension FileAccess {
  /// The file system of the machine.
  static let system = FileAccess(
    read: { path in try? readBytes(of: path) },
    isFile: { [.file, .special].contains(fileKind($0, followsLinks: true)) },
    names: { folder in fileKind(folder, followsLinks: true) == .folder ? try? CrossfootCLI.names(in: folder) : nil })
}
