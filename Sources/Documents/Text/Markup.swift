/// Tags, comments and bookmarks, which are in the text and not of it.
enum Markup {
  struct Found {
    var end: Int
    /// It ends a block, as `</p>` does and `</b>` does not.
    var isBlock: Bool
  }

  /// The markup that begins with the `<` or `[` at `i`, or nil where that is a plain character.
  ///
  /// Cost: at most 4,096 bytes ahead.
  static func at(_ i: Int, in b: [UInt8], end: Int) -> Found? {
    b[i] == 0x3C ? tag(i, b, end) : bookmark(i, b, end)
  }

  private static let longest = 4096

  private static func tag(_ start: Int, _ b: [UInt8], _ end: Int) -> Found? {
    var i = start + 1
    if i < end, b[i] == 0x2F { i += 1 }
    let name = i
    while i < end, i - name < 12, isNameByte(b[i]) { i += 1 }
    guard i > name, i < end, b[i] <= 0x20 || b[i] == 0x3E || b[i] == 0x2F else { return nil }
    let key = key(b[name..<i])
    let isBlock = blockTags.contains(key)
    guard isBlock || inlineTags.contains(key) else { return nil }
    let limit = min(end, start + longest)
    while i < limit, b[i] != 0x3E, b[i] != 0x3C { i += 1 }
    guard i < limit, b[i] == 0x3E else { return nil }
    return Found(end: i + 1, isBlock: isBlock)
  }

  /// `[bookmark: …]` and its like, as converters of word-processor files leave them, and `[^1]`.
  private static func bookmark(_ start: Int, _ b: [UInt8], _ end: Int) -> Found? {
    var i = start + 1
    guard i < end else { return nil }
    if b[i] != 0x5E {
      let name = i
      while i < end, i - name < 12, isNameByte(b[i]) { i += 1 }
      guard i > name, i < end, b[i] == 0x3A, bookmarkNames.contains(key(b[name..<i])) else { return nil }
    }
    let limit = min(end, start + longest)
    while i < limit, b[i] != 0x5D, b[i] != 0x5B { i += 1 }
    guard i < limit, b[i] == 0x5D else { return nil }
    return Found(end: i + 1, isBlock: false)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x31...0x36).contains(byte)
  }

  /// Up to eight bytes of a name in small letters; longer names keep their last eight.
  private static func key(_ name: some Sequence<UInt8>) -> UInt64 {
    name.reduce(0) { $0 << 8 | UInt64($1 >= 0x41 && $1 <= 0x5A ? $1 | 0x20 : $1) }
  }

  private static func keys(_ names: String) -> Set<UInt64> {
    Set(names.utf8.split(separator: 0x20).map { key($0) })
  }

  private static let blockTags = keys(
    """
    p br div h1 h2 h3 h4 h5 h6 table thead tbody tfoot tr td th caption li ul ol dl dt dd hr blockquote pre section \
    article header footer main body html head title center address details summary
    """)
  private static let inlineTags = keys(
    "b i u s a em strong span font sup sub small big img code del ins mark abbr label col colgroup wbr tt nobr strike")
  private static let bookmarkNames = keys("bookmark image picture img comment footnote endnote field hyperlink anchor")
}
