import Dispatch
import Synchronization

/// Turns events into effects, one after the other, until one of them ends the server.
///
/// It can be taken up by another thread where a trap stopped it: the server is a value, and the one before the event is
/// still there.
final class Loop: Sendable {
  private struct State {
    /// Taken from the mailbox, the next one last.
    var pending: [Event] = []
    /// Under way, and the server as it was before, where the rest can go on without it.
    var underWay: (event: Event, before: Server)?
  }
  private let state = Mutex(State())
  private let mailbox: Mailbox
  private let output: Int32
  private let perform: @Sendable (Effect) -> Void
  /// Where what an event left over is taken apart, which takes as long as the document is: no message waits for it.
  private let leftovers = DispatchQueue(label: "crossfoot.leftovers", qos: .utility)

  /// `perform` does what is neither `send` nor `exit`.
  init(mailbox: Mailbox, output: Int32, perform: @escaping @Sendable (Effect) -> Void) {
    self.mailbox = mailbox
    self.output = output
    self.perform = perform
  }

  /// The exit code.
  func run(_ start: Server) -> Int32 {
    registerThread(as: .loop)
    var server = start
    while true {
      let event = next()
      let isGuarded = event.canBeGivenUp
      if isGuarded { state.withLock { $0.underWay = (event, server) } }
      let effects = server.handle(event)
      if let code = perform(all: effects) { return code }
      let done = isGuarded ? endEvent() : nil
      leftovers.async { withExtendedLifetime((done, effects)) {} }
    }
  }

  /// Goes on after an event whose handling a trap stopped, on another thread, and ends the process with its exit code;
  /// false where the server can't be had without the event.
  func resume() -> Bool {
    guard let underWay = endEvent() else { return false }
    DispatchQueue(label: "crossfoot.loop").async { [self] in
      registerThread(as: .loop)
      var server = underWay.before
      if let code = perform(all: server.giveUp(underWay.event)) { endProcess(code) }
      endProcess(run(server))
    }
    return true
  }

  /// What was under way, and now is not.
  private func endEvent() -> (event: Event, before: Server)? {
    state.withLock { state in
      defer { state.underWay = nil }
      return state.underWay
    }
  }

  private func next() -> Event {
    if let event = state.withLock({ $0.pending.popLast() }) { return event }
    var events = mailbox.takeAll()
    events.reverse()
    let first = events.removeLast()
    if !events.isEmpty { state.withLock { $0.pending = events } }
    return first
  }

  /// The exit code, if the server is to end.
  private func perform(all effects: [Effect]) -> Int32? {
    var bytes: [UInt8] = []
    for effect in effects {
      switch effect {
      case .send(let message): bytes += framed(message)
      case .exit(let code):
        _ = writeAll(bytes, to: output)
        return code
      default: perform(effect)
      }
    }
    return writeAll(bytes, to: output) ? nil : 1
  }
}
