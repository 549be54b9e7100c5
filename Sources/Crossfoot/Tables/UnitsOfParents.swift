/// Units that names of rows give for the rows below them too: 「（一）支出合计（万元）」 over 「1．因公出国（境）费」.
///
/// List marks tell how far down; rates are each row's own.
struct UnitsOfParents {
  private var open: [(depth: Int, unit: Unit?)] = []

  /// The unit of the next row: its own, or that of the nearest row above that its mark stands below.
  mutating func unit(of label: RowLabel) -> Unit? {
    guard let depth = label.mark else { return label.unit ?? (label.isOfWhich ? open.last?.unit : nil) }
    while let last = open.last, last.depth >= depth { open.removeLast() }
    let unit = label.unit ?? open.last?.unit
    open.append((depth, unit?.kind == .rate ? nil : unit))
    return unit
  }
}
