import Crossfoot

/// A `workspace/diagnostic` under way: the files of all folders, linted one by one behind whatever is looked at.
struct Scan: Sendable {
  var id: Int
  var request: RequestID
  /// What the client holds, by the key of the document.
  var previous: [String: Held]
  var progress: Progress?
  var total = 0
  var jobs: Set<Int> = []
  var items: [JSON] = []

  struct Held: Sendable {
    var uri: DocumentURI
    var resultID: String
  }

  struct Progress: Sendable {
    var token: JSON
    /// The client must have agreed to a token of the server's before it is used.
    var isOpen: Bool
    var hasBegun = false
  }
}

/// A file whose findings the client was told: clients ask for the workspace every few seconds, and what did not change
/// is not linted for that again.
struct KnownFile: Sendable {
  var stamp: String
  var resultID: String
}

func workspaceDiagnostic(_ server: inout Server, _ id: RequestID, _ params: JSON) throws(ResponseError) {
  guard let previous = params["previousResultIds"]?.items else { throw .invalidParams("previousResultIds is missing") }
  var scan = Scan(id: server.jobs.nextID(), request: id, previous: [:])
  for one in previous {
    guard let uri = one["uri"]?.text.map({ DocumentURI($0) }), let value = one["value"]?.text else { continue }
    scan.previous[uri.key] = Scan.Held(uri: uri, resultID: value)
  }
  if let token = params["workDoneToken"], RequestID(token) != nil {
    scan.progress = Scan.Progress(token: token, isOpen: true)
  } else if server.client.createsProgress, server.isInitialized {
    let token = JSON.string("crossfoot-\(scan.id)")
    scan.progress = Scan.Progress(token: token, isOpen: false)
    server.call("window/workDoneProgress/create", ["token": token], for: .progress(scan: scan.id))
  }
  server.scans.append(scan)
  server.effects.append(.list(scan: scan.id, folders: server.folders.compactMap(\.path)))
}

/// Ends a scan by its progress token.
func cancelProgress(_ server: inout Server, _ params: JSON) throws(ResponseError) {
  guard let token = params["token"] else { throw .invalidParams("token is missing") }
  guard let index = server.scans.firstIndex(where: { $0.progress?.token == token }) else { return }
  server.end(server.scans.remove(at: index), .failure(.cancelled))
}

extension Server {
  /// Open documents count as their buffers, wherever they lie.
  mutating func begin(scan id: Int, paths: [String]) {
    guard let index = scans.firstIndex(where: { $0.id == id }) else { return }
    var uris = paths.map { DocumentURI(path: $0) }
    let listed = Set(uris)
    uris += documents.keys.filter { !listed.contains($0) }.sorted { $0.key < $1.key }
    uris.removeAll { isGivenUp($0) || documents[$0]?.isGivenUp == true }
    for uri in uris {
      var job =
        documents[uri].map { snapshot($0, id: jobs.nextID(), isUrgent: false) } ?? fileJob(uri, isUrgent: false)
      if let known = knownFiles[uri], known.resultID == scans[index].previous[uri.key]?.resultID {
        job.knownStamp = known.stamp
      }
      scans[index].jobs.insert(job.id)
      jobs.add(job)
    }
    forget(uris, inScanAt: index)
    scans[index].total = uris.count + scans[index].items.count
    tell(progressOf: index)
    finishIfDone(scanAt: index)
  }

  /// Files of which the client holds findings and that are gone, or their folder is, have none any more.
  private mutating func forget(_ present: [DocumentURI], inScanAt index: Int) {
    let present = Set(present.map(\.key))
    for uri in scans[index].previous.values.map(\.uri).sorted(by: { $0.key < $1.key }) where !present.contains(uri.key)
    {
      knownFiles[uri] = nil
      scans[index].items.append(["uri": .string(uri.spelling), "version": .null, "kind": "full", "items": []])
    }
  }

  mutating func openProgress(scan id: Int) {
    guard let index = scans.firstIndex(where: { $0.id == id }) else { return }
    scans[index].progress?.isOpen = true
    tell(progressOf: index)
  }

  mutating func advance(scanWith job: LintJob, _ result: LintResult, _ report: Report) {
    guard let index = scans.firstIndex(where: { $0.jobs.contains(job.id) }) else { return }
    scans[index].jobs.remove(job.id)
    let previous = scans[index].previous[job.uri.key]?.resultID
    let found: JSON =
      result.isUnchanged
      ? ["kind": "unchanged", "resultId": previous.map { .string($0) }]
      : sight(job.uri, job.version, job.id, report, .null, result.besides.language).diagnosticReport(previous: previous)
    knownFiles[job.uri] = result.stamp.flatMap { stamp in
      found["resultId"]?.text.map { KnownFile(stamp: stamp, resultID: $0) }
    }
    if case .object(let members) = found {
      let head = [
        JSON.Member(key: "uri", value: .string(job.uri.spelling)),
        JSON.Member(key: "version", value: job.version.map { JSON($0) } ?? .null),
      ]
      scans[index].items.append(.object(head + members))
    }
    tell(progressOf: index)
    finishIfDone(scanAt: index)
  }

  /// A file whose check trapped has no findings.
  mutating func advance(scanWithout job: LintJob) {
    guard let index = scans.firstIndex(where: { $0.jobs.contains(job.id) }) else { return }
    scans[index].jobs.remove(job.id)
    let version = job.version.map { JSON($0) } ?? .null
    scans[index].items.append(["uri": .string(job.uri.spelling), "version": version, "kind": "full", "items": []])
    tell(progressOf: index)
    finishIfDone(scanAt: index)
  }

  private mutating func finishIfDone(scanAt index: Int) {
    guard scans[index].jobs.isEmpty else { return }
    let scan = scans.remove(at: index)
    end(scan, .success(["items": .array(scan.items)]))
  }

  /// Ends the progress if it began, drops the files not yet linted, and answers.
  mutating func end(_ scan: Scan, _ result: Result<JSON, ResponseError>) {
    jobs.line.removeAll { scan.jobs.contains($0.id) }
    if let progress = scan.progress, progress.hasBegun {
      notify("$/progress", ["token": progress.token, "value": ["kind": "end"]])
    }
    reply(to: scan.request, result)
  }

  private mutating func tell(progressOf index: Int) {
    guard let progress = scans[index].progress, progress.isOpen else { return }
    let done = scans[index].items.count
    let percentage = JSON(done * 100 / max(1, scans[index].total))
    var value: JSON = ["kind": "report", "percentage": percentage, "message": .string("\(done)/\(scans[index].total)")]
    if !progress.hasBegun {
      scans[index].progress?.hasBegun = true
      value = ["kind": "begin", "title": "crossfoot", "cancellable": true, "percentage": percentage]
    }
    notify("$/progress", ["token": progress.token, "value": value])
  }
}
