import Documents
import RulePacks
import SourceText
import Testing

@testable import Crossfoot

@Suite struct MentionSketchTests {
  private static let reading = DocumentReading(
    readText(
      SourceText(
        """
        年初结余12.5万元，本年净增加3万元，其中新增约2.25万元，年末结余15.5万元，增长24%，共涉及36个项目，高于计划2个百分点。
        應到48人，實到46人，請假2人；得分91.5分，比上年下降0.5分。
        """), path: "a.txt", markdown: false), with: Linter(vocabulary: .builtIn).lexicon
  ).prose

  @Test func saysWhatTheMentionDoes() {
    let reading = Self.reading
    #expect(reading.mentions.count == reading.sketches.count && reading.mentions.count > 10)
    for (mention, sketch) in zip(reading.mentions, reading.sketches) {
      #expect(sketch.role == mention.role)
      #expect(sketch.isLevel == mention.isLevel)
      #expect(sketch.kind == mention.quantity.unit.kind)
      #expect(sketch.cues == mention.cues)
      #expect(sketch.isAddend == mention.isAddend)
      #expect(sketch.isSummand == mention.isSummand)
      #expect(sketch.isExact == (mention.quantity.modifier == .none))
      #expect(Int(sketch.letterCount) == letterSet(mention.key).nonzeroBitCount)
    }
  }

  /// Of each class whether a word of it stands in the name, as a search in the name finds it.
  @Test func namesTheWordsOfBalances() {
    let lexicon = Linter(vocabulary: .builtIn).lexicon
    let reading = Self.reading
    var named: Set<FlowWord> = []
    for (mention, sketch) in zip(reading.mentions, reading.sketches) {
      for word in FlowWord.allCases.drop(while: { FlowSet($0) == .terms }) {
        #expect(sketch.names(word) == reading.names(mention, word, lexicon))
        if sketch.names(word) { named.insert(word) }
      }
      #expect(reading.flow(mention, lexicon) == nil || !sketch.flows.isDisjoint(with: .terms))
    }
    #expect(named.isSuperset(of: [.start, .end, .due, .done]))
  }

  /// Rejecting asks whether two ranges are apart, so that a sketch may be wider than its figure, and never narrower.
  @Test func holdsWhatItsFigureMayMean() {
    for (mention, sketch) in zip(Self.reading.mentions, Self.reading.sketches) {
      let face = mention.quantity.face
      #expect(face.low.map { sketch.low <= $0.size && sketch.low >= $0.size - 1e-6 * abs($0.size) } ?? (sketch.low < 0))
      #expect(face.high.map { sketch.high >= $0.size && sketch.high <= $0.size + 1e-6 * abs($0.size) } ?? true)
    }
  }

  @Test func isSmall() { #expect(MemoryLayout<MentionSketch>.stride == 48) }
}
