import Foundation
import Testing

/// Which modules each target may import. SwiftPM lets an undeclared import through on a warm build.
private let allowed: [String: Set<String>] = [
  "SourceText": [],
  "Documents": ["SourceText"],
  "Formats": ["CZlib", "Documents", "SourceText", "Glibc", "Musl", "Darwin"],
  "Crossfoot": ["Documents", "SourceText", "Dispatch", "Synchronization"],
  "RulePacks": ["Crossfoot"],
  "RulePages": ["Crossfoot", "Documents", "SourceText"],
  "Configuration": ["RulePacks", "Crossfoot", "Documents", "SourceText", "Synchronization"],
  "Renderers": ["Crossfoot", "Documents", "SourceText"],
  "CrossfootCLI": [
    "Crossfoot", "Documents", "Formats", "RulePacks", "RulePages", "Configuration", "Renderers", "SourceText",
    "LanguageServer",
    "Foundation",
    "Glibc",
    "Musl", "Darwin", "Synchronization", "CMalloc",
  ],
  "EmbedFiles": ["Foundation", "PackagePlugin"],
  "LanguageServer": [
    "Crossfoot", "Documents", "SourceText", "Dispatch", "Synchronization", "Glibc", "Musl", "Darwin",
  ],
]

private let root = #filePath.components(separatedBy: "/Tests/")[0]

private func swiftFiles(in folder: String) throws -> [String] {
  try FileManager.default.subpathsOfDirectory(atPath: "\(root)/\(folder)").filter { $0.hasSuffix(".swift") }.sorted()
}

@Suite struct LayeringTests {
  @Test func targetsImportOnlyWhatStandsOnTheirLeft() throws {
    let files = try swiftFiles(in: "Sources")
    #expect(files.count > 20)
    for file in files {
      let target = String(file.prefix { $0 != "/" })
      let known = try #require(allowed[target], "\(target) is not in the list of layers")
      let text = try String(contentsOfFile: "\(root)/Sources/\(file)", encoding: .utf8)
      for line in text.components(separatedBy: "\n") {
        let words = line.split(separator: " ")
        guard let keyword = words.firstIndex(of: "import"), keyword <= 2, words.count > keyword + 1 else { continue }
        guard words[..<keyword].allSatisfy({ ["public", "internal", "private", "@testable", "package"].contains($0) })
        else { continue }
        #expect(known.contains(String(words[keyword + 1])), "Sources/\(file): \(line)")
      }
    }
  }

  @Test func filesStaySmall() throws {
    for folder in ["Sources", "Tests"] {
      for file in try swiftFiles(in: folder) {
        let text = try String(contentsOfFile: "\(root)/\(folder)/\(file)", encoding: .utf8)
        let count = text.components(separatedBy: "\n").count
        #expect(count <= 300, "\(folder)/\(file) has \(count) lines")
      }
    }
  }
}
