public import Crossfoot

/// Lints the bytes of one document; nil where they can't be read as one.
///
/// The name is a path or what stands in its place, the language id the client's or empty. What was read of the document
/// before helps to read it again; nil where it will not be.
public typealias Check =
  @Sendable (
    _ bytes: [UInt8], _ name: String, _ languageID: String, _ earlier: EarlierReading?
  ) -> Report?

/// All that the server needs of the world around it, so that a test can be that world.
///
/// Every closure runs off the loop.
public struct Services: Sendable {
  /// The check by the built-in rules alone.
  public var check: Check
  /// Reads the configuration that holds in a folder (nil: outside of all), under the client's settings.
  public var configure: @Sendable (_ folder: String?, _ settings: JSON) -> Configured
  /// The bytes of a file, or nil.
  public var read: @Sendable (_ path: String) -> [UInt8]?
  /// Differs whenever the bytes of a file may; nil where that can't be told.
  public var fileStamp: @Sendable (_ path: String) -> String?
  /// The paths of all reports in a folder, in a stable order.
  public var list: @Sendable (_ folder: String) -> [String]
  /// Changes whenever the configuration of a folder does; for clients that watch no files.
  public var stamp: @Sendable (_ folder: String?) -> String
  /// What the configuration that holds for a document says besides its rules.
  public var besides: @Sendable (_ name: String) -> BesidesRules
  /// Whether a document of this name and language id is read as Markdown.
  public var isMarkdown: @Sendable (_ name: String, _ languageID: String) -> Bool
  /// The page of a rule, for `codeDescription`.
  public var ruleURL: @Sendable (_ rule: String) -> String?
  /// What the files are called whose change means a new configuration, as globs.
  public var configurationFiles: [String]
  /// Spoken where neither settings nor client name a language.
  public var language: Language
  public var version: String

  public init(
    check: @escaping Check,
    configure: (@Sendable (_ folder: String?, _ settings: JSON) -> Configured)? = nil,
    read: @escaping @Sendable (_ path: String) -> [UInt8]? = { _ in nil },
    fileStamp: @escaping @Sendable (_ path: String) -> String? = { _ in nil },
    list: @escaping @Sendable (_ folder: String) -> [String] = { _ in [] },
    stamp: @escaping @Sendable (_ folder: String?) -> String = { _ in "" },
    besides: @escaping @Sendable (_ name: String) -> BesidesRules = { _ in BesidesRules() },
    isMarkdown: @escaping @Sendable (_ name: String, _ languageID: String) -> Bool = { $1 == "markdown" },
    ruleURL: @escaping @Sendable (_ rule: String) -> String? = { _ in nil },
    configurationFiles: [String] = ["**/.crossfoot.json5"], language: Language = .zh, version: String = "0"
  ) {
    self.check = check
    self.configure = configure ?? { _, _ in Configured(check: check) }
    self.read = read
    self.fileStamp = fileStamp
    self.list = list
    self.stamp = stamp
    self.besides = besides
    self.isMarkdown = isMarkdown
    self.ruleURL = ruleURL
    self.configurationFiles = configurationFiles
    self.language = language
    self.version = version
  }
}

/// What a configuration says that is not for the check to know.
public struct BesidesRules: Sendable {
  /// Of the files about checking that have mistakes, by absolute paths.
  public var mistakes: [Report]
  /// The one that the configuration asks for.
  public var language: Language?

  public init(mistakes: [Report] = [], language: Language? = nil) {
    self.mistakes = mistakes
    self.language = language
  }
}

/// What came of reading the configuration of a folder.
public struct Configured: Sendable {
  /// nil where it is broken: the last good one stays in force.
  public var check: Check?
  /// To be shown to the user.
  public var problem: String?
  public var besides = BesidesRules()

  public init(check: Check?, problem: String? = nil) {
    self.check = check
    self.problem = problem
  }
}
