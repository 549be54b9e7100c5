// usage: EmbedFilesTool OUTPUT FOLDER PATH…
// Writes the files of a folder into one Swift source as raw string literals, and what those of JSON5 say as a digest.
import Foundation

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count >= 2 else { fail("usage: EmbedFilesTool OUTPUT FOLDER PATH...") }
let output = arguments[1]
let folder = arguments[2]
var entries = ""
var isOfRules = false
var digest = Digest()
for path in arguments.dropFirst(2) {
  let text = try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
  entries += "    (\(literal(path)), \(literal(text))),\n"
  guard path.hasSuffix(".json5") else { continue }
  isOfRules = true
  do {
    try digest.add(path: path, text: text)
  } catch let mistake as JSON5Mistake {
    fail("\(folder)/\(path), byte \(mistake.range.lowerBound): \(mistake.message)")
  } catch {
    fail("\(folder)/\(path): \(error)")
  }
}
let constants = (isOfRules ? digest.texts : []).map { "  static let \($0.name) = \(literal($0.text))\n" }
let source = """
  enum EmbeddedFiles {
    static let files: [(path: String, text: String)] = [
  \(entries)  ]
  \(constants.joined())}

  """
try source.write(toFile: output, atomically: true, encoding: .utf8)

/// Quoted with as many `#` as the text asks for.
func literal(_ text: String) -> String {
  var hashes = "#"
  while text.contains("\"\"\"\(hashes)") || text.contains("\\\(hashes)") { hashes += "#" }
  return "\(hashes)\"\"\"\n\(text)\n\"\"\"\(hashes)"
}

func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data("\(message)\n".utf8))
  exit(2)
}
