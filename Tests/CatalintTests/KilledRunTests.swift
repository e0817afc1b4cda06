import Foundation
import TestSupport
import Testing

/// A run that ends in the middle: at every call to the system that writes, in turn.
///
/// The calls are counted by a preloaded library, built by the C compiler that Swift comes with.
@Suite(.enabled(if: Interposer.isPossible, "a C compiler on Linux is needed"))
struct KilledRunTests {
  private static let page = "authors/x/models/page.md"
  private static let old = "# A page\n\nWithout its end"
  private static let new = "# A page\n\nWithout its end\n"

  @Test func `a killed run leaves the page old or new, and the next one removes its files`()
    throws
  {
    let interposer = try Interposer()
    for call in 1... {
      let workshop = try workshop()
      let status = try interposer.run("catalint fix .", in: workshop, signal: SIGKILL, at: call)
      let text = try workshop.text(Self.page)
      #expect([Self.old, Self.new].contains(text), "killed at call \(call)")
      let names = try names(workshop)
      #expect(names == ["page.md"] || names == [".page.md.catalint", "page.md"])
      guard status == SIGKILL else {
        // There are at least opening, writing, syncing and renaming.
        #expect(call > 4)
        #expect(text == Self.new)
        return
      }
      _ = try workshop.run("catalint fix .")
      #expect(try workshop.text(Self.page) == Self.new, "fixed again after call \(call)")
      #expect(try self.names(workshop) == ["page.md"], "left behind by call \(call)")
    }
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `an interrupted run leaves the page old or new, and no other files`(_ signal: Int32) throws {
    let interposer = try Interposer()
    for call in 1... {
      let workshop = try workshop()
      let status = try interposer.run("catalint fix .", in: workshop, signal: signal, at: call)
      #expect([Self.old, Self.new].contains(try workshop.text(Self.page)), "at call \(call)")
      #expect(try names(workshop) == ["page.md"], "at call \(call)")
      if status != signal {
        #expect(call > 4)
        return
      }
    }
  }

  private func workshop() throws -> Workshop {
    let workshop = try Workshop()
    let folder = "authors/x/models"
    let outcome = try workshop.run(
      "mkdir -p \(folder) && printf '\(Self.old.replacing("\n", with: "\\n"))' > \(Self.page)")
    #expect(outcome.status == 0)
    return workshop
  }

  private func names(_ workshop: Workshop) throws -> [String] {
    let folder = workshop.folder.appending(path: Self.page).deletingLastPathComponent()
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }
}
