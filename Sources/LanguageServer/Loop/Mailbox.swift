import Dispatch
import Synchronization

/// Where events wait for the loop, in the order of their arrival; never full, so that no sender is held up.
final class Mailbox: Sendable {
  private let events = Mutex<[Event]>([])
  private let arrived = DispatchSemaphore(value: 0)

  func put(_ event: Event) {
    events.withLock { $0.append(event) }
    arrived.signal()
  }

  /// All that has come; waits until there is something.
  func takeAll() -> [Event] {
    while true {
      arrived.wait()
      let taken = events.withLock { events in
        defer { events = [] }
        return events
      }
      if !taken.isEmpty { return taken }
    }
  }
}
