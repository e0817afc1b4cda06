import Contract
import Diagnostics
import SourceText
import TestSupport
import Testing

/// Values that are unique in a catalog, and references to values.
@Suite struct CatalogValueTests {
  private static func contract(_ constraints: String) -> Contract {
    SmallCatalog.contract(
      """
      contract: 1
      name: x
      ids: {characters: "a-z 0-9 -"}
      missing: ["", none]
      fields:
        address: {type: text}
        alias: {type: list}
        related: {type: list, title: related product}
        base: {type: text}
        cycle: {type: text}
        code: {type: quantity}
      kinds:
        product:
          title: a product
          paths: ["products/{id}.yaml"]
          data:
            fields: {address: address, aliases: alias, related: related, base: base, code: code}
            records:
              releases: {each: "releases[]", key: cycle, fields: {cycle: cycle}}
        note: {title: a note, paths: ["notes/{id}.md"], frontmatter: {fields: {about: base}}}
      \(constraints)
      """)
  }

  private func found(
    _ constraints: String, _ pages: [String: String], rules: Set<String>? = nil
  ) -> [String] {
    SmallCatalog(pages.mapValues { Array($0.utf8) }, contract: Self.contract(constraints))
      .diagnostics(rules ?? ["value-not-unique", "dangling-reference"]).map {
        let fix = $0.fix.map { " -> \($0.edits[0].replacement)" } ?? ""
        return "\($0.path) \($0.range.start) \($0.message.text)\(fix)"
      }
  }

  @Test func `a page with a merge conflict still has the values in its path`() {
    let found = found(
      "references: [{field: product.base, to: product.id}]",
      [
        "products/a.yaml": "base: b\n",
        "products/b.yaml": "address: b\n<<<<<<< HEAD\nbase: a\n=======\nbase: c\n>>>>>>> x\n",
      ])
    #expect(found == [])
  }

  @Test func `an empty text refers to nothing, unless it means that there is no value`() {
    let text = """
      contract: 1
      name: x
      ids: {characters: "a-z"}
      fields: {name: {type: text}, base: {type: text}}
      kinds:
        item: {paths: ["{id}.yaml"], data: {fields: {name: name, base: base}}}
      references: [{field: item.base, to: item.name}]
      unique: [{fields: [item.base], title: base}]

      """
    func rules(_ contract: String) -> [String] {
      SmallCatalog(
        [
          "a.yaml": Array("name: a\nbase: ''\n".utf8),
          "b.yaml": Array("name: b\nbase: \"\"\n".utf8),
        ],
        contract: SmallCatalog.contract(contract)
      ).diagnostics(["dangling-reference", "value-not-unique"]).map(\.rule)
    }
    #expect(rules(text) == ["dangling-reference", "dangling-reference"])
    #expect(rules(text + "missing: [\"\"]\n") == [])
  }

  private static let namespace =
    "unique: [{fields: [product.address, product.alias], title: address}]"

  @Test func `a value that is on its page twice is reported once for all lists of unique fields`() {
    let within =
      "unique: [{fields: [product.address, product.alias], title: address}, "
      + "{fields: [product.address, product.alias, product.related], within: page}]"
    #expect(
      found(within, ["products/a.yaml": "address: one\naliases: [one]\nrelated: [one]\n"]).count
        == 2)
  }

  @Test func `an alias that is the address of another page is reported with that place`() throws {
    let pages = [
      "products/a.yaml": "address: one\naliases: [two]\n", "products/b.yaml": "address: two\n",
    ]
    let catalog = SmallCatalog(
      pages.mapValues { Array($0.utf8) }, contract: Self.contract(Self.namespace))
    let finding = try #require(catalog.diagnostics(["value-not-unique"]).first)
    #expect(finding.path == "products/a.yaml")
    #expect(finding.message.text == "address 'two' is already used by 'products/b.yaml'")
    #expect(finding.related.map(\.path) == ["products/b.yaml"])
    #expect(finding.related.map(\.message) == ["address 'two'"])
  }

  @Test func `values of one page and of one list are compared too`() {
    #expect(
      found(Self.namespace, ["products/a.yaml": "address: one\naliases: [two, one, two]\n"]) == [
        "products/a.yaml 28 address 'one' is already used on this page",
        "products/a.yaml 33 address 'two' is already used on this page",
      ])
  }

  @Test(arguments: ["one: 1\n", "address:\n", "address: none\n", "- one\n"])
  func `a missing or different value is not a duplicate`(_ page: String) {
    #expect(
      found(Self.namespace, ["products/a.yaml": page, "products/b.yaml": page + "\n"]) == [])
  }

  @Test func `letter case counts unless the contract ignores it`() {
    let pages = ["products/a.yaml": "address: One\n", "products/b.yaml": "address: one\n"]
    #expect(found("unique: [{fields: [product.address]}]", pages) == [])
    #expect(
      found("unique: [{fields: [product.address], ignore-case: true}]", pages) == [
        "products/b.yaml 9 address 'one' is already used by 'products/a.yaml'"
      ])
  }

  @Test func `texts that are the same in Unicode are one`() {
    let pages = [
      "products/a.yaml": "address: \u{e9}\n",
      "products/b.yaml": "address: e\u{301}\nbase: e\u{301}\n",
    ]
    #expect(
      found(
        Self.namespace + "\nreferences: [{field: product.base, to: product.address}]", pages) == [
          "products/b.yaml 9 address 'e\u{301}' is already used by 'products/a.yaml'"
        ])
  }

  @Test func `numbers are compared by value, and texts as they are written`() {
    func pages(_ key: String, _ one: String, _ other: String) -> [String: String] {
      ["products/a.yaml": "\(key): \(one)\n", "products/b.yaml": "\(key): \(other)\n"]
    }
    let codes = "unique: [{fields: [product.code]}]"
    for (one, other) in [("1", "1.0"), ("1000", "1e3"), ("1000", "'1000'"), ("1k", "1000")] {
      #expect(
        found(codes, pages("code", one, other))
          == [
            "products/b.yaml 6 code '\(other.filter { $0 != "'" })' is already used by 'products/a.yaml'"
          ].map { other.hasPrefix("'") ? $0.replacing(" 6 ", with: " 7 ") : $0 })
    }
    let addresses = "unique: [{fields: [product.address]}]"
    #expect(found(addresses, pages("address", "1.0", "'1.00'")) == [])
    #expect(found(addresses, pages("address", "1.0", "'1.0'")).count == 1)
    #expect(found(addresses, pages("address", "2024-01-01", "'2024-01-01'")).count == 1)
  }

  @Test func `a record with the key of another is reported once`() {
    let page = "releases:\n  - cycle: '1'\n  - cycle: '1'\n"
    #expect(
      found(
        "unique: [{fields: [product.releases.cycle]}]", ["products/a.yaml": page],
        rules: ["value-not-unique", "duplicate-value"]
      ).map { $0.dropFirst("products/a.yaml ".count) } == [
        "37 duplicate cycle '1' in releases"
      ])
  }

  @Test func `no fix makes a duplicate or a reference to the page itself`() {
    let pages = [
      "products/a.yaml": "address: python\n",
      "products/b.yaml": "address: golang\nrelated: [python, pyhton, golan]\n",
    ]
    #expect(
      found(
        "references: [{field: product.related, to: product.address, others: true}]", pages) == [
          """
          products/b.yaml 34 related product 'pyhton' is not the address of any page; did you mean \
          'python'?
          """,
          "products/b.yaml 42 related product 'golan' is not the address of any page",
        ])
  }

  @Test func `within a page, other pages may have the same value`() {
    let pages = [
      "products/a.yaml": "address: one\n", "products/b.yaml": "address: one\naliases: one\n",
    ]
    #expect(
      found("unique: [{fields: [product.address, product.alias], within: page}]", pages)
        == [
          "products/b.yaml 22 address 'one' is already used on this page"
        ].map { $0.replacing("address", with: "alias") })
  }

  @Test func `a field of records is compared across pages`() {
    let pages = [
      "products/a.yaml": "releases:\n  - cycle: '1'\n",
      "products/b.yaml": "releases:\n  - cycle: '2'\n  - cycle: '1'\n",
    ]
    #expect(
      found("unique: [{fields: [product.releases.cycle]}]", pages) == [
        "products/b.yaml 37 cycle '1' is already used by 'products/a.yaml'"
      ])
  }

  @Test func `a reference to records names their set, and one to several sorts all of them`() {
    let pages = [
      "products/a.yaml": "address: one\nreleases:\n  - cycle: alpha\n",
      "products/b.yaml": "base: alhpa\nrelated: [two]\n",
    ]
    #expect(
      found(
        """
        references:
          - {field: product.base, to: product.releases.cycle}
          - {field: product.related, to: product.address, or: [alias, product.releases.cycle]}
        """, pages) == [
          """
          products/b.yaml 6 base 'alhpa' is not the cycle of any record of 'releases'; did you mean \
          'alpha'? -> alpha
          """,
          """
          products/b.yaml 22 related product 'two' is not the address or alias of any page or the cycle \
          of any record of 'releases'
          """,
        ])
  }

  @Test func `a reference to nothing names the nearest value and offers it`() {
    let pages = [
      "products/a.yaml": "address: python\n",
      "products/b.yaml": "address: go\nrelated: [pyhton, \"pythn\", rust]\nbase: PYTHON\n",
    ]
    #expect(
      found(
        "references: [{field: product.related, to: product.address}, {field: product.base, to: product.address}]",
        pages) == [
          """
          products/b.yaml 22 related product 'pyhton' is not the address of any page; did you mean \
          'python'? -> python
          """,
          """
          products/b.yaml 31 related product 'pythn' is not the address of any page; did you mean \
          'python'? -> python
          """,
          "products/b.yaml 39 related product 'rust' is not the address of any page",
          "products/b.yaml 51 base 'PYTHON' is not the address of any page; did you mean 'python'? -> python",
        ])
  }

  @Test func `of two texts for a value that nothing refers to, the second is reported itself`() {
    let references = ["b": "pyhton", "c": "pyhton", "d": "pythn", "e": "pythn"]
    var pages = ["products/a.yaml": "address: python\n"]
    for (name, text) in references { pages["products/\(name).yaml"] = "base: \(text)\n" }
    #expect(
      found("references: [{field: product.base, to: product.address}]", pages) == [
        """
        products/a.yaml 9 nothing refers to the address 'python', but 2 pages refer to 'pyhton', \
        which no page has; did you mean 'pyhton'? -> pyhton
        """,
        "products/d.yaml 6 base 'pythn' is not the address of any page; did you mean 'python'?",
        "products/e.yaml 6 base 'pythn' is not the address of any page; did you mean 'python'?",
      ])
  }

  @Test func `of two values equally near, none is offered`() {
    let pages = [
      "products/a.yaml": "address: gpt-4a\n", "products/b.yaml": "address: gpt-4b\n",
      "products/c.yaml": "base: gpt-4\n",
    ]
    #expect(
      found("references: [{field: product.base, to: product.address}]", pages) == [
        "products/c.yaml 6 base 'gpt-4' is not the address of any page"
      ])
  }

  @Test func `a text that needs quotes replaces one in quotes`() {
    let pages = ["products/a.yaml": "address: 'true'\n", "products/b.yaml": "base: ture\n"]
    #expect(
      found("references: [{field: product.base, to: product.address}]", pages) == [
        """
        products/b.yaml 6 base 'ture' is not the address of any page; did you mean 'true'? -> "true"
        """
      ])
  }

  @Test func `a reference may be to one of several fields, or to a part of a path`() {
    let pages = [
      "products/a.yaml": "address: one\naliases: [eins]\n",
      "products/b.yaml": "address: two\nrelated: [eins, one, a, zwei]\n",
      "notes/n.md": "---\nabout: a\n---\n", "notes/m.md": "---\nabout: c\n---\n",
    ]
    #expect(
      found(
        """
        references:
          - {field: product.related, to: product.address, or: [alias, product.id]}
          - {field: note.base, to: product.id}
        """, pages) == [
          "notes/m.md 11 base 'c' is not the id of any page",
          """
          products/b.yaml 37 related product 'zwei' is not the address or alias or id of any page
          """,
        ])
  }

  @Test func `a page may not refer to itself where others are required`() {
    let pages = ["products/a.yaml": "address: one\nrelated: [one]\n"]
    let reference = "field: product.related, to: product.address"
    #expect(found("references: [{\(reference)}]", pages) == [])
    #expect(
      found("references: [{\(reference), others: true}]", pages) == [
        "products/a.yaml 23 related product 'one' is this page itself; expected another one"
      ])
  }

  @Test(arguments: ["address: [one", "<<<<<<< a\naddress: one\n=======\n>>>>>>> b\n"])
  func `references to pages that could not be read are not reported`(_ page: String) {
    let pages = ["products/a.yaml": page, "products/b.yaml": "related: [one, two]\n"]
    #expect(found("references: [{field: product.related, to: product.address}]", pages) == [])
  }

  @Test(arguments: [
    // A value that is not allowed itself is not proposed.
    (["sku: ham", "sku: SAW\nrelated: [HAM]"], ["b.yaml 'HAM'"]),
    (["sku: HAM", "sku: SAW\nrelated: [HAN]"], ["b.yaml 'HAN' -> HAM"]),
    (
      ["sku: ham", "sku: SAW\nrelated: [HAM]", "sku: AXE\nrelated: [HAM]"],
      ["a.yaml 'ham' -> HAM"]
    ),
    // Nor is a renaming to such a value.
    (
      ["sku: HAM", "sku: SAW\nrelated: [HAm]", "sku: AXE\nrelated: [HAm]"],
      ["b.yaml 'HAm' -> HAM", "c.yaml 'HAm' -> HAM"]
    ),
  ])
  func `a value that is not allowed is not proposed`(_ texts: [String], _ expected: [String]) {
    let contract = SmallCatalog.contract(
      """
      contract: 1
      name: x
      ids: {characters: "a-z"}
      fields: {sku: {type: text, pattern: "^[A-Z]{3}$"}, related: {type: list}}
      kinds: {thing: {paths: ["{id}.yaml"], data: {fields: {sku: sku, related: related}}}}
      references: [{field: thing.related, to: thing.sku}]
      """)
    let names = ["a.yaml", "b.yaml", "c.yaml"]
    let pages = Dictionary(uniqueKeysWithValues: zip(names, texts.map { Array("\($0)\n".utf8) }))
    let catalog = SmallCatalog(pages, contract: contract)
    let found = catalog.diagnostics(["dangling-reference"])
    for finding in found {
      #expect(finding.message.text.contains("did you mean") == (finding.fix != nil))
    }
    let texts = found.map { finding in
      let text = catalog.source(finding.path).map { $0.text(finding.range) } ?? ""
      let fix = finding.fix.map { " -> \($0.edits[0].replacement)" } ?? ""
      return "\(finding.path) '\(text)'\(fix)"
    }
    #expect(texts == expected)
  }

  @Test func `a comment suppresses a finding`() {
    let pages = [
      "products/a.yaml": "address: one\n",
      "products/b.yaml": "# catalint-disable-next-line value-not-unique\naddress: one\n",
    ]
    #expect(found(Self.namespace, pages) == [])
  }

  @Test func `many references to nothing take time in proportion`() {
    // A comparison of each with each would take minutes.
    let count = 20_000
    let targets = (0..<count).map { "- cycle: 'version-\($0)-of-it'\n" }.joined()
    let references = (0..<count).map { "- 'versoin-\($0)x-of-it'\n" }.joined()
    let pages = [
      "products/a.yaml": "releases:\n\(targets)", "products/b.yaml": "related:\n\(references)",
    ]
    let constraint = "references: [{field: product.related, to: product.releases.cycle}]"
    #expect(found(constraint, pages, rules: ["dangling-reference"]).count == count)
  }

  private static let references = "references: [{field: product.base, to: product.address}]"

  @Test func `a value that nothing refers to is reported in place of references to another`() {
    #expect(
      found(
        Self.references,
        [
          "products/a.yaml": "address: guitars\n", "products/b.yaml": "base: guitar\n",
          "products/c.yaml": "base: guitar\n",
        ]) == [
          """
          products/a.yaml 9 nothing refers to the address 'guitars', but 2 pages refer to 'guitar', \
          which no page has; did you mean 'guitar'? -> guitar
          """
        ])
  }

  @Test func `a value that something refers to is not reported in place of a reference`() {
    let found = found(
      Self.references,
      [
        "products/a.yaml": "address: guitars\n", "products/b.yaml": "base: guitar\n",
        "products/c.yaml": "base: guitar\n", "products/d.yaml": "base: guitars\n",
      ])
    #expect(found.map { $0.prefix(15) } == ["products/b.yaml", "products/c.yaml"])
  }

  @Test func `a reference can be to several parts of a path`() {
    let contract = SmallCatalog.contract(
      """
      contract: 1
      name: x
      ids: {characters: "a-z"}
      fields: {model: {type: text}}
      kinds:
        model: {paths: ["authors/{author}/{id}.yaml"], data: {}}
        offer: {paths: ["offers/{offer}.yaml"], data: {fields: {model: model}}}
      references: [{field: offer.model, to: "model.{author}/{id}"}]
      """)
    let pages = [
      "authors/a/x.yaml": "a: 1\n", "offers/y.yaml": "model: a/x\n",
      "offers/z.yaml": "model: b/x\n",
    ]
    let found = SmallCatalog(pages.mapValues { Array($0.utf8) }, contract: contract).diagnostics()
    #expect(
      found.map { "\($0.path) \($0.message.text)" } == [
        "offers/z.yaml model 'b/x' is not the author/id of any page; did you mean 'a/x'?"
      ])
  }
}
