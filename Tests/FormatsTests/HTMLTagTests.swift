import Documents
import Formats
import Testing

/// A page's text and the way back to the page.
private struct ReadPage {
  let html: [UInt8]
  let text: [UInt8]
  let tagged: TaggedText

  init(_ page: String) throws {
    html = Array(page.utf8)
    var options = ReadingOptions()
    options.keepsTags = true
    let document = try #require(readDocument(bytes: html, path: "a.html", options: options).document)
    #expect(readDocument(bytes: html, path: "a.html").document?.source == document.source)
    text = document.source.bytes
    tagged = try #require(document.tagged)
  }

  private func range(_ words: String) throws -> Range<Int> {
    try #require(text.firstRange(of: Array(words.utf8)), "\(String(decoding: text, as: UTF8.self))")
  }

  /// What stands in the page for words of the text.
  func written(_ words: String) throws -> String {
    String(decoding: html[tagged.sourceRange(try range(words))], as: UTF8.self)
  }

  func copied(_ words: String) throws -> String? {
    tagged.copiedRange(try range(words)).map { String(decoding: html[$0], as: UTF8.self) }
  }
}

@Suite("The way from the text of a page back to its tags") struct HTMLTagTests {
  @Test func wordsLeadToWhatStandsForThem() throws {
    let page = try ReadPage(
      "<h1>收😀支</h1><p>共<b>1</b>2<i>3</i>&nbsp;万\n  元&#xFF0C;其中</p><ol><li>甲<br>乙 5 件</ol>m<sup>2</sup>")
    #expect(try page.written("收😀支") == "收😀支")
    #expect(try page.written("123") == "1</b>2<i>3")
    #expect(try page.copied("123") == nil)
    #expect(try page.copied("2") == "2")
    #expect(try page.written("3\u{A0}") == "3</i>&nbsp;")
    #expect(try page.copied("3\u{A0}") == nil)
    #expect(try page.written("万 元，") == "万\n  元&#xFF0C;")
    #expect(try page.copied("万 元") == nil)
    #expect(try page.written("1. 甲") == "甲")
    #expect(try page.copied("乙 5") == "乙 5")
    #expect(try page.written("²") == "2")
    #expect(try page.copied("²") == nil)
  }

  @Test func cellsCaptionsAndDirectivesLeadToTheirs() throws {
    let page = try ReadPage(
      "<table><tr><td>项目<td>数<br>额</tr><caption>表甲</caption><!-- crossfoot-disable x\n -->"
        + "<tr><td><p>甲<p>乙<td> 1,200 </table>")
    #expect(try page.written("数<br>额") == "数<br>额")
    #expect(try page.written("甲<br>乙") == "甲<p>乙")
    #expect(try page.written("表甲") == "表甲")
    #expect(try page.copied("1,200") == "1,200")
    #expect(try page.written("<!-- crossfoot-disable x -->") == "<!-- crossfoot-disable x\n -->")
    #expect(try page.written("| 1,200 |") == "1,200")
    // The caption stands before the table in the text, and behind the first row in the page.
    let hull = page.tagged.sourceRange(0..<page.text.count)
    #expect(String(decoding: page.html[hull], as: UTF8.self).hasPrefix("项目<td>"))
    #expect(String(decoding: page.html[hull], as: UTF8.self).hasSuffix(" 1,200"))
  }

  @Test func aPlaceBetweenWordsLiesBesideOne() throws {
    let page = try ReadPage("<p>甲1</p>\n<p>乙2</p>")
    #expect(page.tagged.sourceRange(4..<4) == 7..<7)
    #expect(page.tagged.sourceRange(1 << 20..<1 << 20) == 19..<19)
    #expect(try ReadPage("<p></p>").tagged.sourceRange(0..<0) == 0..<0)
  }

  @Test("Of random pages every stretch leads to the bytes it was read from", arguments: 0..<40)
  func randomPages(seed: Int) throws {
    var random = Dice(seed: UInt64(seed))
    let pieces = [
      "<p>", "</p>", "<b>", "</b>", "<br>", "<table>", "</table>", "<tr>", "<td colspan=2>", "<td>", "<th>", "<pre>",
      "</pre>",
      "<caption>", "<ol>", "<li>", "<ul>", "</ul>", "<sup>", "</sup>", "<sub>", "</sub>", "&nbsp;", "&#50;", "&#x4e07;",
      "&amp;",
      "&#10;", "&bad;", "&", "<", "12", "3.5", "万元", "😀", " ", "\n", "\r\n", "\t", "合计", "<h2>", "</h2>", "<del>",
      "</del>",
      "<!-- crossfoot-disable x\n: 1 -->", "<!-- 2 -->", "<!-- crossfoot-enable", "<script>", "</script>", "<p hidden>",
    ]
    for _ in 0..<50 {
      let page = try ReadPage((0..<random.next(60)).map { _ in pieces[random.next(pieces.count)] }.joined())
      var end = 0
      for stretch in page.tagged.stretches {
        #expect(stretch.start >= end && stretch.length > 0 && stretch.sourceEnd <= page.html.count)
        end = stretch.end
        guard stretch.isCopied else {
          let written = page.html[stretch.source..<stretch.sourceEnd]
          #expect(written.count <= 1 || [0x26, 0x3C, 0x2D, 0x0A, 0x20].contains(written.first))
          continue
        }
        let pairs = zip(page.text[stretch.start..<stretch.end], page.html[stretch.source..<stretch.sourceEnd])
        #expect(pairs.allSatisfy { $0 == $1 || $0 == 0x20 && $1 < 0x20 })
        #expect(page.tagged.copiedRange(stretch.start..<stretch.end) == stretch.source..<stretch.sourceEnd)
        #expect(page.tagged.sourceRange(stretch.start..<stretch.end) == stretch.source..<stretch.sourceEnd)
      }
      #expect(end <= page.text.count)
      // All that was not read from the page is marks.
      var added = page.text
      for stretch in page.tagged.stretches.reversed() { added.removeSubrange(stretch.start..<stretch.end) }
      #expect(added.allSatisfy { "|-#\n <br>0123456789.".utf8.contains($0) })
    }
  }
}

private struct Dice {
  var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 | 1 }

  mutating func next(_ count: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(count))
  }
}
