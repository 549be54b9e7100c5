import Crossfoot
public import RulePacks

/// What a configuration file is called, the first one found in a folder counting.
public let configurationNames = [".crossfoot.json5", "crossfoot.json5"]

/// The configuration that a text says. `path` is absolute, `name` is what messages call it.
///
/// Cost: one pass, and the reading of its rule packs.
public func readConfiguration(
  _ bytes: [UInt8], path: String, name: String, access: FileAccess, builtIn: Vocabulary = .builtIn
) -> Configuration {
  var configuration = Configuration(path: path)
  let folder = enclosingFolder(of: path)
  var reader = SettingsReader(path: name, folder: folder, access: access, builtIn: builtIn)
  do throws(JSON5Mistake) {
    let value = try readJSON5(String(decoding: bytes, as: UTF8.self))
    let fields = reader.pack.fields(value, known: ["$schema"] + settings.map(\.key))
    for setting in settings {
      if let value = fields[setting.key] { setting.take(&reader, value, &configuration) }
    }
  } catch {
    reader.pack.problem(error.range, error.message)
    configuration.isUnreadable = true
  }
  configuration.vocabulary = reader.vocabulary
  configuration.problems =
    reader.pack.problems.sorted { $0.range.lowerBound < $1.range.lowerBound } + reader.packProblems
  return configuration
}

/// The absolute path of the configuration that holds for a file: in its folder, or in the nearest one above that has one.
public func configurationPath(forFileAt path: String, access: FileAccess) -> String? {
  var folder = enclosingFolder(of: path)
  while true {
    for name in configurationNames {
      let candidate = folder == "/" ? "/" + name : folder + "/" + name
      if access.isFile(candidate) { return candidate }
    }
    if folder == "/" { return nil }
    folder = enclosingFolder(of: folder)
  }
}
