import Contract
import Diagnostics
import Linting
import TestSupport
import Testing

/// Values that pages inherit, in comparisons with other pages.
@Suite struct InheritedAgreementTests {
  private static let contract = SmallCatalog.contract(
    """
    contract: 1
    name: models
    ids: {characters: "A-Z a-z 0-9 . -"}
    fields:
      name: {type: text}
      maker: {type: text}
      aliases: {type: list}
      window: {type: quantity}
    kinds:
      family:
        title: a family
        paths: ["families/{id}.yaml"]
        data: {fields: {name: name, maker: maker, aliases: aliases, window: window}}
      model:
        title: a model
        paths: ["models/{id}.yaml"]
        data:
          fields: {name: name, maker: maker, aliases: aliases, window: window}
          inherits: [{key: family, kind: family, omit: without}]
      offer:
        title: an offer
        paths: ["offers/{id}.yaml"]
        data: {fields: {window: window, of: name}}
      page:
        title: a page
        paths: ["models/{id}.md"]
        generated-from: model
        labels: [{values: {Window: window}}]
    agreement:
      - {kinds: [model, offer], by: id, fields: [window]}
    references:
      - {field: offer.name, to: model.name, or: aliases}
      - {field: model.maker, to: model.name}
    """)

  private static let pages = [
    "families/f.yaml": "name: F\naliases: [eff, ef]\nwindow: 1000\n",
    "models/a.yaml": "family: f\n",
    "models/b.yaml": "family: f\nname: B\nwindow: 2000\n",
    "models/c.yaml": "family: f\nname: C\nwithout: window\n",
    "offers/a.yaml": "of: F\nwindow: 1000\n",
    "models/a.md": "# a\n\n**Window**: 1000\n",
  ]

  private func findings(_ changes: [String: String]) throws -> [String] {
    let folder = try TemporaryFolder()
    for (path, text) in Self.pages.merging(changes, uniquingKeysWith: { $1 }) {
      try folder.write(text.utf8, to: path)
    }
    let result = CatalogRun(folder.path, contract: Self.contract).result
    return result.diagnostics.map { "\($0.path) \($0.rule): \($0.message.text)" }
  }

  @Test func `values that are inherited agree and are referred to`() throws {
    #expect(try findings([:]) == [])
    #expect(try findings(["offers/a.yaml": "of: ef\n"]) == [])
  }

  @Test func `a value that is inherited is compared where it is written`() throws {
    #expect(
      try findings(["offers/a.yaml": "window: 3000\n", "models/a.md": "# a\n"])
        == ["families/f.yaml facts-disagree: window is '1000' here, but '3000' in 'offers/a.yaml'"])
  }

  @Test func `a field that a page does not inherit is not compared`() throws {
    #expect(try findings(["offers/b.yaml": "window: 2000\n"]) == [])
    #expect(try findings(["offers/c.yaml": "window: 3000\n"]) == [])
  }

  @Test func `a generated page has the inherited values of its data`() throws {
    #expect(
      try findings(["models/a.md": "# a\n\n**Window**: 3000\n"]) == [
        """
        models/a.md differs-from-source: window is '3000' here, but '1000' in 'models/a.yaml', which \
        the page is generated from
        """
      ])
  }

  @Test func `a generated page without data is reported`() throws {
    #expect(
      try findings(["models/x.md": "# x\n"])
        == [
          "models/x.md differs-from-source: there is no 'models/x.yaml', which the page is generated from"
        ])
  }

  @Test func `an inherited reference is reported once, where it is written`() throws {
    #expect(
      try findings(["families/f.yaml": "name: F\naliases: [eff, ef]\nwindow: 1000\nmaker: X\n"])
        == ["families/f.yaml dangling-reference: maker 'X' is not the name of any page"])
  }
}
