/// The readings of which lines a total may add up, the most plausible first.
///
/// Lines farther than `reach` away are out of sight, which keeps the search linear in the table.
struct SumCandidates {
  let lines: [SumLine]
  /// Lines that an accepted total has closed: the next total adds that total instead.
  var isClosed: [Bool]
  private let reach: Int
  private var found: [SumRelation] = []

  init(lines: [SumLine]) {
    self.lines = lines
    let totals = lines.count { $0.mayBeTotal }
    reach = totals <= 20 ? 20_000 : totals <= 1000 ? 400 : 30
    isClosed = Array(repeating: false, count: lines.count)
  }

  /// Whether a total's lines may lie out of sight.
  func isCut(at total: Int) -> Bool { total > reach || lines.count - total > reach }

  /// Readings upward (parts stand before their total).
  mutating func above(_ total: Int) -> [SumRelation] {
    found = []
    let floor = max(0, total - reach)
    let lastTotal = (floor..<total).last { lines[$0].isTotal }
    let lastBarrier = (floor..<total).last { lines[$0].isBarrier }
    let start = (lastTotal ?? floor - 1) + 1
    if lines[total].isNet { addNets(total, floor) }
    if !lines[total].isTotal {
      addSuffixes(total, floor: start)
      return found
    }
    if lastTotal != nil { addOpen(total, floor..<total) }
    add(total, withoutTold(floor..<total))
    if let lastBarrier, lastBarrier >= start { addFiltered(total, lastBarrier + 1..<total) }
    addFiltered(total, start..<total)
    let totals = (floor..<total).chosen { lines[$0].isTotal && !lines[$0].isBarrier }
    if let lastTotal {
      // What stands under a list mark again may be the parts of what stands above it without one.
      add(total, [lastTotal] + (start..<total).chosen { isPart($0) && !lines[$0].isOfWhich && lines[$0].depth == nil })
      add(total, [lastTotal] + top(in: start..<total))
      for count in 2..<5 where totals.count >= count {
        add(total, Array(totals.suffix(count)) + top(in: start..<total))
      }
      add(total, totals)
      addFiltered(total, floor..<total)
      add(total, mixedWithSubtotals(in: floor..<total))
    }
    addSuffixes(total, floor: start)
    return found
  }

  /// Readings downward (a total on top); one list for each section below.
  mutating func below(_ total: Int) -> [[SumRelation]] {
    let ceiling = min(lines.count, total + 1 + reach)
    let nextTotal = (total + 1..<ceiling).first { lines[$0].isTotal && !lines[$0].isSubtotal } ?? ceiling
    let barriers = (total + 1..<ceiling).chosen { lines[$0].isBarrier }
    var sections: [[SumRelation]] = []
    if !barriers.isEmpty {
      for (place, barrier) in barriers.enumerated() {
        let end = place + 1 < barriers.count ? barriers[place + 1] : ceiling
        found = []
        addFiltered(total, barrier + 1..<end)
        if !found.isEmpty { sections.append(found) }
      }
    }
    found = []
    if (total + 1..<nextTotal).contains(where: { lines[$0].isTotal }) { addOpen(total, total + 1..<nextTotal) }
    addFiltered(total, total + 1..<nextTotal)
    // 「支出合计」 and what was spent, above 「结余」.
    if let net = (total + 1..<nextTotal).first(where: { lines[$0].isNet && lines[$0].depth == nil }), net > total + 2 {
      addFiltered(total, total + 1..<net)
    }
    let subtotals = (total + 1..<ceiling).chosen { lines[$0].isTotal }
    if !subtotals.isEmpty {
      add(total, mixedWithSubtotals(in: total + 1..<ceiling))
      add(total, subtotals)
      for count in 2..<5 where subtotals.count > count { add(total, Array(subtotals.prefix(count))) }
    }
    if !found.isEmpty { sections.append(found) }
    return sections
  }

  private mutating func addFiltered(_ total: Int, _ span: Range<Int>) {
    let all = span.chosen { isPart($0) && !lines[$0].isOfWhich }
    // Where nothing tells the lines apart, there is one way to read them.
    if span.allSatisfy({ isLike($0, first: span.lowerBound, total) }) {
      add(total, all)
      return addTakenOff(total, all)
    }
    let first = top(in: span)
    add(total, first)
    let marked = all.chosen { lines[$0].depth != nil }
    if let depth = marked.compactMap({ lines[$0].depth }).min(), marked.count < all.count {
      add(total, all.chosen { lines[$0].depth == nil || lines[$0].depth == depth })
    }
    if let first = all.first, all.contains(where: { lines[$0].indent != lines[first].indent }),
      let indent = all.map({ lines[$0].indent }).min()
    {
      add(total, all.chosen { lines[$0].indent == indent })
    }
    add(total, all)
    addTakenOff(total, all)
    add(total, withoutOfWhichRuns(span))
    add(total, all.chosen { lines[$0].group == lines[total].group })
  }

  /// 「减：所得税影响额」, 「少数股东权益影响额」: what is said of one line goes for those below it too.
  private mutating func addTakenOff(_ total: Int, _ parts: [Int]) {
    guard let first = parts.firstIndex(where: { lines[$0].isMinus }), first > 0, first < parts.count - 1,
      total > parts[first]
    else { return }
    found.append(
      SumRelation(
        total: total, parts: parts.indices.map { .init(line: parts[$0], sign: $0 < first ? 1 : -1) }))
  }

  private func isLike(_ line: Int, first: Int, _ total: Int) -> Bool {
    !lines[line].isOfWhich && lines[line].depth == nil && lines[line].indent == lines[first].indent
      && lines[line].group == lines[total].group
  }

  private func isPart(_ line: Int) -> Bool { lines[line].mayBePart && !lines[line].isNested }

  /// The lines of the outermost depth that marks show, 其中 left out.
  private func top(in span: Range<Int>) -> [Int] {
    let all = span.chosen { isPart($0) && !lines[$0].isOfWhich }
    guard let depth = all.compactMap({ lines[$0].depth }).min() else { return all }
    return all.chosen { lines[$0].depth == depth }
  }

  /// All lines but those from a 其中 to the next list mark or code.
  private func withoutOfWhichRuns(_ span: Range<Int>) -> [Int] {
    var isInside = false
    return span.chosen { line in
      if lines[line].isOfWhich { isInside = true } else if lines[line].depth != nil { isInside = false }
      return !isInside && isPart(line)
    }
  }

  /// Subtotals with the lines that no subtotal closes: those behind the last one, or of a group without one.
  private func mixedWithSubtotals(in span: Range<Int>) -> [Int] {
    let groups = Set(span.chosen { lines[$0].isTotal }.map { lines[$0].group })
    if groups.count > 1 || !(groups.first ?? []).isEmpty {
      return span.chosen {
        !lines[$0].isBarrier && (lines[$0].isTotal || (isPart($0) && !groups.contains(lines[$0].group)))
      }
    }
    let last = span.last { lines[$0].isTotal } ?? span.lowerBound
    return span.chosen { lines[$0].isTotal && !lines[$0].isBarrier || ($0 > last && isPart($0)) }
  }

  /// What is open of the last lines, without the lines that only tell what the one before them is made of, as their sum shows:
  /// 「年初财政拨款结转和结余」 and, below it, what of it is 「一般公共预算财政拨款」.
  private func withoutTold(_ span: Range<Int>) -> [Int] {
    let open = span.suffix(40).filter(isOpen)
    var kept: [Int] = []
    var next = 0
    while next < open.count {
      kept.append(open[next])
      next += 1
      if lines[kept.last!].isTotal { continue }
      next += told(below: kept.last!, open[next...].prefix(8)) ?? 0
    }
    return kept.count < open.count ? kept : []
  }

  /// How many of the lines below a line come to it.
  private func told(below whole: Int, _ below: ArraySlice<Int>) -> Int? {
    // One place tells nearly always that they do not.
    guard let place = lines[whole].cells.firstIndex(where: { $0.isFigure && $0.size != 0 }) else { return nil }
    var glance = SumGlance(total: lines[whole].cells[place])
    for (count, line) in below.prefix(while: { !lines[$0].isTotal }).enumerated() {
      glance.add(lines[line].cells[place], sign: sign(line))
      if glance.isApart { continue }
      let parts = below.prefix(count + 1).map { SumRelation.Part(line: $0, sign: sign($0)) }
      if isSame(SumRelation(total: whole, parts: parts)) { return count + 1 }
    }
    return nil
  }

  /// Whether a relation breaks nowhere, and a figure that is not nought stands behind it.
  private func isSame(_ relation: SumRelation) -> Bool {
    var isTold = false
    for place in lines[relation.total].values.indices {
      guard let whole = lines[relation.total].values[place] else { continue }
      if case .breaks = relation.fit(lines, at: place) { return false }
      isTold = isTold || !whole.value.isZero && relation.parts.contains { lines[$0.line].values[place] != nil }
    }
    return isTold
  }

  private func isOpen(_ line: Int) -> Bool {
    !isClosed[line] && !lines[line].isBarrier && !lines[line].isEmptyItem && !lines[line].isOfWhich
      && !lines[line].isNested
  }

  /// Runs that end at the total, for a structure that nothing but arithmetic shows.
  private mutating func addSuffixes(_ total: Int, floor: Int) {
    let first = max(floor, total - 40)
    guard total - first >= 2 else { return }
    let parts = (first..<total).chosen { isPart($0) && !lines[$0].isOfWhich }
    // The last line alone is a run only where the one before it is no part.
    for place in parts.indices where parts[place] < total - 1 || place == 0 || parts[place - 1] < total - 2 {
      add(total, parts[place...])
    }
  }

  /// Everything that no total has closed yet, the totals that closed the rest among it.
  private mutating func addOpen(_ total: Int, _ span: Range<Int>) {
    let count = found.count
    let open = span.chosen(isOpen)
    defer {
      // 「负债合计」 and 「所有者权益合计」 of 「负债和所有者权益总计」, though 「资产总计」 is open too.
      if span.upperBound == total, open.count > 2, open.suffix(3).allSatisfy({ lines[$0].isTotal }) {
        add(total, open.suffix(2))
      }
    }
    add(total, open)
    if found.count > count { found[count].usesTotals = found[count].parts.contains { lines[$0.line].isTotal } }
  }

  /// 净额: the difference of the two totals before it, or of the two lines; or the sum of the 净额 before it.
  private mutating func addNets(_ total: Int, _ floor: Int) {
    let totals = (floor..<total).chosen { lines[$0].isTotal && !lines[$0].isBarrier }
    for pair in [Array(totals.suffix(2)), Array((floor..<total).chosen { !lines[$0].isBarrier }.suffix(2))]
    where pair.count == 2 {
      found.append(SumRelation(total: total, parts: [.init(line: pair[0], sign: 1), .init(line: pair[1], sign: -1)]))
    }
    addCascade(total, floor)
    let nets = (floor..<total).chosen { lines[$0].isNet && !lines[$0].isBarrier }
    if nets.count > 1 {
      add(total, nets)
      add(total, nets + (nets.last! + 1..<total).chosen { isPart($0) })
    }
  }

  /// Gross profit, operating profit, profit before tax: the result before it, or the first line, with what stands between
  /// added by its sign or taken off.
  private mutating func addCascade(_ total: Int, _ floor: Int) {
    let own = (floor..<total).chosen { !lines[$0].isBarrier }
    guard let base = own.last(where: { lines[$0].mayBeTotal }) ?? own.first else { return }
    let steps = own.chosen { $0 > base && isPart($0) && !lines[$0].isOfWhich }
    guard !steps.isEmpty, steps.count <= 12 else { return }
    add(total, [base] + steps)
    found.append(
      SumRelation(total: total, parts: [.init(line: base, sign: 1)] + steps.map { .init(line: $0, sign: -1) }))
  }

  private mutating func add(_ total: Int, _ parts: some Collection<Int>) {
    guard !parts.isEmpty else { return }
    // The signs are those of the lines.
    let isKnown = found.contains { relation in
      relation.parts.count == parts.count
        && zip(relation.parts, parts).allSatisfy { $0.line == $1 && $0.sign == sign($1) }
    }
    if isKnown { return }
    found.append(SumRelation(total: total, parts: parts.map { SumRelation.Part(line: $0, sign: sign($0)) }))
  }

  private func sign(_ line: Int) -> Int { lines[line].isMinus ? -1 : 1 }
}
