/// Bytes of the largest file of any kind that is read, for those who fetch the bytes.
public let largestFile = Limits.fileBytes

/// How much of anything a file may hold before it is refused, so that a hostile one costs under a second and 200 MB.
///
/// Each is several times what the largest honest report needs.
enum Limits {
  /// Entries of a zip package.
  static let entries = 10_000
  /// Bytes of one unpacked part.
  static let partBytes = 64 << 20
  /// Bytes of all parts read from one package.
  static let packageBytes = 128 << 20
  /// Unpacked over packed bytes, asked of parts above `ratioFloor`; XML of offices packs 10 to 40 times.
  static let ratio = 200
  static let ratioFloor = 8 << 20
  /// Elements inside one another.
  static let depth = 400
  /// Tables inside one another.
  static let tableDepth = 20
  /// Attributes of one element, namespaces included.
  static let attributes = 512
  /// Bytes of extracted text.
  static let textBytes = 32 << 20
  /// Rows of one sheet or table that hold something.
  static let rows = 300_000
  /// The number of a sheet's last row.
  static let sheetRows = 1_048_576
  /// Columns of one sheet or table.
  static let columns = 16_384
  /// Cells of one document that hold something.
  static let cells = 1_000_000
  /// Paragraphs of one document.
  static let paragraphs = 200_000
  /// Rows or columns that one merged cell may cover.
  static let span = 16_384
  /// Bytes of a file of any kind.
  static let fileBytes = 256 << 20
  /// Bytes of memory that a converter may hold.
  static let converterMemory = 200 << 20
  /// Bytes that a converter may write.
  static let convertedBytes = 32 << 20
}
