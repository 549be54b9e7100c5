import Crossfoot

/// Why an input has no report.
enum InputProblem: Error, Equatable {
  case missing
  /// The system's own words.
  case unreadable(String)
  /// Zero-based offset of the first NUL byte.
  case binary(offset: Int)
  /// Zero-based offset of a byte that is no UTF-8, and the byte.
  case invalidUTF8(offset: Int, byte: UInt8)

  func message(_ language: Language) -> String {
    words.text(language)
  }

  private var words: Localized {
    switch self {
    case .missing: Localized("no such file or folder", "没有这个文件或文件夹")
    case .unreadable(let reason): Localized("can't be read: \(reason)", "无法读取：\(reason)")
    case .binary(let offset):
      Localized("is no text: NUL byte at offset \(offset)", "不是文本：偏移 \(offset) 处有 NUL 字节")
    case .invalidUTF8(let offset, let byte):
      Localized(
        "is not UTF-8: byte 0x\(hexadecimal(byte)) at offset \(offset)",
        "不是 UTF-8：偏移 \(offset) 处为字节 0x\(hexadecimal(byte))")
    }
  }
}

private func hexadecimal(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return digits.count < 2 ? "0" + digits : digits
}
