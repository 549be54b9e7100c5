public import Documents

/// The façade: a document in, a report out. Pure; the same document and vocabulary give the same report.
public struct Linter: Sendable {
  let vocabulary: Vocabulary

  public init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  public func check(_ document: Document) -> Report {
    Report(document: document, judgements: [], quantities: [])
  }
}
