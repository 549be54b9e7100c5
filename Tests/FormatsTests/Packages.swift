import CZlib

/// A zip package of the parts given, stored or deflated, as an office would write it.
func zipped(_ parts: [(String, String)], deflate: Bool = true) -> [UInt8] {
  zipped(parts.map { ($0.0, Array($0.1.utf8)) }, deflate: deflate)
}

func zipped(_ parts: [(String, [UInt8])], deflate: Bool = true) -> [UInt8] {
  var file: [UInt8] = []
  var directory: [UInt8] = []
  for (name, content) in parts {
    let packed = deflate ? deflated(content) : content
    let sum = UInt32(crc32(0, content, UInt32(content.count)))
    let fields =
      word(20, 2) + word(0, 2) + word(deflate ? 8 : 0, 2) + word(0, 4) + word(Int(sum), 4)
      + word(packed.count, 4) + word(content.count, 4) + word(name.utf8.count, 2) + word(0, 2)
    directory += word(0x0201_4B50, 4) + word(20, 2) + fields + word(0, 10) + word(file.count, 4) + Array(name.utf8)
    file += word(0x0403_4B50, 4) + fields + Array(name.utf8) + packed
  }
  let end =
    word(0x0605_4B50, 4) + word(0, 4) + word(parts.count, 2) + word(parts.count, 2) + word(directory.count, 4)
    + word(file.count, 4) + word(0, 2)
  return file + directory + end
}

func word(_ value: Int, _ count: Int) -> [UInt8] {
  (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
}

func deflated(_ content: [UInt8]) -> [UInt8] {
  var stream = z_stream()
  deflateInit2_(
    &stream, 6, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
  defer { deflateEnd(&stream) }
  let room = Int(deflateBound(&stream, UInt(content.count)))
  return content.withUnsafeBufferPointer { input in
    [UInt8](unsafeUninitializedCapacity: room) { output, count in
      stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.avail_in = UInt32(input.count)
      stream.next_out = output.baseAddress
      stream.avail_out = UInt32(room)
      CZlib.deflate(&stream, Z_FINISH)
      count = Int(stream.total_out)
    }
  }
}

let transitional = "http://schemas.openxmlformats.org"
let officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

/// The package's own relationships, which name its main part.
func rootRelations(_ main: String) -> (String, String) {
  ("_rels/.rels", relations([("rId1", "officeDocument", main)]))
}

func relations(_ list: [(String, String, String)]) -> String {
  let items = list.map { #"<Relationship Id="\#($0.0)" Type="\#(officeRelations)/\#($0.1)" Target="\#($0.2)"/>"# }
  return #"<?xml version="1.0"?><Relationships xmlns="\#(transitional)/package/2006/relationships">"#
    + items.joined() + "</Relationships>"
}

let wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

/// A docx with the body given and any further parts of `word/`.
func docx(_ body: String, parts: [String: String] = [:], namespace: String = wordNamespace) -> [UInt8] {
  func wrapped(_ root: String, _ content: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?><w:\(root) xmlns:w="\(namespace)" xmlns:mc="\(transitional)/markup-compatibility/2006" \
    xmlns:m="\(transitional)/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml">\(content)</w:\(root)>
    """
  }
  let related = parts.keys.sorted().enumerated().map { ("rId\($0 + 1)", $1, "\($1).xml") }
  return zipped(
    [
      rootRelations("word/document.xml"), ("word/document.xml", wrapped("document", "<w:body>\(body)</w:body>")),
      ("word/_rels/document.xml.rels", relations(related)),
    ] + parts.sorted { $0.key < $1.key }.map { ("word/\($0.key).xml", wrapped($0.key, $0.value)) })
}

/// A paragraph of one run with properties, if any.
func p(_ text: String, _ properties: String = "") -> String {
  "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
}
