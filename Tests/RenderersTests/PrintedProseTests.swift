import Documents
import SourceText
import Testing

@testable import Renderers

@Suite struct PrintedProseTests {
  @Test func wideCharactersAreShownAsTheyStand() {
    let source = SourceText("金额（万元）\n&lt;５")
    var prose = Prose()
    prose.append(Array("金额".utf8), source: 0)
    prose.append(Array("(".utf8), replacing: 6..<9)
    prose.append(Array("万元".utf8), source: 9)
    prose.append(Array(")".utf8), replacing: 15..<18)
    prose.append(Array(" ".utf8), replacing: 18..<19)
    prose.append(Array("<".utf8), replacing: 19..<23)
    prose.append(Array("5".utf8), replacing: 23..<26)
    #expect(asPrinted(prose, in: source).string == "金额（万元） <５")
  }

  @Test func offsetsOfTheFileLeadBack() {
    var prose = Prose()
    prose.append(Array("ab".utf8), source: 10)
    prose.append(Array("<".utf8), replacing: 20..<24)
    prose.append(Array("cd".utf8), source: 24)
    var starts = OriginWalk(prose)
    #expect([10, 11, 20, 24, 25].map { starts.offset(ofSource: $0, isEnd: false) } == [0, 1, 2, 3, 4])
    var ends = OriginWalk(prose)
    #expect([11, 12, 24, 25, 26].map { ends.offset(ofSource: $0, isEnd: true) } == [1, 2, 3, 4, 5])
  }
}
