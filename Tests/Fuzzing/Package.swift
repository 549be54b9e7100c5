// swift-tools-version: 6.0
// The fuzzers: the rooms of the main package, by way of links, built with libFuzzer and the address sanitizer.
// A package of its own, so that the flags touch neither the program nor the tools that run while it is built.
import PackageDescription

let instrumented: [SwiftSetting] = [.unsafeFlags(["-sanitize=fuzzer,address", "-parse-as-library"])]

let package = Package(
  name: "crossfoot-fuzzing",
  platforms: [.macOS(.v15)],
  targets: [
    .systemLibrary(name: "CZlib", path: "Sources/CZlib"),
    .target(name: "SourceText", swiftSettings: instrumented),
    .target(name: "Documents", dependencies: ["SourceText"], swiftSettings: instrumented),
    .target(name: "Formats", dependencies: ["SourceText", "Documents", "CZlib"], swiftSettings: instrumented),
    .target(name: "Crossfoot", dependencies: ["SourceText", "Documents"], swiftSettings: instrumented),
    .target(
      name: "RulePacks", dependencies: ["Crossfoot", "SourceText"], exclude: ["rules"], swiftSettings: instrumented,
      plugins: ["EmbedFiles"]),
    .target(
      name: "Configuration", dependencies: ["RulePacks", "Crossfoot", "Documents", "SourceText"],
      swiftSettings: instrumented),
    .target(
      name: "Renderers", dependencies: ["Crossfoot", "Documents", "SourceText"],
      exclude: ["HTML/page.css", "HTML/page.js"], swiftSettings: instrumented, plugins: ["EmbedFiles"]),
    .target(
      name: "LanguageServer", dependencies: ["Crossfoot", "Documents", "SourceText"], swiftSettings: instrumented),
    .target(
      name: "FuzzTargets",
      dependencies: [
        "SourceText", "Documents", "Formats", "Crossfoot", "RulePacks", "Configuration", "Renderers", "LanguageServer",
        "CZlib",
      ], path: "Targets", swiftSettings: instrumented),
    .executableTarget(
      name: "fuzz", dependencies: ["FuzzTargets"], path: "Entry", swiftSettings: instrumented,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]),
    .plugin(
      name: "EmbedFiles", capability: .buildTool(), dependencies: ["EmbedFilesTool"], path: "Sources/EmbedFiles/Plugin"),
    .executableTarget(name: "EmbedFilesTool", path: "Sources/EmbedFiles/Tool"),
  ],
  swiftLanguageModes: [.v6]
)
