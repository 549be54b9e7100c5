/// The figures of a document's prose, in whatever language, as a search for what fits sees them.
struct FitText {
  let sketches: [MentionSketch]
  private let figures: Figures

  private enum Figures {
    case mentions(Reading)
    case quantities([Quantity])
  }

  init(_ reading: Reading) {
    sketches = reading.sketches
    figures = .mentions(reading)
  }

  /// Of English prose, whose names are words.
  init(_ passages: [EnglishPassage]) {
    var measures = Measures()
    var sketches: [MentionSketch] = []
    var quantities: [Quantity] = []
    for passage in passages {
      for index in passage.figures.indices where passage.figures[index].role != .none {
        sketches.append(MentionSketch(index, of: passage, number: Int32(sketches.count), &measures))
        quantities.append(passage.figures[index].quantity)
      }
    }
    self.sketches = sketches
    figures = .quantities(quantities)
  }

  var isChinese: Bool { if case .mentions = figures { true } else { false } }

  func quantity(_ place: Int) -> Quantity {
    switch figures {
    case .mentions(let reading): reading.mentions[place].quantity
    case .quantities(let quantities): quantities[place]
    }
  }

  /// Whether words name what a share is of: 「占总收入的 p%」, and not 「占比 p%」.
  func namesWhole(of place: Int) -> Bool {
    guard case .mentions(let reading) = figures, reading.sketches[place].role == .share,
      let cue = reading.firstCue(CueSet(.share), before: reading.mentions[place])
    else { return true }
    return reading.object(of: reading.mentions[place], after: cue).count >= 2
  }

  /// Where a figure stands in the list, if it does.
  func place(of figure: Quantity) -> Int? {
    let start = figure.range.lowerBound
    let place = sketches.indices.firstPlace { quantity($0).range.lowerBound >= start }
    return place < sketches.count && quantity(place).range.lowerBound == start ? place : nil
  }
}
