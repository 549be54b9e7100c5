import Configuration
import Testing

@Suite struct GlobTests {
  @Test(arguments: [
    ("*.md", "a.md", true), ("*.md", "x/y/a.md", true), ("*.md", "a.txt", false), ("drafts", "drafts/a.md", true),
    ("drafts", "x/drafts/a.md", true), ("/drafts", "x/drafts/a.md", false), ("drafts/", "drafts/a.md", true),
    ("drafts/", "drafts", false), ("a/*.md", "a/b.md", true), ("a/*.md", "a/b/c.md", false),
    ("a/**", "a/b/c.md", true), ("a/**", "a", false), ("**/c.md", "c.md", true), ("**/c.md", "a/b/c.md", true),
    ("a/**/c.md", "a/c.md", true), ("a/**/c.md", "a/x/y/c.md", true), ("a/**/c.md", "b/c.md", false),
    ("年?报.md", "年终报.md", true), ("[a-c]*.md", "bb.md", true), ("[!a-c]*.md", "bb.md", false),
    ("a\\*b", "a*b", true), ("a\\*b", "axb", false), ("**", "x/y", true), ("*", "x/y", true), ("[", "[", true),
    ("a*b*c*d", "aXbXcX", false), ("", "a", false),
  ]) func aPatternMatches(pattern: String, path: String, isMatch: Bool) {
    #expect(Glob(pattern).matches(path) == isMatch)
  }

  @Test func aFolderIsMeantByASlashAtTheEnd() {
    #expect(Glob("drafts/").matches("drafts", isFolder: true))
    #expect(Glob("drafts/").matches("a/drafts", isFolder: true))
  }

  @Test func manyStarsTakeNoLongTime() {
    let pattern = String(repeating: "*a", count: 40) + "b"
    #expect(!Glob(pattern).matches(String(repeating: "a", count: 4000)))
    let deep = String(repeating: "**/a/", count: 30) + "b"
    #expect(!Glob(deep).matches(String(repeating: "a/", count: 500) + "c"))
  }

  @Test func theLastLineOfTheDeepestIgnoreFileCounts() {
    let files = [
      "/p/.git/HEAD": "", "/p/.gitignore": "*.txt\n# comment\n\nbuild/\n", "/p/a/.crossfootignore": "!keep.txt\n",
      "/p/a/.gitignore": "keep.txt\nx.md  \n",
    ]
    var rules = IgnoreRules.starting(in: "/p", access: made(files))
    #expect(rules.ignores("/p/x.txt", isFolder: false))
    #expect(rules.ignores("/p/build", isFolder: true) && !rules.ignores("/p/build", isFolder: false))
    #expect(!rules.ignores("/p/x.md", isFolder: false))
    rules.enter("/p/a", access: made(files))
    #expect(!rules.ignores("/p/a/keep.txt", isFolder: false))
    #expect(rules.ignores("/p/a/other.txt", isFolder: false) && rules.ignores("/p/a/x.md", isFolder: false))
    // A walk that begins inside of a repository knows the files above.
    #expect(IgnoreRules.starting(in: "/p/a", access: made(files)).ignores("/p/a/b.txt", isFolder: false))
    #expect(!IgnoreRules.starting(in: "/q", access: made(files)).ignores("/q/b.txt", isFolder: false))
  }
}
