import Testing

/// Baselines where several people work on one catalog.
@Suite struct BaselineMergeTests {
  /// Commits the baselines of two branches that change the pages `ours` and `theirs`, and merges.
  private func merge(_ ours: String, _ theirs: String, in workshop: Workshop) throws -> Int32 {
    let script = """
      set -e
      export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b.example
      export GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b.example
      cp -R "$FIXTURES/clean/sample" catalog
      cd catalog
      for page in authors/*/models/*.md; do echo '[a](gone.md)' >> $page; done
      catalint check --quiet --write-baseline known
      git init --quiet --initial-branch=main . && git add . && git commit --quiet -m start
      for branch in ours:\(ours) theirs:\(theirs); do
        git checkout --quiet -b ${branch%%:*} main
        echo '[b](far.md)' >> ${branch#*:}
        catalint check --quiet --write-baseline known
        git commit --quiet --all -m change
      done
      git merge --quiet ours
      """
    return try workshop.run(script).status
  }

  @Test func `additions of two branches on different pages merge into the baseline of both`() throws
  {
    let workshop = try Workshop()
    let pages = ("authors/openai/models/gpt-4.1-mini.md", "authors/anthropic/README.md")
    #expect(try merge(pages.0, pages.1, in: workshop) == 0)
    let outcome = try workshop.run("cd catalog && catalint check --baseline known")
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.standardError == "")
  }

  @Test func `a conflict of baselines is reported with its place, and sorting fixes it`() throws {
    let workshop = try Workshop()
    let page = "authors/openai/models/gpt-4.1-mini.md"
    #expect(try merge(page, "authors/openai/models/gpt-5-2025-08-07.md", in: workshop) != 2)
    let commands = """
      cd catalog
      git checkout --quiet --merge -- known 2> /dev/null
      printf '<<<<<<< ours\\n=======\\n>>>>>>> theirs\\n' >> known
      catalint check --baseline known; echo $?
      grep -Ev '^(<<<<<<<|=======|>>>>>>>)' known | LC_ALL=C sort -u > sorted && mv sorted known
      catalint check --quiet --baseline known
      """
    let outcome = try workshop.run(commands)
    #expect(outcome.status == 0)
    #expect(outcome.standardOutput == "2\n")
    #expect(outcome.standardError.contains(": unresolved merge conflict marker;"))
  }
}
