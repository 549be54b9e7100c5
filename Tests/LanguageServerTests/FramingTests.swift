import Testing

@testable import LanguageServer

@Suite struct FramingTests {
  private func frames(_ pieces: [[UInt8]]) -> [FrameReader.Frame] {
    var reader = FrameReader()
    var all: [FrameReader.Frame] = []
    for piece in pieces {
      reader.append(piece)
      while let frame = reader.next() { all.append(frame) }
    }
    return all
  }

  private func frames(_ text: String) -> [FrameReader.Frame] { frames([Array(text.utf8)]) }
  private func body(_ text: String) -> FrameReader.Frame { .body(Array(text.utf8)) }

  @Test(
    "1. Header names in any case, in any order, unknown ones skipped",
    arguments: [
      "content-length: 2\r\n\r\n{}", "CONTENT-LENGTH: 2\r\n\r\n{}",
      "X-Other: a: b\r\nContent-Length: 2\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n{}",
      "Content-Type: application/vscode-jsonrpc\r\ncontent-Length: 2\r\nNo colon\r\n\r\n{}",
    ]) func headerNames(text: String)
  {
    #expect(frames(text) == [body("{}")])
  }

  @Test("2. Blanks around the length", arguments: ["Content-Length:2", "Content-Length:    2", "Content-Length:\t2 "])
  func blanks(header: String) {
    #expect(frames(header + "\r\n\r\n{}") == [body("{}")])
  }

  @Test("3. utf-8 and utf8 are taken") func charsets() {
    for charset in ["utf-8", "utf8", "UTF-8", "\"utf-8\""] {
      #expect(frames("Content-Length: 2\r\nContent-Type: a/b; charset=\(charset)\r\n\r\n{}") == [body("{}")])
    }
  }

  @Test("3. Another charset is refused, the next message read") func wrongCharset() {
    let wrong = "Content-Type: a/b; charset=utf-16\r\nContent-Length: 4\r\n\r\nabcdContent-Length: 2\r\n\r\n{}"
    #expect(frames(wrong) == [.refused(.charset), body("{}")])
  }

  @Test("4. Any way of cutting the bytes gives the same messages") func cuts() {
    let message = "Content-Length: 9\r\n\r\n\"勾😀\""
    let bytes = Array(String(repeating: message, count: 10).utf8)
    let all = Array(repeating: body("\"勾😀\""), count: 10)
    #expect(frames([bytes]) == all)
    for size in [1, 2, 3, 7, 19, 31] {
      let pieces = stride(from: 0, to: bytes.count, by: size).map { Array(bytes[$0..<min($0 + size, bytes.count)]) }
      #expect(frames(pieces) == all, "pieces of \(size)")
    }
  }

  @Test("5. Lengths count bytes") func lengths() {
    let out = framed(["text": "勾稽😀"])
    #expect(String(decoding: out, as: UTF8.self) == "Content-Length: 21\r\n\r\n{\"text\":\"勾稽😀\"}")
    #expect(frames([out]) == [body("{\"text\":\"勾稽😀\"}")])
  }

  @Test(
    "6. A length that is none: refused, and the next message read",
    arguments: [
      ("Content-Length: -5", FrameReader.Problem.badLength), ("Content-Length: five", .badLength),
      ("Content-Length:", .badLength), ("Content-Length: 0x10", .badLength), ("X: y", .missingLength),
      ("Content-Length: 99999999999", .tooLong), ("Content-Length: 99999999999999999999999999", .tooLong),
    ]) func badLengths(header: String, problem: FrameReader.Problem)
  {
    let text = header + "\r\n\r\n{\"lost\":1}Content-Length: 2\r\n\r\n{}"
    #expect(frames(text) == [.refused(problem), body("{}")])
    let pieces = Array(text.utf8).map { [$0] }
    #expect(frames(pieces) == [.refused(problem), body("{}")])
  }

  @Test("6. Headers without end are given up after 16 KB") func endlessHeader() {
    let garbage = [UInt8](repeating: UInt8(ascii: "x"), count: 20_000)
    #expect(frames([garbage, Array("Content-Length: 2\r\n\r\n{}".utf8)]) == [.refused(.endlessHeader), body("{}")])
  }

  @Test("An empty body is a frame, and no JSON") func emptyBody() {
    #expect(frames("Content-Length: 0\r\n\r\nContent-Length: 2\r\n\r\n{}") == [body(""), body("{}")])
  }
}
