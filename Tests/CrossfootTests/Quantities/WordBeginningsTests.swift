import Testing

@testable import Crossfoot

@Suite struct WordBeginningsTests {
  private let words = ["其中", "合计", "比", "第%", "ab", "(万元", ""]

  private var beginnings: WordBeginnings {
    var bytes: [UInt8] = []
    let places = words.map { word in
      bytes += word.utf8
      return bytes.count - word.utf8.count..<bytes.count
    }
    return WordBeginnings(places, in: bytes, Array("三两".utf8))
  }

  /// How many letters are passed over before what may be a word, or is no such letter.
  @Test(
    arguments: [
      ("其中", 0), ("渡口其中", 2), ("渡口，其中", 2), ("合计", 0), ("渡口比", 2), ("第%", 0), ("渡口三", 2), ("两", 0), ("渡口", 2),
      ("", 0), ("渡a", 1), ("渡\u{3007}", 1), ("渡😀", 1), ("其", 1), ("其a", 1), ("其，", 1),
    ])
  func passesOverLettersThatBeginNone(text: String, count: Int) {
    #expect(beginnings.next(in: Array(text.utf8), from: 0) == 3 * count)
  }

  @Test func passesOverNoWordOfAny() {
    for first in stride(from: UInt32(0x4E00), to: 0x9FFF, by: 97) {
      let letters = [first, first &* 31 % 0x5000 + 0x4E00, first + 1].compactMap(Unicode.Scalar.init)
      let word = Array(String(String.UnicodeScalarView(letters)).utf8)
      for end in [3, 6, 9] {
        #expect(WordBeginnings([0..<end], in: word, []).next(in: word, from: 0) == 0)
      }
    }
  }
}
