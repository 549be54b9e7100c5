import Renderers
import RulePacks

/// What `--format` chooses from.
enum OutputFormat: String, Sendable, CaseIterable {
  case text, concise, json, jsonl, sarif, github, gitlab, junit, checkstyle, rdjson, html

  func renderer(_ options: RenderOptions) -> any Renderer {
    switch self {
    case .text: TextRenderer(options: options)
    case .concise: ConciseRenderer(options: options)
    case .json: JSONRenderer(options: options)
    case .jsonl: JSONLinesRenderer(options: options)
    case .sarif: SARIFRenderer(options: options, rules: ruleNames)
    case .github: GitHubRenderer(options: options)
    case .gitlab: GitLabRenderer(options: options)
    case .junit: JUnitRenderer(options: options)
    case .checkstyle: CheckstyleRenderer(options: options)
    case .rdjson: RDJSONRenderer(options: options)
    case .html: HTMLRenderer(options: options)
    }
  }
}
