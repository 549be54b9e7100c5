extension Reading {
  /// Whether a figure stands for itself in a balance beside another: printed as it is, in no bracket of its own, and no
  /// part of one before it.
  func isPlain(_ mention: Mention, beside other: Mention) -> Bool {
    isSummand(mention) && mention.quantity.modifier == .none && mention.depth == other.depth && !mention.isPartOfAnother
  }
}

extension Mention {
  /// An addend as it is printed, of one period or thing, and not what another is compared with.
  var isPlainAddend: Bool {
    isAddend && quantity.modifier == .none
      && cues.isDisjoint(with: CueSet(.per).union(CueSet(.average)).union(CueSet(.versus)))
  }

  /// 其中, 含: it is part of a figure before it.
  var isPartOfAnother: Bool { !cues.isDisjoint(with: CueSet(.ofWhich).union(CueSet(.including))) }
}
