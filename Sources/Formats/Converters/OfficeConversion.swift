/// An older office file made docx or xlsx by LibreOffice, with a profile of its own and an end to its time.
func convertedOffice(
  _ bytes: [UInt8], fileExtension: String, options: ReadingOptions
) throws(ReadingProblem) -> [UInt8] {
  func failure(_ message: String) -> ReadingProblem {
    ReadingProblem(.converterFailed(.soffice, status: -1, message: message))
  }
  guard let folder = ScratchFolder() else { throw failure("mkdtemp") }
  defer { folder.remove() }
  // What WPS Office writes under its own names are the older formats of Microsoft.
  let fileExtension = ["wps": "doc", "wpt": "doc", "et": "xls"][fileExtension] ?? fileExtension
  guard folder.write(bytes, as: "in.\(fileExtension)") else { throw failure("write") }
  let target = ["xls", "ods"].contains(fileExtension) ? "xlsx" : "docx"
  let process = ConverterProcess(
    converter: .soffice, program: options.soffice,
    arguments: [
      "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--norestore", "--nolockcheck",
      "--convert-to", target, "--outdir", "\(folder.path)/out", "\(folder.path)/in.\(fileExtension)",
    ], seconds: options.converterSeconds, stallMilliseconds: nil)
  let result = try process.run()
  guard let converted = folder.read("out/in.\(target)") else {
    throw process.failure(
      result.status, result.errors.isEmpty ? String(decoding: result.output, as: UTF8.self) : result.errors)
  }
  return converted
}
