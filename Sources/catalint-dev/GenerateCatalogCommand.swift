import ArgumentParser
import Foundation

/// `catalint-dev generate-catalog`: writes a catalog to measure with.
struct GenerateCatalogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate-catalog", abstract: "Writes a catalog of any size into a new folder.",
    discussion: """
      Run it in the package's root. The catalog is made of copies of the sample's pages, with other \
      names and values. The same options give the same bytes.
      """)

  @Argument(help: "The folder to write, which must not exist yet.")
  var folder: String

  @Option(help: "How many pages there are.")
  var pages = 2651

  @Option(help: "What the catalog's random numbers start from.")
  var seed: UInt64 = 1

  @Option(help: "The share of pages with something wrong on them, from 0 to 1.")
  var defects = 0.0

  @Option(help: ArgumentHelp("The catalog whose pages are repeated.", valueName: "folder"))
  var sample = Sample.path

  func validate() throws {
    guard pages >= GeneratedCatalog.fewestPages else {
      throw ValidationError("a catalog has \(GeneratedCatalog.fewestPages) pages at least")
    }
    guard (0...1).contains(defects) else {
      throw ValidationError("'--defects' is a share, from 0 to 1")
    }
    guard !FileManager.default.fileExists(atPath: folder) else {
      throw ValidationError("'\(folder)' already exists")
    }
  }

  func run() throws {
    let sample = try Sample(URL(filePath: sample))
    let catalog = GeneratedCatalog(of: sample, pages: pages, seed: seed, defects: defects)
    var folders: Set<String> = []
    var count = 0
    try catalog.forEachPage { file, defect in
      let path = "\(folder)/\(file.path)"
      let folder = String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
      if folders.insert(folder).inserted {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true)
      }
      try write(file.text, to: path)
      count += defect == nil ? 0 : 1
    }
    try write(sample.configuration, to: "\(folder)/.catalint.yml")
    print("wrote \(pages) pages to \(folder); \(count) of them have a defect")
  }

  /// Without waiting for the disk, as Foundation does for each file.
  private func write(_ text: String, to path: String) throws {
    let file = unsafe fopen(path, "w")
    guard let file = unsafe file else { throw CocoaError(.fileWriteUnknown) }
    defer { unsafe fclose(file) }
    guard unsafe fputs(text, file) >= 0 else { throw CocoaError(.fileWriteUnknown) }
  }
}
