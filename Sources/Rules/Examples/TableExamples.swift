/// Contracts of examples about records in tables, and about lists.
enum TableExamples {
  static let apis = """
    contract: 1
    name: example
    ids: {characters: "A-Z a-z 0-9 . -"}
    fields:
      api: {type: text, title: API}
      https: {type: text, items: ["Yes", "No"], title: HTTPS}
    kinds:
      list:
        title: the list of APIs
        paths: [README.md]
        tables:
          - columns: [API, HTTPS]
            each-row: {API: api, HTTPS: https}
            records: {apis: {key: api, sorted-by: api, ignore-case: true, at-least: 2}}
    """

  static let tags = """
    contract: 1
    name: example
    ids: {characters: "A-Z a-z 0-9 . -"}
    fields:
      tags: {type: list, separator: " ", unique-items: true, sorted: true}
    kinds:
      product:
        title: a product
        paths: ["products/{id}.yaml"]
        data: {fields: {tags: tags}}
    """
}
