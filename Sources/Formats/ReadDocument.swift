public import Documents
import SourceText

/// What a user may say of a file that it does not say itself.
public struct ReadingOptions: Sendable {
  /// Overrides what the bytes of a text suggest.
  public var encoding: TextEncoding?
  /// Overrides what the name of a text suggests.
  public var isMarkdown: Bool?
  /// Programs that read what this one cannot: a path, or a name that is looked up in `PATH`.
  public var pdftotext = "pdftotext"
  public var soffice = "soffice"
  /// Seconds that a program may take in all.
  public var converterSeconds = 60
  /// Whether the way back from a page's text to its tags is kept, for editors; it takes a fifth more memory.
  public var keepsTags = false
  /// What an earlier state of a text left, for those who read its next state too.
  public var earlier: EarlierText?

  public init() {}
}

/// A document and what went wrong on the way.
public struct ReadResult: Sendable {
  /// nil where nothing could be read; the problems then say why.
  public var document: Document?
  public var problems: [ReadingProblem]
}

/// Reads a report of any format, known by its content first, then by its name. Never throws, and does no input or output
/// but for formats that need a program of the system.
public func readDocument(bytes: [UInt8], path: String, options: ReadingOptions = ReadingOptions()) -> ReadResult {
  var problems: [ReadingProblem] = []
  do {
    let document = try read(bytes, path, options, &problems)
    return ReadResult(document: document, problems: problems)
  } catch {
    return ReadResult(document: nil, problems: problems + [error])
  }
}

private func read(
  _ bytes: [UInt8], _ path: String, _ options: ReadingOptions, _ problems: inout [ReadingProblem]
) throws(ReadingProblem) -> Document {
  guard bytes.count <= Limits.fileBytes else {
    throw ReadingProblem(.tooMuch(.fileBytes, most: Limits.fileBytes))
  }
  guard let format = FileFormat.of(bytes, path: path) else {
    return try readPackage(bytes, path, options, &problems)
  }
  switch format {
  case .text(let isMarkdown):
    let source = SourceText(try decodeText(bytes, encoding: options.encoding, problems: &problems))
    return readText(source, path: path, markdown: options.isMarkdown ?? isMarkdown, after: options.earlier)
  case .csv:
    let source = SourceText(try decodeText(bytes, encoding: options.encoding, problems: &problems))
    let (blocks, places) = try SeparatedValues(source, path: path).composed()
    return readText(source, laidOut: blocks, path: path, places: places)
  case .html:
    let text = try decodeText(
      bytes, encoding: options.encoding, declared: declaredCharset(bytes), problems: &problems)
    var reader = HTMLReader(text, keepsTags: options.keepsTags)
    let composed = try reader.read()
    var document = Document(composed, path: path)
    guard options.keepsTags else { return document }
    document.tagged = TaggedText(source: SourceText(text), stretches: composed.stretches)
    return document
  case .pdf: return try readPDF(bytes, path: path, options: options, problems: &problems)
  case .office(let fileExtension): return try readConverted(bytes, fileExtension, path, options, &problems)
  case .encryptedOffice: throw ReadingProblem(.packageEncrypted)
  case .word, .sheet: throw ReadingProblem(.unknownFormat)
  }
}

private func readConverted(
  _ bytes: [UInt8], _ fileExtension: String, _ path: String, _ options: ReadingOptions,
  _ problems: inout [ReadingProblem]
) throws(ReadingProblem) -> Document {
  let converted = try convertedOffice(bytes, fileExtension: fileExtension, options: options)
  return try readPackage(converted, path, options, &problems, isConverted: true)
}

/// `isConverted`: it comes from a converter, and is never given to one again.
private func readPackage(
  _ bytes: [UInt8], _ path: String, _ options: ReadingOptions, _ problems: inout [ReadingProblem],
  isConverted: Bool = false
) throws(ReadingProblem) -> Document {
  var package = try OfficePackage(bytes)
  let (format, main) = try FileFormat.of(&package)
  switch format {
  case .word:
    var reader = WordReader(package)
    defer { problems += reader.problems }
    return Document(try reader.read(main), path: path)
  case .sheet:
    var reader = WorkbookReader(package)
    defer { problems += reader.problems }
    return Document(try reader.read(main), path: path)
  case .office(let fileExtension) where !isConverted:
    return try readConverted(bytes, fileExtension, path, options, &problems)
  default: throw ReadingProblem(.unknownFormat)
  }
}
