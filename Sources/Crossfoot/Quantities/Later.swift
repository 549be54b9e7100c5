import Synchronization

/// Something that is made when it is first asked for, since most runs never ask.
///
/// Two threads that ask first at the same time both make it, and go on with the same one.
final class Later<Value: AnyObject & Sendable>: Sendable {
  private let made = AtomicLazyReference<Value>()
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// Cost: a load, after the first time.
  var value: Value { made.load() ?? made.storeIfNil(make()) }
}
