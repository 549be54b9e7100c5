import CZlib

/// The bytes of a raw deflate stream that unpacks to exactly `size` bytes, or nil.
///
/// Stops one byte above `size`, whatever the stream still holds.
func inflated(_ packed: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
  // Deflate cannot do better than 1032 to 1: a larger claim is a lie, and its memory is not asked for.
  guard size <= packed.count * 1040 + 64 else { return nil }
  var status = Z_DATA_ERROR
  let result = [UInt8](unsafeUninitializedCapacity: size + 1) { output, count in
    packed.withUnsafeBufferPointer { input in
      var stream = z_stream()
      guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return }
      defer { inflateEnd(&stream) }
      stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.avail_in = UInt32(input.count)
      stream.next_out = output.baseAddress
      stream.avail_out = UInt32(size + 1)
      status = inflate(&stream, Z_FINISH)
      count = size + 1 - Int(stream.avail_out)
    }
  }
  return status == Z_STREAM_END && result.count == size ? result : nil
}

/// The CRC-32 that zip packages keep of their parts.
func checksum(_ bytes: [UInt8]) -> UInt32 {
  bytes.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: crc32(0, $0.baseAddress, UInt32($0.count))) }
}

/// The bytes of a deflate stream with the head of zlib, up to `most` of them; nil where there are more, or none.
func inflated(_ packed: ArraySlice<UInt8>, most: Int) -> [UInt8]? {
  var size = min(most, max(1 << 12, packed.count * 4))
  while true {
    var status = Z_DATA_ERROR
    let result = [UInt8](unsafeUninitializedCapacity: size) { output, count in
      packed.withUnsafeBufferPointer { input in
        var stream = z_stream()
        guard inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return }
        defer { inflateEnd(&stream) }
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(size)
        status = inflate(&stream, Z_FINISH)
        count = size - Int(stream.avail_out)
      }
    }
    if status == Z_STREAM_END { return result }
    guard status == Z_BUF_ERROR, result.count == size, size < most else { return nil }
    size = min(most, size * 4)
  }
}
