"""Portkey: parameters in `general/P.json` and prices in `pricing/P.json` of a provider, a model for each key.

Left out: models of `pricing/P.json` that are not in `general/P.json` (385 of the 2,708 of providers with
both files). The names there are those of tiers (`gemini-1.5-pro-gt-128k`), of older models and of another
form of the same name (`models/chat-bison-001`), so it is no defect; nor is a model without a price. Left
out too: a provider whose `name` differs from its file (`openai.json`: `open-ai`), and `type: "chat"` beside
`type: {"primary": "chat"}` (95 models of four files, which have no `default` either: an older form). A
default value over the largest value (9 parameters) is a defect, but to compare two values of one parameter
takes an expression.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import read_json
import shape
from finding import Finding
from node import Node

GENERAL = {
    "name": "string",
    "description": "string",
    "default": "mapping",
    "default.params": "list!",
    "default.params[]": "mapping",
    "default.params[].key": "string!",
    "default.params[].*": "any",
    "default.messages": "mapping",
    "default.messages.options": "list!",
    "default.messages.options[]": "string",
    "default.type": "mapping!",
    "default.type.primary": "string!",
    "default.type.supported": "list",
    "default.type.supported[]": "string",
    "default.type.unsupported": "list",
    "default.type.unsupported[]": "string",
    "*": "mapping",
    "*.name": "string",
    "*.type": "string|mapping!",
    "*.type.primary": "string!",
    "*.type.supported": "list",
    "*.type.supported[]": "string",
    "*.type.unsupported": "list",
    "*.type.unsupported[]": "string",
    "*.params": "list",
    "*.params[]": "mapping",
    "*.params[].key": "string!",
    "*.params[].*": "any",
    "*.removeParams": "list",
    "*.removeParams[]": "string",
    "*.messages": "mapping",
    "*.messages.options": "list!",
    "*.messages.options[]": "string",
    "*.features": "any",
    "*.disablePlayground": "boolean",
    "*.isDefault": "boolean",
}
PRICING = {
    "*": "mapping",
    # Null is "no price".
    "*.pricing_config": "mapping|null!",
    "*.pricing_config.pay_as_you_go": "any",
    "*.pricing_config.batch_config": "any",
    "*.pricing_config.finetune_config": "any",
    "*.pricing_config.fixed_cost": "any",
    "*.pricing_config.calculate": "any",
    "*.pricing_config.currency": "string",
    "*.custom_pricing": "any",
}


def findings(root: Path) -> Iterator[Finding]:
    for path in sorted(path.relative_to(root).as_posix() for path in root.glob("*/*.json")):
        page = read_json.read(root, path)
        if path.startswith("general/"):
            yield from shape.misfits(page, GENERAL)
        else:
            yield from of_pricing(page)


def of_pricing(page: Node) -> Iterator[Finding]:
    yield from shape.misfits(page, PRICING)
    for node in page.within():
        if price := node.fields.get("price"):
            if price.number is None:
                yield Finding(page.path, *price.place, "wrong-type", f"price {price.value}")
            elif price.number < 0:
                yield Finding(page.path, *price.place, "negative", f"price {price.value}")
