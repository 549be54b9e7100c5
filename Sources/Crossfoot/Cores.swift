import Dispatch
import Synchronization

/// How many cores the work on one document may take.
///
/// Results stand in the order of the work, whatever the cores do, so that a report is the same on any number of them.
public struct Cores: Sendable {
  private let count: Int

  public init(_ count: Int) { self.count = count }

  /// For callers that have a document for every core, and for documents that are read before threads would have started.
  public static let one = Cores(1)

  var areSeveral: Bool { count > 1 }

  /// One for a text of a few pages, which is read before threads would have started.
  public func forText(ofBytes bytes: Int) -> Cores { bytes < 10_000 ? .one : self }

  /// What the work gives for each place, in order. Each core takes the next place as soon as it is free.
  func map<Result: Sendable>(_ places: Range<Int>, _ work: @Sendable (Int) -> Result) -> [Result] {
    guard areSeveral, places.count > 1 else { return places.map(work) }
    let next = Atomic(places.lowerBound)
    let results = Mutex([Result?](repeating: nil, count: places.count))
    DispatchQueue.concurrentPerform(iterations: min(count, places.count)) { _ in
      while true {
        let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if place >= places.upperBound { return }
        let result = work(place)
        results.withLock { $0[place - places.lowerBound] = result }
      }
    }
    return results.withLock { $0.map { $0! } }
  }

  /// The same, beside a piece of work that takes long and so is begun first.
  func map<Long: Sendable, Result: Sendable>(
    beside long: @Sendable () -> Long, _ places: Range<Int>, _ work: @Sendable (Int) -> Result
  ) -> (Long, [Result]) {
    let found = Mutex<Long?>(nil)
    let results = map(places.lowerBound - 1..<places.upperBound) { place -> Result? in
      if place >= places.lowerBound { return work(place) }
      let result = long()
      found.withLock { $0 = result }
      return nil
    }
    return (found.withLock { $0! }, results.compactMap { $0 })
  }

  /// The same, where what it gives is taken into a state in the order of the places: by one core at a time, while the
  /// others work on. No more than about `ahead` results wait for an earlier one.
  func map<Result: Sendable, State: Sendable>(
    _ places: Range<Int>, into state: consuming State, ahead: Int = 512, _ work: @Sendable (Int) -> Result,
    take: @Sendable (inout State, Int, Result) -> Void
  ) -> State {
    guard areSeveral, places.count > 1 else {
      for place in places { take(&state, place, work(place)) }
      return state
    }
    let next = Atomic(places.lowerBound)
    let done = Atomic(places.lowerBound)
    let results = Mutex([Result?](repeating: nil, count: places.count))
    let taken = Mutex((state: state, next: places.lowerBound))
    @Sendable func takeReady(_ taken: inout (state: State, next: Int)) {
      while taken.next < places.upperBound,
        let result = results.withLock({ $0[taken.next - places.lowerBound].take() })
      {
        take(&taken.state, taken.next, result)
        taken.next += 1
        done.store(taken.next, ordering: .relaxed)
      }
    }
    DispatchQueue.concurrentPerform(iterations: min(count, places.count)) { _ in
      while true {
        let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if place >= places.upperBound { return }
        let result = work(place)
        results.withLock { $0[place - places.lowerBound] = result }
        // Who finds another at it works on, unless that one has fallen behind.
        if place - done.load(ordering: .relaxed) > ahead {
          taken.withLock { takeReady(&$0) }
        } else {
          taken.withLockIfAvailable { takeReady(&$0) }
        }
      }
    }
    return taken.withLock {
      takeReady(&$0)
      return $0.state
    }
  }

  /// The same for each element of a long list of small ones.
  func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ work: @Sendable (Element) -> Result
  ) -> [Result] {
    guard areSeveral else { return elements.map(work) }
    let length = max(64, elements.count / (count * 8))
    var pieces = map(0..<(elements.count + length - 1) / length) { piece in
      elements[piece * length..<min(elements.count, (piece + 1) * length)].map(work)
    }
    var results: [Result] = []
    results.reserveCapacity(elements.count)
    for piece in pieces.indices {
      results += pieces[piece]
      // Not all of them twice.
      pieces[piece] = []
    }
    return results
  }

  /// What each of several finders finds, in one list in their order. The one that takes longest is begun first, lest it
  /// end alone.
  func joined<Found: Sendable>(_ finders: [@Sendable () -> [Found]], longest: Int = 0) -> [Found] {
    var found = map(finders.indices) { turn in
      finders[turn == 0 ? longest : turn <= longest ? turn - 1 : turn]()
    }
    if longest > 0 { found.insert(found.removeFirst(), at: longest) }
    return Array(found.joined())
  }

  /// Two pieces of work that do not wait for each other.
  public func both<A: Sendable, B: Sendable>(_ first: @Sendable () -> A, _ second: @Sendable () -> B) -> (A, B) {
    guard areSeveral else { return (first(), second()) }
    let a = Mutex<A?>(nil)
    let b = Mutex<B?>(nil)
    DispatchQueue.concurrentPerform(iterations: 2) { place in
      if place == 0 {
        let result = first()
        a.withLock { $0 = result }
      } else {
        let result = second()
        b.withLock { $0 = result }
      }
    }
    return (a.withLock { $0! }, b.withLock { $0! })
  }
}
