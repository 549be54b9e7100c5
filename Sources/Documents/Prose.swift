/// Running text ready to be understood, with its way back to the file.
///
/// Nothing is ever searched for again: `origins` leads back. What the text reader promises of `text`:
///
/// | in the file | here |
/// | --- | --- |
/// | a line's end inside a paragraph | as a blank; nothing where it cut a number in two |
/// | blanks of any width (tabs, U+3000, `&nbsp;`) beside a Chinese character or punctuation mark | gone |
/// | other blanks between words | one space; none before `%`, none in 「7705 .01」 |
/// | blanks at both ends, invisible characters | gone |
/// | full-width digits, letters, `％．（）［］｛｝＋－＝／＜＞～＃＊＆＠` and the minus sign U+2212 | their ASCII characters |
/// | `，` inside 「1，267.5」 (groups of three that can be nothing else), a no-break or thin blank in 「1 267.5」 | `,` |
/// | `、，。；：！？“”《》【】〔〕×÷—` and the rest | as they are, so that `，；：` differ from `,;:` |
/// | tags, comments, `[bookmark: …]`, `[^1]` | gone; a tag of a block ends the paragraph |
/// | `&lt;` `&#37;` and the like | the character |
/// | in Markdown `**` `__` `~~` backticks, links and images, backslashes | gone; a link's text stays |
public struct Prose: Sendable, Equatable {
  /// UTF-8.
  public private(set) var text: [UInt8]
  /// Where the text was copied from as a whole; most cells and lines are of this kind, and so need no list.
  private var source: Int
  /// All runs where there are several, or where the one was not copied.
  private var runs: [Origin]

  /// A run of `text` and where it was read.
  public struct Origin: Sendable, Equatable {
    /// Zero-based offset in `text`.
    public var start: Int
    public var length: Int
    /// Zero-based UTF-8 offset in the file.
    public var source: Int
    /// As `length` for a copied run; of another size for a character that was replaced.
    public var sourceLength: Int

    public init(start: Int, length: Int, source: Int, sourceLength: Int) {
      self.start = start
      self.length = length
      self.source = source
      self.sourceLength = sourceLength
    }
  }

  public init() {
    text = []
    source = 0
    runs = []
  }

  /// Runs in order of `start`, without gaps in `text`.
  public var origins: [Origin] {
    if !runs.isEmpty { return runs }
    return text.isEmpty ? [] : [copied]
  }

  private var copied: Origin { Origin(start: 0, length: text.count, source: source, sourceLength: text.count) }

  public var isEmpty: Bool { text.isEmpty }
  public var string: String { String(decoding: text, as: UTF8.self) }

  /// The range in the file from the first to the last character of a non-empty range of `text`. Cost: two binary searches.
  public func sourceRange(_ range: Range<Int>) -> Range<Int> {
    guard !text.isEmpty else { return 0..<0 }
    if runs.isEmpty { return source + range.lowerBound..<source + range.upperBound }
    let first = runs[index(of: range.lowerBound)]
    let low = first.length == first.sourceLength ? first.source + range.lowerBound - first.start : first.source
    guard !range.isEmpty else { return low..<low }
    let last = runs[index(of: range.upperBound - 1)]
    let high =
      last.length == last.sourceLength
      ? last.source + range.upperBound - last.start : last.source + last.sourceLength
    return low..<max(low, high)
  }

  /// Whether it is the same text, read from so many bytes further on in the file.
  func isSame(as other: Prose, shiftedBy shift: Int) -> Bool {
    guard text == other.text, runs.count == other.runs.count else { return false }
    return runs.isEmpty
      ? text.isEmpty || source == other.source + shift
      : runs.elementsEqual(other.runs) {
        $0.start == $1.start && $0.length == $1.length && $0.sourceLength == $1.sourceLength
          && $0.source == $1.source + shift
      }
  }

  /// The same text, now so many bytes further on in the file.
  public mutating func shift(by shift: Int) {
    source += shift
    for index in runs.indices { runs[index].source += shift }
  }

  private func index(of offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].start <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Adds bytes copied from the file.
  public mutating func append(_ bytes: some Collection<UInt8>, source: Int) {
    guard !bytes.isEmpty else { return }
    if text.isEmpty {
      self.source = source
    } else if runs.isEmpty {
      if self.source + text.count != source {
        runs = [copied, Origin(start: text.count, length: bytes.count, source: source, sourceLength: bytes.count)]
      }
    } else if let last = runs.last, last.length == last.sourceLength, last.source + last.length == source {
      runs[runs.count - 1].length += bytes.count
      runs[runs.count - 1].sourceLength += bytes.count
    } else {
      runs.append(Origin(start: text.count, length: bytes.count, source: source, sourceLength: bytes.count))
    }
    text.append(contentsOf: bytes)
  }

  /// Adds bytes that stand for others in the file, such as a narrow digit for a wide one.
  public mutating func append(_ bytes: some Collection<UInt8>, replacing source: Range<Int>) {
    guard !bytes.isEmpty else { return }
    if runs.isEmpty, !text.isEmpty { runs = [copied] }
    runs.append(
      Origin(start: text.count, length: bytes.count, source: source.lowerBound, sourceLength: source.count))
    text.append(contentsOf: bytes)
  }

  /// Makes room for a text of this size.
  mutating func reserveCapacity(_ count: Int) { text.reserveCapacity(count) }
}
