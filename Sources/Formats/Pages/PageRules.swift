/// A straight line along a page's edges, in hundredths of a point from its upper left corner.
struct Rule {
  /// How far down a level one stands, or how far to the right an upright one.
  var at: Int
  var from: Int
  var to: Int
}

/// The lines that a page draws, as around the cells of a table.
struct PageRules {
  var level: [Rule] = []
  var upright: [Rule] = []
  /// Lines of one page; no honest one has as many.
  static let most = 40_000
}

/// What is made of the lines of each page; nil where the file is encrypted, or not as `pdftotext` sees it.
///
/// The lines of one page at a time are kept. Cost: linear in the file's bytes and in those of its drawings.
func mapPageRules<Value>(_ bytes: [UInt8], pages count: Int, _ make: (PageRules) -> Value) -> [Value]? {
  guard let objects = PDFObjects(bytes) else { return nil }
  let pages = objects.pages(upTo: count)
  guard pages.count == count else { return nil }
  var bytesLeft = Limits.partBytes
  return pages.map { page in
    let (box, turns) = page.box(in: objects)
    let (left, bottom, right, top) = (
      min(box[0], box[2]), min(box[1], box[3]), max(box[0], box[2]), max(box[1], box[3])
    )
    let matrix =
      switch turns {
      case 1: Matrix(a: 0, b: 1, c: 1, d: 0, e: -bottom, f: -left)
      case 2: Matrix(a: -1, b: 0, c: 0, d: 1, e: right, f: -bottom)
      case 3: Matrix(a: 0, b: -1, c: -1, d: 0, e: top, f: right)
      default: Matrix(a: 1, b: 0, c: 0, d: -1, e: -left, f: top)
      }
    var drawing = Drawing(objects: objects)
    let contents = objects.value(page.entries["Contents"])?.array ?? page.entries["Contents"].map { [$0] } ?? []
    let drawn = contents.compactMap { objects.stream($0) }.reduce(into: [UInt8]()) { $0 += $1 + [0x0A] }
    drawing.bytesLeft = bytesLeft
    drawing.draw(drawn, page.entries["Resources"], matrix, depth: 4)
    bytesLeft = drawing.bytesLeft
    return make(drawing.rules)
  }
}

private struct Spot {
  var x: Double
  var y: Double
}

private struct Matrix {
  var a: Double
  var b: Double
  var c: Double
  var d: Double
  var e: Double
  var f: Double

  /// This one before another.
  func then(_ m: Matrix) -> Matrix {
    Matrix(
      a: a * m.a + b * m.c, b: a * m.b + b * m.d, c: c * m.a + d * m.c, d: c * m.b + d * m.d,
      e: e * m.a + f * m.c + m.e, f: e * m.b + f * m.d + m.f)
  }

  func place(_ x: Double, _ y: Double) -> Spot { Spot(x: x * a + y * c + e, y: x * b + y * d + f) }
}

/// Goes through what draws a page and keeps its straight lines, drawn with a pen or as thin boxes.
private struct Drawing {
  let objects: PDFObjects
  var rules = PageRules()
  private var matrix = Matrix(a: 1, b: 0, c: 0, d: 1, e: 0, f: 0)
  private var lines: [(Spot, Spot)] = []
  private var boxes: [(Spot, Spot)] = []
  /// How many drawings inside others are still looked at on this page.
  private var formsLeft = 200
  /// How many bytes of drawings are still looked at.
  var bytesLeft = 0
  private var start = Spot(x: 0, y: 0)
  private var pen = Spot(x: 0, y: 0)
  /// In points: a box of that size at most is a line.
  private static let thin = 2.5

  init(objects: PDFObjects) { self.objects = objects }

  mutating func draw(_ bytes: [UInt8], _ resources: PDFValue?, _ matrix: Matrix, depth: Int) {
    bytesLeft -= bytes.count
    guard bytesLeft >= 0 else { return }
    self.matrix = matrix
    var saved: [Matrix] = []
    var values: [PDFValue] = []
    var forms: [String: PDFValue]?
    var lexer = PDFLexer(bytes)
    while lexer.place < bytes.count, rules.level.count + rules.upright.count < PageRules.most {
      guard let value = lexer.next() else { continue }
      guard case .word(let word) = value else {
        if values.count < 64 { values.append(value) }
        continue
      }
      switch word {
      case PDFValue.code("q"): if saved.count < 256 { saved.append(self.matrix) }
      case PDFValue.code("Q"): self.matrix = saved.popLast() ?? matrix
      case PDFValue.code("Do"):
        forms = forms ?? objects.value(objects.value(resources)?.dictionary?["XObject"])?.dictionary ?? [:]
        if depth > 0, formsLeft > 0, let name = values.last?.name, let form = forms?[name] {
          formsLeft -= 1
          draw(form: form, resources, depth: depth - 1)
        }
      case PDFValue.code("ID"): Self.passImage(&lexer)
      default: draw(word, values.compactMap(\.number))
      }
      values.removeAll(keepingCapacity: true)
    }
  }

  private mutating func draw(form: PDFValue, _ resources: PDFValue?, depth: Int) {
    guard let entries = objects.value(form)?.dictionary,
      objects.value(entries["Subtype"])?.name == "Form", let bytes = objects.stream(form)
    else { return }
    let kept = matrix
    let own = objects.value(entries["Matrix"])?.array?.compactMap(\.number) ?? []
    let moved =
      own.count == 6
      ? Matrix(a: own[0], b: own[1], c: own[2], d: own[3], e: own[4], f: own[5]).then(kept) : kept
    draw(bytes, entries["Resources"] ?? resources, moved, depth: depth)
    matrix = kept
  }

  private mutating func draw(_ word: UInt32, _ v: [Double]) {
    switch word {
    case PDFValue.code("cm") where v.count == 6:
      matrix = Matrix(a: v[0], b: v[1], c: v[2], d: v[3], e: v[4], f: v[5]).then(matrix)
    case PDFValue.code("m") where v.count == 2:
      start = matrix.place(v[0], v[1])
      pen = start
    case PDFValue.code("l") where v.count == 2: line(to: matrix.place(v[0], v[1]))
    case PDFValue.code("h"): line(to: start)
    case PDFValue.code("c") where v.count == 6: pen = matrix.place(v[4], v[5])
    case PDFValue.code("v") where v.count == 4, PDFValue.code("y") where v.count == 4: pen = matrix.place(v[2], v[3])
    case PDFValue.code("re") where v.count == 4:
      boxes.append((matrix.place(v[0], v[1]), matrix.place(v[0] + v[2], v[1] + v[3])))
    case PDFValue.code("s"):
      line(to: start)
      end(isDrawn: true, isFilled: false)
    case PDFValue.code("S"): end(isDrawn: true, isFilled: false)
    case PDFValue.code("f"), PDFValue.code("F"), PDFValue.code("f*"): end(isDrawn: false, isFilled: true)
    case PDFValue.code("B"), PDFValue.code("B*"), PDFValue.code("b"), PDFValue.code("b*"):
      end(isDrawn: true, isFilled: true)
    case PDFValue.code("n"): end(isDrawn: false, isFilled: false)
    default: break
    }
  }

  private mutating func line(to place: Spot) {
    if lines.count < PageRules.most { lines.append((pen, place)) }
    pen = place
  }

  private mutating func end(isDrawn: Bool, isFilled: Bool) {
    if isDrawn {
      for line in lines { add(line.0, line.1) }
    } else if isFilled, (4...5).contains(lines.count) {
      // A thin box drawn side by side.
      let corners = lines.flatMap { [$0.0, $0.1] }
      let (xs, ys) = (corners.map(\.x), corners.map(\.y))
      boxes.append((Spot(x: xs.min() ?? 0, y: ys.min() ?? 0), Spot(x: xs.max() ?? 0, y: ys.max() ?? 0)))
    }
    for (a, b) in boxes where isDrawn || isFilled {
      if min(abs(a.x - b.x), abs(a.y - b.y)) <= Self.thin {
        addThin(a, b)
      } else if isDrawn {
        let corners = [a, Spot(x: b.x, y: a.y), b, Spot(x: a.x, y: b.y)]
        for i in corners.indices { add(corners[i], corners[(i + 1) % 4]) }
      }
    }
    lines.removeAll(keepingCapacity: true)
    boxes.removeAll(keepingCapacity: true)
  }

  private mutating func addThin(_ a: Spot, _ b: Spot) {
    let middle = Spot(x: (a.x + b.x) / 2, y: (a.y + b.y) / 2)
    if abs(a.x - b.x) > abs(a.y - b.y) {
      add(Spot(x: a.x, y: middle.y), Spot(x: b.x, y: middle.y))
    } else {
      add(Spot(x: middle.x, y: a.y), Spot(x: middle.x, y: b.y))
    }
  }

  private mutating func add(_ a: Spot, _ b: Spot) {
    let values = [a.x, a.y, b.x, b.y].map { $0.isFinite ? Int(max(-1e6, min(1e6, $0)) * 100) : 0 }
    let (width, height) = (abs(values[0] - values[2]), abs(values[1] - values[3]))
    if height <= 50, width > height {
      rules.level.append(
        Rule(at: (values[1] + values[3]) / 2, from: min(values[0], values[2]), to: max(values[0], values[2])))
    } else if width <= 50, height > width {
      rules.upright.append(
        Rule(at: (values[0] + values[2]) / 2, from: min(values[1], values[3]), to: max(values[1], values[3])))
    }
  }

  /// Goes behind the bytes of a picture that stands among the operators.
  private static func passImage(_ lexer: inout PDFLexer) {
    let b = lexer.bytes
    var i = lexer.place
    while i + 3 < b.count {
      if b[i] <= 0x20, b[i + 1] == 0x45, b[i + 2] == 0x49, b[i + 3] <= 0x20 { break }
      i += 1
    }
    lexer.place = min(b.count, i + 3)
  }
}
