package import Foundation

/// The sample catalog, to be repeated under other names.
package struct Sample: Sendable {
  /// Its folder, from the package's root.
  package static let path = "Fixtures/clean/sample"

  package let configuration: String
  private(set) var pages: [SamplePage] = []
  private(set) var companies: [Company] = []
  private(set) var models: [Model] = []
  /// What models have on their pages that copies may lack.
  let features: [String]
  /// The symbols of the capabilities that the index of models counts.
  let symbols: [Substring]
  /// What is at the end of a list if there are more models.
  let more: String

  package init(_ folder: URL) throws {
    var texts: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where path.hasSuffix(".md") || path == ".catalint.yml" {
      texts[path] = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }
    configuration = texts.removeValue(forKey: ".catalint.yml") ?? ""
    features = Set(texts.values.flatMap(Template.features)).sorted()
    symbols = texts["models/README.md", default: ""]
      .matches(of: /\| (\S+) [^|]*\| \d+ \| \d+\.\d% \|/).map(\.output.1)
    more = texts.values.map { $0.first(/(_\.\.\.[^_]+_)/) }.max() ?? ""
    let paths = texts.keys.sorted().compactMap {
      $0.wholeMatch(of: /(.+?)\/(.+?)\/(?:README|models\/(.+)).md/)?.output
    }
    for case (_, "authors", let author, let key?) in paths {
      let hosts = paths.filter { $0.1 == "providers" && $0.3 == key }.map { String($0.2) }
      models.append(Model(String(key), author: String(author), hosts: hosts, in: texts))
    }
    companies = Set(paths.map { String($0.2) }).sorted().map { id in
      let page = texts["authors/\(id)/README.md"] ?? texts["providers/\(id)/README.md"] ?? ""
      let models = models.enumerated().filter { ($1.hosts + [$1.author]).contains(id) }
      return Company(name: page.first(/> (.+)\n/), id: id, models: models.map(\.offset))
    }
    pages = texts.sorted { $0.key < $1.key }.map { SamplePage($0, $1, of: self) }
  }

  /// Where the names of a model are, which come after those of companies.
  func place(of model: Int) -> Range<Int> {
    let start = 2 * companies.count + 5 * model
    return start..<start + 5
  }

  /// All names with their places: those of a model, and longer ones before their parts.
  func names(of model: Int?) -> [(offset: Int, element: String)] {
    let names = companies.flatMap(\.names) + models.flatMap(\.names)
    let own = model.map(place) ?? 0..<0
    return names.enumerated().sorted {
      own.contains($0.offset) != own.contains($1.offset)
        ? own.contains($0.offset) : $0.element.count > $1.element.count
    }
  }

  /// What a row is about: it begins with the name of a company or model, which may be a link.
  func subject(of row: String) -> (company: Int?, model: Int?)? {
    guard "|-# ".contains(row.prefix(1)) else { return nil }
    let start = /(?:###|\||-) (?:\S+ )??\**\[?(\w[^\]\[|*(\n]*?)(?:\]|\*\*| \||\n)/
    guard let name = row.prefixMatch(of: start)?.output.1 else { return nil }
    let company = companies.firstIndex { $0.name == name || $0.id == name }
    let model = models.firstIndex { $0.title == name }
    return company == nil && model == nil ? nil : (company, model)
  }
}

/// An author, a provider, or both, with the numbers of its models.
struct Company: Sendable {
  let name: String
  let id: String
  var models: [Int] = []
  var names: [String] { [name, id] }
}
