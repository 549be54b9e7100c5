import Crossfoot
import Dispatch
import Documents
import SourceText

/// Serves LSP over standard input and output until the client ends it; returns the exit code.
///
/// 0 after `shutdown` and `exit` (or the end of input), else 1. Knows `--clientProcessId`; `--stdio` and whatever else
/// editors add is ignored. One thread reads, one lints, one turns the loop: reading never waits for linting.
public func runLanguageServer(services: Services, arguments: [String] = []) -> Int32 {
  let output = takeStandardOutput()
  let mailbox = Mailbox()
  let watch = Watch(services: services, mailbox: mailbox)
  if let process = clientProcess(in: arguments) { watch.add(process: process) }
  DispatchQueue(label: "crossfoot.input").async { readFrames(from: 0, into: mailbox) }
  let worker = DispatchQueue(label: "crossfoot.lint", qos: .userInitiated)

  var server = Server(services: services)
  while true {
    for event in mailbox.takeAll() {
      var bytes: [UInt8] = []
      for effect in server.handle(event) {
        switch effect {
        case .send(let message): bytes += framed(message)
        case .log(let line): writeLog(line)
        case .watchParent(let process): watch.add(process: process)
        case .watchConfiguration(let folders): worker.async { watch.watch(folders: folders) }
        case .lint(let job, let check): worker.async { mailbox.put(lint(job, check, services)) }
        case .configure(let folder, let settings):
          worker.async {
            if folder == nil { watch.renew() }
            mailbox.put(.configured(folder: folder, services.configure(folder, settings)))
          }
        case .list(let scan, let folders):
          worker.async { mailbox.put(.listed(scan: scan, folders.flatMap(services.list))) }
        case .exit(let code):
          _ = writeAll(bytes, to: output)
          return code
        }
      }
      guard writeAll(bytes, to: output) else { return 1 }
    }
  }
}

/// Does a job: reads the file if it is one and not known, lints, and if wanted works out all unique fixes together.
public func lint(_ job: LintJob, _ check: Check, _ services: Services) -> Event {
  var result = LintResult(job: job.id)
  let bytes: [UInt8]?
  switch job.content {
  case .buffer(let buffer): bytes = buffer
  case .file(let path):
    result.stamp = services.fileStamp(path)
    result.isUnchanged = result.stamp != nil && result.stamp == job.knownStamp
    bytes = result.isUnchanged ? nil : services.read(path).map(withoutMark)
  }
  if let bytes { result.report = check(bytes, job.name, job.languageID) }
  if !result.isUnchanged { result.besides = services.besides(job.name) }
  if let bytes, let document = result.report?.document, !document.hasPlaces(of: bytes, job) { result.report = nil }
  // A page is mended figure by figure: the command line writes none either.
  if job.wantsFixAll, let report = result.report, report.document.tagged == nil {
    result.fixAll = fixAll(report) { check($0, job.name, job.languageID) }
  }
  return .linted(result)
}

extension Document {
  /// Whether an editor that shows the bytes shows this text, or the tags that it was taken out of: a reader that makes one
  /// of its own (of a package) does not. Editors decode files that are no UTF-8 as readers do.
  fileprivate func hasPlaces(of bytes: [UInt8], _ job: LintJob) -> Bool {
    if (tagged?.source ?? source).bytes == bytes { return true }
    if case .file = job.content { return places.isEmpty || tagged != nil }
    return false
  }
}

/// Editors take the byte order mark off what they open, so their columns count without it.
private func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
  bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
}

/// The value of `--clientProcessId=N` or `--clientProcessId N`.
private func clientProcess(in arguments: [String]) -> Int? {
  let name = "--clientProcessId"
  for (index, argument) in arguments.enumerated() {
    if argument.hasPrefix(name + "=") { return Int(argument.dropFirst(name.count + 1)) }
    if argument == name, index + 1 < arguments.count { return Int(arguments[index + 1]) }
  }
  return nil
}
