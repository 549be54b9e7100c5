/// The eight letters before a figure and the six behind it, which are as good as a name where they stand thrice.
///
/// Packed, since there is one for each figure and only few are met again: letters are numbers below 2²¹.
struct Frame: Hashable {
  private let kind: RepeatKey
  private var words = (UInt64(0), UInt64(0), UInt64(0), UInt64(0), UInt64(0))

  static let length = before + behind
  private static let before = 8
  private static let behind = 6

  /// nil where there are fewer letters. The room is for letters on the way, so that it is made once.
  init?(of mention: Mention, in reading: Reading, room: inout [Unicode.Scalar]) {
    let text = reading.passages[mention.passage].lexed.prose.text
    let tokens = reading.tokens(of: mention)
    kind = RepeatKey(mention)
    room.removeAll(keepingCapacity: true)
    for place in mention.token + 1..<min(tokens.count, mention.token + 5) where room.count < Self.behind {
      if tokens[place].figure == nil { appendCore(of: text, tokens[place].range, to: &room) }
    }
    guard room.count >= Self.behind else { return nil }
    for place in 0..<Self.behind { add(room[place]) }
    room.removeAll(keepingCapacity: true)
    // Backwards, since the nearest token or two have enough.
    for place in (max(0, mention.token - 8)..<mention.token).reversed() where room.count < Self.before {
      if tokens[place].figure != nil || tokens[place].kind == .date { continue }
      let start = room.count
      appendCore(of: text, tokens[place].range, to: &room)
      var (low, high) = (start, room.count - 1)
      while low < high {
        room.swapAt(low, high)
        (low, high) = (low + 1, high - 1)
      }
    }
    guard room.count >= Self.before else { return nil }
    for place in 0..<Self.before { add(room[place]) }
  }

  private mutating func add(_ letter: Unicode.Scalar) {
    words = (
      words.0 << 21 | words.1 >> 42, (words.1 << 21 | words.2 >> 42) & Self.three,
      (words.2 << 21 | words.3 >> 42) & Self.three, (words.3 << 21 | words.4 >> 42) & Self.three,
      (words.4 << 21 | UInt64(letter.value)) & Self.three
    )
  }

  /// The bits of three letters.
  private static let three: UInt64 = 1 << 63 - 1

  static func == (a: Frame, b: Frame) -> Bool { a.kind == b.kind && a.words == b.words }

  func hash(into hasher: inout Hasher) {
    // Products with odd numbers, so that letters that change places change it.
    let (a, b) = (words.0 &* 0x9E37_79B9_7F4A_7C15 ^ words.1, words.2 &* 0xC2B2_AE3D_27D4_EB4F ^ words.3)
    hasher.combine(a &* 0x1656_67B1_9E37_79F9 ^ b &* 0x27D4_EB2F_1656_67C5 ^ words.4)
  }
}
