import RulePacks
import Testing

@testable import Crossfoot

@Suite struct ScopeWordTests {
  private let scopes = Lexicon(.builtIn).scopes

  @Test(arguments: ScopeWord.allCases) func everyClassHasWords(word: ScopeWord) {
    #expect(!Vocabulary.builtIn.words[word.rawValue].isEmpty)
  }

  @Test func lettersAreThoseThatAreWords() {
    #expect(scopes.has("市", .territory) && scopes.has("局", .institution) && scopes.has("者", .ownerMeasure))
    // 财政拨款 begins with it.
    #expect(!scopes.has("财", .granted) && !scopes.has("局", .territory))
  }

  @Test func noWordsGiveNoClass() {
    #expect(ScopeLexicon.none.first(.granted, in: Array("财政拨款".unicodeScalars)) == nil)
    #expect(!ScopeLexicon.none.has("市", .territory))
  }
}
