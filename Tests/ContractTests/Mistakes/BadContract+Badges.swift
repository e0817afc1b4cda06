/// Mistakes in prices and badges.
extension BadContract {
  static let prices = [
    root(
      "fields: {id: {type: ⟦price⟧}}",
      "a field of type 'price' needs the key 'prices' at the top level of the contract"),
    root("prices: ⟦{}⟧", "'currency' is missing"),
    root(
      "prices: {currency: ⟦\"\"⟧}", "'' has no characters; expected at least 1"),
    root(
      "prices: {currency: ⟦$1⟧}", "'$1' should be a currency sign that can be before a number"),
    root("prices: {currency: $, free: ⟦Free⟧}", "'Free' is text; expected a list"),
    kind("costs: [⟦{case: id, cost: fee}⟧]", "'cases' is missing"),
    kind(
      "costs: [{case: id, cost: ⟦size⟧, cases: {}}]",
      "the field 'size' should be of type 'price'"),
    kind("costs: [{case: id, cost: fee, cases: {A: ⟦{}⟧}}]", "'amounts' is missing"),
    kind(
      "costs: [{case: id, cost: fee, cases: {A: {amounts: {size: ⟦1⟧}}}}]",
      "the field 'size' should be of type 'price'"),
    kind(
      "costs: [{case: id, cost: fee, cases: {A: {amounts: {rate: ⟦many⟧}}}}]",
      "'many' is text; expected a whole number"),
    kind(
      "costs: [{case: id, cost: fee, cases: {A: {amounts: {rate: ⟦-1⟧}}}}]",
      "'-1' is too small; expected at least 0"),
    kind(
      "costs: [{case: id, cost: fee, cases: {A: {amounts: {}, shown: {fee: ⟦1⟧}}}}]",
      "the field 'fee' should be of type 'quantity'"),
    kind(
      "costs: [{case: id, cost: fee, cases: {A: ⟦{amounts: {rate: 1, fee: 1}}⟧}}]",
      "the price 'fee' is for a different number of things than the prices before it"),
    kind("formula: ⟦fee⟧", "'fee' should have a field in it, such as '{name}'"),
  ]

  static let badges = [
    root("badges: ⟦{prefix: x}⟧", "'vocabularies' is missing"),
    root("badges: {prefix: x, vocabularies: {all: ⟦{}⟧}}", "a mapping where a list was expected"),
    root(
      "badges: {prefix: x, vocabularies: {all: [⟦{value: x}⟧]}}", "'label' is missing"),
    root(
      "badges: {prefix: x, vocabularies: {all: [⟦{label: x}⟧]}}",
      "'value', 'list' or 'field' is missing"),
    root(
      "badges: {prefix: x, vocabularies: {all: [{label: x, value: y, ticks: [⟦tick⟧]}]}}",
      "there is no field 'tick'; expected 'id'"),
    root(
      "badges: {prefix: x, vocabularies: {all: [{label: x, value: y, ⟦colour⟧: z}]}}",
      "unknown key 'colour'; did you mean 'color'?"),
    root(
      "badges: {prefix: x, vocabularies: {all: [{label: x, value: y}, ⟦{label: x, value: y}⟧]}}",
      "duplicate badge 'x: y'"),
    root(
      "badges: {prefix: x, vocabularies: {all: [⟦{label: x, list: {y: ~}}⟧, {label: x, value: z}]}}",
      "several badges have the label 'x'; each of them needs a 'value'"),
    root(
      """
      badges: {prefix: x, vocabularies: {all: [{label: x, value: y}, {label: x, value: z}, \
      {label: w, value: y, implies: [⟦x⟧]}]}}
      """,
      "there is no badge 'x'; expected 'x: y', 'x: z', 'w'"),
    root(
      "badges: {prefix: x, vocabularies: {all: [{label: x, value: y, implies: [⟦z⟧]}]}}",
      "there is no badge 'z'; expected 'x'"),
  ]
}
