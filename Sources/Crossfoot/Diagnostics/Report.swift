public import Documents

/// All that was found in one document.
public struct Report: Sendable {
  public var document: Document
  /// Every claim, in the order of the stated figures; none is dropped.
  public var judgements: [Judgement]
  /// Every figure that was read, in order, whether a claim uses it or not.
  public var quantities: [Quantity]
  /// What is to be said beside the claims, in order.
  public var remarks: [Remark]
  /// Whether the document is no report but a file that says how to check, such as a configuration.
  public var isAboutChecking = false

  /// For the check of the document's next state, if that was asked for.
  public var reading: EarlierReading?

  public init(document: Document, judgements: [Judgement], quantities: [Quantity], remarks: [Remark]? = nil) {
    self.document = document
    self.judgements = judgements
    self.quantities = quantities
    self.remarks = remarks ?? document.notes.map { Remark($0) }
  }

  public func count(_ verdict: Verdict) -> Int {
    judgements.indices.count { judgements[$0].verdict == verdict }
  }
}
