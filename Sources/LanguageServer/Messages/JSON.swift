/// Any JSON value, as messages carry it.
///
/// Numbers keep their spelling, so that an id of any size is echoed unchanged. Members keep their order.
public enum JSON: Sendable, Equatable {
  case null
  case bool(Bool)
  /// A literal of the JSON grammar, such as `-1.5e3`.
  case number(String)
  case string(String)
  case array([JSON])
  case object([Member])

  public struct Member: Sendable, Equatable {
    public var key: String
    public var value: JSON

    public init(key: String, value: JSON) {
      self.key = key
      self.value = value
    }
  }
}

extension JSON {
  /// The value of a member; of two with one name the last counts. Cost: linear in the members.
  public subscript(key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  /// The value at the end of a path of names, without fuss about what is missing on the way.
  public func at(_ path: String...) -> JSON? {
    path.reduce(self as JSON?) { value, key in value?[key] }
  }

  public var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// A whole number that fits, also when spelled `3.0`.
  public var integer: Int? {
    guard case .number(let literal) = self else { return nil }
    return Int(literal) ?? Double(literal).flatMap(Int.init(exactly:))
  }

  public var flag: Bool? {
    if case .bool(let flag) = self { flag } else { nil }
  }

  public var items: [JSON]? {
    if case .array(let items) = self { items } else { nil }
  }

  public var isNull: Bool { self == .null }
  public var isObject: Bool {
    if case .object = self { true } else { false }
  }

  /// The strings of an array, other items left out; nil if this is none.
  public var texts: [String]? { items?.compactMap(\.text) }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .number(String(value)) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }

  /// Members whose value is nil are left out; `.null` is written.
  public init(dictionaryLiteral elements: (String, JSON?)...) {
    self = .object(elements.compactMap { key, value in value.map { Member(key: key, value: $0) } })
  }

  public init(_ integer: Int) { self = .number(String(integer)) }
}
