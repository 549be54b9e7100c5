/// The figures of a document's prose, in whatever language, as a search for what fits sees them.
struct FitText {
  let sketches: [MentionSketch]
  private let figures: Figures

  /// A figure of English prose, by its passage and its place there.
  typealias Place = (passage: Int, index: Int)

  private enum Figures {
    case mentions(Reading)
    case english([Place], [EnglishPassage])
  }

  init(_ reading: Reading) {
    sketches = reading.sketches
    figures = .mentions(reading)
  }

  /// Of English prose, whose names are words.
  init(_ passages: [EnglishPassage]) {
    var measures = Measures()
    var sketches: [MentionSketch] = []
    var places: [Place] = []
    for (number, passage) in passages.enumerated() {
      for index in passage.figures.indices where passage.figures[index].role != .none {
        sketches.append(MentionSketch(index, of: passage, number: Int32(sketches.count), &measures))
        places.append((number, index))
      }
    }
    self.sketches = sketches
    figures = .english(places, passages)
  }

  var isChinese: Bool { if case .mentions = figures { true } else { false } }

  func quantity(_ place: Int) -> Quantity {
    switch figures {
    case .mentions(let reading): reading.mentions[place].quantity
    case .english(let places, let passages): passages[places[place].passage].figures[places[place].index].quantity
    }
  }

  /// A figure of English prose with its passage.
  func english(_ place: Int) -> (passage: EnglishPassage, index: Int)? {
    guard case .english(let places, let passages) = figures else { return nil }
    return (passages[places[place].passage], places[place].index)
  }

  /// The passage and the sentence of a figure of English prose.
  func sentence(of place: Int) -> (passage: Int, sentence: Int)? {
    guard case .english(let places, let passages) = figures else { return nil }
    let (passage, index) = places[place]
    return (passage, passages[passage].figures[index].sentence)
  }

  /// Whether two figures of it stand in one sentence.
  func areOfOneSentence(_ a: Quantity, _ b: Quantity) -> Bool {
    guard let a = place(of: a), let b = place(of: b) else { return false }
    switch figures {
    case .mentions(let reading):
      return reading.mentions[a].passage == reading.mentions[b].passage
        && reading.mentions[a].sentence == reading.mentions[b].sentence
    case .english: return sentence(of: a).map { one in sentence(of: b).map { $0 == one } ?? false } ?? false
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
