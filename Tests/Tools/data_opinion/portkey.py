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
    "*.pricing_config.pay_as_you_go": "mapping",
    "*.pricing_config.batch_config": "mapping",
    "*.pricing_config.finetune_config": "any",
    "*.pricing_config.fixed_cost": "any",
    "*.pricing_config.calculate": "any",
    "*.pricing_config.currency": "string",
    "*.custom_pricing": "any",
}
TOKENS = (
    "request response reasoning cache_read_input cache_write_input request_text response_text "
    "cache_read_text_input cached_text_input request_image response_image cache_read_image_input "
    "cached_image_input request_audio response_audio cache_read_audio_input"
).split()
for group in ("pay_as_you_go", "batch_config"):
    for token in TOKENS:
        PRICING[f"*.pricing_config.{group}.{token}_token"] = "mapping"
        PRICING[f"*.pricing_config.{group}.{token}_token.price"] = "any"
    PRICING |= {f"*.pricing_config.{group}.{name}": "any" for name in ("image", "additional_units")}


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
    for model in page.fields.values():
        full = model.number_at("pricing_config.pay_as_you_go.request_token.price")
        read = model.at("pricing_config.pay_as_you_go.cache_read_input_token.price")
        if full is not None and read and read.number is not None and read.number > full:
            facts = f"cached price {read.value} > price {full}"
            yield Finding(page.path, *read.place, "cached-price-exceeds-input", facts)
