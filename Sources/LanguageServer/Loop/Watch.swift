import Dispatch
import Synchronization

/// Looks once a second whether the client's process lives and the configuration is the same.
final class Watch: Sendable {
  private struct State {
    var processes: [Int] = []
    var stamps: [(folder: String?, stamp: String)] = []
    var isRunning = false
  }
  private let state = Mutex(State())
  private let services: Services
  private let mailbox: Mailbox

  init(services: Services, mailbox: Mailbox) {
    self.services = services
    self.mailbox = mailbox
  }

  func add(process: Int) {
    state.withLock { $0.processes.append(process) }
    start()
  }

  func watch(folders: [String?]) {
    let stamps = folders.map { (folder: $0, stamp: services.stamp($0)) }
    state.withLock { $0.stamps = stamps }
    start()
  }

  /// Takes the configurations for known as they are now, since they are about to be read for another reason.
  func renew() {
    let folders = state.withLock { $0.stamps.map(\.folder) }
    _ = put(folders.map { (folder: $0, stamp: services.stamp($0)) })
  }

  /// Whether one of the folders that are still watched has another stamp than before.
  private func put(_ fresh: [(folder: String?, stamp: String)]) -> Bool {
    state.withLock { state in
      var isTouched = false
      for (folder, stamp) in fresh {
        for index in state.stamps.indices
        where state.stamps[index].folder == folder && state.stamps[index].stamp != stamp {
          state.stamps[index].stamp = stamp
          isTouched = true
        }
      }
      return isTouched
    }
  }

  private func start() {
    let isFirst = state.withLock { state in
      defer { state.isRunning = true }
      return !state.isRunning
    }
    guard isFirst else { return }
    DispatchQueue(label: "crossfoot.watch").async { [self] in
      registerThread(as: .watch)
      while true {
        look()
        pause(seconds: 1)
      }
    }
  }

  private func look() {
    let now = state.withLock { $0 }
    if now.processes.contains(where: { !isAlive($0) }) { endAtLast(mailbox, .parentEnded) }
    let fresh = now.stamps.map { (folder: $0.folder, stamp: services.stamp($0.folder)) }
    if put(fresh) { mailbox.put(.configurationTouched) }
  }
}
