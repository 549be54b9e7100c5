import Crossfoot
import Documents
import SourceText

/// Snapshots in line to be linted; one is out at a time.
struct JobQueue: Sendable {
  private var last = 0
  var line: [LintJob] = []
  var running: LintJob?

  mutating func nextID() -> Int {
    last += 1
    return last
  }

  /// What is looked at goes before what is only counted.
  mutating func add(_ job: LintJob) {
    let place = job.isUrgent ? line.firstIndex { !$0.isUrgent } ?? line.count : line.count
    line.insert(job, at: place)
  }
}

/// A request that waits for a job.
struct Waiting: Sendable {
  var request: RequestID
  var job: Int
  var params: JSON
  var answer: Answerer

  typealias Answerer = @Sendable (Sight) throws(ResponseError) -> Answer

  enum Answer: Sendable {
    case result(JSON)
    /// A workspace edit for the client to apply first.
    case apply(JSON)
    /// A result, and words for the user.
    case show(JSON, String)
  }
}

extension Server {
  /// Lints the present state of an open document; older states that nobody waits for are given up.
  mutating func lint(_ uri: DocumentURI) {
    guard let document = documents[uri] else { return }
    let job = snapshot(document, id: jobs.nextID())
    drop(jobsOf: uri)
    documents[uri]?.job = job.id
    let forgotten = document.report
    documents[uri]?.report = nil
    let isGivenUp = isGivenUp(uri)
    documents[uri]?.isGivenUp = isGivenUp
    if !isGivenUp { jobs.add(job) }
    if let forgotten { effects.append(.forget(forgotten)) }
  }

  mutating func drop(jobsOf uri: DocumentURI) {
    let wanted = Set(waiting.map(\.job))
    jobs.line.removeAll { $0.uri == uri && $0.isUrgent && !wanted.contains($0.id) }
  }

  mutating func startNextJob() {
    guard jobs.running == nil, checks.isSettled, phase == .running, !jobs.line.isEmpty else { return }
    let job = jobs.line.removeFirst()
    jobs.running = job
    effects.append(.lint(job, check(for: job.uri)))
  }

  func check(for uri: DocumentURI) -> Check {
    checks[folder(of: uri)] ?? checks[nil] ?? services.check
  }

  /// The innermost workspace folder of a document.
  func folder(of uri: DocumentURI) -> String? {
    guard let path = uri.path else { return nil }
    return folders.compactMap(\.path).filter { path.hasPrefix($0 + "/") }.max { $0.utf8.count < $1.utf8.count }
  }

  mutating func finish(_ result: LintResult) {
    guard let job = jobs.running, job.id == result.job else { return }
    jobs.running = nil
    if result.isGivenUp { return giveUp(job) }
    var report = result.report ?? .empty(job.name)
    if let reading = report.reading, let document = documents[job.uri] {
      effects.append(.forget(document.reading))
      documents[job.uri]?.reading = reading
    }
    report.reading = nil
    if documents[job.uri] != nil { tell(mistakesIn: result.besides.mistakes, of: .document(job.uri)) }
    if documents[job.uri]?.job == job.id { documents[job.uri]?.language = result.besides.language }
    if documents[job.uri]?.job == job.id {
      documents[job.uri]?.report = report
      publish(job.uri)
    }
    let done = waiting.filter { $0.job == job.id }
    waiting.removeAll { $0.job == job.id }
    let fixAll = job.wantsFixAll ? result.fixAll : nil
    for one in done {
      answer(one, sight(job.uri, job.version, job.id, report, one.params, result.besides.language, fixAll: fixAll))
    }
    advance(scanWith: job, result, report)
  }

  /// Answers now if the present state has its report, else when it has.
  mutating func whenLinted(_ id: RequestID, _ uri: DocumentURI, _ params: JSON, _ answer: @escaping Waiting.Answerer) {
    var waits = Waiting(request: id, job: 0, params: params, answer: answer)
    guard let document = documents[uri] else {
      let job = fileJob(uri, isUrgent: true)
      waits.job = job.id
      waiting.append(waits)
      return jobs.add(job)
    }
    if document.isGivenUp {
      reply(to: id, .failure(.internalError))
    } else if let report = document.report {
      self.answer(waits, sight(document.uri, document.version, document.job, report, params))
    } else {
      waits.job = document.job
      waiting.append(waits)
    }
  }

  /// A job of its own for the present state, since all unique fixes together take a linting each.
  mutating func awaitFixAll(_ id: RequestID, _ uri: DocumentURI, _ params: JSON, _ answer: @escaping Waiting.Answerer) {
    if documents[uri]?.isGivenUp == true { return reply(to: id, .failure(.internalError)) }
    var job = documents[uri].map { snapshot($0, id: jobs.nextID()) } ?? fileJob(uri, isUrgent: true)
    job.wantsFixAll = true
    waiting.append(Waiting(request: id, job: job.id, params: params, answer: answer))
    jobs.add(job)
  }

  func snapshot(_ document: OpenDocument, id: Int, isUrgent: Bool = true) -> LintJob {
    var job = LintJob(
      id: id, content: .buffer(document.buffer.bytes), name: document.uri.name, languageID: document.languageID,
      uri: document.uri, version: document.version, isUrgent: isUrgent)
    job.earlier = document.reading
    return job
  }

  mutating func fileJob(_ uri: DocumentURI, isUrgent: Bool) -> LintJob {
    LintJob(
      id: jobs.nextID(), content: .file(uri.path ?? ""), name: uri.name, languageID: "", uri: uri, version: nil,
      isUrgent: isUrgent)
  }

  func sight(
    _ uri: DocumentURI, _ version: Int?, _ state: Int, _ report: Report, _ params: JSON, _ language: Language? = nil,
    fixAll: [Edit]? = nil
  ) -> Sight {
    Sight(
      uri: uri, version: version, state: state, report: report, params: params, client: client, settings: settings,
      language: self.language(configured: language ?? documents[uri]?.language), services: services,
      isMarkdown: services.isMarkdown(uri.name, documents[uri]?.languageID ?? ""),
      lastEdit: documents[uri]?.job == state ? documents[uri]?.lastEdit : nil,
      fixAll: fixAll)
  }

  private mutating func answer(_ waits: Waiting, _ sight: Sight) {
    do throws(ResponseError) {
      switch try waits.answer(sight) {
      case .result(let json): reply(to: waits.request, .success(json))
      case .apply(let edit): apply(edit, for: waits.request)
      case .show(let json, let words):
        notify("window/showMessage", ["type": 3, "message": .string(words)])
        reply(to: waits.request, .success(json))
      }
    } catch {
      reply(to: waits.request, .failure(error))
    }
  }
}

extension Report {
  /// What stands in for a document that can't be had.
  static func empty(_ name: String) -> Report {
    Report(document: Document(path: name, source: SourceText("")), judgements: [], quantities: [])
  }
}
