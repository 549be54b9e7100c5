import Testing

@testable import Renderers

@Suite struct FileURITests {
  @Test(arguments: [
    ("a/b.txt", "a/b.txt"), ("/tmp/a b.txt", "file:///tmp/a%20b.txt"), ("报告.md", "%E6%8A%A5%E5%91%8A.md"),
    ("c:d%.txt", "c%3Ad%25.txt"), ("../x#y?.md", "../x%23y%3F.md"),
  ])
  func pathsBecomeReferences(path: String, reference: String) {
    #expect(uriReference(ofPath: path) == reference)
  }
}
