import Testing

/// Messages about lists and mappings, keyword by keyword.
@Suite struct CollectionMessageTests {
  @Test func `lists`() throws {
    try expectFailures(ofValue: "minItems: 2", "⟦[a]⟧", "list has 1 item; expected at least 2")
    try expectFailures(ofValue: "maxItems: 0", "⟦[a, b]⟧", "list has 2 items; expected at most 0")
    try expectFailures(
      ofValue: "uniqueItems: true", "[a, 1, ⟦1.0⟧, b, ⟦a⟧]", "'1.0' is in the list twice",
      "'a' is in the list twice")
    try expectFailures(
      ofValue: "items: {type: string}", "[a, ⟦1⟧, b]",
      "'1' is a number; expected text; put it in quotes")
    try expectFailures(
      ofValue: "prefixItems: [{type: string}]\nitems: false", "[a, ⟦b⟧]",
      "item 'b' exceeds the limit; expected at most 1")
    try expectFailures(
      ofValue: "prefixItems: [true]\nunevaluatedItems: false", "[a, ⟦b⟧]", "'b' is not allowed here"
    )
    try expectFailures(
      ofValue: "contains: {const: text}", "⟦[a]⟧",
      "list has no items that are 'text'; expected at least 1")
    try expectFailures(
      ofValue: "contains: {minimum: 3}\nminContains: 2", "⟦[1, 4]⟧",
      "list has 1 item that 'contains' asks for; expected at least 2")
    try expectFailures(
      ofValue: "contains: {type: string}\nmaxContains: 1", "⟦[a, b]⟧",
      "list has 2 items that are text; expected at most 1")
  }

  @Test func `mappings`() throws {
    try expectFailures(
      ofValue: "minProperties: 2", "⟦{a: 1}⟧", "mapping has 1 key; expected at least 2")
    try expectFailures(
      ofValue: "maxProperties: 1", "⟦{a: 1, b: 2}⟧", "mapping has 2 keys; expected at most 1")
    try expectFailures(
      ofValue: "required: [title, type]", "⟦⟦{a: 1}⟧⟧", "'title' is missing", "'type' is missing")
    try expectFailures(
      ofValue: "required: [title]", "⟦{titel: 1}⟧", "'title' is missing; was it meant by 'titel'?")
    try expectFailures(
      ofValue: "dependentRequired: {a: [b]}", "⟦{a: 1}⟧", "'b' is missing next to 'a'")
    try expectFailures(
      ofValue: "propertyNames: {pattern: '^[a-z]+$'}", "{a: 1, ⟦B⟧: 2}",
      "key 'B' does not match the pattern '^[a-z]+$'")
    try expectFailures(
      ofValue: "propertyNames: {maxLength: 2}", "{⟦123⟧: 1}",
      "key '123' has 3 characters; expected at most 2")
    try expectFailures(ofValue: "properties: {a: false}", "{⟦a⟧: 1}", "key 'a' is not allowed here")
    try expectFailures(
      ofValue: "patternProperties: {'^n': {type: integer}}", "{name: ⟦x⟧}",
      "'x' is text; expected a whole number")
    try expectFailures(
      ofValue: "additionalProperties: {type: integer}", "{name: ⟦x⟧}",
      "'x' is text; expected a whole number")
  }

  @Test func `an unknown key that may be a missing one is reported once`() throws {
    try expectFailures(
      ofValue:
        "required: [modalities]\nproperties: {modalities: true}\nadditionalProperties: false",
      "{⟦modality⟧: 1}", "unknown key 'modality'; did you mean 'modalities'?")
  }

  @Test func `unknown keys`() throws {
    let schema = "properties: {model: true, provider: true}\nadditionalProperties: false"
    try expectFailures(
      ofValue: schema, "{⟦modle⟧: 1}", "unknown key 'modle'; did you mean 'model'?")
    try expectFailures(
      ofValue: schema, "{⟦x⟧: 1}", "unknown key 'x'; expected 'model' or 'provider'")
    try expectFailures(
      ofValue: schema, "{model: 1, ⟦modle⟧: 1}",
      "unknown key 'modle'; expected 'model' or 'provider'")
    try expectFailures(ofValue: "additionalProperties: false", "{⟦x⟧: 1}", "unknown key 'x'")
    try expectFailures(
      ofValue: "allOf: [{properties: {model: true}}]\nunevaluatedProperties: false", "{⟦modle⟧: 1}",
      "unknown key 'modle'; did you mean 'model'?")
    try expectFailures(
      ofValue: schema + "\nrequired: [model]", "{⟦modle⟧: 1}",
      "unknown key 'modle'; did you mean 'model'?")
  }

  @Test func `not`() throws {
    try expectFailures(ofValue: "not: {const: x}", "⟦x⟧", "'x' is not allowed here")
    try expectFailures(ofValue: "not: {required: [a]}", "⟦{a: 1}⟧", "key 'a' is not allowed here")
    try expectFailures(
      ofValue: "not: {required: [a, b]}", "⟦{a: 1, b: 2}⟧", "the keys 'a', 'b' exclude each other")
    try expectFailures(ofValue: "allOf: [true, false]", "⟦x⟧", "'x' is not allowed here")
  }

  @Test func `conditions and dependents give the message of their branch`() throws {
    let schema =
      "if: {properties: {kind: {const: a}}, required: [kind]}\nthen: {required: [x]}\nelse: {required: [y]}"
    try expectFailures(ofValue: schema, "⟦{kind: a}⟧", "'x' is missing")
    try expectFailures(ofValue: schema, "⟦{kind: b}⟧", "'y' is missing")
    try expectFailures(
      ofValue: "dependentSchemas: {a: {required: [b]}}", "⟦{a: 1}⟧", "'b' is missing")
  }

  @Test func `the alternative that fits best is explained`() throws {
    try expectFailures(
      ofValue: "anyOf: [{type: string}, {type: 'null'}]", "⟦1⟧",
      "'1' is a number; expected nothing or text; put it in quotes")
    try expectFailures(
      ofValue: "oneOf: [{const: model}, {const: provider}]", "⟦modle⟧",
      "'modle' is not one of 'model', 'provider'; did you mean 'model'?")
    try expectFailures(
      ofValue: "anyOf: [{type: string, maxLength: 2}, {type: object}]", "⟦abc⟧",
      "'abc' has 3 characters; expected at most 2")
    let kinds =
      "anyOf:\n- properties: {kind: {const: price}, amount: {type: number}}\n  required: [kind, amount]\n- properties: {kind: {const: date}, day: {type: integer}}\n  required: [kind, day]"
    try expectFailures(
      ofValue: kinds, "{kind: date, day: ⟦x⟧}", "'x' is text; expected a whole number")
    try expectFailures(
      ofValue: "anyOf: [{required: [a]}, {required: [b]}]", "⟦{c: 1}⟧",
      "'a' or 'b' is missing")
    try expectFailures(
      ofValue: "oneOf: [{required: [a]}, {required: [b]}, {required: [c]}]", "⟦{}⟧",
      "'a', 'b' or 'c' is missing")
    try expectFailures(
      ofValue: "oneOf: [{required: [a]}, {required: [b]}, {required: [c]}]", "⟦{a: 1, c: 1}⟧",
      "the keys 'a', 'c' exclude each other")
    try expectFailures(
      ofValue: "oneOf: [{minimum: 1}, {maximum: 9}, {const: 3}]", "⟦3⟧",
      "'3' matches 3 of 3 alternatives; expected one")
    try expectFailures(
      ofValue: "anyOf: [{pattern: '^a'}, {format: date}]", "⟦b⟧",
      "'b' matches no alternative: 'b' does not match the pattern '^a'; or 'b' is not a date such as '2025-04-14'"
    )
  }

  @Test func `failures are in the order of the source, each once`() throws {
    try expectFailures(
      "allOf: [{properties: {b: {type: integer}}}, {properties: {a: {maxLength: 1}, b: {type: integer}}}]",
      "a: ⟦xx⟧\nb: ⟦y⟧\n", "'xx' has 2 characters; expected at most 1",
      "'y' is text; expected a whole number")
    try expectFailures(
      "allOf: [{properties: {a: {type: string}}}]\nunevaluatedProperties: false", "a: ⟦1⟧\n",
      "'1' is a number; expected text; put it in quotes")
  }
}
