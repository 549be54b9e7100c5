extension ReadingProblem {
  /// What went wrong, as a message: Chinese for the code `zh`, English for any other.
  public func words(lang: String) -> String {
    let (english, chinese) = kind.words
    if lang.hasPrefix("zh") { return part.isEmpty ? chinese : "\(chinese)（\(part)）" }
    return part.isEmpty ? english : "\(english) (\(part))"
  }
}

extension ReadingProblem.Kind {
  /// In English and in Chinese.
  fileprivate var words: (String, String) {
    switch self {
    case .unknownFormat: ("is of no format that can be read", "不是能读取的格式")
    case .tooMuch(let quota, let most): quota.words(most)
    case .packageDamaged: ("the package is damaged", "文件包已损坏")
    case .packageTruncated: ("the package is cut off", "文件包不完整")
    case .packageEncrypted:
      ("is encrypted: save it without a password", "文件已加密：请另存为不带密码的文件")
    case .checksumWrong: ("a checksum is wrong: the file is damaged", "校验和不符：文件已损坏")
    case .compressionUnknown(let method):
      ("is packed by the unknown method \(method)", "压缩方法 \(method) 未知")
    case .partMissing: ("a part of the package is missing", "文件包中缺少部件")
    case .malformedXML(let offset):
      ("the XML is malformed at byte \(offset)", "XML 在第 \(offset) 字节处有误")
    case .documentType:
      ("declares a document type, which no office file does: not read", "声明了文档类型（DTD），正常的办公文件没有：不予读取")
    case .documentInside:
      ("holds another document, which was not read: open the file and save it", "其中嵌有另一文档，未读取：请打开文件另存一次")
    case .chartNotRead: ("a chart was not read: its figures are not checked", "有一个图表未读取：其中的数值没有检查")
    case .cyclicNumbering:
      ("a list's numbering refers to itself: its numbers are left out", "列表编号循环引用：其编号已略去")
    case .cyclicStyles: ("a style is based on itself", "样式循环引用")
    case .formulasWithoutValue(let count, let first):
      (
        "\(count) formulas have no stored result, the first in \(first): open the file and save it",
        "\(count) 个公式没有保存结果，第一个在 \(first)：请打开文件并保存"
      )
    default: textOrConverterWords
    }
  }

  private var textOrConverterWords: (String, String) {
    switch self {
    case .encodingUnknown(let name): ("the system can't decode \(name)", "系统不支持编码 \(name)")
    case .encodingDoubtful(let chosen, let other):
      (
        "read as \(chosen.rawValue), but it may be \(other.rawValue): name it with --encoding",
        "按 \(chosen.rawValue) 读取，也可能是 \(other.rawValue)：可用 --encoding 指定"
      )
    case .undecodable(let offset, let byte, let count, let encoding):
      (
        "\(count) bytes are no \(encoding.rawValue), the first 0x\(hexadecimal(byte)) at offset \(offset); the rest was read",
        "有 \(count) 个字节不是 \(encoding.rawValue)，第一个是偏移 \(offset) 处的 0x\(hexadecimal(byte))；其余已读取"
      )
    case .converterMissing(.pdftotext):
      (
        "pdf files need pdftotext: apt-get install poppler-utils", "读取 pdf 需要 pdftotext：apt-get install poppler-utils"
      )
    case .converterMissing(.soffice):
      (
        "needs LibreOffice: install it, or save the file as docx or xlsx",
        "需要 LibreOffice：请安装，或在 Word、WPS 中另存为 docx 或 xlsx"
      )
    case .converterFailed(let converter, let status, let message):
      (
        message.isEmpty
          ? "\(converter.rawValue) can't read it: the file is damaged (status \(status))"
          : "\(converter.rawValue) failed with status \(status): \(firstLine(message))",
        message.isEmpty
          ? "\(converter.rawValue) 无法读取：文件已损坏（状态 \(status)）"
          : "\(converter.rawValue) 失败，状态 \(status)：\(firstLine(message))"
      )
    case .converterTookTooLong(let converter, let seconds):
      (
        "\(converter.rawValue) did not finish within \(seconds) s and was ended",
        "\(converter.rawValue) 在 \(seconds) 秒内没有完成，已终止"
      )
    case .pagesWithoutText(let pages):
      (
        "no text on page \(list(pages)): scanned pages have to be recognized first (OCR)",
        "第 \(list(pages)) 页没有文字：扫描页需先做文字识别（OCR）"
      )
    default: ("nothing to read", "没有可读的内容")
    }
  }

  private func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }

  private func firstLine(_ message: String) -> String {
    String(message.split(whereSeparator: \.isNewline).first ?? "").trimmingBlanks
  }

  /// Pages by number, at most ten.
  private func list(_ pages: [Int]) -> String {
    pages.prefix(10).map(String.init).joined(separator: ", ") + (pages.count > 10 ? " …" : "")
  }
}

extension ReadingProblem.Quota {
  fileprivate func words(_ most: Int) -> (String, String) {
    let megabytes = most >> 20
    return switch self {
    case .fileBytes: ("is larger than \(megabytes) MB", "文件超过 \(megabytes) MB")
    case .entries: ("the package has more than \(most) entries", "文件包中超过 \(most) 个条目")
    case .unpackedBytes:
      ("a part unpacks to more than \(megabytes) MB", "部件解压后超过 \(megabytes) MB")
    case .ratio:
      ("a part unpacks to more than \(most) times its size: not read", "部件解压后超过原大小的 \(most) 倍：不予读取")
    case .depth: ("elements lie more than \(most) deep", "元素嵌套超过 \(most) 层")
    case .attributes: ("an element has more than \(most) attributes", "元素的属性超过 \(most) 个")
    case .textBytes: ("holds more than \(megabytes) MB of text", "文字超过 \(megabytes) MB")
    case .rows: ("has a row beyond \(most)", "行数超过 \(most)")
    case .columns: ("has a column beyond \(most)", "列数超过 \(most)")
    case .cells: ("has more than \(most) cells", "单元格超过 \(most) 个")
    case .paragraphs: ("has more than \(most) paragraphs", "段落超过 \(most) 个")
    case .tableDepth: ("tables lie more than \(most) deep", "表格嵌套超过 \(most) 层")
    case .convertedBytes:
      ("the converter wrote more than \(megabytes) MB", "转换结果超过 \(megabytes) MB")
    case .converterMemory:
      ("the converter took more than \(megabytes) MB of memory and was ended", "转换程序占用内存超过 \(megabytes) MB，已终止")
    }
  }
}
