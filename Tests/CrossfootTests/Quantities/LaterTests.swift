import Dispatch
import Synchronization
import Testing

@testable import Crossfoot

@Suite struct LaterTests {
  private final class Made: Sendable {
    let number: Int
    init(_ number: Int) { self.number = number }
  }

  @Test func isMadeOnceAndOnlyWhenAsked() {
    let count = Atomic(0)
    let later = Later { Made(count.wrappingAdd(1, ordering: .relaxed).newValue) }
    #expect(count.load(ordering: .relaxed) == 0)
    #expect(later.value.number == 1 && later.value === later.value)
    #expect(count.load(ordering: .relaxed) == 1)
  }

  @Test func isTheSameForAllThreads() {
    let later = Later { Made(0) }
    let seen = Mutex<[ObjectIdentifier]>([])
    DispatchQueue.concurrentPerform(iterations: 64) { _ in
      let value = later.value
      seen.withLock { $0.append(ObjectIdentifier(value)) }
    }
    #expect(seen.withLock { Set($0) } == [ObjectIdentifier(later.value)])
  }
}
