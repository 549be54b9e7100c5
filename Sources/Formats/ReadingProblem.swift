/// Something that kept a file, or a part of it, from being read as it was meant.
public struct ReadingProblem: Error, Sendable, Equatable {
  public var kind: Kind
  /// The part of a package that it is about, such as `word/document.xml`, or empty.
  public var part: String

  public init(_ kind: Kind, part: String = "") {
    self.kind = kind
    self.part = part
  }

  public enum Kind: Sendable, Equatable {
    case unknownFormat
    case tooMuch(Quota, most: Int)
    case packageDamaged
    case packageTruncated
    case packageEncrypted
    case checksumWrong
    case compressionUnknown(method: Int)
    case partMissing
    /// Zero-based offset in the part.
    case malformedXML(offset: Int)
    /// A document type declaration, which could name entities or other files.
    case documentType
    /// Another document that the file brings along whole, for its program to join in.
    case documentInside
    /// A chart of a kind that is not understood.
    case chartNotRead
    case cyclicNumbering
    case cyclicStyles
    /// How many formulas have no result stored, and where the first is.
    case formulasWithoutValue(count: Int, first: String)
    case encodingUnknown(name: String)
    case encodingDoubtful(chosen: TextEncoding, other: TextEncoding)
    /// The first byte that has no meaning, at its zero-based offset in the file, and how many there are.
    case undecodable(offset: Int, byte: UInt8, count: Int, encoding: TextEncoding)
    case converterMissing(Converter)
    case converterFailed(Converter, status: Int32, message: String)
    case converterTookTooLong(Converter, seconds: Int)
    /// Numbers of pages that hold pictures only.
    case pagesWithoutText([Int])
    case nothingToRead
  }

  /// What there was too much of.
  public enum Quota: Sendable, Equatable, CaseIterable {
    case fileBytes, entries, unpackedBytes, ratio, depth, attributes, textBytes, rows, columns, cells, paragraphs
    case tableDepth, convertedBytes, converterMemory
  }

  /// A program of the system that reads what this one cannot.
  public enum Converter: String, Sendable {
    case pdftotext, soffice
  }
}

/// An encoding that texts of this field come in.
public enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case gb18030 = "GB18030"
  case big5 = "Big5"

  /// The encoding of a name as people, `--encoding` or web pages give it, such as `gbk`.
  public init?(name: String) {
    switch name.lowercased().filter({ $0.isLetter || $0.isNumber }) {
    case "utf8", "unicode11utf8", "ascii", "usascii": self = .utf8
    case "utf16", "utf16le", "unicode": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "gb18030", "gbk", "gb2312", "cp936", "ms936", "windows936", "xgbk", "euccn", "hzgb2312": self = .gb18030
    case "big5", "big5hkscs", "cp950", "ms950", "xxbig5": self = .big5
    default: return nil
    }
  }
}
