/// A page of the sample: texts, each with a list after it that may have other rows.
struct SamplePage: Sendable {
  let path: Template
  /// The numbers of the company and the model that it is about.
  let company: Int?
  let model: Int?
  private var parts: [(text: Template, list: SampleList?)] = []

  init(_ path: String, _ text: String, of sample: Sample) {
    let folder = path.first(/^[^\/]*\/([^\/]*)\//)
    let model = sample.models.firstIndex { path.hasSuffix("/models/\($0.names[0]).md") }
    company = sample.companies.firstIndex { $0.id == folder }
    self.model = model
    self.path = Template(path, of: sample, model: model)
    let count = company == nil ? 0 : Template.count(in: text)
    var plain = ""
    for lines in Self.sections(of: text) {
      let list = SampleList(lines, on: self, of: sample)
      // Each part of a model's page has a first number of tokens.
      if list != nil || model != nil && lines[0].hasPrefix("## ") {
        parts.append((Template(plain, of: sample, model: model, count: count), list))
        plain = ""
      }
      plain += list == nil ? lines.joined() : ""
    }
    parts.append((Template(plain, of: sample, model: model, count: count), nil))
  }

  /// The lines from each heading, or line above the footer, to the next one; those under a heading
  /// with a link are one row of the section above.
  private static func sections(of text: String) -> [[String]] {
    var sections: [[String]] = [[]]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      let isRow = line.hasPrefix("### [")
      let isStart = line.hasPrefix("##") && !isRow || line == "---" && sections != [[]]
      if isStart { sections.append([]) }
      let last = sections.count - 1
      if !isRow, let row = sections[last].last, row.hasPrefix("### [") {
        sections[last][sections[last].count - 1] += "\(line)\n"
      } else {
        sections[last].append("\(line)\n")
      }
    }
    return sections
  }

  /// The page about `copy`, which lists what is in `copies`: `limit` rows where it may have fewer.
  func text(for copy: Copy, in copies: [SampleCopy], limit: Int) -> String {
    parts.reduce(into: "") { text, part in
      text += part.text.text(for: copy)
      text += part.list?.text(for: copy, in: copies, limit: limit) ?? ""
    }
  }
}

/// A section of a page that has rows.
private struct SampleList: Sendable {
  /// A row about a model, or about a company with models on the page.
  private typealias Row = (text: Template, model: Int?, models: [Int])

  private let head: Template
  private let tail: Template
  private let rows: [Row]
  /// The row about how many more there are, if there may be one.
  private var more: Template?
  /// Whether it counts all models of the catalog, and whether it may leave out rows.
  private let countsAll: Bool
  private let mayLack: Bool
  /// What rows are sorted by, the largest first, before their titles.
  private var order: @Sendable (Copy) -> Double = { Double($0.count) }

  init?(_ lines: [String], on page: SamplePage, of sample: Sample) {
    let subjects = lines.map { line in
      // Other rows on a model's page are about itself.
      page.model == nil || line.hasPrefix("- ") ? sample.subject(of: line) : nil
    }
    guard let start = subjects.firstIndex(where: { $0 != nil }) else { return nil }
    let listed = subjects[start...].prefix { $0 != nil }.compactMap(\.self)
    let rest = lines[(start + listed.count)...]
    let hasMore = rest.first?.contains(sample.more.prefix(4)) == true
    countsAll = hasMore && page.company == nil
    let (head, tail) = (lines[..<start].joined(), rest.dropFirst(hasMore ? 1 : 0).joined())
    let count = Template.count(in: head + tail)
    self.head = Template(head, of: sample, model: page.model, count: count)
    self.tail = Template(tail, of: sample, model: page.model, count: count)
    let onPage = page.company.map { sample.companies[$0].models } ?? Array(sample.models.indices)
    // On a model's page are the titles of all models of the author.
    let entries =
      page.model == nil
      ? zip(lines[start...], listed).map { (line: $0, company: $1.company, model: $1.model) }
      : onPage.map { ("- \(sample.models[$0].title)\n", nil, $0) }
    rows = entries.map { entry in
      let models = entry.company.map { sample.companies[$0].models } ?? []
      let count = Template.count(in: entry.line)
      return (
        Template(entry.line, of: sample, model: entry.model, count: count), entry.model,
        models.filter(onPage.contains)
      )
    }
    let models = listed.compactMap(\.model).map { sample.models[$0].original }
    if !models.isEmpty, page.model != nil || count > 0 || countsAll {
      let cells = String(repeating: "  |", count: max(0, lines[start].count { $0 == "|" } - 2))
      let line = cells.isEmpty ? "- \(sample.more)\n" : "| \(sample.more) |\(cells)\n"
      more = Template(line, of: sample, count: Template.count(in: line))
    }
    mayLack = more != nil || page.company == nil && (!models.isEmpty || count > 0)
    let orders: [@Sendable (Copy) -> Double] = [
      { $0.price }, { Double($0.context) }, { $0.released },
    ]
    let pairs = zip(models, models.dropFirst())
    if !pairs.allSatisfy({ $0.title <= $1.title }) {
      order = orders.first { order in pairs.allSatisfy { order($0) >= order($1) } } ?? order
    }
  }

  func text(for page: Copy, in copies: [SampleCopy], limit: Int) -> String {
    var listed: [(text: Template, copy: Copy)] = []
    for copies in copies {
      for row in rows {
        let copies = row.model.map { copies.models[$0] } ?? [copies.companies(with: row.models)]
        for copy in copies where copy.title.isEmpty || copy.title != page.title {
          listed.append((row.text, copy))
        }
      }
    }
    listed.sort { (order($1.copy), $0.copy.title) < (order($0.copy), $1.copy.title) }
    let shown = listed.prefix(mayLack ? limit : .max)
    var page = page
    page.count = countsAll ? page.count : listed.count
    var text = head.text(for: page)
    for row in shown { text += row.text.text(for: row.copy) }
    if let more, shown.count < page.count {
      page.count -= shown.count
      text += more.text(for: page)
    }
    return text + tail.text(for: page)
  }
}
