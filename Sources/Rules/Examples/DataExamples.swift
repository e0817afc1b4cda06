/// The catalog of examples about data files.
enum DataExamples {
  static let contract = exampleContract(
    """
    fields:
      name: {type: text, role: title}
      release-date: {type: date, role: release-date}
      context: {type: quantity, role: context-window}
      output: {type: quantity, role: max-output}
    kinds:
      model:
        title: a model
        paths: ["models/{id}.toml", "models/{id}.json", "models/{id}.yaml"]
        data:
          fields:
            name: name
            release_date: release-date
            limit.context: context
            limit.output: output
    """)

  static let prices = exampleContract(
    """
    prices: {currency: $}
    fields:
      name: {type: text, role: title}
      input-price: {type: price, unit: /1M, role: input-price}
      output-price: {type: price, unit: /1M, role: output-price}
    kinds:
      model:
        title: a model
        paths: ["models/{id}.toml"]
        data:
          fields: {name: name, cost.input: input-price, cost.output: output-price}
    """)

  static let releases = exampleContract(
    """
    fields:
      cycle: {type: text}
      date: {type: date, role: release-date}
    kinds:
      product:
        title: a product
        paths: ["products/{id}.yaml"]
        data:
          records:
            releases:
              each: releases[]
              key: cycle
              fields: {cycle: cycle, date: date}
              record: {required: [date]}
              sorted-by: date
              descending: true
    """)

  /// A page of that catalog without a defect.
  static let sortedReleases = """
    releases:
      - cycle: "3.13"
        date: 2024-10-07
      - cycle: "3.12"
        date: 2023-10-02

    """

  static let addresses = """
    contract: 1
    name: example
    ids: {characters: "a-z 0-9 -"}
    fields:
      address: {type: text}
      alias: {type: list}
      related: {type: list, title: related product}
    kinds:
      product:
        title: a product
        paths: ["products/{id}.yaml"]
        data: {fields: {address: address, aliases: alias, related: related}}
    unique:
      - {fields: [product.address, product.alias], title: address}
    references:
      - {field: product.related, to: product.address, or: alias, others: true}
    """

  static let generatedPages = exampleContract(
    """
    prices: {currency: $}
    fields:
      name: {type: text, role: title}
      release-date: {type: date, role: release-date}
      input: {type: price, unit: /1M, title: input price}
    kinds:
      model:
        title: a model
        paths: ["data/{id}.yaml"]
        data: {fields: {name: name, release_date: release-date, price.input: input}}
      page:
        title: a model's page
        paths: ["models/{id}.md"]
        generated-from: model
        heading: name
        labels: [{values: {Released: release-date, Input: input}}]
    """)

  static let shapes = exampleContract(
    """
    fields:
      name: {type: text}
      tags: {type: list}
      context: {type: quantity, title: context window}
    kinds:
      model:
        title: a model
        paths: ["models/{id}.yaml", "models/{id}.json"]
        data: {fields: {name: name, tags: tags, limit.context: context}}
    """)

  static let texts = exampleContract(
    """
    fields: {}
    kinds:
      model:
        title: a model
        paths: ["models/{id}.toml"]
        data: {schema: {properties: {released: {type: string}}}}
    """)

  static let inheritance = exampleContract(
    """
    fields:
      name: {type: text, role: title}
    kinds:
      model:
        title: a model
        paths: ["models/{id}.toml"]
        data:
          fields: {name: name}
          inherits: [{key: base, kind: model, omit: without}]
    """)

  /// A Markdown page with a table of APIs.
  static let apis = exampleContract(
    """
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
    """)

  static let tags = exampleContract(
    """
    fields:
      tags: {type: list, separator: " ", unique-items: true, sorted: true}
    kinds:
      product:
        title: a product
        paths: ["products/{id}.yaml"]
        data: {fields: {tags: tags}}
    """)

  /// A contract with the parts that are not the same in all of them.
  private static func exampleContract(_ parts: String) -> String {
    """
    contract: 1
    name: example
    ids: {characters: "A-Z a-z 0-9 . -"}
    \(parts)
    """
  }
}
