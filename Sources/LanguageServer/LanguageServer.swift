import Crossfoot
import Dispatch
import Documents
import SourceText

/// Serves LSP over standard input and output until the client ends it; returns the exit code.
///
/// 0 after `shutdown` and `exit` (or the end of input), else 1. Knows `--clientProcessId`; `--stdio` and whatever else
/// editors add is ignored. One thread reads, one lints, one turns the loop: reading never waits for linting. Where one of the last two
/// traps, another takes its place.
public func runLanguageServer(services: Services, arguments: [String] = []) -> Int32 {
  let output = takeStandardOutput()
  let mailbox = Mailbox()
  let watch = Watch(services: services, mailbox: mailbox)
  if let process = clientProcess(in: arguments) { watch.add(process: process) }
  let worker = Worker(mailbox: mailbox)
  let loop = Loop(mailbox: mailbox, output: output) { perform($0, worker, watch, services) }
  guardTraps { thread in
    if thread == .loop ? !loop.resume() : !worker.replaceThread() { endProcess(1) }
  }
  worker.start()
  DispatchQueue(label: "crossfoot.input").async {
    registerThread(as: .input)
    readFrames(from: 0, into: mailbox)
  }
  return loop.run(Server(services: services))
}

/// Does what the server asks for besides messages.
private func perform(_ effect: Effect, _ worker: Worker, _ watch: Watch, _ services: Services) {
  switch effect {
  case .log(let line): writeLog(line)
  case .watchParent(let process): watch.add(process: process)
  case .watchConfiguration(let folders):
    worker.add {
      watch.watch(folders: folders)
      return nil
    }
  case .lint(let job, let check):
    worker.add(orElse: .linted(LintResult(givenUp: job.id))) { lint(job, check, services) }
  case .configure(let folder, let settings):
    let failure = Configured(check: nil, problem: "crossfoot: \(ResponseError.internalError.message)")
    worker.add(orElse: .configured(folder: folder, failure)) {
      if folder == nil { watch.renew() }
      return .configured(folder: folder, services.configure(folder, settings))
    }
  case .list(let scan, let folders):
    worker.add(orElse: .listed(scan: scan, [])) { .listed(scan: scan, folders.flatMap(services.list)) }
  case .send, .exit, .forget: break
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
  if let bytes { result.report = check(bytes, job.name, job.languageID, job.earlier) }
  if !result.isUnchanged { result.besides = services.besides(job.name) }
  if let bytes, let document = result.report?.document, !document.hasPlaces(of: bytes, job) { result.report = nil }
  // A page is mended figure by figure: the command line writes none either.
  if job.wantsFixAll, let report = result.report, report.document.tagged == nil {
    result.fixAll = fixAll(report) { check($0, job.name, job.languageID, nil) }
  }
  return .linted(result)
}

extension Document {
  /// Whether an editor that shows the bytes shows this text, or the tags that it was taken out of: a reader that makes one
  /// of its own (of a package) does not. Editors decode files that are no UTF-8 as readers do.
  fileprivate func hasPlaces(of bytes: [UInt8], _ job: LintJob) -> Bool {
    if (tagged?.source ?? source).bytes == bytes { return true }
    guard case .file = job.content else { return false }
    if case .cell(table: nil, _, _)? = places.first?.place { return true }
    return places.isEmpty || tagged != nil
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
