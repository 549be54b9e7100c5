import SourceText

/// A zip package of parts that point to one another, as docx and xlsx are.
struct OfficePackage {
  private var archive: ZipArchive
  /// What could be noticed while parts were read.
  private(set) var problems: [ReadingProblem] = []

  struct Relationship {
    var id: String
    /// The last word of the type's URI, such as `officeDocument`, the same in both dialects.
    var type: String
    /// Name of a part in the package.
    var target: String
  }

  init(_ bytes: [UInt8]) throws(ReadingProblem) {
    archive = try ZipArchive(bytes)
  }

  func has(_ part: String) -> Bool { archive.entries[part] != nil }

  /// The content of a stored part, such as `mimetype`.
  mutating func bytes(_ part: String) throws(ReadingProblem) -> [UInt8]? { try archive.part(part) }

  /// A reader at the start of a part, or nil if the package has none of the name.
  mutating func xml(_ part: String) throws(ReadingProblem) -> XMLReader? {
    guard let bytes = try archive.part(part) else { return nil }
    if let encoding = utf16Mark(bytes) {
      return XMLReader(decodeUTF16(bytes.dropFirst(2), encoding).bytes, part: part)
    }
    if firstInvalidUTF8(in: bytes) != nil {
      problems.append(ReadingProblem(.malformedXML(offset: 0), part: part))
      return XMLReader(Array(String(decoding: bytes, as: UTF8.self).utf8), part: part)
    }
    return XMLReader(bytes, part: part)
  }

  /// The part that the package is about.
  mutating func mainPart() throws(ReadingProblem) -> String {
    guard let found = try relationships(of: "").first(where: { $0.type == "officeDocument" }) else {
      throw ReadingProblem(.partMissing, part: "_rels/.rels")
    }
    return found.target
  }

  /// What a part points to inside the package; the package itself is the empty name.
  mutating func relationships(of part: String) throws(ReadingProblem) -> [Relationship] {
    let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    let file = part.dropFirst(folder.count)
    guard var xml = try xml("\(folder)_rels/\(file).rels") else { return [] }
    var result: [Relationship] = []
    _ = try xml.root()
    try xml.children { xml throws(ReadingProblem) in
      guard xml.attribute("TargetMode") != "External", let id = xml.attribute("Id"), let type = xml.attribute("Type"),
        let target = xml.attribute("Target")
      else { return }
      let word = type.lastIndex(of: "/").map { String(type[type.index(after: $0)...]) } ?? type
      result.append(Relationship(id: id, type: word, target: resolve(target, in: folder)))
    }
    return result
  }

  private func resolve(_ target: String, in folder: String) -> String {
    var parts = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in target.split(separator: "/") {
      if step == ".." {
        _ = parts.popLast()
      } else if step != "." {
        parts.append(step)
      }
    }
    return parts.joined(separator: "/")
  }
}
