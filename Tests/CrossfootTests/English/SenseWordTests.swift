import RulePacks
import Testing

@testable import Crossfoot

@Suite struct SenseWordTests {
  private let senses = Lexicon(.builtIn).spaced.senses

  @Test(arguments: SenseWord.allCases) func everySenseHasWords(sense: SenseWord) {
    #expect(!Vocabulary.builtIn.spacedWords[sense.rawValue].isEmpty)
  }

  @Test func aWordMayHaveSeveralSenses() {
    #expect(senses["went"] == SenseSet(.spent).union(SenseSet(.sorting)).union(SenseSet(.going)))
    #expect(senses["vacancy rate"] == SenseSet(.lack))
    #expect(senses["vacancy"].isEmpty && senses[""].isEmpty)
  }
}
