extension HostileShape {
  /// All shapes; each repeats something that a rule or parser has to process.
  static let all = links + characters + tables + blocks + badges + data

  private static let links: [HostileShape] = [
    HostileShape("broken links") { "[a](b\($0).md) " },
    HostileShape("links to nothing") { _ in "[](a)" },
    HostileShape("short broken links") { _ in "[a](b)\n" },
    HostileShape("broken links in an author's list", .author, .after("### See Also"), before: "\n")
    {
      "- [a\($0)](x\($0)/README.md)\n"
    },
    HostileShape("reference links", before: "\n\n[a]: b.md\n\n") { _ in "[a] " },
    HostileShape("reference links by number", behind: "\n\n[a]: b.md\n") { "[b\($0)][a] " },
    HostileShape("definitions of links") { "[a\($0)]: b\n" },
    HostileShape("definitions that repeat") { _ in "[a]: b\n" },
    HostileShape("broken anchors") { "[a](#b\($0)) " },
    HostileShape("anchors like headings") { "## heading-\($0)\n\n[a](#heading-\($0)x)\n\n" },
    HostileShape("anchors to other pages") { "[a](../README.md#b\($0)) " },
    HostileShape("names like those of pages") { "[a](./gpt-4.1-min\($0).md) " },
    HostileShape("links in the wrong case") { _ in "[a](../readme.md) " },
    HostileShape("links out of the catalog") { _ in "[a](../../../../a) " },
    HostileShape("absolute links") { _ in "[a](/authors/README.md) " },
    HostileShape("links that run scripts") { _ in "[a](javascript:b) " },
    HostileShape("autolinks") { _ in "<a:b>" },
    HostileShape("bare URLs") { _ in "www.a.b " },
    HostileShape("images") { _ in "![](a) " },
    HostileShape("links to a page of the catalog") { _ in "[a](../README.md) " },
    HostileShape("empty links") { _ in "[]()" },
    HostileShape("links shown as text") { _ in "[a] (b)\n" },
    HostileShape("links in HTML") { _ in "<a href=b>" },
  ]

  private static let characters: [HostileShape] = [
    HostileShape("control characters") { _ in "a\u{1}" },
    HostileShape("lines with a control character") { _ in "\u{1}\n" },
    HostileShape("mojibake") { _ in "a Ã© " },
    HostileShape("mojibake by the line") { _ in "Ã©\n" },
    HostileShape("invisible characters") { _ in "a\u{200B}" },
    HostileShape("controls of direction") { _ in "a\u{202E}" },
    HostileShape("mixed scripts") { _ in "a\u{430} " },
    HostileShape("lost characters") { _ in "a\u{FFFD}" },
    HostileShape("mixed line endings") { _ in "a\r\nb\n" },
    HostileShape("conflict markers") { _ in "<<<<<<< a\n=======\n>>>>>>> b\n" },
    .inTable("control characters in a table") { _ in "|\u{1}|\u{1}|\n" },
    HostileShape("one long line") { _ in "a" },
    HostileShape("empty lines") { _ in "\n" },
  ]

  private static let tables: [HostileShape] = [
    .inTable("malformed dates") { _ in "| **Release Date** | x |\n" },
    .inTable("malformed quantities") { _ in "|**Max Output**|x|\n" },
    .inTable("unknown fields") { "|**F\($0)**|x|\n" },
    .inTable("fields like a known one") {
      "|**Max Outpu\($0)**|x|\n"
    },
    .inTable("rows with a cell too many") { _ in "|a|b|c|\n" },
    .inTable("rows with a cell too few") { _ in "|a\n" },
    .inTable("rows of nothing") { _ in "|\n" },
    HostileShape("one wide row") { _ in "|a" },
    HostileShape(
      "a table of many columns",
      before: "\n\n" + String(repeating: "|a", count: 10_000)
        + "|\n" + String(repeating: "|-", count: 10_000) + "|\n"
    ) { _ in "|" },
    HostileShape(
      "short rows of a wide table",
      before: "\n\n" + String(repeating: "|a", count: 1_000)
        + "|\n" + String(repeating: "|-", count: 1_000) + "|\n"
    ) { _ in "|a\n" },
    HostileShape("tables of one row") { _ in "|a|\n|-|\n|b|\n\n" },
    HostileShape(
      "models that are not there", .models, .after("### GPT"),
      before: "\n| Model | Provider | Context | Pricing |\n|---|---|---|---|\n"
    ) {
      "|[m\($0)](../m\($0).md)|x|1|2|\n"
    },
    HostileShape(
      "models listed again", .models, .after("### GPT"),
      before: "\n| Model | Provider | Context | Pricing |\n|---|---|---|---|\n"
    ) { _ in
      "|[gpt-4.1-mini](../authors/openai/models/gpt-4.1-mini.md)|OpenAI|1|2|\n"
    },
    HostileShape(
      "models of an author that are not there", .author, .after("### GPT"),
      before: "\n| Model | Providers | Context | Capabilities |\n|---|---|---|---|\n"
    ) {
      "|[m\($0)](./models/m\($0).md)|x|1|y|\n"
    },
    HostileShape(
      "models of an author, nearly", .author, .after("### GPT"),
      before: "\n| Model | Providers | Context | Capabilities |\n|---|---|---|---|\n"
    ) {
      "|[gpt-4.1-min\($0)](./models/gpt-4.1-min\($0).md)|openai|1|y|\n"
    },
    HostileShape(
      "prices of many models", .models, .after("| Model | Input (per 1M)"),
      before: "|---|---|---|---|---|\n"
    ) {
      "|**m\($0)**|$1|x|y|z|\n"
    },
    HostileShape(
      "prices", .offer, .after("### Token Pricing"),
      before: "\n| Input | Output | Reasoning | Cache Read | Cache Write |\n|---|---|---|---|---|\n"
    ) {
      _ in "|$x|$1|y|-|$|\n"
    },
    HostileShape("tables of prices", .offer, .after("## 💰 Pricing"), before: "\n") {
      _ in "| Input | Output |\n|---|---|\n|$1|x|\n\n"
    },
    HostileShape("costs", .offer, .after("| Use Case"), before: "|---|---|---|---|\n") {
      _ in "|Chat (1K in, 5 out)|1k|5|$9|\n"
    },
    HostileShape("usage tiers", .offer, .after("| Usage Tier"), before: "|---|---|---|---|\n") {
      _ in "|A (1 chats/day)|1 chats|1|$9|\n"
    },
    HostileShape(
      "providers of a model", .model, .after("| Provider | Context"), before: "|---|---|---|---|\n"
    ) {
      "|[x\($0)](a\($0).md)|1|2|\n"
    },
    HostileShape(
      "truth values", .offer, .after("| Tool Calling"), before: "|---|---|---|---|---|\n"
    ) {
      _ in "|x|x|x|x|x|\n"
    },
  ]

  private static let blocks: [HostileShape] = [
    HostileShape("headings") { _ in "# a\n" },
    HostileShape("headings by number") { "# a\($0)\n" },
    HostileShape("empty headings") { _ in "#\n" },
    HostileShape("underlined headings") { _ in "a\n-\n" },
    HostileShape("sections that repeat") { _ in "## 🎯 Capabilities\n" },
    HostileShape("sections like known ones") { "## 🎯 Capabilitie\($0)\n" },
    HostileShape("nested lists") { String(repeating: " ", count: $0 % 90) + "- a\n" },
    HostileShape("lists of nothing") { _ in "-\n" },
    HostileShape("nested quotes") { _ in String(repeating: "> ", count: 90) + "a\n" },
    HostileShape("quotes") { _ in ">\n\n" },
    HostileShape("breaks") { _ in "***\n" },
    HostileShape("fences") { _ in "```\n" },
    HostileShape("definition terms") { _ in "a\n: b\n\n" },
    HostileShape("labels", .offer, .after("## 📋 Overview"), before: "\n") {
      "- **Release Date**: x\($0)\n"
    },
    HostileShape("unknown labels", .offer, .after("## 📋 Overview"), before: "\n") {
      "- **F\($0)**: x\n"
    },
    HostileShape("labels in paragraphs", .offer, .after("## 📋 Metadata"), before: "\n") { _ in
      "**Created**: x\n\n"
    },
    HostileShape("labels of any section", .offer) { _ in "**A**: x\n\n" },
    HostileShape("emphasis") { _ in "*a_" },
    HostileShape("strong text") { _ in "**a** " },
    HostileShape("brackets") { _ in "[" },
    HostileShape("brackets in pairs") { _ in "[a" },
    HostileShape("backticks") { "`" + String(repeating: "`", count: $0 % 700) + "a" },
    HostileShape("code spans") { _ in "`a` " },
    HostileShape("tags") { _ in "<b>" },
    HostileShape("blocks of HTML") { _ in "<p>\n\n" },
    HostileShape("escapes") { _ in "\\[" },
    HostileShape("entities") { _ in "&lt;" },
    HostileShape("line breaks") { _ in "a\\\n" },
    HostileShape("comments") { _ in "<!---->" },
  ]

  private static let badges: [HostileShape] = [
    HostileShape("badges that repeat", .model, .after("## 🎯 Capabilities"), before: "\n") {
      _ in "![](https://img.shields.io/badge/text-✓-blue) "
    },
    HostileShape("unknown badges", .model, .after("## 🎯 Capabilities"), before: "\n") {
      "![](https://img.shields.io/badge/x\($0)-✓-blue) "
    },
    HostileShape("malformed badges", .model, .after("## 🎯 Capabilities"), before: "\n") {
      _ in "![](https://img.shields.io/badge/a) "
    },
    HostileShape("badges like known ones", .model, .after("## 🎯 Capabilities"), before: "\n") {
      "![](https://img.shields.io/badge/tex\($0)-✓-blue) "
    },
    HostileShape("badges that contradict", .model, .after("## 🎯 Capabilities"), before: "\n") {
      "![](https://img.shields.io/badge/input-a\($0)-teal) "
    },
    HostileShape("badges of an offer", .offer, .after("**Sampling Controls"), before: "\n") {
      _ in "![](https://img.shields.io/badge/seed-x-red) "
    },
  ]

  private static let data: [HostileShape] = [
    HostileShape("keys that repeat", .model, .start, before: "---\n", behind: "---\n") { _ in
      "a: b\n"
    },
    HostileShape("unknown keys", .model, .start, before: "---\n", behind: "---\n") {
      "a\($0): b\n"
    },
    HostileShape("ambiguous values", .model, .start, before: "---\n", behind: "---\n") {
      "a\($0): yes\n"
    },
    HostileShape(
      "a list of ambiguous values", .model, .start, before: "---\na: [", behind: "]\n---\n"
    ) {
      _ in "no,"
    },
    HostileShape("anchors of YAML", .model, .start, before: "---\n", behind: "---\n") {
      "a\($0): &b\($0) c\n"
    },
    HostileShape("a list of lists", .model, .start, before: "---\na: [", behind: "]\n---\n") { _ in
      "[],"
    },
    HostileShape("comments of YAML", .model, .start, before: "---\n", behind: "---\n") { _ in "#a\n"
    },
    HostileShape("YAML that is not closed", .model, .start, before: "---\n", behind: "") { _ in "["
    },
    HostileShape("titles", .model, .start, before: "---\n", behind: "---\n") { _ in "title: [\n" },
    HostileShape("suppressions of one rule") { _ in
      "<!-- catalint-disable-next-line broken-link -->\n"
    },
    HostileShape("suppressions in one line") { _ in "<!-- catalint-disable-line a -->" },
    HostileShape("suppressions of unknown rules") { "<!-- catalint-disable x\($0) -->\n" },
    HostileShape(
      "suppressions of many rules", before: "\n\n<!-- catalint-disable", behind: " -->\n"
    ) {
      " a\($0)"
    },
    HostileShape("regions of suppressions") { _ in
      "<!-- catalint-disable broken-link -->\n<!-- catalint-enable broken-link -->\n"
    },
    HostileShape("suppressed links", before: "\n\n<!-- catalint-disable-file broken-link -->\n\n") {
      "[a](b\($0).md) "
    },
    HostileShape("suppressed lines") {
      "<!-- catalint-disable-next-line broken-link -->\n[a](b\($0).md)\n\n"
    },
    HostileShape("suppressions in YAML", .model, .start, before: "---\n", behind: "---\n") {
      _ in "# catalint-disable-next-line unknown-key\n"
    },
  ]
}
