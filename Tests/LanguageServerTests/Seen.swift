import Synchronization

/// What closures saw, for tests that must know.
final class Seen: Sendable {
  private let texts = Mutex<[String]>([])

  func put(_ text: String) { texts.withLock { $0.append(text) } }
  var all: [String] { texts.withLock { $0 } }
}
