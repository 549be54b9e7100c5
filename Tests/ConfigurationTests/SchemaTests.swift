import Configuration
import Foundation
import Testing

/// `editors/crossfoot.schema.json` is made of the list of settings; `CROSSFOOT_REWRITE=1` writes it.
@Suite struct SchemaTests {
  private let path = #filePath.components(separatedBy: "/Tests/")[0] + "/editors/crossfoot.schema.json"

  @Test func theSchemaIsFresh() throws {
    let schema = configurationSchema()
    if ProcessInfo.processInfo.environment["CROSSFOOT_REWRITE"] == "1" {
      try schema.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(
      try String(contentsOfFile: path, encoding: .utf8) == schema,
      "run CROSSFOOT_REWRITE=1 swift test --filter SchemaTests")
    let json = try JSONSerialization.jsonObject(with: Data(schema.utf8)) as? [String: Any]
    #expect((json?["properties"] as? [String: Any])?.keys.contains("overrides") == true)
  }
}
