// usage: EmbedFilesTool OUTPUT FOLDER PATH…
// Writes the files of a folder into one Swift source as raw string literals.
import Foundation

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count >= 2 else {
  FileHandle.standardError.write(Data("usage: EmbedFilesTool OUTPUT FOLDER PATH...\n".utf8))
  exit(2)
}
let output = arguments[1]
let folder = arguments[2]
let entries = try arguments.dropFirst(2).map { path in
  entry(path: path, text: try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8))
}
let source = """
  enum EmbeddedFiles {
    static let files: [(path: String, text: String)] = [
  \(entries.joined())  ]
  }

  """
try source.write(toFile: output, atomically: true, encoding: .utf8)

/// One element of the array, quoted with as many `#` as its text asks for.
func entry(path: String, text: String) -> String {
  var hashes = "#"
  while text.contains("\"\"\"\(hashes)") || text.contains("\\\(hashes)") { hashes += "#" }
  return "    (\(hashes)\"\(path)\"\(hashes), \(hashes)\"\"\"\n\(text)\n\"\"\"\(hashes)),\n"
}
