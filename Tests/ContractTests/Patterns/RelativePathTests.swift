import Contract
import Testing

struct RelativePathTests {
  @Test(arguments: [
    ("b.md", "a", "a/b.md"), ("./b.md", "a", "a/b.md"), ("../b.md", "a", "b.md"),
    ("..", "a/b", "a"),
    ("../..", "a/b", ""), (".", "", ""), ("a//b/", "x", "x/a/b"), ("../x/../y", "a", "y"),
    ("./", "a/b", "a/b"), ("a/./b", "", "a/b"), ("模型.md", "é", "é/模型.md"), ("...", "a", "a/..."),
    ("", "a", "a"),
  ])
  func `a destination is followed from its folder`(
    _ destination: String, folder: String, target: String
  ) {
    #expect(RelativePath.resolve(destination, from: folder) == target)
  }

  @Test(arguments: [("..", ""), ("../..", "a"), ("a/../../b", ""), ("../../a/b", "a")])
  func `a destination above the root is outside, even if it returns`(
    _ destination: String, folder: String
  ) {
    #expect(RelativePath.resolve(destination, from: folder) == nil)
  }

  @Test(arguments: [
    ("", "a.md"), ("a", "a/b.md"), ("a/b", "a/c.md"), ("a/b", "a/b/c/d.md"), ("a/b/c", "d.md"),
    ("a", "b/a/c.md"), ("a/b", "a/b.md"), ("é", "é/x.md"), ("a/b/c", "a"),
  ])
  func `a link is written so that it resolves to its target`(_ folder: String, target: String) {
    let link = RelativePath.from(folder, to: target)
    #expect(RelativePath.resolve(link, from: folder) == target)
  }

  @Test(arguments: [
    ("a/b/c.md", "a/b", "c.md"), ("c.md", "", "c.md"), ("a/", "a", ""), ("", "", ""),
    ("a/\u{301}b", "a", "\u{301}b"),
  ])
  func `a path is a folder and a name`(_ path: String, folder: String, name: String) {
    #expect(RelativePath.folder(of: path).utf8.elementsEqual(folder.utf8))
    #expect(RelativePath.name(of: path).utf8.elementsEqual(name.utf8))
  }

  @Test(arguments: [
    ("../../a/b.md", "a/b.md"), ("./a/", "a"), ("..", ""), ("a/../b", "a/../b"), ("/a", "a"),
  ])
  func `the steps at the start of a destination can be left out`(_ pair: (String, String)) {
    #expect(RelativePath.withoutSteps(pair.0) == pair.1)
  }
}
