import Foundation
import Testing

/// Output that is not read, that cannot be written, or that has to be the same every time.
@Suite struct StreamTests {
  private let workshop: Workshop

  init() throws {
    workshop = try Workshop()
    let setup = """
      cp -R "$FIXTURES/clean/sample" catalog
      page=catalog/models/README.md
      for number in $(seq 2000); do printf '\\n[a](gone-%s.md)\\n' "$number"; done >> $page
      """
    #expect(try workshop.run(setup).status == 0)
  }

  @Test(arguments: ["text", "json"])
  func `a reader may stop reading`(_ format: String) throws {
    let command = "{ catalint --no-group --format \(format) catalog; echo $? > status; }"
    let outcome = try workshop.run("\(command) | head -n 1")
    #expect(outcome.standardOutput.split(separator: "\n").count == 1)
    #expect(outcome.standardError == "")
    // There are findings, though the output is not read.
    #expect(try workshop.text("status") == "1\n")
  }

  @Test(arguments: ["--help", "--version", "rules", "explain broken-link", "catalog"])
  func `a closed standard output is reported`(_ arguments: String) throws {
    let outcome = try workshop.run("catalint \(arguments) >&-")
    #expect(outcome.status == 2)
    #expect(
      outcome.standardError == "error: cannot write to standard output: bad file descriptor\n")
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
    arguments: ["--help", "--version", "rules", "explain broken-link", "catalog"])
  func `a full disk is reported`(_ arguments: String) throws {
    let outcome = try workshop.run("catalint \(arguments) > /dev/full")
    #expect(outcome.status == 2)
    #expect(outcome.standardError.hasSuffix(": no space left on device\n"))
  }

  @Test func `closed streams harm no run and no file`() throws {
    let before = try workshop.run("find catalog -type f | sort | xargs cksum").standardOutput
    for streams in ["<&-", "2>&-", "<&- 2>&-", "<&- >&- 2>&-"] {
      let status = try workshop.run("catalint catalog \(streams)").status
      #expect(status == (streams.contains(" >&-") ? 2 : 1), "\(streams)")
    }
    let after = try workshop.run("find catalog -type f | sort | xargs cksum").standardOutput
    #expect(before == after)
  }

  @Test func `a file that is not written whole is not written at all`() throws {
    let script = """
      echo old > report
      ulimit -f 8
      catalint --no-group --output report catalog
      """
    let outcome = try workshop.run(script)
    #expect(outcome.status == 2)
    #expect(outcome.standardError == "error: cannot write 'report': file too large\n")
    #expect(try workshop.text("report") == "old\n")
    #expect(try workshop.run("ls").standardOutput == "catalog\nreport\n")
  }

  @Test func `every process writes the same report`() throws {
    let first = try workshop.run("catalint --format json catalog").standardOutput
    #expect(first.utf8.count > 100_000)
    for jobs in [1, 2, 3, 8, 100_000] {
      let command = "catalint --format json --jobs \(jobs) catalog"
      #expect(try workshop.run(command).standardOutput == first, "\(jobs) jobs")
    }
  }

  @Test(arguments: ["ILL", "TRAP", "ABRT", "BUS", "SEGV", "FPE"])
  func `a defect of Catalint has a status of its own`(_ signal: String) throws {
    // The pipe fills and stops the program, which then gets the signal that a trap sends.
    let script = """
      mkfifo pipe
      catalint --no-group --format json catalog > pipe &
      exec 3< pipe
      head -c 1 <&3 > /dev/null
      kill -\(signal) $!
      wait $!
      """
    let outcome = try workshop.run(script)
    #expect(outcome.status == 3)
    #expect(outcome.standardError.hasPrefix("error: this is a defect of Catalint"))
  }
}
