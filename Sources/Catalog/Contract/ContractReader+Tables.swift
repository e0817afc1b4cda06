import DataSyntax

/// The tables of a kind of page.
extension ContractReader {
  mutating func table(_ node: DataNode) -> TableLayout? {
    let forms = ["facts", "record", "each-row", "matrix"]
    let part = file.part(
      node, required: ["columns"],
      optional: ["section", "optional", "optional-columns", "required", "unless"] + forms)
    guard let part, let form = file.only(forms, of: part) else { return nil }
    let content: TableLayout.Content =
      switch form {
      case "facts": .facts(labels(part[form]))
      case "record": .record(labels(part[form]))
      case "each-row": .eachRow(labels(part[form]))
      default: .matrix(file.entries(part[form]).map { ($0.name, labels($0.value)) })
      }
    let columns = file.texts(part["columns"])
    let rows: [String] = if case .facts(let fields) = content { fields.labels } else { [] }
    let optional = texts(part["optional-columns"], among: columns)
    return TableLayout(
      sections: sections(part), columns: columns,
      requiredColumns: columns.filter { !optional.contains($0) },
      requiredRows: texts(part["required"], among: rows),
      isOptional: file.boolean(part["optional"]) ?? false,
      substitute: file.text(part["unless"]), content: content)
  }
}
