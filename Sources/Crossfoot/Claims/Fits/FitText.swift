/// The figures of a document's prose, in whatever language, as a search for what fits sees them.
struct FitText {
  let sketches: [MentionSketch]
  private let figures: Figures

  private enum Figures {
    case mentions([Mention])
    case quantities([Quantity])
  }

  init(_ reading: Reading) {
    sketches = reading.sketches
    figures = .mentions(reading.mentions)
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

  func quantity(_ place: Int) -> Quantity {
    switch figures {
    case .mentions(let mentions): mentions[place].quantity
    case .quantities(let quantities): quantities[place]
    }
  }

  /// Where a figure stands in the list, if it does.
  func place(of figure: Quantity) -> Int? {
    let start = figure.range.lowerBound
    let place = sketches.indices.firstPlace { quantity($0).range.lowerBound >= start }
    return place < sketches.count && quantity(place).range.lowerBound == start ? place : nil
  }
}
