import Documents

/// Bytes taken out of a file, with the way back to it.
struct TracedText {
  private(set) var bytes: [UInt8] = []
  private(set) var stretches: [TaggedText.Stretch] = []
  /// Whether the way back is kept.
  private let isTraced: Bool

  init(isTraced: Bool = true) {
    self.isTraced = isTraced
  }

  var isEmpty: Bool { bytes.isEmpty }

  /// Adds bytes as they stand in the file, a blank for a blank of another kind included.
  mutating func append(_ copied: some Collection<UInt8>, at source: Int) {
    guard !copied.isEmpty else { return }
    if isTraced { trace(copied.count, at: source) }
    bytes.append(contentsOf: copied)
  }

  private mutating func trace(_ count: Int, at source: Int) {
    if let last = stretches.last, last.isCopied, last.end == bytes.count, last.sourceEnd == source {
      stretches[stretches.count - 1].extend(by: count)
    } else {
      stretches.append(TaggedText.Stretch(copied: count, start: bytes.count, source: source))
    }
  }

  /// Adds bytes that the file writes otherwise.
  mutating func append(_ written: some Collection<UInt8>, for source: Range<Int>) {
    if isTraced {
      stretches.append(TaggedText.Stretch(written: written.count, start: bytes.count, for: source))
    }
    bytes.append(contentsOf: written)
  }

  /// Adds a byte that the file has nothing for.
  mutating func append(added byte: UInt8) {
    bytes.append(byte)
  }

  /// Puts bytes before all others that the file has nothing for.
  mutating func prepend(added mark: some Collection<UInt8>) {
    guard !mark.isEmpty else { return }
    bytes.insert(contentsOf: mark, at: 0)
    stretches = stretches.map { $0.moved(by: mark.count) }
  }

  mutating func removeTrailingBlanks() {
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    while let last = stretches.last, last.end > bytes.count {
      stretches.removeLast()
      if last.start < bytes.count { stretches.append(last.clamped(to: 0..<bytes.count)) }
    }
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    stretches.removeAll(keepingCapacity: true)
  }
}
