public import Crossfoot

/// The file that `crossfoot init` writes: every setting with what it is for, all of them still in comments.
public func initialConfiguration(_ language: Language) -> String {
  let head =
    language == .zh
    ? "// crossfoot 的配置：对本文件夹及其下的文件有效。去掉行首的 // 即可启用。\n// 路径和模式都相对于本文件所在的文件夹；离文件最近的配置独自生效。"
    : """
    // Configuration of crossfoot for the files in this folder and below. Take away the // before a setting to use it.
    // Paths and patterns start from this folder; the configuration nearest to a file holds alone.
    """
  let entries = settings.map { setting in
    "  // \(language == .zh ? setting.zh : setting.en)\n  // \(setting.key): \(setting.example),\n"
  }
  return "\(head)\n{\n\(entries.joined(separator: "\n"))}\n"
}
