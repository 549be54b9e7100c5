/// A figure from which another one may be reckoned, in numbers that are near enough to reject.
struct FitCandidate {
  /// Its place in the text's list.
  let place: Int
  let value: Double
  /// What its rounding leaves open, over the value; 0 for what is counted.
  let width: Double
  let measure: Int32
  let sort: Sort
  /// Among the candidates of its measure and sort, the likeliest first, from 1.
  fileprivate(set) var rank = 0
  /// How many quarters of a figure away it stands, less for those whose name shares its letters with the sought one's.
  fileprivate let distance: Int

  struct Sort: OptionSet {
    let rawValue: UInt8

    static let level = Sort(rawValue: 1)
    static let change = Sort(rawValue: 2)
    static let rate = Sort(rawValue: 4)
    /// An average or what one costs, which is added to nothing.
    static let price = Sort(rawValue: 8)
  }
}

extension FitText {
  /// Figures around one from which it may be reckoned, the likeliest first: those near it, and those whose names are like
  /// its own.
  func candidates(for index: Int, _ sorts: FitCandidate.Sort) -> [FitCandidate] {
    ranked(candidates(near: index, sorts))
  }

  /// Figures around one from which it may be reckoned, in the order of the text.
  ///
  /// - Parameter measure: The only one that is asked for, if there is one.
  func candidates(near index: Int, _ sorts: FitCandidate.Sort, of measure: Int32? = nil) -> [FitCandidate] {
    let around = max(0, index - fitsBack)..<min(sketches.count, index + fitsAhead + 1)
    var candidates: [FitCandidate] = []
    candidates.reserveCapacity(around.count)
    for place in around where place != index && (measure == nil || sketches[place].measure == measure) {
      guard let candidate = candidate(place, for: index), sorts.contains(candidate.sort) else { continue }
      candidates.append(candidate)
    }
    return candidates
  }

  /// The likeliest first.
  func ranked(_ found: [FitCandidate]) -> [FitCandidate] {
    // By distance, then by place: a closure that compares candidates takes several times as long.
    let order = found.indices.map { found[$0].distance << 16 | $0 }.sorted()
    var candidates = order.map { found[$0 & 0xFFFF] }
    var counts: [(measure: Int32, sort: FitCandidate.Sort, count: Int)] = []
    for place in candidates.indices {
      let (measure, sort) = (candidates[place].measure, candidates[place].sort)
      let kind = counts.firstIndex { $0.measure == measure && $0.sort == sort } ?? counts.count
      if kind == counts.count { counts.append((measure, sort, 0)) }
      counts[kind].count += 1
      candidates[place].rank = counts[kind].count
    }
    return candidates
  }

  /// Other figures of about the same name and of one measure, the nearest first.
  func namesakes(of one: FitCandidate, beside index: Int) -> [FitCandidate] {
    let own = sketches[one.place]
    let around = max(0, one.place - namesakesReach)..<min(sketches.count, one.place + namesakesReach + 1)
    let places = around.filter {
      $0 != index && $0 != one.place && sketches[$0].measure == own.measure && areNamedAlike(sketches[$0], own)
    }
    return places.nearest(to: one.place).compactMap { candidate($0, for: index) }
  }

  /// The nearest level before a share of its name: 「药品 a，耗材 b，检查检验 c。…检查检验占比 p%」.
  func namedPart(of index: Int) -> Int? {
    let own = sketches[index]
    guard isChinese, own.role == .share || own.role == .rate else { return nil }
    return (max(0, index - namesakesReach)..<index).last {
      sketches[$0].isLevel && sketches[$0].isExact && areNamedAlike(sketches[$0], own)
    }
  }

  private func areNamedAlike(_ a: MentionSketch, _ b: MentionSketch) -> Bool {
    let shared = (a.letters & b.letters).nonzeroBitCount
    return shared >= 2 && shared * 4 >= 3 * Int(min(a.letterCount, b.letterCount))
  }

  func candidate(_ place: Int, for index: Int) -> FitCandidate? {
    let (sketch, own) = (sketches[place], sketches[index])
    guard let (sort, low, high) = sort(of: place), low >= 0, high > 0, high < .infinity else { return nil }
    let shared = (sketch.letters & own.letters).nonzeroBitCount
    let isAlike = shared >= 2 && shared * 2 >= min(Int(sketch.letterCount), Int(own.letterCount))
    let away = place < index ? index - place : 2 * (place - index)
    let value = (low + high) / 2
    return FitCandidate(
      place: place, value: value, width: (high - low) / value, measure: sketch.measure, sort: sort,
      distance: isAlike ? away : 4 * away)
  }

  /// What a figure may be reckoned with as, and between which ends it lies.
  private func sort(of place: Int) -> (FitCandidate.Sort, low: Double, high: Double)? {
    let sketch = sketches[place]
    if sketch.isLevel, !sketch.isExact, let limit = limit(at: place) { return (.level, limit, limit) }
    guard sketch.isExact else { return nil }
    switch sketch.role {
    case .change: return (.change, sketch.low, sketch.high)
    case .share, .rate, .percent: return (.rate, sketch.low, sketch.high)
    default: return sketch.isAddend ? (sketch.isPrice ? .price : .level, sketch.low, sketch.high) : nil
    }
  }

  /// 「控制在限额 192.60 亿元以内」: the limit itself is what it says.
  private func limit(at place: Int) -> Double? {
    let quantity = quantity(place)
    return quantity.modifier == .atMost && quantity.unit.kind == .amount ? quantity.value.size : nil
  }

  /// A figure as an operand of what fits.
  func operand(_ role: Operand.Role, _ candidate: FitCandidate) -> Operand {
    var quantity = quantity(candidate.place)
    if quantity.modifier == .atMost { quantity.modifier = .none }
    return Operand(role, quantity)
  }
}

extension MentionSketch {
  var isPrice: Bool { has(.average) || has(.per) }
}

/// How many figures before and behind are looked at, and for those of a name.
private let fitsBack = 40
private let fitsAhead = 16
private let namesakesReach = 80
