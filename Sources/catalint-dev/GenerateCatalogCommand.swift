import ArgumentParser
import Foundation

/// `catalint-dev generate-catalog`: writes a catalog to measure with.
struct GenerateCatalogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate-catalog", abstract: "Writes a catalog of any size into a new folder.",
    discussion: "The same options give the same bytes.")

  @Argument(help: "The folder to write, which must not exist yet.")
  var folder: String

  @Option(help: "How many pages there are.")
  var pages = 2651

  @Option(help: "What the catalog's random numbers start from.")
  var seed: UInt64 = 1

  @Option(help: "The share of pages with something wrong on them, from 0 to 1.")
  var defects = 0.0

  func validate() throws {
    guard pages >= CatalogPlan.fewestPages else {
      throw ValidationError("a catalog has \(CatalogPlan.fewestPages) pages at least")
    }
    guard (0...1).contains(defects) else {
      throw ValidationError("'--defects' is a share, from 0 to 1")
    }
    guard !FileManager.default.fileExists(atPath: folder) else {
      throw ValidationError("'\(folder)' already exists")
    }
  }

  func run() throws {
    let root = URL(filePath: folder, directoryHint: .isDirectory)
    let catalog = GeneratedCatalog(pages: pages, seed: seed, defects: defects)
    var folders: Set<String> = []
    var count = 0
    try catalog.forEachPage { file, defect in
      let place = root.appending(path: file.path)
      let folder = place.deletingLastPathComponent()
      if folders.insert(folder.path()).inserted {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      }
      try Data(file.text.utf8).write(to: place)
      count += defect == nil ? 0 : 1
    }
    try Data(GeneratedCatalog.configuration.utf8).write(to: root.appending(path: ".catalint.yml"))
    print("wrote \(pages) pages to \(folder); \(count) of them have a defect")
  }
}
