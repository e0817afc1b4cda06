/// Valid contracts.
package enum GoodContract {
  /// A minimal contract.
  package static let minimal = """
    contract: 1
    name: small
    ids: {characters: a-z}
    fields:
      max-output: {type: quantity}
    kinds:
      page: {paths: ["{id}.md"], frontmatter: {fields: {max-output: max-output}}}
    """

  /// A contract with every key.
  package static let full = """
    contract: 1
    name: whole
    places:
      - {name: here, title: Here, links: files, index: README.md, urls: ["https://example.com"]}
      - {name: there, links: served, index: _index.md, twin: README.md, markdown: resolve}
      - {name: nowhere, links: served, index: index.md}
    ids:
      characters: "a-z 0-9 -"
      last-component: {lower-case: true, replace: {":": "-"}}
    missing: ["", "-"]
    fields:
      id: {type: id, role: id, code: true}
      size: {type: quantity, unit: tokens, title: the size}
      tick: {type: tick}
      page: {type: link}
      kinds: {type: list, separator: " ", items: [a, b]}
    kinds:
      page:
        title: a page
        names: [Home, "All {title}"]
        paths: ["{id}.md", "x/{id}.md"]
        frontmatter:
          fields: {title: id}
          schema: {required: [title], properties: {type: {const: model}}}
        breadcrumb: [{pages: page}, {field: id, from-end: 1}]
        section-level: 2
        heading: id
        sections:
          - Facts
          - {heading: Overview, level: 3, optional: true}
          - {heading: "{page} ({size})", within: Overview}
          - Badges
        tables:
          - {section: Facts, columns: [Name, Value], facts: {Size: size}}
          - {columns: [Size], record: {Size: size}}
          - {section: [Overview, "{page} ({size})"], columns: [Size, Name], each-row: {Size: size, Name: kinds}, rest: "and {size} more"}
          - {columns: [Direction, Text], matrix: {Input: {Text: tick}}}
        lines: [{section: Overview, forms: ["See {page}"]}]
        items: [{forms: ["{size} pages"]}]
        labels: [{section: Overview, values: {ID: id}}]
        badges: [{section: Badges, vocabulary: all}]
        counts:
          - {field: size, pages: page, where: {id: id}, others: true, less: page}
          - {field: size, section: Facts, rows: page, more: size}
          - {field: size, distinct: kinds}
          - {field: size, share: size, of: size}
        footer: {Size: size}
        record: {required: [id], properties: {size: {minimum: 1}}}
    agreement:
      - {kinds: [page], by: id, fields: [size], badges: all}
    badges:
      prefix: https://example.com/
      vocabularies:
        all:
          - {label: text, value: ✓, ticks: [tick], modality: text}
          - {label: size, field: size}
          - {label: input, list: {text: tick, image: ~}, color: red, tooltip: Input, group: all}
    """
}
