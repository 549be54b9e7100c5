import SourceText
import Testing

@Suite struct UTF8Tests {
  /// The bytes, and the offset of the first that cannot be.
  @Test(
    arguments: [
      ([0x61, 0x80], 1), ([0x61, 0xC0, 0x80], 1), ([0xE4, 0xB8], 0), ([0xE4, 0xB8, 0xAD, 0xFF], 3),
      ([0xED, 0xA0, 0x80], 0), ([0xE0, 0x80, 0x80], 0), ([0xF4, 0x90, 0x80, 0x80], 0), ([0xF5, 0x80, 0x80, 0x80], 0),
      ([0xC3, 0x28], 0), ([0xF0, 0x9F, 0x98], 0),
    ] as [([UInt8], Int)])
  func namesTheOffset(bytes: [UInt8], offset: Int) {
    let error = #expect(throws: InvalidUTF8.self) { try SourceText(utf8: bytes) }
    #expect(error?.offset == offset)
    #expect(error?.byte == bytes[offset])
  }

  /// As the standard library has it.
  @Test(arguments: [0x00, 0x41, 0x80, 0xBF, 0xC3, 0xE0, 0xE1, 0xE4, 0xE9, 0xED, 0xEF, 0xF0, 0xFF] as [UInt8])
  func oneOtherByteAnywhere(byte: UInt8) {
    let text = Array("渡口 12 万元，é甲乙😀".utf8)
    for place in text.indices {
      var changed = text
      changed[place] = byte
      let isValid = String(validating: changed, as: UTF8.self) != nil
      #expect((firstInvalidUTF8(in: changed) == nil) == isValid)
      #expect(
        (firstInvalidUTF8(in: Array(changed[...place])) == nil)
          == (String(validating: changed[...place], as: UTF8.self) != nil))
    }
  }

  @Test(arguments: ["", "plain", "甲乙，１２％", "😀👨‍👩‍👧", "\u{FEFF}\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}\u{D7FF}\u{E000}"])
  func takesWhatIsValid(text: String) throws {
    #expect(try SourceText(utf8: Array(text.utf8)).bytes == Array(text.utf8))
  }
}
