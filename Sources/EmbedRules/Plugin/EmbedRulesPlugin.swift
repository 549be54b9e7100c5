import Foundation
import PackagePlugin

/// Makes every file under `rules/` part of the program, as Swift source written before each build.
@main
struct EmbedRulesPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let rules = context.package.directoryURL.appending(path: "rules")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedRules.swift")
    let paths = (try FileManager.default.subpathsOfDirectory(atPath: rules.path))
      .filter { $0.hasSuffix(".json5") || $0.hasSuffix(".md") }.sorted()
    return [
      .buildCommand(
        displayName: "Embed rules", executable: try context.tool(named: "EmbedRulesTool").url,
        arguments: [output.path, rules.path] + paths, inputFiles: paths.map { rules.appending(path: $0) },
        outputFiles: [output])
    ]
  }
}
