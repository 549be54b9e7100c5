/// What reading a configuration needs of a file system; paths are absolute.
public struct FileAccess: Sendable {
  /// The bytes of a file; nil where there is none.
  public var read: @Sendable (String) -> [UInt8]?
  public var isFile: @Sendable (String) -> Bool
  /// The names in a folder in a stable order; nil where there is none.
  public var names: @Sendable (String) -> [String]?

  public init(
    read: @escaping @Sendable (String) -> [UInt8]?, isFile: @escaping @Sendable (String) -> Bool,
    names: @escaping @Sendable (String) -> [String]?
  ) {
    self.read = read
    self.isFile = isFile
    self.names = names
  }
}
