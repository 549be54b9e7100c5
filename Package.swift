// swift-tools-version: 6.0
import PackageDescription

#if canImport(Glibc)
  import Glibc

  /// Whether the C library reads in small room what the program must be told of where it lies, as glibc does from 2.36 on.
  let packsRelocations: Bool = {
    var name = [CChar](repeating: 0, count: 64)
    confstr(Int32(_CS_GNU_LIBC_VERSION), &name, name.count)
    let version = name.split { !(48...57).contains($0) }.compactMap {
      Int(String(decoding: $0.map(UInt8.init), as: UTF8.self))
    }
    return !version.lexicographicallyPrecedes([2, 36])
  }()
#else
  let packsRelocations = false
#endif

/// Most of a start without work would go into loading libraries (Swift's, C++'s, the compiler's) and into pages of the
/// program that nobody needs. That it may lie anywhere costs half a millisecond too, and stays: it reads files from strangers.
let linking =
  [
    "-static-stdlib", "-Xclang-linker", "-static-libgcc", "-use-ld=lld",
    "-L\(Context.packageDirectory)/Sources/Linking",
  ]
  + ([
    "--icf=all", "--no-export-dynamic", "--no-warn-symbol-ordering",
    "--symbol-ordering-file=\(Context.packageDirectory)/Sources/Linking/functions.txt",
  ] + (packsRelocations ? ["-z", "pack-relative-relocs"] : [])).flatMap { ["-Xlinker", $0] }

let package = Package(
  name: "crossfoot",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "crossfoot", targets: ["CrossfootCLI"])],
  targets: [
    .target(name: "SourceText"),
    .target(name: "Documents", dependencies: ["SourceText"]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(name: "CMalloc"),
    .target(name: "Formats", dependencies: ["SourceText", "Documents", "CZlib"]),
    .target(name: "Crossfoot", dependencies: ["SourceText", "Documents"]),
    // Sources/RulePacks/rules is a link to rules/, so that SwiftPM notices new and removed files there.
    .target(name: "RulePacks", dependencies: ["Crossfoot", "SourceText"], exclude: ["rules"], plugins: ["EmbedFiles"]),
    .target(name: "RulePages", dependencies: ["Crossfoot", "Documents", "SourceText"]),
    .target(name: "Configuration", dependencies: ["RulePacks", "Crossfoot", "Documents", "SourceText"]),
    .target(
      name: "Renderers", dependencies: ["Crossfoot", "Documents", "SourceText"],
      exclude: ["HTML/page.css", "HTML/page.js"], plugins: ["EmbedFiles"]),
    .target(name: "LanguageServer", dependencies: ["Crossfoot", "Documents", "SourceText"]),
    .executableTarget(
      name: "CrossfootCLI",
      dependencies: [
        "SourceText", "Documents", "Formats", "Crossfoot", "RulePacks", "RulePages", "Configuration", "Renderers",
        "LanguageServer", "CMalloc",
      ],
      linkerSettings: [.unsafeFlags(linking, .when(platforms: [.linux], configuration: .release))]),
    .plugin(
      name: "EmbedFiles", capability: .buildTool(), dependencies: ["EmbedFilesTool"], path: "Sources/EmbedFiles/Plugin"),
    .executableTarget(name: "EmbedFilesTool", path: "Sources/EmbedFiles/Tool"),
    .testTarget(name: "SourceTextTests", dependencies: ["SourceText"]),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents"]),
    .testTarget(
      name: "FormatsTests", dependencies: ["Formats", "Documents", "SourceText", "CZlib", "Crossfoot", "RulePacks"]),
    .testTarget(name: "CrossfootTests", dependencies: ["Crossfoot", "RulePacks"]),
    .testTarget(name: "LanguageServerTests", dependencies: ["LanguageServer", "Crossfoot", "Documents", "SourceText"]),
    .testTarget(name: "RulePacksTests", dependencies: ["RulePacks", "Crossfoot"]),
    .testTarget(
      name: "ConfigurationTests", dependencies: ["Configuration", "RulePacks", "Crossfoot", "Documents", "SourceText"]),
    .testTarget(name: "RenderersTests", dependencies: ["Renderers", "Crossfoot", "Documents", "SourceText"]),
    .testTarget(
      name: "RulePageTests", dependencies: ["RulePages", "RulePacks", "Crossfoot", "Documents", "SourceText"]),
    .testTarget(name: "HouseTests"),
    // What the fuzzers call, so that what they found is tested without them; Tests/Fuzzing/Package.swift builds them.
    .target(
      name: "FuzzTargets",
      dependencies: [
        "SourceText", "Documents", "Formats", "Crossfoot", "RulePacks", "Configuration", "Renderers", "LanguageServer",
        "CZlib",
      ], path: "Tests/Fuzzing/Targets"),
    .testTarget(name: "FuzzingTests", dependencies: ["FuzzTargets", "Crossfoot"], path: "Tests/Fuzzing/Tests"),
    .testTarget(name: "CrossfootCLITests", dependencies: ["CrossfootCLI", "Crossfoot"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type == .regular || target.type == .executable {
  target.swiftSettings = [
    // The standard library's regular expressions, which every file would import by itself, are a tenth of the program.
    .unsafeFlags(["-Xfrontend", "-disable-implicit-string-processing-module-import"]),
    // Functions by themselves, so that the linker leaves out what nothing calls, and keeps one of those that are alike.
    .unsafeFlags(["-Xfrontend", "-function-sections"], .when(platforms: [.linux], configuration: .release)),
  ]
}
