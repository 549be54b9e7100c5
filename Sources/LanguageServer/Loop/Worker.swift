import Dispatch
import Synchronization

/// One thread that works off a line of tasks.
final class Worker: Sendable {
  private struct Task {
    var work: @Sendable () -> Event?
    /// What is told where the work traps.
    var failure: Event?
  }
  private struct State {
    var line: [Task] = []
    var running: Task?
  }
  private let state = Mutex(State())
  private let arrived = DispatchSemaphore(value: 0)
  private let mailbox: Mailbox

  init(mailbox: Mailbox) {
    self.mailbox = mailbox
  }

  /// Puts work last in the line; what it gives back goes into the mailbox.
  func add(orElse failure: Event? = nil, _ work: @escaping @Sendable () -> Event?) {
    state.withLock { $0.line.append(Task(work: work, failure: failure)) }
    arrived.signal()
  }

  func start() {
    DispatchQueue(label: "crossfoot.lint", qos: .userInitiated).async { [self] in
      while true {
        arrived.wait()
        guard let task = next() else { continue }
        if let event = task.work() { mailbox.put(event) }
        state.withLock { $0.running = nil }
      }
    }
  }

  private func next() -> Task? {
    state.withLock { state in
      guard !state.line.isEmpty else { return nil }
      let task = state.line.removeFirst()
      state.running = task
      return task
    }
  }

  /// Goes on with the next task on another thread, now that a trap has stopped the one at work; false where none is.
  func replaceThread() -> Bool {
    let task = state.withLock { state in
      defer { state.running = nil }
      return state.running
    }
    guard let task else { return false }
    start()
    if let failure = task.failure { mailbox.put(failure) }
    return true
  }
}
