import Synchronization

/// Something that is made when it is first asked for, since most runs never ask.
///
/// Two threads that ask first at the same time both make it, and go on with the same one.
final class Later<Value: AnyObject & Sendable>: Sendable {
  // `AtomicLazyReference`, which is this, asks at each load for the description of its type.
  private let made = Atomic<Unmanaged<Value>?>(nil)
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// Cost: a load, after the first time.
  var value: Value {
    if let made = made.load(ordering: .acquiring) { return made.takeUnretainedValue() }
    let new = Unmanaged.passRetained(make())
    let (isFirst, known) = made.compareExchange(expected: nil, desired: new, ordering: .acquiringAndReleasing)
    if isFirst { return new.takeUnretainedValue() }
    new.release()
    return known!.takeUnretainedValue()
  }

  deinit { made.load(ordering: .acquiring)?.release() }
}
