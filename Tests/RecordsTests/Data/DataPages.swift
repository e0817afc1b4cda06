import Contract
import Records
import SourceText
import TestSupport

/// The contract of the tests about data pages.
enum DataPages {
  static let contract = SmallCatalog.contract(
    """
    contract: 1
    name: x
    ids: {characters: "A-Z a-z 0-9 . -"}
    missing: [""]
    prices: {currency: $}
    fields:
      name: {type: text, role: title}
      release: {type: date, precision: month, role: release-date}
      cutoff: {type: date, role: knowledge-cutoff, precision: year}
      window: {type: quantity, role: context-window, missing: ["0"]}
      output: {type: quantity, role: max-output}
      price: {type: price, role: input-price}
      open: {type: boolean}
      inputs: {type: list}
      cycle: {type: text}
      eol: {type: date, or: boolean}
    kinds:
      model:
        title: a model
        paths: ["models/{id}.toml", "models/{id}.json", "models/{id}.yaml"]
        data:
          fields:
            name: name
            release_date: release
            knowledge: cutoff
            limit.context: window
            limit.output: output
            cost.input: price
            open_weights: open
            modalities.input: inputs
          schema:
            required: [name, limit]
            properties:
              name: {type: string}
              limit: {required: [context], properties: {context: {type: integer}, output: {}}, additionalProperties: false}
          inherits: [{key: extends.from, kind: model, omit: extends.omit}]
          records:
            releases:
              each: releases[]
              key: cycle
              fields: {cycle: cycle, date: release, eol: eol}
              sorted-by: release
              descending: true
              unless: outOfOrder
              record: {required: [cycle, eol]}
            variants:
              each: "variants.*"
              except: [default]
              key: name
              fields: {context: window}
    """)

  static func page(
    _ text: String, _ path: String = "models/x.toml", others: [String: String] = [:]
  ) -> Page {
    .reading(path, text, contract: contract, others: others)
  }
}
