import Foundation
import PackagePlugin

/// Makes files part of the program, as Swift source written before each build: every file under `rules/` for the
/// rule packs, the page's style and script for the renderers.
@main
struct EmbedFilesPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let isPage = target.name == "Renderers"
    // The package of the fuzzers reaches both by way of links, and no files are listed behind one.
    let folder = context.package.directoryURL.appending(path: isPage ? "Sources/Renderers/HTML" : "rules")
      .resolvingSymlinksInPath()
    let kinds = isPage ? [".css", ".js"] : [".json5", ".md"]
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    let paths = (try FileManager.default.subpathsOfDirectory(atPath: folder.path))
      .filter { path in kinds.contains { path.hasSuffix($0) } }.sorted()
    return [
      .buildCommand(
        displayName: "Embed files", executable: try context.tool(named: "EmbedFilesTool").url,
        arguments: [output.path, folder.path] + paths, inputFiles: paths.map { folder.appending(path: $0) },
        outputFiles: [output])
    ]
  }
}
