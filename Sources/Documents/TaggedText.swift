public import SourceText

/// A file whose text had to be taken out of tags, and the way from that text back to it.
public struct TaggedText: Sendable {
  /// The file as UTF-8, tags included.
  public var source: SourceText
  /// Sorted by `start` and disjoint; what the reader added, such as the bars of a table, is in none.
  public var stretches: [Stretch]

  public init(source: SourceText, stretches: [Stretch]) {
    self.source = source
    self.stretches = stretches
  }

  /// A run of the text and where it was read. Kept in 20 bytes, since a page may have a million cells.
  public struct Stretch: Sendable, Equatable {
    private var smallStart: UInt32
    private var smallLength: UInt32
    private var smallSource: UInt32
    private var smallSourceLength: UInt32

    /// Zero-based offset in the text.
    public var start: Int { Int(smallStart) }
    public var length: Int { Int(smallLength) }
    /// Zero-based UTF-8 offset in the file.
    public var source: Int { Int(smallSource) }
    /// As `length` for copied bytes, blanks of other kinds included; any for a character that was written otherwise.
    public var sourceLength: Int { Int(smallSourceLength) }
    public let isCopied: Bool

    public var end: Int { start + length }
    public var sourceEnd: Int { source + sourceLength }

    public init(copied length: Int, start: Int, source: Int) {
      (smallStart, smallLength) = (UInt32(start), UInt32(length))
      (smallSource, smallSourceLength) = (UInt32(source), UInt32(length))
      isCopied = true
    }

    public init(written length: Int, start: Int, for source: Range<Int>) {
      (smallStart, smallLength) = (UInt32(start), UInt32(length))
      (smallSource, smallSourceLength) = (UInt32(source.lowerBound), UInt32(source.count))
      isCopied = false
    }

    /// The part inside a range of the text, which it must touch; a character that was written otherwise stays whole.
    public func clamped(to range: Range<Int>) -> Stretch {
      guard isCopied else { return self }
      let (from, to) = (max(start, range.lowerBound), min(end, range.upperBound))
      return Stretch(copied: to - from, start: from, source: source + from - start)
    }

    /// The same where the text before it is longer by `distance` bytes.
    public func moved(by distance: Int) -> Stretch {
      var copy = self
      copy.smallStart = UInt32(start + distance)
      return copy
    }

    /// Takes in copied bytes that follow in both texts.
    public mutating func extend(by count: Int) {
      smallLength += UInt32(count)
      smallSourceLength += UInt32(count)
    }
  }

  /// The least range of the file that holds all that a range of the text was read from; an empty one where that is
  /// nothing. Cost: a search and the stretches inside.
  public func sourceRange(_ range: Range<Int>) -> Range<Int> {
    var index = stretches.firstPlace(where: { $0.end > range.lowerBound })
    var found: Range<Int>?
    while index < stretches.count, stretches[index].start < range.upperBound {
      let part = stretches[index].clamped(to: range)
      let (low, high) = (found?.lowerBound ?? .max, found?.upperBound ?? 0)
      found = min(low, part.source)..<max(high, part.sourceEnd)
      index += 1
    }
    if let found { return found }
    let place = place(range.lowerBound, before: index)
    return place..<place
  }

  /// Where a place of the text lies in the file; `next` is the first stretch that ends after it.
  private func place(_ offset: Int, before next: Int) -> Int {
    if next > 0, stretches[next - 1].end == offset { return stretches[next - 1].sourceEnd }
    if next < stretches.count {
      let stretch = stretches[next]
      return stretch.isCopied ? stretch.source + max(0, offset - stretch.start) : stretch.source
    }
    return stretches.last?.sourceEnd ?? 0
  }

  /// Where a range of the text stands in the file byte for byte, without a tag or a reference in it; else nil.
  public func copiedRange(_ range: Range<Int>) -> Range<Int>? {
    let index = stretches.firstPlace(where: { $0.end >= range.upperBound })
    guard index < stretches.count, stretches[index].isCopied, stretches[index].start <= range.lowerBound else {
      return nil
    }
    let low = stretches[index].source + range.lowerBound - stretches[index].start
    return low..<low + range.count
  }
}
