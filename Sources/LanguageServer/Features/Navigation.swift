import Crossfoot

/// From a total or rate to what it is made of, from a part to the totals it enters, else to the other mentions.
func definition(_ sight: Sight, _ offset: Int) throws(ResponseError) -> JSON {
  guard let figure = sight.figure(at: offset) else { return .null }
  let judgements = sight.judgements(on: figure).filter { $0.claim.kind != .repeat }
  var ranges = judgements.filter { $0.claim.stated.range == figure.range }
    .flatMap { $0.claim.operands.map(\.quantity.range) }
  if ranges.isEmpty { ranges = judgements.map(\.claim.stated.range) }
  if ranges.isEmpty {
    let mentions = Mentions(of: figure, in: sight.report)
    ranges = (mentions.certain + mentions.likely).map(\.range)
  }
  return sight.locations(ranges.filter { $0 != figure.range })
}

/// All mentions of the quantity, and the figures that are computed from it.
func references(_ sight: Sight, _ offset: Int) throws(ResponseError) -> JSON {
  guard let figure = sight.figure(at: offset) else { return .null }
  let includesItself = sight.params.at("context", "includeDeclaration")?.flag ?? true
  let mentions = Mentions(of: figure, in: sight.report)
  let all = mentions.certain + mentions.likely
  let followers = all.flatMap { mention in sight.judgements(on: mention).map(\.claim.stated) }
  return sight.locations((all + followers).map(\.range).filter { includesItself || $0 != figure.range })
}

/// All mentions of the quantity in all spellings.
func documentHighlight(_ sight: Sight, _ offset: Int) throws(ResponseError) -> JSON {
  guard let figure = sight.figure(at: offset) else { return .null }
  let mentions = Mentions(of: figure, in: sight.report)
  let ranges = (mentions.certain + mentions.likely).map(\.range).sorted { $0.lowerBound < $1.lowerBound }
  return .array(ranges.map { ["range": sight.range($0), "kind": 1] })
}

extension Sight {
  /// In the order of the text, each once.
  fileprivate func locations(_ ranges: [Range<Int>]) -> JSON {
    let unique = Set(ranges).sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    return .array(unique.map(location))
  }
}
