import LanguageServer
import Testing

@Suite struct JSONTests {
  private func parse(_ text: String) throws(JSONError) -> JSON { try JSON(parsing: Array(text.utf8)) }

  @Test(
    "What is written is what was read",
    arguments: [
      "null", "true", "-0.5e+10", "123456789012345678901234567890", "\"\"", "[]", "{}", "[1,[2,{\"a\":null}]]",
      "{\"勾\":\"😀\",\"a\":\"\\\"\\\\\\n\\u0000\"}",
    ]) func roundTrip(text: String) throws
  {
    #expect(String(decoding: try parse(text).bytes, as: UTF8.self) == text)
  }

  @Test("Escapes and pairs of surrogates") func escapes() throws {
    #expect(try parse(#""\u52fe\ud83d\ude00\/\b\f\n\r\t\"\\""#) == "勾😀/\u{8}\u{C}\n\r\t\"\\")
  }

  @Test("9. Half a pair is U+FFFD", arguments: [#""a\ud800b""#, #""a\udc00b""#]) func loneSurrogates(text: String)
    throws
  {
    #expect(try parse(text) == "a\u{FFFD}b")
  }

  @Test("9. A half before another escape keeps that one") func halfBeforeEscape() throws {
    #expect(try parse(#""\ud800\u0041""#) == "\u{FFFD}A")
    #expect(try parse(#""\ud800\n""#) == "\u{FFFD}\n")
  }

  @Test("9. Ill-formed UTF-8 is mended, NUL kept") func illFormed() throws {
    #expect(try JSON(parsing: [0x22, 0x61, 0xFF, 0x22]) == "a\u{FFFD}")
    #expect(try parse("\"\\u0000\"") == "\0")
  }

  @Test("9. Deep nesting is an error") func deepNesting() throws {
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: JSONError.self) { try parse(deep) }
    #expect(throws: JSONError.self) { try parse(String(repeating: "{\"a\":", count: 100_000)) }
    #expect(try parse(String(repeating: "[", count: 200) + String(repeating: "]", count: 200)).items?.count == 1)
  }

  @Test("9. Of two members with one name the last counts") func duplicates() throws {
    #expect(try parse("{\"a\":1,\"a\":2}")["a"] == 2)
  }

  @Test(
    "7. What is no JSON",
    arguments: [
      "", " ", "{", "[1,]", "{\"a\"}", "{a:1}", "tru", "nul", "01", "1.", "-", "+1", ".5", "1e", "\"", "\"\\x\"",
      "\"\\u12g4\"", "\"\u{1}\"", "{} {}", "'a'", "NaN", "[1 2]", "\u{FF11}",
    ]) func rejects(text: String)
  {
    #expect(throws: JSONError.self) { try parse(text) }
  }

  @Test("Numbers are whole only where they are") func integers() throws {
    #expect(try parse("[3,3.0,-0,3.5,1e3,99999999999999999999]").items?.map(\.integer) == [3, 3, 0, nil, 1000, nil])
    #expect(try parse("true").integer == nil)
  }

  @Test("Members without a value are left out, null is written") func omission() {
    let json: JSON = ["a": nil, "b": .null]
    #expect(String(decoding: json.bytes, as: UTF8.self) == "{\"b\":null}")
  }
}
