import SourceText
import Testing

@testable import LanguageServer

/// A client's own copy of the text, kept in the plainest way there is.
private struct NaiveText {
  var scalars: [Unicode.Scalar]
  let encoding: PositionEncoding

  func units(_ scalar: Unicode.Scalar) -> Int {
    switch encoding {
    case .utf8: String(Character(scalar)).utf8.count
    case .utf16: scalar.value > 0xFFFF ? 2 : 1
    case .utf32: 1
    }
  }

  /// The position of the scalar at an index that does not lie between CR and LF.
  func position(of index: Int) -> ClientPosition {
    var position = ClientPosition(line: 0, character: 0)
    for i in 0..<index {
      let isEnd = scalars[i] == "\n" || (scalars[i] == "\r" && !(i + 1 < scalars.count && scalars[i + 1] == "\n"))
      if isEnd {
        position = ClientPosition(line: position.line + 1, character: 0)
      } else if scalars[i] != "\r" {
        position.character += units(scalars[i])
      }
    }
    return position
  }

  func isInsidePair(_ index: Int) -> Bool {
    index > 0 && index < scalars.count && scalars[index - 1] == "\r" && scalars[index] == "\n"
  }

  var string: String { String(String.UnicodeScalarView(scalars)) }
}

@Suite struct BufferTests {
  @Test(
    "38. 10,000 random edits: the buffer equals a fresh one", arguments: PositionEncoding.allCases,
    ["\n", "\r\n", "\r", "mixed"])
  func randomEdits(encoding: PositionEncoding, lineEnd: String) {
    var random = SplitMix(seed: UInt64(lineEnd.utf8.count * 7 + encoding.rawValue.utf8.count))
    let ends = lineEnd == "mixed" ? ["\n", "\r\n", "\r"] : [lineEnd]
    let words = ["1.5", "万元", "😀", "é", "e\u{301}", "\u{2028}", "\u{85}", "\u{C}", "合计", " ", "\u{FEFF}", "𠀀"]
    func piece(_ random: inout SplitMix) -> String {
      (0..<Int.random(in: 0...4, using: &random)).map { _ in
        Int.random(in: 0..<4, using: &random) == 0
          ? ends.randomElement(using: &random)! : words.randomElement(using: &random)!
      }.joined()
    }
    var buffer = TextBuffer("")
    var naive = NaiveText(scalars: [], encoding: encoding)
    for step in 0..<840 {
      var (low, high) = (0, 0)
      repeat {
        low = Int.random(in: 0...naive.scalars.count, using: &random)
        high = min(naive.scalars.count, low + Int.random(in: 0...6, using: &random))
      } while naive.isInsidePair(low) || naive.isInsidePair(high)
      if naive.scalars.count > 200 { (low, high) = (0, naive.scalars.count - 50) }
      if naive.isInsidePair(high) { high -= 1 }
      let text = piece(&random)
      let range = ClientRange(start: naive.position(of: low), end: naive.position(of: high))
      _ = buffer.apply(TextBuffer.Change(range: range, text: text), encoding)
      naive.scalars.replaceSubrange(low..<high, with: text.unicodeScalars)
      let fresh = TextBuffer(naive.string)
      guard buffer.bytes == fresh.bytes, buffer.starts == fresh.starts else {
        Issue.record(
          "step \(step): \(String(decoding: buffer.bytes, as: UTF8.self).debugDescription) is not \(naive.string.debugDescription)"
        )
        return
      }
    }
  }

  @Test("38. Several changes in a message, ranged and whole, in order") func severalChanges() {
    var client = Harness(capabilities: [:])
    client.open("一\n二\n")
    client.change(
      [
        ["range": span((0, 1), (0, 1)), "text": "壹\n"], ["range": span((1, 0), (1, 0)), "text": "b"],
        ["text": .string(wrongSum)], ["range": span((0, 3), (0, 9)), "text": "87.095"],
      ], version: 2)
    #expect(client.pushed()?["diagnostics"] == [])
    client.change([], version: 3)
    #expect(client.pushed()?["diagnostics"] == [])
    client.change([["text": .string(wrongSum)]], version: 4)
    #expect(client.pushed()?["diagnostics"]?.items?.count == 1)
  }

  private func view(_ text: String, _ encoding: PositionEncoding = .utf16) -> LineView {
    TextBuffer(text).view(encoding)
  }

  @Test("39. Lines end with LF, CRLF and CR, and with nothing else") func lineEnds() {
    #expect(view("a\nb\r\nc\rd").starts == [0, 2, 5, 7])
    #expect(view("a\u{85}b\u{2028}c\u{2029}d\u{C}e\u{B}f").starts == [0])
    #expect(view("").starts == [0])
    #expect(view("a\n").starts == [0, 2])
  }

  @Test("39. No position between CR and LF") func insidePair() {
    let view = view("ab\r\ncd")
    #expect(view.position(of: 3) == ClientPosition(line: 0, character: 2))
    #expect(view.offset(of: ClientPosition(line: 0, character: 9)) == 2)
  }

  @Test("39. A byte order mark in the text is a character") func byteOrderMark() {
    #expect(view("\u{FEFF}ab").offset(of: ClientPosition(line: 0, character: 1)) == 3)
    #expect(view("\u{FEFF}ab").position(of: 4) == ClientPosition(line: 0, character: 2))
  }

  @Test("40. Past the end and inside a character", arguments: PositionEncoding.allCases) func clamping(
    encoding: PositionEncoding
  ) {
    let view = view("a😀勾\n1", encoding)
    #expect(view.offset(of: ClientPosition(line: 0, character: 99)) == 8)
    #expect(view.offset(of: ClientPosition(line: 0, character: .max)) == 8)
    #expect(view.offset(of: ClientPosition(line: 7, character: 0)) == 10)
    #expect(view.offset(of: ClientPosition(line: -1, character: 5)) == 0)
    #expect(view.offset(of: ClientPosition(line: 0, character: -5)) == 0)
    if encoding != .utf32 { #expect(view.offset(of: ClientPosition(line: 0, character: 2)) == 1) }
    let reversed = ClientRange(start: ClientPosition(line: 1, character: 0), end: ClientPosition(line: 0, character: 1))
    #expect(view.offsets(of: reversed) == 1..<9)
  }

  @Test("41. The three encodings give the same text, in and out") func encodings() throws {
    let text = "😀𠀀é 总额 82.695 万元 = 甲 18.27 万元 + 乙 43.64 万元 + 丙 25.185 万元"
    for encoding in PositionEncoding.allCases {
      var client = Harness(capabilities: ["general": ["positionEncodings": [.string(encoding.rawValue)]]])
      client.open(text)
      let range = try #require(ClientRange(client.pushed()?["diagnostics"]?.items?.first?["range"]))
      let offsets = view(text, encoding).offsets(of: range)
      #expect(String(decoding: Array(text.utf8)[offsets], as: UTF8.self) == "82.695 万元")
      let hover = try client.result("textDocument/hover", document("file:///report.md", ["position": range.start.json]))
      #expect(ClientRange(hover["range"]) == range)
      client.change([["range": range.json, "text": "87.095 万元"]], version: 2)
      #expect(client.pushed()?["diagnostics"] == [])
    }
  }
}

/// A small generator with a seed, so that a failure can be had again.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
