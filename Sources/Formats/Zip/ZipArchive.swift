/// The directory of a zip package, and its parts unpacked on demand.
///
/// Sizes that a package claims are never trusted to allocate or to end a loop.
struct ZipArchive {
  let bytes: [UInt8]
  private(set) var entries: [String: Entry] = [:]
  /// Bytes unpacked so far, over all parts.
  private var unpacked = 0

  struct Entry {
    var flags: Int
    var method: Int
    var checksum: UInt32
    var packedSize: Int
    var size: Int
    /// Zero-based offset of the local header.
    var offset: Int
  }

  static func isZip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

  /// Reads the directory. Cost: its size.
  init(_ bytes: [UInt8]) throws(ReadingProblem) {
    self.bytes = bytes
    guard let end = endRecord() else { throw ReadingProblem(.packageTruncated) }
    try readDirectory(end)
  }

  /// The whole of a part, or nil if there is none of the name.
  mutating func part(_ name: String) throws(ReadingProblem) -> [UInt8]? {
    guard let entry = entries[name] else { return nil }
    if entry.flags & 1 != 0 { throw ReadingProblem(.packageEncrypted, part: name) }
    guard entry.size <= Limits.partBytes, unpacked + entry.size <= Limits.packageBytes else {
      throw ReadingProblem(.tooMuch(.unpackedBytes, most: Limits.partBytes), part: name)
    }
    if entry.size > Limits.ratioFloor, entry.size / max(1, entry.packedSize) > Limits.ratio {
      throw ReadingProblem(.tooMuch(.ratio, most: Limits.ratio), part: name)
    }
    let header = entry.offset
    guard word32(header) == 0x0403_4B50, let nameSize = word16(header + 26), let extraSize = word16(header + 28) else {
      throw ReadingProblem(.packageDamaged, part: name)
    }
    let start = header + 30 + nameSize + extraSize
    guard start <= bytes.count, entry.packedSize <= bytes.count - start else {
      throw ReadingProblem(.packageTruncated, part: name)
    }
    unpacked += entry.size
    return try unpack(bytes[start..<start + entry.packedSize], entry, name)
  }

  private func unpack(_ packed: ArraySlice<UInt8>, _ entry: Entry, _ name: String) throws(ReadingProblem) -> [UInt8] {
    let result: [UInt8]?
    switch entry.method {
    case 0: result = packed.count == entry.size ? Array(packed) : nil
    case 8: result = inflated(packed, size: entry.size)
    default: throw ReadingProblem(.compressionUnknown(method: entry.method), part: name)
    }
    guard let result else { throw ReadingProblem(.packageDamaged, part: name) }
    guard checksum(result) == entry.checksum else { throw ReadingProblem(.checksumWrong, part: name) }
    return result
  }
}

extension ZipArchive {
  private struct EndRecord {
    var count: Int
    var size: Int
    var offset: Int
  }

  /// The end-of-directory record, in the last 64 KB; its 64-bit form where it points to one.
  private func endRecord() -> EndRecord? {
    var at = bytes.count - 22
    let lowest = max(0, at - 0xFFFF)
    while at >= lowest, word32(at) != 0x0605_4B50 { at -= 1 }
    guard at >= lowest, let count = word16(at + 10), let size = word32(at + 12), let offset = word32(at + 16) else {
      return nil
    }
    guard count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF else {
      return EndRecord(count: count, size: size, offset: offset)
    }
    guard at >= 20, word32(at - 20) == 0x0706_4B50, let far = word64(at - 12), word32(far) == 0x0606_4B50,
      let count = word64(far + 32), let size = word64(far + 40), let offset = word64(far + 48)
    else { return EndRecord(count: count, size: size, offset: offset) }
    return EndRecord(count: count, size: size, offset: offset)
  }

  private mutating func readDirectory(_ end: EndRecord) throws(ReadingProblem) {
    guard end.count <= Limits.entries else {
      throw ReadingProblem(.tooMuch(.entries, most: Limits.entries))
    }
    guard end.offset <= bytes.count, end.size <= bytes.count - end.offset else {
      throw ReadingProblem(.packageTruncated)
    }
    var at = end.offset
    for _ in 0..<end.count {
      guard word32(at) == 0x0201_4B50, let flags = word16(at + 8), let method = word16(at + 10),
        let checksum = word32(at + 16), let nameSize = word16(at + 28), let extraSize = word16(at + 30),
        let commentSize = word16(at + 32), at + 46 + nameSize + extraSize <= bytes.count
      else { throw ReadingProblem(.packageDamaged) }
      let nameRange = at + 46..<at + 46 + nameSize
      var entry = Entry(
        flags: flags, method: method, checksum: UInt32(checksum), packedSize: word32(at + 20)!,
        size: word32(at + 24)!, offset: word32(at + 42)!)
      widen(&entry, extra: nameRange.upperBound..<nameRange.upperBound + extraSize)
      let name = String(
        decoding: bytes[nameRange].map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }, as: UTF8.self)
      entries[name] = entry
      at = nameRange.upperBound + extraSize + commentSize
    }
  }

  /// Takes the 64-bit sizes of an extra field, which come in this order where the short form is all ones.
  private func widen(_ entry: inout Entry, extra: Range<Int>) {
    var at = extra.lowerBound
    while at + 4 <= extra.upperBound, let id = word16(at), let size = word16(at + 2) {
      if id == 1 {
        var field = at + 4
        func take(_ value: inout Int) {
          guard value == 0xFFFF_FFFF, field + 8 <= extra.upperBound, let wide = word64(field) else { return }
          value = wide
          field += 8
        }
        take(&entry.size)
        take(&entry.packedSize)
        take(&entry.offset)
      }
      at += 4 + size
    }
  }

  private func word16(_ at: Int) -> Int? { number(at, bytes: 2) }
  private func word32(_ at: Int) -> Int? { number(at, bytes: 4) }
  private func word64(_ at: Int) -> Int? { number(at, bytes: 8) }

  /// A little-endian number, or nil beyond the end or above any size that a file can have.
  private func number(_ at: Int, bytes count: Int) -> Int? {
    guard at >= 0, at <= bytes.count - count else { return nil }
    var value: UInt64 = 0
    for i in (0..<count).reversed() { value = value << 8 | UInt64(bytes[at + i]) }
    return value <= 1 << 48 ? Int(value) : nil
  }
}
