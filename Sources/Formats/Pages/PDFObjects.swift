/// The objects of a pdf file by number, as far as its pages' drawings need them.
///
/// They are found by their own words rather than by the file's table of them, which may be packed or wrong. Of an
/// encrypted file nothing can be read.
struct PDFObjects {
  private struct Place {
    var buffer: Int
    var offset: Int
    /// Where the next one begins, or the buffer ends; so no byte is read for many of them.
    var end: Int
  }

  /// The file, and the unpacked streams that hold objects.
  private var buffers: [[UInt8]]
  private var places: [Int: Place] = [:]
  private(set) var root: PDFValue?
  /// How many bytes of objects and streams may still be read, so that a file which points to a large one again and again costs no
  /// more than this.
  private let work: Work
  /// References that lead to one another.
  private static let chain = 8
  /// Bytes of one unpacked stream.
  private static let streamBytes = 16 << 20

  private final class Work {
    var left: Int
    init(_ left: Int) { self.left = left }
  }

  /// Cost: a look at each byte.
  init?(_ bytes: [UInt8]) {
    buffers = [bytes]
    work = Work(bytes.count * 4 + Limits.partBytes)
    var isEncrypted = false
    var isPacked = false
    var last: Int?
    for i in bytes.indices {
      if bytes[i] == 0x6A, i > 4, bytes[i - 1] == 0x62, bytes[i - 2] == 0x6F,
        let number = Self.number(bytes, before: i - 2)
      {
        if let last, places[last]?.buffer == 0 { places[last]?.end = i }
        places[number] = Place(buffer: 0, offset: i + 1, end: bytes.count)
        last = number
      } else if bytes[i] == 0x2F {
        if Self.stands("/Root", bytes, i) {
          var lexer = PDFLexer(bytes, from: i + 5, to: i + 64)
          let values = (0..<3).compactMap { _ in lexer.next() }
          if values.count == 3, let number = values[0].number { root = .reference(Int(number)) }
        }
        if Self.stands("/Encrypt", bytes, i) { isEncrypted = true }
        if Self.stands("/ObjStm", bytes, i) { isPacked = true }
      }
    }
    guard root != nil, !isEncrypted else { return nil }
    if isPacked { unpackObjects() }
  }

  func value(_ value: PDFValue?) -> PDFValue? {
    var value = value
    for _ in 0..<Self.chain {
      guard case .reference(let number) = value else { return value }
      guard let place = places[number], work.left > 0 else { return nil }
      var lexer = PDFLexer(buffers[place.buffer], from: place.offset, to: place.end)
      value = lexer.next()
      work.left -= lexer.place - place.offset
    }
    return nil
  }

  /// The bytes of a stream, unpacked; nil where it is packed in another way than by deflate.
  func stream(_ value: PDFValue?) -> [UInt8]? {
    guard case .reference(let number) = value, let place = places[number], place.buffer == 0 else { return nil }
    return stream(at: place.offset)?.bytes
  }

  private func stream(at offset: Int) -> (bytes: [UInt8], entries: [String: PDFValue])? {
    let file = buffers[0]
    var lexer = PDFLexer(file, from: offset)
    guard case .dictionary(let entries) = lexer.next(), let length = value(entries["Length"])?.number, length >= 0
    else { return nil }
    var start = lexer.place
    while start < file.count, file[start] <= 0x20 { start += 1 }
    guard Self.stands("stream", file, start) else { return nil }
    start += 6
    if start < file.count, file[start] == 0x0D { start += 1 }
    if start < file.count, file[start] == 0x0A { start += 1 }
    guard let end = Int(exactly: length.rounded()), end <= file.count - start, work.left > 0 else { return nil }
    work.left -= lexer.place - offset + end
    let packed = file[start..<start + end]
    let filter = value(entries["Filter"])
    let filters = filter?.array ?? filter.map { [$0] } ?? []
    if filters.isEmpty { return (Array(packed), entries) }
    guard filters.count == 1, value(filters[0])?.name == "FlateDecode", entries["DecodeParms"] == nil,
      let bytes = inflated(packed, most: Self.streamBytes)
    else { return nil }
    work.left -= bytes.count
    return (bytes, entries)
  }

  /// Takes in the objects that are kept inside streams.
  private mutating func unpackObjects() {
    var size = 0
    for place in places.values.filter({ $0.buffer == 0 }).sorted(by: { $0.offset < $1.offset }) {
      var lexer = PDFLexer(buffers[0], from: place.offset, to: place.end)
      guard case .dictionary(let entries) = lexer.next(),
        entries["Type"]?.name == "ObjStm",
        let (bytes, _) = stream(at: place.offset), let first = entries["First"]?.number,
        let count = entries["N"]?.number
      else { continue }
      size += bytes.count
      guard size <= Limits.partBytes else { return }
      var index = PDFLexer(bytes)
      for _ in 0..<max(0, min(Int(count), bytes.count)) {
        guard let number = index.next()?.number, let offset = index.next()?.number else { break }
        let start = Int(first) + Int(offset)
        // What stands in the file itself is newer or the same.
        if (0..<bytes.count).contains(start), places[Int(number)]?.buffer != 0 {
          places[Int(number)] = Place(buffer: buffers.count, offset: start, end: bytes.count)
        }
      }
      buffers.append(bytes)
    }
  }

  private static func stands(_ word: StaticString, _ bytes: [UInt8], _ place: Int) -> Bool {
    word.withUTF8Buffer { word in
      place + word.count <= bytes.count && word.indices.allSatisfy { bytes[place + $0] == word[$0] }
    }
  }

  /// The number of 「12 0 」 before a place.
  private static func number(_ bytes: [UInt8], before end: Int) -> Int? {
    var i = end - 1
    func pass(_ fits: (UInt8) -> Bool) -> Range<Int> {
      let last = i
      while i >= 0, last - i < 10, fits(bytes[i]) { i -= 1 }
      return i + 1..<last + 1
    }
    let isDigit: (UInt8) -> Bool = { $0 &- 0x30 < 10 }
    guard !pass({ $0 <= 0x20 }).isEmpty, !pass(isDigit).isEmpty, !pass({ $0 <= 0x20 }).isEmpty else { return nil }
    let digits = pass(isDigit)
    return digits.isEmpty ? nil : bytes[digits].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}

extension PDFObjects {
  /// A page with what it takes over from the lists that it stands in.
  struct Page {
    var entries: [String: PDFValue]

    /// The corners that its medium has, and the quarters that it is turned by.
    func box(in objects: PDFObjects) -> (corners: [Double], turns: Int) {
      let corners = objects.value(entries["MediaBox"])?.array?.compactMap { objects.value($0)?.number } ?? []
      let rotation = objects.value(entries["Rotate"])?.number ?? 0
      let turns = Int(max(-1e6, min(1e6, rotation)) / 90) % 4
      return (corners.count == 4 ? corners : [0, 0, 612, 792], (turns + 4) % 4)
    }
  }

  /// The pages in their order, and no more than one above so many.
  func pages(upTo most: Int) -> [Page] {
    var pages: [Page] = []
    var seen = Set<Int>()
    func walk(_ node: PDFValue?, _ above: [String: PDFValue], depth: Int) {
      if case .reference(let number) = node, !seen.insert(number).inserted { return }
      guard depth > 0, pages.count <= most, let own = value(node)?.dictionary else { return }
      var entries = above.merging(own) { $1 }
      guard let kids = value(own["Kids"])?.array else {
        pages.append(Page(entries: entries))
        return
      }
      entries = entries.filter { ["MediaBox", "Rotate", "Resources"].contains($0.key) }
      for kid in kids { walk(kid, entries, depth: depth - 1) }
    }
    walk(value(root)?.dictionary?["Pages"], [:], depth: 40)
    return pages
  }
}
