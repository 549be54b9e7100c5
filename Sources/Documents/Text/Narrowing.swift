/// Which wide characters of prose become narrow.
enum Narrowing {
  /// The ASCII character for a full-width one, or nil where it stays.
  ///
  /// `！，：；？` stay, because a Chinese comma says more than an ASCII one.
  static func ascii(_ v: UInt32) -> UInt8? {
    switch v {
    case 0xFF01, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F: nil
    case 0xFF02...0xFF5E: UInt8(v - 0xFEE0)
    case 0xFE6A: 0x25
    case 0xFE63, 0x2212: 0x2D
    case 0xFE62: 0x2B
    default: nil
    }
  }
}
