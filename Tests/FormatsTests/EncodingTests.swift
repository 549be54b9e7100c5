import Foundation
import Testing

@testable import Formats

private let simplified = "本年度预算安排专项资金12.5万元，实际支出9.8万元，完成预算的78.4%。项目单位按照要求开展了绩效自评。\n"
private let traditional = "本年度預算安排專項資金12.5萬元，實際支出9.8萬元，完成預算的78.4%。項目單位按照要求開展了績效自評。\n"
/// Made by Python's codecs.
private let gb18030 = [UInt8](
  Data(
    base64Encoded:
      "sb7E6rbI1KTL47CyxcXXqM/u18q98DEyLjXN8tSqo6zKtbzK1qez9jkuOM3y1KqjrM3qs8nUpMvjtcQ3OC40JaGjz+7Ev7WlzruwtNXV0qrH87+q1bnBy7yo0KfX1MbAoaMK"
  )!)
private let big5 = [UInt8](
  Data(
    base64Encoded:
      "pbumfqvXuXe64qZ3scaxTba1uOqq9zEyLjW4VaS4oUG56rvapOSlWDkuOLhVpLihQae5pqi5d7riqro3OC40JaFDtrWl2LPmpuyr9rfTrW6oRLZ9rmmkRsFarsSm27X7oUMK"
  )!)

@Suite struct EncodingTests {
  private func decode(_ bytes: [UInt8], _ encoding: TextEncoding? = nil) -> (String?, [ReadingProblem.Kind]) {
    var problems: [ReadingProblem] = []
    let text = try? decodeText(bytes, encoding: encoding, problems: &problems)
    return (text.map { String(decoding: $0, as: UTF8.self) }, problems.map(\.kind))
  }

  @Test func eachEncodingIsFoundWithoutBeingNamed() {
    for (bytes, text) in [(gb18030, simplified), (big5, traditional), (Array(simplified.utf8), simplified)] {
      #expect(decode(bytes) == (text, []))
    }
    for (encoding, mark, name) in [
      (String.Encoding.utf16LittleEndian, [0xFF, 0xFE] as [UInt8], TextEncoding.utf16LittleEndian),
      (.utf16BigEndian, [0xFE, 0xFF], .utf16BigEndian),
    ] {
      let bytes = [UInt8](simplified.data(using: encoding)!)
      #expect(decode(mark + bytes) == (simplified, []))
      #expect(decode(bytes) == (simplified, []))
      #expect(EncodingGuess(bytes)?.encoding == name)
    }
  }

  @Test func utf8StaysAsItIs() {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("甲1".utf8)
    var problems: [ReadingProblem] = []
    #expect((try? decodeText(bytes, encoding: nil, problems: &problems)) == bytes)
  }

  @Test func anOverrideWins() {
    #expect(decode(Array("abc".utf8) + [0xB5, 0xA5], .gb18030).0 == "abc单")
    #expect(decode(Array("abc".utf8) + [0xB3, 0xE6], .big5).0 == "abc單")
  }

  @Test func aShortTextIsDoubtful() {
    #expect(decode([0xB5, 0xA5, 0xCE, 0xBB]) == ("单位", [.encodingDoubtful(chosen: .gb18030, other: .big5)]))
  }

  @Test func badBytesAreNamedWithTheirOffsetAndTheRestIsRead() {
    let broken = Array("预算12万元，".utf8) + [0xFF] + Array("支出8万元。".utf8) + [0xE4, 0xB8]
    let (text, problems) = decode(broken)
    #expect(text == "预算12万元，\u{FFFD}支出8万元。\u{FFFD}\u{FFFD}")
    #expect(problems == [.undecodable(offset: 17, byte: 0xFF, count: 3, encoding: .utf8)])

    let cut = Array(gb18030[..<20]) + [0xFF] + gb18030[20...]
    let (other, found) = decode(cut)
    #expect(other?.contains("\u{FFFD}") == true)
    #expect(other?.hasSuffix("绩效自评。\n") == true)
    #expect(found == [.undecodable(offset: 20, byte: 0xFF, count: 1, encoding: .gb18030)])
  }

  @Test func loneSurrogatesAndHalfUnitsAreNamed() {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x42, 0x00, 0x43]
    #expect(
      decode(bytes) == (
        "A\u{FFFD}B\u{FFFD}", [.undecodable(offset: 4, byte: 0, count: 2, encoding: .utf16LittleEndian)]
      ))
  }

  @Test func zerosThatAreNoTextAreRefused() {
    let (text, _) = decode([0x7F, 0x45, 0x4C, 0x46, 0, 0, 1, 0, 0, 0xFF, 3, 9, 0, 0])
    #expect(text == nil)
  }

  @Test(arguments: [
    ("GBK", TextEncoding.gb18030), ("utf-8", .utf8), ("Big5-HKSCS", .big5), ("UTF-16BE", .utf16BigEndian),
  ])
  func encodingsHaveNames(name: String, encoding: TextEncoding) {
    #expect(TextEncoding(name: name) == encoding)
    #expect(TextEncoding(name: "klingon") == nil)
  }
}
