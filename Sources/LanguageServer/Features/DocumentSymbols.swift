import Crossfoot
import Documents

/// Headings, the tables under them, and the claims under both; flat for clients that can't nest.
func documentSymbols(_ sight: Sight) throws(ResponseError) -> JSON {
  let roots = Outline(sight.report, sight.words).roots
  return .array(sight.client.nestsSymbols ? roots.map(sight.nested) : roots.flatMap { sight.flat($0, container: nil) })
}

struct OutlineNode {
  var name: String
  var detail = ""
  /// As the protocol numbers kinds.
  var kind: Int
  /// All that belongs to it, and what of it is shown when it is chosen.
  var range: Range<Int>
  var selection: Range<Int>
  var level = Int.max
  var children: [OutlineNode] = []
}

/// Cost: the blocks and judgements, sorted.
private struct Outline {
  private(set) var roots: [OutlineNode] = []
  private var open: [OutlineNode] = []

  init(_ report: Report, _ words: Words) {
    var nodes: [OutlineNode] = report.document.blocks.compactMap { node($0, report, words) }
    nodes += report.judgements.map { claim($0, report, words) }
    nodes.sort { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
    for node in nodes {
      while let last = open.last, !holds(last, node) { close() }
      open.append(node)
    }
    while !open.isEmpty { close() }
  }

  /// A heading holds what follows up to the next one of its level; a table what stands in it; a claim nothing.
  private func holds(_ outer: OutlineNode, _ inner: OutlineNode) -> Bool {
    switch outer.kind {
    case headingKind: inner.level > outer.level
    case tableKind: inner.kind == claimKind && inner.range.lowerBound < outer.range.upperBound
    default: false
    }
  }

  private mutating func close() {
    var node = open.removeLast()
    node.range = node.range.lowerBound..<max(node.range.upperBound, node.children.last?.range.upperBound ?? 0)
    if open.isEmpty { roots.append(node) } else { open[open.count - 1].children.append(node) }
  }
}

private let headingKind = 15
private let tableKind = 18
private let claimKind = 16

private func node(_ block: Block, _ report: Report, _ words: Words) -> OutlineNode? {
  switch block {
  case .paragraph: return nil
  case .heading(let heading):
    guard !heading.prose.isEmpty else { return nil }
    let range = heading.prose.sourceRange(0..<heading.prose.text.count)
    return OutlineNode(
      name: heading.mark + heading.prose.string, kind: headingKind, range: range, selection: range, level: heading.level
    )
  case .table(let table):
    let title = table.captions.first { !$0.isEmpty }?.string ?? words.pick("表", "table")
    return OutlineNode(
      name: title, detail: words.tally(report.judgements(in: table.range)), kind: tableKind, range: table.range,
      selection: table.range)
  }
}

private func claim(_ judgement: Judgement, _ report: Report, _ words: Words) -> OutlineNode {
  let stated = judgement.claim.stated
  return OutlineNode(
    name: words.named(stated, in: report.document.source),
    detail: "\(words.verdict(judgement)): \(equation(of: judgement, maxTerms: 8))",
    kind: claimKind, range: stated.range, selection: stated.range)
}

extension Report {
  /// Those whose stated figure begins in a range, an end excluded. Cost: two binary searches.
  func judgements(in range: Range<Int>) -> ArraySlice<Judgement> {
    func first(from offset: Int) -> Int {
      var (low, high) = (0, judgements.count)
      while low < high {
        let middle = (low + high) / 2
        if judgements[middle].claim.stated.range.lowerBound < offset { low = middle + 1 } else { high = middle }
      }
      return low
    }
    let start = first(from: range.lowerBound)
    return judgements[start..<max(start, first(from: range.upperBound))]
  }
}

extension Sight {
  fileprivate func nested(_ node: OutlineNode) -> JSON {
    [
      "name": .string(oneLine(node.name)), "detail": node.detail.isEmpty ? nil : .string(node.detail),
      "kind": JSON(node.kind), "range": range(node.range), "selectionRange": range(node.selection),
      "children": node.children.isEmpty ? nil : .array(node.children.map(nested)),
    ]
  }

  fileprivate func flat(_ node: OutlineNode, container: String?) -> [JSON] {
    let own: JSON = [
      "name": .string(oneLine(node.name)), "kind": JSON(node.kind), "location": location(node.range),
      "containerName": container.map { .string($0) },
    ]
    return [own] + node.children.flatMap { flat($0, container: oneLine(node.name)) }
  }
}

/// Clients show no symbol without a name and no line end in one.
private func oneLine(_ name: String) -> String {
  let line = String(name.map { $0.isNewline ? " " : $0 })
  return line.isEmpty ? "—" : line
}
