import Crossfoot

/// The recomputed value right after a stated one, by default only where they differ; never beside a number that is
/// being typed.
func inlayHints(_ sight: Sight) throws(ResponseError) -> JSON {
  guard let range = ClientRange(sight.params["range"]) else { throw .invalidParams("range is missing") }
  let offsets = sight.view.offsets(of: range)
  var shown: Set<Int> = []
  let judgements = sight.report.judgements.filter { judgement in
    let place = sight.shown(judgement.claim.stated.range)
    return sight.hints(at: judgement) && place.upperBound >= offsets.lowerBound
      && place.upperBound <= offsets.upperBound
      && !sight.isTyped(place) && shown.insert(place.upperBound).inserted
  }
  return .array(
    judgements.map { judgement in
      [
        "position": sight.view.position(of: sight.shown(judgement.claim.stated.range).upperBound).json,
        "label": .string("= " + computedText(of: judgement)), "kind": 1, "paddingLeft": true,
        "tooltip": .string(equation(of: judgement)),
      ]
    })
}

extension Sight {
  fileprivate func hints(at judgement: Judgement) -> Bool {
    guard judgement.computed.isValid, judgement.claim.comparison == .equal else { return false }
    switch settings.inlayHints {
    case .never: return false
    case .broken: return judgement.severity != nil
    case .all: return judgement.verdict != .skipped
    }
  }

  fileprivate func isTyped(_ range: Range<Int>) -> Bool {
    lastEdit.map { range.lowerBound <= $0 && $0 <= range.upperBound } ?? false
  }
}
