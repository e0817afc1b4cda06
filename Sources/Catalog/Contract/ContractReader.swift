import DataSyntax
import SourceText

/// Reads a contract from the bytes of its YAML file.
package struct ContractReader {
  private var file = ContractFile()
  private var fields: [FieldDefinition] = []
  private var vocabularies: [BadgeVocabulary] = []

  /// The one form of contracts that there is so far.
  private static let form = 1

  /// A contract, or what keeps the file from being one.
  package static func read(_ bytes: [UInt8]) -> Result<Contract, ContractProblems> {
    let yaml = YAMLDocument.parse(bytes, in: ByteRange(0, bytes.count))
    if let problem = yaml.problems.first {
      return .failure(
        ContractProblems([ContractProblem(range: problem.range, message: problem.message)]))
    }
    guard let root = yaml.root else {
      return .failure(
        ContractProblems([ContractProblem(range: ByteRange(at: 0), message: "the file is empty")]))
    }
    var reader = ContractReader()
    let contract = reader.contract(root)
    let problems = reader.file.problems
    return problems.isEmpty ? .success(contract) : .failure(ContractProblems(problems))
  }

  private mutating func contract(_ root: DataNode) -> Contract {
    let form = file.integer(file.required("contract", of: root))
    if let form, form != Self.form, let node = root.mapping?["contract"] {
      file.note("this Catalint reads contracts of form \(Self.form), not \(form)", at: node)
    }
    fields = file.entries(file.required("fields", of: root)).map { field($0.name, $0.value) }
    let badges = root.mapping?["badges"]
    vocabularies = file.entries(badges?.mapping?["vocabularies"]).map { name, node in
      BadgeVocabulary(name: name, definitions: file.items(node).map { badge($0) })
    }
    return Contract(
      name: file.text(file.required("name", of: root)) ?? "",
      places: file.items(root.mapping?["places"]).map { place($0) },
      ids: ids(root.mapping?["ids"]),
      missing: file.texts(root.mapping?["missing"]),
      fields: fields,
      kinds: file.entries(file.required("kinds", of: root)).map { kind($0.name, $0.value) },
      badgePrefix: file.text(badges?.mapping?["prefix"]) ?? "")
  }
}

/// What is wrong with a contract's file, in the order of the file.
package struct ContractProblems: Error {
  package let list: [ContractProblem]

  init(_ list: [ContractProblem]) { self.list = list }
}

// MARK: - Fields, places, IDs

extension ContractReader {
  private mutating func field(_ name: String, _ node: DataNode) -> FieldDefinition {
    FieldDefinition(
      name: name,
      title: file.text(node.mapping?["title"]) ?? name.replacing("-", with: " "),
      type: file.choice(ValueType.self, file.required("type", of: node)) ?? .text,
      role: file.choice(Role.self, node.mapping?["role"]),
      unit: file.text(node.mapping?["unit"]))
  }

  private mutating func place(_ node: DataNode) -> ReadingPlace {
    let name = file.text(file.required("name", of: node)) ?? ""
    let start = file.choice(LinkStart.self, file.required("links", of: node))
    guard start == .served else { return ReadingPlace(name: name, links: .files) }
    let hook = file.choice(ReadingPlace.MarkdownHook.self, node.mapping?["markdown"])
    let site = ReadingPlace.Site(
      markdown: hook ?? .none, indexName: file.text(file.required("index", of: node)) ?? "",
      twinName: file.text(node.mapping?["twin"]))
    return ReadingPlace(name: name, links: .served(site))
  }

  private enum LinkStart: String, CaseIterable {
    case files, served
  }

  private mutating func ids(_ node: DataNode?) -> IDGrammar {
    let written = file.text(node?.mapping?["characters"]) ?? ""
    var characters: Set<UInt8> = []
    for part in written.utf8.split(separator: UInt8.space) {
      let ends = Array(part)
      if ends.count == 3, ends[1] == .hyphen, ends[0] <= ends[2] {
        characters.formUnion(ends[0]...ends[2])
      } else {
        characters.formUnion(ends)
      }
    }
    let last = node?.mapping?["last-component"]
    let replacements = file.entries(last?.mapping?["replace"]).compactMap {
      (name, value) -> (character: UInt8, text: String)? in
      guard let character = name.utf8.first, name.utf8.count == 1 else {
        file.note("only single ASCII characters are replaced, not '\(name)'", at: value)
        return nil
      }
      return (character, file.text(value) ?? "")
    }
    return IDGrammar(
      characters: characters, written: written,
      lowercasesLast: file.boolean(last?.mapping?["lower-case"]) ?? false,
      replacements: replacements)
  }

  private mutating func index(of name: String, at node: DataNode) -> FieldIndex? {
    if let index = fields.firstIndex(where: { $0.name == name }) { return index }
    file.note("there is no field '\(name)'", at: node)
    return nil
  }

  private mutating func index(_ node: DataNode?) -> FieldIndex? {
    guard let node, let name = file.text(node) else { return nil }
    return index(of: name, at: node)
  }

  private mutating func labels(_ node: DataNode?) -> LabelMap {
    LabelMap(
      file.entries(node).compactMap { label, value in index(value).map { (label, $0) } })
  }
}

// MARK: - Badges

extension ContractReader {
  private mutating func badge(_ node: DataNode) -> BadgeDefinition {
    let value: BadgeDefinition.Value
    if let list = node.mapping?["list"] {
      value = .list(
        file.entries(list).map { item, tick in
          (item, tick.scalar?.value == .null ? nil : index(tick))
        })
    } else {
      value = .fixed(file.text(file.required("value", of: node)) ?? "")
    }
    return BadgeDefinition(
      label: file.text(file.required("label", of: node)) ?? "", value: value,
      ticks: file.items(node.mapping?["ticks"]).compactMap { index($0) },
      modality: file.text(node.mapping?["modality"]))
  }
}

// MARK: - Kinds

extension ContractReader {
  private mutating func kind(_ name: String, _ node: DataNode) -> PageKind {
    let parts = node.mapping
    return PageKind(
      name: name, title: file.text(parts?["title"]) ?? name,
      paths: file.texts(file.required("paths", of: node)).map { PathPattern($0) },
      frontmatter: file.entries(parts?["frontmatter"]).map { key in
        PageKind.FrontmatterKey(
          name: key.name, field: index(key.value.mapping?["field"]),
          value: file.text(key.value.mapping?["value"]),
          isRequired: file.boolean(key.value.mapping?["required"]) ?? false)
      },
      breadcrumb: file.items(parts?["breadcrumb"]).compactMap { crumb in
        guard let field = index(file.required("field", of: crumb)) else { return nil }
        let fromEnd = file.integer(file.required("from-end", of: crumb)) ?? 1
        return PageKind.Crumb(field: field, fromEnd: max(1, fromEnd))
      },
      heading: index(parts?["heading"]),
      tables: file.items(parts?["tables"]).map { table($0) },
      labels: file.items(parts?["labels"]).map { group in
        PageKind.LabelGroup(
          section: file.text(group.mapping?["section"]).map { SectionName($0) },
          values: labels(group.mapping?["values"]))
      },
      badges: file.items(parts?["badges"]).compactMap { badgePlace($0) },
      footer: labels(parts?["footer"]))
  }

  private mutating func badgePlace(_ node: DataNode) -> PageKind.BadgePlace? {
    guard let section = file.text(file.required("section", of: node)),
      let node = file.required("vocabulary", of: node), let name = file.text(node)
    else { return nil }
    guard let vocabulary = vocabularies.first(where: { $0.name == name }) else {
      file.note("there is no vocabulary '\(name)'", at: node)
      return nil
    }
    return PageKind.BadgePlace(section: SectionName(section), vocabulary: vocabulary)
  }

  private mutating func table(_ node: DataNode) -> TableLayout {
    let parts = node.mapping
    let content: TableLayout.Content
    if let facts = parts?["facts"] {
      content = .facts(labels(facts))
    } else if let record = parts?["record"] {
      content = .record(labels(record))
    } else if let matrix = parts?["matrix"] {
      content = .matrix(file.entries(matrix).map { ($0.name, labels($0.value)) })
    } else {
      content = .eachRow(labels(file.required("each-row", of: node)))
    }
    return TableLayout(
      section: file.text(parts?["section"]).map { SectionName($0) },
      columns: file.texts(file.required("columns", of: node)), content: content)
  }
}
