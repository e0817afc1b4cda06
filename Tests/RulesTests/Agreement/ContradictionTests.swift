import Diagnostics
import SourceText
import TestSupport
import Testing

/// Which places a contradiction names.
@Suite struct ContradictionTests {
  private static let contract = SmallCatalog.contract(
    """
    contract: 1
    name: x
    ids: {characters: "a-z"}
    fields: {size: {type: quantity}}
    kinds:
      p: {title: a page, paths: ["{owner}/{id}.md"], labels: [{values: {Size: size}}]}
    agreement: [{kinds: [p], by: id, fields: [size]}]
    """)

  private func found(_ sizes: [String]) -> [String] {
    let names = ["a", "b", "c", "d"]
    let pages = zip(names, sizes).map { ("\($0)/m.md", Array("**Size**: \($1)\n".utf8)) }
    let catalog = SmallCatalog(
      Dictionary(uniqueKeysWithValues: pages), contract: Self.contract)
    return catalog.diagnostics(["facts-disagree"]).map { "\($0.path) \($0.message.text)" }
  }

  @Test func `a place that agrees with a value does not contradict it`() {
    // `130k` may be both of the others.
    #expect(
      found(["130k", "130,900", "129.6k"])
        == ["b/m.md size is '130,900' here, but '129.6k' in 'c/m.md'"])
  }

  @Test func `of many that agree, those are counted that contradict`() {
    #expect(
      found(["130k", "130,900", "130.9k", "129.6k"])
        == ["d/m.md size is '129.6k' here, and '130,900' in 2 other places"])
  }

  @Test func `a value that two groups of pages contradict is reported once`() {
    let contract = SmallCatalog.contract(
      """
      contract: 1
      name: x
      ids: {characters: "a-z"}
      fields: {size: {type: quantity}}
      kinds:
        p:
          paths: ["{owner}/{id}.yaml"]
          data: {fields: {size: size}, inherits: [{key: from, kind: p}]}
      agreement: [{kinds: [p], by: id, fields: [size]}]
      """)
    let pages = [
      "a/m.yaml": "size: 1\n", "b/m.yaml": "size: 2\n", "c/m.yaml": "size: 2\n",
      "a/n.yaml": "from: a/m\n", "b/n.yaml": "size: 2\n", "c/n.yaml": "size: 2\n",
      "d/n.yaml": "size: 2\n",
    ]
    let catalog = SmallCatalog(pages.mapValues { Array($0.utf8) }, contract: contract)
    #expect(
      catalog.diagnostics(["facts-disagree"]).map { "\($0.path) \($0.message.text)" }
        == ["a/m.yaml size is '1' here, and '2' in 3 other places"])
  }

  @Test func `texts that differ in their units alone are named with these`() {
    let contract = SmallCatalog.contract(
      """
      contract: 1
      name: x
      ids: {characters: "a-z"}
      prices: {currency: $}
      fields: {price: {type: price, unit: /1M}}
      kinds:
        a: {paths: ["a/{id}.yaml"], data: {fields: {price: price}}}
        b: {paths: ["b/{id}.yaml"], data: {fields: {price: price}, units: {price: /1k}}}
      agreement: [{kinds: [a, b], by: id, fields: [price]}]
      """)
    let page = Array("price: 0.44\n".utf8)
    let catalog = SmallCatalog(["a/m.yaml": page, "b/m.yaml": page], contract: contract)
    #expect(
      catalog.diagnostics(["facts-disagree"]).map(\.message.text)
        == ["price is '0.44 /1M' here, but '0.44 /1k' in 'b/m.yaml'"])
  }
}
