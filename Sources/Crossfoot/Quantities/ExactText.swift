/// A text that is the same as another only if their bytes are.
///
/// Chinese words as keys cost a tenth of what they cost as strings, which are compared by the rules of Unicode.
public struct ExactText: Sendable, Hashable {
  public let text: String

  public init(_ text: String) { self.text = text }

  public static func == (a: ExactText, b: ExactText) -> Bool {
    guard a.text.utf8.count == b.text.utf8.count else { return false }
    let isEqual = a.text.utf8.withContiguousStorageIfAvailable { x in
      b.text.utf8.withContiguousStorageIfAvailable { y in x.indices.allSatisfy { x[$0] == y[$0] } }
    }
    return (isEqual ?? nil) ?? a.text.utf8.elementsEqual(b.text.utf8)
  }

  public func hash(into hasher: inout Hasher) {
    let isHashed: Void? = text.utf8.withContiguousStorageIfAvailable { hasher.combine(bytes: .init($0)) }
    if isHashed == nil { for byte in text.utf8 { hasher.combine(byte) } }
  }
}
