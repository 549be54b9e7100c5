/// A bar on the terminal's last line while many files are checked; nothing where standard error is no terminal.
struct Progress {
  private let total: Int
  private let isOn: Bool
  private var done = 0
  private var isShown = false
  private let start = ContinuousClock.now
  private var last = ContinuousClock.now

  /// Short runs need none.
  private static let patience = Duration.milliseconds(700)
  private static let pause = Duration.milliseconds(100)

  init(total: Int?, isQuiet: Bool) {
    self.total = total ?? 0
    isOn = total != nil && !isQuiet && isTerminal(2)
  }

  mutating func advance() {
    done += 1
    guard isOn else { return }
    let now = ContinuousClock.now
    guard now - start > Self.patience, now - last > Self.pause else { return }
    last = now
    isShown = true
    let filled = total > 0 ? min(30, done * 30 / total) : 0
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
    writeErrorPart("\r\u{1B}[K\(bar) \(done)/\(total)")
  }

  /// Takes the bar away, before anything else is written and at the end.
  mutating func clear() {
    guard isShown else { return }
    isShown = false
    writeErrorPart("\r\u{1B}[K")
  }
}
