import RulePages
import Testing

/// What may be done to a report without changing what is true of it: the same verdicts, each place shifted exactly.
@Suite struct MetamorphicTests {
  /// Sections that have nothing to do with one another, right ones and wrong ones of several rules.
  static let sections = [
    "# 馆藏购置\n\n本年购置绘本1240册、地图85册、乐谱310册，共计1635册。另购置书架18组、阅览桌24组，共计45组。\n\n",
    "# 经费来源\n\n全年到位经费合计91.695万元，其中：财政拨款17.96万元、社会捐赠52.85万元、场租25.285万元。\n\n",
    "# 读者增长\n\n全年接待读者12.6万人次，比上年的10.5万人次增长20%。讲座听众3200人，比上年的2500人增长38%。\n\n",
    "# 预算执行\n\n年初预算200万元，实际支出184万元，预算执行率92%。修缮预算80万元，支出60万元，完成预算的85%。\n\n",
    "# 支出结构\n\n单位：万元\n\n| 项目 | 金额 |\n| --- | --- |\n| 修缮 | 12.5 |\n| 展陈 | 30.25 |\n| 水电 | 8 |\n| 合计 | 51.75 |\n\n",
    "# 活动场次\n\n全年举办活动4项：一是夏令书会，二是方言展，三是夜间开馆。\n\n",
    "# 馆舍面积\n\n馆舍面积共1200平方米，其中阅览区480平方米，占45%。\n\n",
  ]
  static let text = sections.joined()

  private func said(_ text: String, moved: (Int) -> Int = { $0 }) -> [String] {
    outcomes(of: text, markdown: true).map { outcome in
      let ranges = ([outcome.range] + outcome.operandRanges).map { "\(moved($0.lowerBound))..<\(moved($0.upperBound))" }
      return "\(outcome.rule) \(outcome.verdict) \(ranges)"
    }
  }

  private func expectSame(_ edits: [TextEdit], sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(!edits.isEmpty, sourceLocation: sourceLocation)
    let changed = edits.applied(to: Self.text)
    #expect(said(changed) == said(Self.text, moved: edits.moved), sourceLocation: sourceLocation)
  }

  @Test func theFixtureSaysSomethingOfEachSection() {
    let found = outcomes(of: Self.text, markdown: true)
    #expect(Set(found.map(\.rule)).count >= 5)
    #expect(found.count(where: { $0.verdict == "broken" }) >= 4)
    #expect(found.count(where: \.holds) >= 3)
    for (index, section) in Self.sections.enumerated() {
      let start = Self.sections[..<index].reduce(0) { $0 + $1.utf8.count }
      let range = start..<start + section.utf8.count
      #expect(found.contains { range.contains($0.range.lowerBound) }, "nothing in section \(index)")
    }
  }

  @Test(arguments: ["\r\n", "\r"]) func anotherLineEnd(end: String) {
    expectSame(edits(where: { $0 == 0x0A }, to: { _ in end }))
  }

  @Test(arguments: ["\u{FEFF}", "😀👨‍👩‍👧这里没有数字。\n\n"]) func somethingInFront(front: String) {
    expectSame([TextEdit(range: 0..<0, text: front)])
  }

  @Test func fullWidthDigits() {
    expectSame(
      edits(
        where: { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "%") },
        to: { String(Unicode.Scalar(UInt32($0) + 0xFEE0)!) }))
  }

  @Test(arguments: sections.indices) func aParagraphBetween(place: Int) {
    let offset = Self.sections[..<place].reduce(0) { $0 + $1.utf8.count }
    expectSame([TextEdit(range: offset..<offset, text: "本节承上启下，没有任何数字。\n\n")])
  }

  @Test func yuanInThePlaceOfTenThousandYuan() {
    let bytes = Array(Self.text.utf8)
    var edits: [TextEdit] = []
    let unit = Array("万元".utf8)
    var i = 0
    while i + unit.count <= bytes.count {
      if bytes[i..<i + unit.count].elementsEqual(unit) {
        var start = i
        while start > 0, bytes[start - 1] == 0x2E || (0x30...0x39).contains(bytes[start - 1]) { start -= 1 }
        if start < i {
          edits.append(TextEdit(range: start..<i, text: timesTenThousand(bytes[start..<i])))
          edits.append(TextEdit(range: i..<i + unit.count, text: "元"))
        }
      }
      i += 1
    }
    #expect(edits.count >= 12)
    expectSame(edits)
  }

  @Test(arguments: [[6, 5, 4, 3, 2, 1, 0], [1, 0, 3, 2, 5, 4, 6], [3, 5, 0, 6, 4, 1, 2]])
  func anotherOrderOfSections(order: [Int]) {
    var starts = [0]
    for section in Self.sections { starts.append(starts.last! + section.utf8.count) }
    var places = [Int](repeating: 0, count: Self.sections.count)
    var end = 0
    for section in order {
      places[section] = end
      end += Self.sections[section].utf8.count
    }
    let moved = said(Self.text) { offset in
      let section = starts.lastIndex { $0 <= offset }!
      return places[section] + offset - starts[section]
    }
    #expect(said(order.map { Self.sections[$0] }.joined()).sorted() == moved.sorted())
  }

  private func edits(where fits: (UInt8) -> Bool, to text: (UInt8) -> String) -> [TextEdit] {
    let bytes = Array(Self.text.utf8)
    return bytes.indices.filter { fits(bytes[$0]) }.map { TextEdit(range: $0..<$0 + 1, text: text(bytes[$0])) }
  }

  /// A numeral of at most four decimals, moved by four places.
  private func timesTenThousand(_ numeral: ArraySlice<UInt8>) -> String {
    let parts = String(decoding: numeral, as: UTF8.self).split(separator: ".")
    let decimals = parts.count > 1 ? String(parts[1]) : ""
    return parts[0] + decimals + String(repeating: "0", count: 4 - decimals.count)
  }
}

/// A replacement of some bytes.
struct TextEdit: Sendable {
  var range: Range<Int>
  var text: String
}

extension [TextEdit] {
  func applied(to text: String) -> String {
    var bytes = [UInt8](text.utf8)
    for edit in reversed() { bytes.replaceSubrange(edit.range, with: edit.text.utf8) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Where an offset outside of what was replaced stands afterwards; of an insertion at it, behind that.
  func moved(_ offset: Int) -> Int {
    reduce(offset) { $1.range.upperBound <= offset ? $0 + $1.text.utf8.count - $1.range.count : $0 }
  }
}
