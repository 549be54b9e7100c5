// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "crossfoot",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "crossfoot", targets: ["CrossfootCLI"])],
  targets: [
    .target(name: "SourceText"),
    .target(name: "Documents", dependencies: ["SourceText"]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(name: "Formats", dependencies: ["SourceText", "Documents", "CZlib"]),
    .target(name: "Crossfoot", dependencies: ["SourceText", "Documents"]),
    .target(name: "RulePacks", dependencies: ["Crossfoot", "SourceText"]),
    .target(name: "Renderers", dependencies: ["Crossfoot", "Documents", "SourceText"]),
    .executableTarget(
      name: "CrossfootCLI",
      dependencies: ["SourceText", "Documents", "Crossfoot", "RulePacks", "Renderers"]),
    .testTarget(name: "SourceTextTests", dependencies: ["SourceText"]),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents"]),
    .testTarget(name: "FormatsTests", dependencies: ["Formats", "Documents", "SourceText", "CZlib"]),
    .testTarget(name: "CrossfootTests", dependencies: ["Crossfoot", "RulePacks"]),
  ],
  swiftLanguageModes: [.v6]
)
